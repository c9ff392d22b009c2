import ts from 'typescript'
import { parse } from 'yaml'

/** What somebody reads, and where it stands. */
export type OwnText = { readonly line: number; readonly text: string }

/**
 * The words of a source file that somebody may read: text between tags with what is set inside it read on as one sentence,
 * and texts in quotation marks that are a phrase and no code. A place that is filled in later stands as “…”.
 */
export function textsOf(path: string, source: string): OwnText[] {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind)
  const found: OwnText[] = []
  const add = (node: ts.Node, text: string) => {
    const words = text.replaceAll(/\s+/g, ' ').trim()
    if (/\p{L}{2,} \p{L}/u.test(words))
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: words })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      if (!isInline(node)) for (const run of runsOf(node)) add(node, run)
    } else if (ts.isStringLiteralLike(node)) add(node, node.text)
    else if (ts.isTemplateExpression(node)) add(node, filled(node))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Elements that stand within a sentence. */
const WITHIN = new Set([
  'a',
  'strong',
  'em',
  'b',
  'i',
  'span',
  'q',
  'code',
  'abbr',
  'sup',
  'Link',
  'Telephone',
  'Fragment',
])

function isInline(node: ts.JsxElement | ts.JsxFragment): boolean {
  const within = ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)
  return within && (ts.isJsxFragment(node) || WITHIN.has(node.openingElement.tagName.getText()))
}

/** The sentences that stand directly in an element; an element of its own parts them. */
function runsOf(node: ts.JsxElement | ts.JsxFragment): string[] {
  let text = ''
  const read = (children: readonly ts.JsxChild[]): void => {
    for (const child of children) {
      if (ts.isJsxText(child)) text += child.text
      else if (ts.isJsxExpression(child)) text += child.expression ? wordsOf(child.expression) : ''
      else if ((ts.isJsxElement(child) || ts.isJsxFragment(child)) && isInline(child)) read(child.children)
      else text += '\u0000'
    }
  }
  read(node.children)
  return text.split('\u0000')
}

function wordsOf(expression: ts.Expression): string {
  if (ts.isStringLiteralLike(expression)) return expression.text
  return ts.isTemplateExpression(expression) ? filled(expression) : ' … '
}

function filled(template: ts.TemplateExpression): string {
  return template.head.text + template.templateSpans.map((span) => `…${span.literal.text}`).join('')
}

/** What a Typst template prints by itself: texts in quotation marks and in brackets. */
export function textsOfTypst(source: string): OwnText[] {
  return [...source.matchAll(/"([^"\n]{6,})"|\[([^[\]\n]{6,})\]/g)].map(([, quoted, content]) => ({
    line: 0,
    text: quoted ?? content ?? '',
  }))
}

/** Every text of a YAML file. */
export function textsOfYaml(source: string): OwnText[] {
  const found: OwnText[] = []
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.push({ line: 0, text: value })
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(visit)
  }
  visit(parse(source))
  return found
}
