import type { Part } from '#modules/site'

/** The heading before which the form stands: what comes after it is about what happens when it was sent. */
const AFTER = 'When we call'

/** The words of the page before the form and after it. Where the heading is not in them, the form comes before the help lines. */
export function wordsAround(parts: readonly Part[]): {
  readonly before: readonly Part[]
  readonly after: readonly Part[]
} {
  for (const [i, part] of parts.entries()) {
    if (part.kind !== 'words') continue
    const at = part.marks.findIndex(
      (mark) => mark.is === 'h2' && mark.marks.some((one) => one.is === 'text' && one.text.trim() === AFTER),
    )
    if (at < 0) continue
    const half = (marks: typeof part.marks): Part[] => (marks.length === 0 ? [] : [{ kind: 'words', marks }])
    return {
      before: [...parts.slice(0, i), ...half(part.marks.slice(0, at))],
      after: [...half(part.marks.slice(at)), ...parts.slice(i + 1)],
    }
  }
  const end = parts.findIndex(({ kind }) => kind === 'help')
  const split = end < 0 ? parts.length : end
  return { before: parts.slice(0, split), after: parts.slice(split) }
}
