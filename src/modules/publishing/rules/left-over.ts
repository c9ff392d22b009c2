/** What Markdown makes nothing of, so that visitors would read the signs themselves. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['**', /\*\*/],
  ['](', /\]\(/],
  ['##', /^#{1,6}[^\s#\d]/],
  ['|', /\|\s*:?-{3}/],
  ['•', /^•|\s•\s/],
]

/** The signs that stand in these texts as they are: of words that were never closed, of a table, of a list of Word. */
export function signsLeftIn(texts: readonly string[]): string[] {
  return SIGNS.filter(([, pattern]) => texts.some((text) => pattern.test(text))).map(([sign]) => sign)
}
