import { MOST_BYTES, weigh } from '#modules/publishing'
import { ADDRESSES, type Address, drawWords, type Written } from '#modules/site'
import { byEnglish } from './current.ts'
import type { Around } from './extension.ts'
import type { At } from './place.ts'
import { readTranslation } from './rules/faults.ts'
import { FACTS, FRAME, type Source, type Texts } from './rules/source.ts'
import type { Setting } from './setting.ts'
import { markdownFaults, writtenIn } from './sources.ts'

const MOST_IN_FILE = 400_000

type Brought = { readonly texts: Texts } | { readonly faults: readonly string[] }

/** The words of an uploaded file, or what speaks against it, each fault in one sentence. */
export function readFile(setting: Setting, at: At, { bytes, now }: { bytes: Uint8Array; now: Date }): Brought {
  if (bytes.length === 0 || bytes.length > MOST_IN_FILE)
    return { faults: ['The file is empty or too large. A translation of one page is less than 400 kB.'] }
  const text = decoded(bytes)
  if (text === null) return { faults: ['Save the file as UTF-8 text. Its letters cannot be read as they are.'] }
  const read = readTranslation(text, at, markdownFaults)
  if ('faults' in read) return read
  const late = speaksAgainst(setting, at, { texts: read.texts, now })
  return late.length > 0 ? { faults: late } : read
}

function decoded(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // What Word calls Unicode is UTF-16, which reads as letters with nothing between them.
    return text.includes('\u0000') ? null : text
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return null
  }
}

type Shown = { readonly texts: Texts; readonly now: Date }

/** What speaks against showing these words, now that they are read: a page that falls apart, or one that is too heavy. */
export function speaksAgainst(setting: Setting, at: At, shown: Shown): string[] {
  const { source, language } = at
  if (source.path === FRAME || source.path === FACTS) {
    const own = aroundOf(source, shown.texts)
    return ADDRESSES.flatMap((address) => {
      const page = setting.translations.page(address.path, language.code)
      return page ? heavy(setting, { address, written: page.written, code: language.code, now: shown.now, own }) : []
    })
  }
  const english = setting.words.get(source.path)
  const written = english && writtenIn(english, shown.texts)
  if (!written || !at.address)
    return ['No page can be made of these words: it would be built otherwise than in English.']
  return heavy(setting, { address: at.address, written, code: language.code, now: shown.now })
}

type Drawing = { address: Address; written: Written; code: string; now: Date; own?: Partial<Around> }

function heavy(setting: Setting, drawing: Drawing): string[] {
  const over = weigh(drawn(setting, drawing)) - MOST_BYTES
  if (over <= 0) return []
  const { url } = drawing.address
  return [
    `${url} would be ${over.toLocaleString('en-GB')} bytes too heavy to arrive at once on a bad line. Shorten it.`,
  ]
}

/** The page as a visitor would be sent it. */
export function drawn(setting: Setting, { address, written, code, now, own = {} }: Drawing): string {
  const language = setting.translations.languageFor(code, own)
  const others = setting.translations.others(address.path, code)
  const page = drawWords(address, written, { ...setting, now, language, others })
  return setting.drawPublic(page, { frame: address.frame, url: `/${code}${address.url}`, now })
}

/** Words that stand around pages, in place of those on the site. */
export function aroundOf(source: Source, texts: Texts): Partial<Around> {
  const english = Object.fromEntries(source.segments.map((one) => [one.id, one.english]))
  const words = byEnglish({ english, texts })
  return source.path === FRAME ? { frame: words } : { facts: words }
}
