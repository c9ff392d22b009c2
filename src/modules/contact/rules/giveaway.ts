/** A word that tells somebody beside the young person who wrote, and what could stand there instead. */
export type Giveaway = { readonly word: string; readonly instead: string }

export type Found = Giveaway & { readonly asWritten: string; readonly onLockScreen: boolean }

/** What of a text stands on the screen of a locked phone: its beginning, as much as the phones show that show most. */
export const PREVIEW_LETTERS = 180

export function preview(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= PREVIEW_LETTERS) return line
  return `${line.slice(0, PREVIEW_LETTERS).trimEnd()}…`
}

/** The words of a text that give it away, in the order of the list; each is shown, and none is forbidden. */
export function giveaways(words: string, list: readonly Giveaway[]): Found[] {
  const first = preview(words)
  return list.flatMap((one) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(one.word)}(?:s|es|ed|['’]s)?(?![\\p{L}\\p{N}])`, 'iu')
    const found = pattern.exec(words.replaceAll(/\s+/g, ' '))
    return found ? [{ ...one, asWritten: found[0], onLockScreen: pattern.test(first) }] : []
  })
}

function escaped(word: string): string {
  return word
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/['’]/g, "['’]")
    .replaceAll(' ', '[ -]')
}
