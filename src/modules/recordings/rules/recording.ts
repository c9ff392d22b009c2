export const KINDS = ['sound', 'sign'] as const
export type Kind = (typeof KINDS)[number]

/** By ISO 639: the codes that a browser reads. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  ar: 'Arabic',
  bg: 'Bulgarian',
  lt: 'Lithuanian',
  pl: 'Polish',
  ps: 'Pashto',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  uk: 'Ukrainian',
  bfi: 'British Sign Language',
}
const SIGNED = 'bfi'

export type Recording = {
  readonly number: number
  /** Of the file of words. */
  readonly page: string
  readonly kind: Kind
  readonly language: string
  readonly type: string
  readonly size: number
  /** SHA-256 in hex of its bytes. */
  readonly sha256: string
  /** SHA-256 in hex of what it says. */
  readonly words: string
  readonly reviewedOn: string
  readonly note: string
  readonly isShown: boolean
  readonly hasFile: boolean
  readonly addedAt: Date
  readonly addedBy: string
}

/** One that is added. */
export type New = Pick<
  Recording,
  'page' | 'kind' | 'language' | 'type' | 'sha256' | 'words' | 'reviewedOn' | 'note'
> & {
  readonly bytes: Uint8Array
  readonly by: string
  readonly at: Date
}

export type Deed = 'put on the site' | 'taken off' | 'file thrown away'
export type Done = { readonly deed: Deed; readonly madeAt: Date; readonly madeBy: string }

const MEGABYTE = 1_000_000
/** A few minutes of speech, or of film at a size for a phone. What is larger costs whoever has little data too much. */
export const LARGEST: Readonly<Record<Kind, number>> = { sound: 8 * MEGABYTE, sign: 24 * MEGABYTE }
/** Of all files together: every backup carries them. */
export const MOST_IN_ALL = 300 * MEGABYTE

/** What a file is by its content, and under what name browsers play it. A telephone writes sound into an MP4 as well. */
const TYPES: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  sound: {
    'audio/mpeg': 'audio/mpeg',
    'audio/mp4': 'audio/mp4',
    'audio/x-m4a': 'audio/mp4',
    'video/mp4': 'audio/mp4',
    'audio/ogg': 'audio/ogg',
    'audio/opus': 'audio/ogg',
  },
  sign: { 'video/mp4': 'video/mp4', 'video/webm': 'video/webm' },
}

/** Null: nothing that we take for this. */
export function typeFor(kind: Kind, mime: string | undefined): string | null {
  const plain = mime?.split(';')[0]?.trim() ?? ''
  return Object.hasOwn(TYPES[kind], plain) ? (TYPES[kind][plain] ?? null) : null
}

/** Sign language is one; sound is in a language that is spoken. Null: not one of ours. */
export function languageFor(kind: Kind, code: string): string | null {
  if (kind === 'sign') return SIGNED
  return code !== SIGNED && Object.hasOwn(LANGUAGES, code) ? code : null
}

/** `1.4 MB`; never nothing. */
export function sizeWords(bytes: number): string {
  return `${Math.max(0.1, Math.round(bytes / (MEGABYTE / 10)) / 10)} MB`
}

/** What the page says today against what was recorded. Null: the page is not there any more. */
export function isBehind({ words }: Pick<Recording, 'words'>, now: { readonly words: string } | null): boolean {
  return now === null || now.words !== words
}

/** What the page offers once this one is on it: it takes the place of the one of its kind and language. */
export function withOne<Other extends Pick<Recording, 'number' | 'kind' | 'language' | 'isShown' | 'hasFile'>>(
  there: readonly Other[],
  one: Other,
): Other[] {
  const stays = there.filter((other) => other.isShown && other.hasFile && !isSamePlace(other, one))
  return [...stays, one]
}

type Place = Pick<Recording, 'kind' | 'language'>

export function isSamePlace(one: Place, other: Place): boolean {
  return one.kind === other.kind && one.language === other.language
}
