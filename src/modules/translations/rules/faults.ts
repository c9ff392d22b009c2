import { turnsRound } from '../../../platform/pure/turning-signs.ts'
import { readPo, type Template } from './po.ts'
import type { Segment, Texts } from './source.ts'

type Known = Pick<Template, 'source' | 'hash' | 'language'>
/** What else speaks against the words of one piece. */
type Further = (segment: Segment, text: string) => readonly string[]
export type Brought = { readonly texts: Texts } | { readonly faults: readonly string[] }

const MOST_SAID = 8

/** The translated words of a file, or every fault with its place. Nothing of a file with a fault is kept. */
export function readTranslation(text: string, known: Known, further: Further = () => []): Brought {
  const read = readPo(text)
  if ('fault' in read) return { faults: [read.fault] }
  const head = headFault(read.head, known)
  if (head !== null) return { faults: [head] }
  const faults: string[] = []
  const byId = new Map(read.entries.map((entry) => [entry.msgctxt, entry]))
  const ids = new Set(known.source.segments.map(({ id }) => id))
  for (const { msgctxt, line } of read.entries)
    if (!ids.has(msgctxt)) faults.push(`Line ${line}: “${msgctxt}” is no part of this page.`)
  const twice = read.entries.filter((entry) => byId.get(entry.msgctxt) !== entry)
  for (const { msgctxt, line } of twice) faults.push(`Line ${line}: “${msgctxt}” stands twice in the file.`)
  const texts: Record<string, string> = {}
  for (const segment of known.source.segments) {
    const entry = byId.get(segment.id)
    if (!entry) {
      faults.push(`“${segment.id}” is missing: ${begin(segment.english)}`)
      continue
    }
    const place = `Line ${entry.line}, ${begin(segment.english)}`
    if (entry.msgid !== segment.english) faults.push(`${place}: the English words (msgid) were changed.`)
    else if (entry.isUnsure) faults.push(`${place}: it is marked as unsure (fuzzy).`)
    else {
      const own = segmentFaults(segment, entry.msgstr.trim())
      const all = own.length > 0 ? own : further(segment, entry.msgstr.trim())
      faults.push(...all.map((says) => `${place}: ${says}`))
    }
    texts[segment.id] = entry.msgstr.trim()
  }
  return faults.length > 0 ? { faults: shortened(faults) } : { texts }
}

function shortened(faults: readonly string[]): string[] {
  if (faults.length <= MOST_SAID) return [...faults]
  return [...faults.slice(0, MOST_SAID), `And ${faults.length - MOST_SAID} more like these.`]
}

function headFault(head: ReadonlyMap<string, string>, { source, hash, language }: Known): string | null {
  const [path, code] = [head.get('x-rose-page'), (head.get('language') ?? '').replaceAll('_', '-')]
  if (path === undefined)
    return 'This file was not downloaded from Rose: the name of the page is missing in its first lines.'
  if (path !== source.path) return `This file is of another page: ${path.slice(0, 60)}.`
  if (code.toLowerCase() !== language.code.toLowerCase())
    return `This file is in another language (${code.slice(0, 20)}), not in ${language.english} (${language.code}).`
  if (!/utf-?8/i.test(head.get('content-type') ?? 'utf-8')) return 'Save the file as UTF-8: it says that it is not.'
  if (head.get('x-rose-english') !== hash)
    return 'This file translates an older version of the English words. Download the file anew: what did not change is filled in already.'
  return null
}

const HIDDEN = /[^\P{Cc}\n]/u
const STILL_ENGLISH = 4

/** What speaks against the words of one segment. */
export function segmentFaults({ english, is }: Pick<Segment, 'english' | 'is'>, text: string): string[] {
  if (text === '') return ['it is not translated yet.']
  const faults: string[] = []
  const compare = (of: (text: string) => string[], says: (words: string) => string) => {
    const [wanted, found] = [of(english), of(text)]
    const [lost, added] = [without(wanted, found), without(found, wanted)]
    if (lost.length > 0) faults.push(says(`${lost.join(', ')} ${lost.length === 1 ? 'is' : 'are'} missing`))
    if (added.length > 0)
      faults.push(says(`${added.join(', ')} ${added.length === 1 ? 'is' : 'are'} not in the English`))
  }
  compare(bracesOf, (words) => `${words}.`)
  if (is === 'markdown') compare(linksOf, (words) => `the address ${words}.`)
  compare(figuresOf, (words) => `the number ${words}.`)
  if (/<\/?[a-z!]/i.test(text)) faults.push('there is HTML in it, which no page holds.')
  if (turnsRound(text))
    faults.push('it holds hidden marks that turn the order of letters round. Write it without them.')
  if (HIDDEN.test(text)) faults.push('it holds hidden signs. Write it without them.')
  if (text.includes('\n') && !english.includes('\n')) faults.push('it is one line in the English, and several here.')
  if (text === english && english.split(/\s+/).length >= STILL_ENGLISH && !isOnlyBraces(english))
    faults.push('these are still the English words.')
  return faults
}

function isOnlyBraces(text: string): boolean {
  return text.replaceAll(/\{[^{}]*\}/g, '').trim() === ''
}

/** What is in the first list more often than in the second. */
function without(first: readonly string[], second: readonly string[]): string[] {
  const left = [...second]
  return first.filter((one) => {
    const at = left.indexOf(one)
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
}

function bracesOf(text: string): string[] {
  return text.match(/\{[^{}]*\}|[{}]/g) ?? []
}

function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^()\s]*)\)/g)].map(([, href = '']) => href)
}

/** Figures of any script, as our own; in addresses and braces they belong to these. */
function figuresOf(text: string): string[] {
  const plain = text
    .replaceAll(/\]\([^()\s]*\)|\{[^{}]*\}/g, ' ')
    .replaceAll(/\p{Nd}/gu, (figure) => String(valueOf(figure)))
  return plain.match(/\d+/g) ?? []
}

/** The figures of a script stand ten together, and zero is the first. */
function valueOf(figure: string): number {
  let zero = figure.codePointAt(0) ?? 48
  const first = zero
  while (first - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return first - zero
}

function begin(english: string): string {
  const words = english.replaceAll('\n', ' ')
  return `“${words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words}”`
}
