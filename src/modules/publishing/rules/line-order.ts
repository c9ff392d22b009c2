import { type HelpLine, isNamed } from '../../../platform/pure/help-line.ts'
import { type Refusal, refuse } from '../../../platform/pure/result.ts'

/** What was saved last of a line; null: it cannot be read any more. */
export type Kept = { readonly code: string; readonly line: HelpLine | null }

/** The lines as they are now: what was saved last holds in place of the settings, in the order that was saved last. */
export function linesFrom(
  starting: readonly HelpLine[],
  kept: readonly Kept[],
  order: readonly string[],
): readonly HelpLine[] {
  const saved = new Map(kept.map(({ code, line }) => [code, line]))
  const added = kept.filter(({ code }) => !starting.some((line) => line.code === code))
  return inOrder(
    [...starting.map((line) => saved.get(line.code) ?? line), ...added.flatMap(({ line }) => line ?? [])],
    order,
  )
}

/** Lines that the order does not know come after it, as they came. */
function inOrder(lines: readonly HelpLine[], order: readonly string[]): HelpLine[] {
  const known = order.flatMap((code) => lines.find((line) => line.code === code) ?? [])
  return [...known, ...lines.filter(({ code }) => !order.includes(code))]
}

/** The order with one line taken out and put after another; null: before all others. */
export function movedAfter(codes: readonly string[], code: string, after: string | null): string[] {
  const others = codes.filter((one) => one !== code)
  const at = after === null ? 0 : others.indexOf(after) + 1
  return [...others.slice(0, at), code, ...others.slice(at)]
}

/** A code for a new line, made from its name. It never changes: its history hangs on it. */
export function codeFor(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-/, '')
    .replace(/-$/, '')
  // "new" is the address of the form.
  const wish = plain === '' || plain === 'new' ? 'line' : plain
  let code = wish
  for (let n = 2; taken.includes(code); n += 1) code = `${wish}-${n}`
  return code
}

const NAMED_ALIKE =
  'Another help line has this name already. Say in the name for whom this one is, such as “(for professionals)”.'

/** Whoever is in a hurry must not choose between two lines that look the same. Null: no other line has this name. */
export function nameTaken(
  lines: readonly Pick<HelpLine, 'code' | 'name'>[],
  { code, name }: Pick<HelpLine, 'code' | 'name'>,
): Refusal | null {
  return lines.some((other) => other.code !== code && isNamed(other, name)) ? refuse(NAMED_ALIKE) : null
}
