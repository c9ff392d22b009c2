import { analyse } from 'scslre'
import ts from 'typescript'
import type { SourceFile } from './tree.ts'

/** A regular expression of the program: as it is written, and what it comes to. `source` null: it is made of data. */
export type Expression = {
  readonly path: string
  readonly written: string
  readonly source: string | null
  readonly flags: string
}

/** Every expression between slashes, and every one that is made by `RegExp`. */
export function expressionsIn(files: readonly SourceFile[]): Expression[] {
  return files.flatMap(({ path, text }) => {
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    return everyNode(tree).flatMap((node) => expressionAt(node, path, files) ?? [])
  })
}

function everyNode(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => void children.push(...everyNode(child)))
  return [node, ...children]
}

function expressionAt(node: ts.Node, path: string, files: readonly SourceFile[]): Expression | null {
  const written = node.getText()
  if (ts.isRegularExpressionLiteral(node)) {
    const end = written.lastIndexOf('/')
    return { path, written, source: written.slice(1, end), flags: written.slice(end + 1) }
  }
  const isMade = ts.isNewExpression(node) || ts.isCallExpression(node)
  if (!isMade || node.expression.getText() !== 'RegExp') return null
  const [words, flags] = node.arguments ?? []
  const known = { path, files }
  return { path, written, source: words ? textOf(words, known) : '', flags: flags ? (textOf(flags, known) ?? '') : '' }
}

type Known = { readonly path: string; readonly files: readonly SourceFile[] }

/** The text that an expression of TypeScript always comes to; null when it depends on anything but constants. */
function textOf(node: ts.Expression, known: Known): string | null {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isRegularExpressionLiteral(node)) return node.getText().slice(1, node.getText().lastIndexOf('/'))
  if (ts.isIdentifier(node)) return constantOf(node.text, known)
  const isRaw = ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw'
  const template = isRaw ? node.template : node
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.rawText ?? template.text
  if (!ts.isTemplateExpression(template)) return null
  const word = (part: ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail) =>
    isRaw ? (part.rawText ?? '') : part.text
  const spans = template.templateSpans.map((span) => {
    const inside = textOf(span.expression, known)
    return inside === null ? null : inside + word(span.literal)
  })
  return spans.includes(null) ? null : word(template.head) + spans.join('')
}

/** A `const` of the same file, or one that it imports; both by its name. */
function constantOf(name: string, { path, files }: Known): string | null {
  const own = files.filter((file) => file.path === path)
  const others = files.filter(({ text }) => text.includes(`export const ${name} =`))
  for (const file of [...own, ...(others.length === 1 ? others : [])]) {
    const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
    for (const node of everyNode(tree))
      if (ts.isVariableDeclaration(node) && node.name.getText() === name && node.initializer && isConstant(node))
        return textOf(node.initializer, { path: file.path, files })
  }
  return null
}

function isConstant(node: ts.VariableDeclaration): boolean {
  return ts.isVariableDeclarationList(node.parent) && (node.parent.flags & ts.NodeFlags.Const) !== 0
}

/**
 * Why the time that this takes grows faster than the words it looks at; null when it does not. What is repeated ten times
 * or more, or stands within another repeat, is taken as if it had no end: the proof then does not rest on small numbers.
 */
export function dangerOf({ source, flags }: { source: string; flags: string }): string | null {
  const endless = withoutEnds({ source, flags })
  const { reports } = analyse({ source: endless, flags })
  const [first] = reports.toSorted((a, b) => Number(b.exponential) - Number(a.exponential))
  if (first === undefined) return null
  const how = first.exponential ? 'doubles with each letter' : 'grows with the square'
  return `${how}, for ${JSON.stringify(first.character.pick)} over and over`
}

type Repeat = { readonly start: number; readonly end: number; readonly min: number; readonly max: number }

const MANY = 10

function withoutEnds({ source, flags }: { source: string; flags: string }): string {
  const repeats = repeatsIn(analyse({ source, flags }).parsed.pattern)
  const isAround = (a: Repeat, b: Repeat) => a !== b && a.start <= b.start && a.end >= b.end
  const isNested = (one: Repeat) =>
    repeats.some((other) => other.max > 1 && (isAround(one, other) || isAround(other, one)))
  // From the back, so that the places before stay true.
  return repeats
    .filter(({ min, max }) => max > 1 && max !== min && Number.isFinite(max))
    .filter((one) => one.max >= MANY || isNested(one))
    .toSorted((a, b) => b.end - a.end)
    .reduce((text, { end, min }) => `${text.slice(0, text.lastIndexOf('{', end))}{${min},}${text.slice(end)}`, source)
}

/** Every repeat of a pattern, however deep. */
function repeatsIn(node: Inside): Repeat[] {
  const inside = [...(node.alternatives ?? []), ...(node.elements ?? []), ...(node.element ? [node.element] : [])]
  const own = node.type === 'Quantifier' ? [node as unknown as Repeat] : []
  return [...own, ...inside.flatMap(repeatsIn)]
}

type Inside = {
  readonly type: string
  readonly alternatives?: readonly Inside[]
  readonly elements?: readonly Inside[]
  readonly element?: Inside
}
