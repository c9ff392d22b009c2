import { isIdentifier } from '../../../platform/pure/identifier.ts'
import { isOwnPath, lastingPath } from '../../../platform/pure/own-path.ts'

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** What a form says of its words, beside the words: all of it is sent by a browser, so all of it is looked at. */
export type Marks = {
  readonly key: string
  /** What the page was made from. */
  readonly rev: number
  /** The tab of the browser, and how often it has written; null without script. */
  readonly tab: string | null
  readonly turn: number
  readonly page: string
  readonly action: string
  readonly title: string
}

const LONGEST_ADDRESS = 500
const LONGEST_TITLE = 200

export function isUuid(text: string): boolean {
  return isIdentifier(text)
}

/**
 * What a save said, as one text: two sendings of one page say the same, or they do not. What only the page itself needs says
 * nothing, nor do spaces around a field and the kind of its line breaks.
 */
export function wordsOf(typed: Fields, files: readonly string[]): string {
  const said = Object.entries(typed)
    .filter(([name]) => !name.startsWith('_') && name !== 'send_key')
    .map(([name, value]) => [name, [value].flat().map((text) => text.replaceAll('\r\n', '\n').trim())])
  return JSON.stringify([said, files])
}

/** The marks as the form sent them, or null when they cannot be ours: then nothing is kept. */
export function readMarks(raw: (name: string) => string, action: string): Marks | null {
  const key = raw('_unsaved')
  const page = raw('_page')
  if (!isIdentifier(key)) return null
  for (const address of [page, action]) if (!isOwnPath(address) || address.length > LONGEST_ADDRESS) return null
  return {
    key: key.toLowerCase(),
    rev: count(raw('_rev')),
    tab: isIdentifier(raw('_tab')) ? raw('_tab').toLowerCase() : null,
    turn: count(raw('_turn')),
    page: lastingPath(page),
    action,
    title: raw('_title').slice(0, LONGEST_TITLE),
  }
}

function count(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

/**
 * The fields that are kept. Not the token of the form and not what only the page itself needs (`_…`), and no password.
 * `_written-on`: the page shows both versions of a record, and these words were written on the older one.
 */
export function fieldsToKeep(typed: Fields): Fields {
  const kept = Object.entries(typed).filter(([name]) => !name.startsWith('_') && !holdsASecret([name]))
  const version = typed['_written-on']
  return Object.fromEntries(version === undefined ? kept : [...kept, ['version', version]])
}

/** Of a password not even a hash is kept here. */
export function holdsASecret(names: readonly string[]): boolean {
  return names.some((name) => /passw|secret/i.test(name))
}

/** What is there already under a key, and whose turn it was. */
export type Stored = {
  readonly rev: number
  readonly tab: string | null
  readonly turn: number
  readonly ended: boolean
  /** The very words that are sent now. */
  readonly same: boolean
}

/** `kept`: write it; `had`: this or something later is there already; `elsewhere`: another tab wrote; `ended`: too late. */
export type Verdict = 'kept' | 'had' | 'elsewhere' | 'ended'

/**
 * Whether words may be written over those that are there. One tab writes over its own earlier words, whatever became of
 * the answers, but never over its own later ones; another one only when it has seen what is there.
 */
export function judge(stored: Stored, sent: Pick<Marks, 'rev' | 'tab' | 'turn'>): Verdict {
  if (stored.ended) return 'ended'
  if (stored.same && sent.tab === null) return 'had'
  if (sent.tab !== null && sent.tab === stored.tab) return sent.turn > stored.turn ? 'kept' : 'had'
  return sent.rev === stored.rev ? 'kept' : 'elsewhere'
}
