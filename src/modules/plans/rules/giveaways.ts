/** What must not stand on a copy that somebody may glance at. */
export type Telltale = {
  /** Names of the young person and of the charity. */
  readonly names: readonly string[]
  /** Beginnings of words, in small letters: "exploit" finds "exploitation" and "Exploited". */
  readonly beginnings: readonly string[]
}

/** Names that are everyday words too: these are met with a capital letter only, so that Will may say "I will". */
const EVERYDAY = new Set(
  'angel art autumn bill black brown day faith grace green hill hope jack joy king long love mark may park rob rose sky star summer sunny white will wood young'.split(
    ' ',
  ),
)

/** The words of `text` that would give a discreet copy away, as they stand there. */
export function giveawaysIn(text: string, { names, beginnings }: Telltale): string[] {
  const ofNames = names
    .map((name) => name.trim())
    .filter((name) => name.length > 1)
    .map((name) => new RegExp(whole(escaped(name)), EVERYDAY.has(name.toLowerCase()) ? 'gu' : 'giu'))
  const ofWords = beginnings.map((word) => new RegExp(`${BEFORE}${escaped(word)}[\\p{L}\\p{N}]*`, 'giu'))
  return [...new Set([...ofNames, ...ofWords].flatMap((pattern) => text.match(pattern) ?? []))]
}

const BEFORE = '(?<![\\p{L}\\p{N}])'

function whole(word: string): string {
  return `${BEFORE}${word}(?![\\p{L}\\p{N}])`
}

/** As it is meant, with any space where the words have one: a line may break there. */
function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+')
}
