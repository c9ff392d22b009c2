import { type Address, drawWords, factsOf, sentencesOf, textsOf, type Written } from '#modules/site'
import { packBest } from '#platform/http/compress.ts'
import { ageOf, readingOf, wordsOf } from '#platform/pure/reading-age.ts'
import type { Finding } from '#ui/advice-lines.ts'
import type { Setting } from './setting.ts'

/** What can be said of a page’s words before anybody reads them. */
export type Measures = {
  /** Ages of a reader, by Flesch and Kincaid’s formula and by the automated index. */
  readonly ages: readonly [number, number]
  /** Words of a sentence. */
  readonly average: number
  readonly longest: { readonly words: number; readonly text: string }
  /** What the advice on language finds. */
  readonly blaming: readonly Finding[]
  readonly isForYoungPeople: boolean
}

/** The age that a page for young people is written for, at most. */
export const OLDEST_READER = 11

/** A page with its styles arrives in one round trip on a bad line up to this. */
export const MOST_BYTES = 14_000

export function measure({ organisation, check }: Pick<Setting, 'organisation' | 'check'>, written: Written): Measures {
  const facts = factsOf(organisation)
  const { fleschKincaid, automated, average, longest } = readingOf(sentencesOf(written, facts))
  const texts = [...textsOf(written, facts), written.about.description]
  return {
    ages: [ageOf(fleschKincaid), ageOf(automated)],
    average,
    longest: { words: wordsOf(longest).length, text: longest },
    blaming: texts.flatMap((text) => check(text)).filter(({ strength }) => strength !== 'inform'),
    isForYoungPeople: written.about.for === 'young-people',
  }
}

/** What has to be looked at once more before these words go on the site; nothing: they may. */
export function doubtsOf({ ages, blaming, isForYoungPeople }: Measures): string[] {
  const oldest = Math.max(...ages)
  const hard =
    isForYoungPeople && oldest > OLDEST_READER
      ? [
          `A reader has to be about ${oldest} to read this page with ease. Pages for young people are for ages 9 to ${OLDEST_READER}.`,
        ]
      : []
  const words = [...new Set(blaming.map(({ text }) => `“${text}”`))].slice(0, 5)
  return words.length === 0 ? hard : [...hard, `Some words may blame a child: ${words.join(', ')}.`]
}

/** The whole page as a visitor would be sent it. */
export function wholePage(
  setting: Setting,
  address: Address,
  { written, now }: { written: Written; now: Date },
): string {
  const recordings = setting.recorded.of(address.path)
  return setting.drawPublic(drawWords(address, written, { ...setting, recordings, now }), {
    frame: address.frame,
    url: address.url,
    now,
  })
}

/** How many bytes a browser fetches, in the larger of the two packings. */
export function weigh(html: string): number {
  const { br, gzip } = packBest(html)
  return Math.max(br.length, gzip.length)
}
