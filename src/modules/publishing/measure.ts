import {
  ADDRESSES,
  type Address,
  drawWords,
  factsAt,
  type Offered,
  type Translations,
  textsOf,
  type WordsNow,
  type Written,
} from '#modules/site'
import { packBest } from '#platform/http/compress.ts'
import { sentencesIn } from '#platform/pure/heard-words.ts'
import { ENGLISH, type OtherLanguage } from '#platform/pure/page-language.ts'
import {
  type Ages,
  agesOf,
  FEWEST_WORDS,
  OLDEST_READER,
  type Reading,
  readingOf,
  wordsOf,
} from '#platform/pure/reading-age.ts'
import type { Finding } from '#ui/advice-lines.ts'
import { signsLeftIn } from './rules/left-over.ts'
import type { Setting } from './setting.ts'

/** What can be said of a page’s words before anybody reads them. */
export type Measures = Pick<Reading, 'average' | 'longest'> & {
  /** How many words there are in all. */
  readonly words: number
  readonly ages: Ages
  /** What the advice on language finds. */
  readonly blaming: readonly Blaming[]
  /** Signs of Markdown that visitors would read. */
  readonly signs: readonly string[]
  readonly isForYoungPeople: boolean
}

/** `isInWords`: not in the heading, nor in the sentence for search engines. */
export type Blaming = Finding & { readonly isInWords: boolean }

/** A page with its styles arrives in one round trip on a bad line up to this. */
export const MOST_BYTES = 14_000

type Measuring = Pick<Setting, 'organisation' | 'check'>

type Measured = { readonly written: Written; readonly now: Date }

export function measure(setting: Measuring, { written, now }: Measured): Measures {
  const [heading = '', ...texts] = textsOf(written, factsAt(setting.organisation, now))
  const isForYoungPeople = written.about.for === 'young-people'
  return measureTexts(setting, { heading, texts, besides: [written.about.description], isForYoungPeople })
}

type Texts = {
  readonly heading?: string
  /** As they are read, one after the other. */
  readonly texts: readonly string[]
  /** What stands elsewhere: the advice on language looks at it too. */
  readonly besides?: readonly string[]
  readonly isForYoungPeople: boolean
}

export function measureTexts({ check }: Pick<Setting, 'check'>, given: Texts): Measures {
  const { heading = '', texts, besides = [], isForYoungPeople } = given
  const read = heading === '' ? texts : [heading, ...texts]
  const reading = readingOf(read.flatMap(sentencesIn))
  const found = (text: string, isInWords: boolean) =>
    check(text)
      .filter(({ strength }) => strength !== 'inform')
      .map((one) => ({ ...one, isInWords }))
  const { average, longest } = reading
  return {
    words: read.flatMap(wordsOf).length,
    ages: agesOf(reading),
    average,
    longest,
    blaming: [
      ...found(heading, false),
      ...texts.flatMap((text) => found(text, true)),
      ...besides.flatMap((text) => found(text, false)),
    ],
    signs: signsLeftIn(read),
    isForYoungPeople,
  }
}

/** What has to be looked at once more before these words go on the site; nothing: they may. */
export function doubtsOf({ words: count, ages, blaming, signs, isForYoungPeople }: Measures): string[] {
  const oldest = Math.max(...ages)
  const hard =
    isForYoungPeople && count >= FEWEST_WORDS && oldest > OLDEST_READER
      ? [
          `A reader has to be about ${oldest} to read this with ease. Words for young people are for ages 9 to ${OLDEST_READER}.`,
        ]
      : []
  const words = [...new Set(blaming.map(({ text }) => `“${text}”`))].slice(0, 5)
  const blame = words.length === 0 ? [] : [`Some words may blame a child: ${words.join(', ')}.`]
  const raw = signs.length === 0 ? [] : [`Visitors would read these signs as they are: ${signs.join(' ')}`]
  return [...hard, ...blame, ...raw]
}

type Shown = {
  readonly written: Written
  readonly now: Date
  /** Those on the site, unless said. */
  readonly recordings?: readonly Offered[]
  readonly others?: readonly OtherLanguage[]
}

/** The whole page as a visitor would be sent it. */
export function wholePage(setting: Drawing, address: Address, { written, now, ...given }: Shown): string {
  const { recordings = setting.recorded.of(address.path), others = [] } = given
  return setting.drawPublic(drawWords(address, written, { ...setting, recordings, others, now }), {
    frame: address.frame,
    url: address.url,
    now,
  })
}

type Drawing = Pick<Setting, 'organisation' | 'lines' | 'latest' | 'recorded' | 'drawPublic'>

/** By how many bytes a page on the site would be too heavy with these recordings on it; 0: it is not. */
export function tooHeavyWith(
  setting: Drawing & { readonly words: WordsNow; readonly translations: Pick<Translations, 'others'> },
  path: string,
  { recordings, now }: { recordings: readonly Offered[]; now: Date },
): number {
  const address = ADDRESSES.find((one) => one.path === path)
  const written = setting.words.get(path)
  if (!address || !written) return 0
  const others = setting.translations.others(path, ENGLISH.code)
  return Math.max(0, weigh(wholePage(setting, address, { written, now, recordings, others })) - MOST_BYTES)
}

/** How many bytes a browser fetches, in the larger of the two packings. */
export function weigh(html: string): number {
  const { br, gzip } = packBest(html)
  return Math.max(br.length, gzip.length)
}
