/** What is shown of a finding, on the server's page and in the browser alike. Positions are UTF-16 units, `end` exclusive. */
export type Shown = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly rule: string
  readonly strength: 'strong' | 'suggest' | 'inform'
  readonly reason: string
  readonly alternatives: readonly string[]
  readonly fits?: number
  readonly sentence?: string
  readonly after?: number
}

/** The most letters that are looked at in one go. */
export const MOST_LETTERS = 50_000
/** More pieces of advice than this on one page nobody reads. */
export const MOST_SHOWN = 100

/** What each strength means; what it is called stands in #ui/advice-lines.ts. */
export const MEANS = {
  strong: 'The words lay what adults did at the child’s door. Write something else.',
  suggest: 'The words can hurt or mislead. There are better ones nearly always.',
  inform: 'The words are right in some places and wrong in others. You decide.',
} as const

export const GUIDE = '/language/guide'
export const NO_WORDS = 'Write or paste a text first.'

/** One sentence when there is more than can be looked at; null when there is not. */
export function tooLong(text: string): string | null {
  if (text.length <= MOST_LETTERS) return null
  const over = text.length - MOST_LETTERS
  const letters = over === 1 ? 'one letter' : `${written(over)} letters`
  return `Shorten this by ${letters}: it may have ${written(MOST_LETTERS)}.`
}

/** What was found, in a sentence. */
export function summary(count: number): string {
  if (count === 0) return 'Nothing to point out.'
  return count === 1 ? 'One place to look at again.' : `${written(count)} places to look at again.`
}

/** 6,572, up to a million. The browser's own way to write it takes a slow phone three pictures' time, once. */
function written(count: number): string {
  const thousands = Math.floor(count / 1_000)
  return thousands === 0 ? String(count) : `${thousands},${String(count % 1_000).padStart(3, '0')}`
}

export const NOTHING_FOUND =
  'A program does not understand what you meant. Read it once more as if the young person sat beside you.'

export const beyondShown = (count: number): string | null =>
  count > MOST_SHOWN ? `These are the first ${MOST_SHOWN}. Mend them, and look again for the others.` : null

export type Piece = { readonly text: string; readonly finding: number | null }

/** The text cut where findings begin and end; `finding` is their place in the list. Of two that overlap the first is marked. */
export function pieces(text: string, findings: readonly Shown[]): Piece[] {
  const cut: Piece[] = []
  let at = 0
  findings.forEach(({ start, end }, index) => {
    if (start < at || end <= start || end > text.length) return
    if (start > at) cut.push({ text: text.slice(at, start), finding: null })
    cut.push({ text: text.slice(start, end), finding: index })
    at = end
  })
  if (at < text.length) cut.push({ text: text.slice(at), finding: null })
  return cut
}
