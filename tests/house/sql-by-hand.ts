import ts from 'typescript'
import type { SourceFile } from './tree.ts'

/** A place where text of our own goes into a question to the database past its parameters. */
export type Place = { readonly path: string; readonly written: string }

/** What Kysely puts into the text as it stands; everything else between `${` and `}` is a parameter. */
const INTO_TEXT = ['raw', 'lit', 'literal', 'ref', 'table', 'id']
/** What hands a text to PostgreSQL. */
const ASKS = ['query', 'executeSql', 'executeQuery', 'unsafe']

/** Every place where what stands in a question is more than a text of the program without a gap. */
export function placesByHand(files: readonly SourceFile[]): Place[] {
  return files.flatMap(({ path, text }) => {
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    return callsIn(tree).flatMap((call) => {
      const put = putInto(call)
      return put === null ? [] : [{ path, written: put.replaceAll(/\s+/g, ' ') }]
    })
  })
}

function callsIn(node: ts.Node): ts.CallExpression[] {
  const inside: ts.CallExpression[] = []
  ts.forEachChild(node, (child) => void inside.push(...callsIn(child)))
  return ts.isCallExpression(node) ? [node, ...inside] : inside
}

function putInto(call: ts.CallExpression): string | null {
  const { expression, arguments: given } = call
  if (!ts.isPropertyAccessExpression(expression)) return null
  const name = expression.name.text
  const isIntoText = INTO_TEXT.includes(name) && /^(?:sql|CompiledQuery)$/.test(expression.expression.getText())
  if (!isIntoText && !ASKS.includes(name)) return null
  const [text] = given
  if (text === undefined || isWhole(text)) return null
  return `${name} ${isIntoText ? text.getText() : gapsOf(text)}`
}

/** A text or a number of the program, as it stands, or one of two. */
function isWhole(node: ts.Expression): boolean {
  if (ts.isConditionalExpression(node)) return isWhole(node.whenTrue) && isWhole(node.whenFalse)
  return ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)
}

/** Of a long text what is put into it; of anything else all of it. */
function gapsOf(node: ts.Expression): string {
  if (!ts.isTemplateExpression(node)) return node.getText()
  return node.templateSpans.map(({ expression }) => `\${${expression.getText()}}`).join(' ')
}
