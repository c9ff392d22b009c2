import type { VNode } from 'preact'
import { isOwnPath } from '../pure/own-path.ts'
import type { PageLanguage } from '../pure/page-language.ts'
import type { Tx } from '../tx.ts'
import type { Staff, Viewer } from '../viewer.ts'
import type { Form } from './form.ts'
import type { OpenFile } from './open-file.ts'

/** A request, as a handler sees it: values only. */
export type Ask = {
  readonly viewer: Viewer
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly form: Form
  readonly tx: Tx
  readonly now: Date
  /** The token that the page's forms carry back. */
  readonly csrf: string
  readonly path: string
  /** Only for routes that say `arriving`; null for all others. */
  readonly door: Door | null
  /** Of the visitor, hashed with this installation's key; only for routes that say `knowsNetwork`, null for all others. */
  readonly network: string | null
}

/** What is left of a question that could not be answered by our fault: what was typed, and when. */
export type Unanswered = Pick<Ask, 'form' | 'now'>

/** What is known of a browser at the door. The address and the browser themselves go no further. */
export type Door = {
  /** SHA-256 in hex of the session's secret that the browser holds; null: it holds none. */
  readonly sessionHash: string | null
  /** Such as "Firefox on Windows": for the list of one's own sessions. */
  readonly device: string
  /** The browser says that a page of another site, or of a neighbour, sent it here. Older browsers say nothing. */
  readonly fromElsewhere: boolean
  /** The same of the mark that the browser was given on its way to the provider; null: it was given none. */
  readonly visitHash: string | null
  /** The same of the mark that the browser was given when somebody came in with it; null: nobody has, lately. */
  readonly knownHash: string | null
  /** The visitor's network (an IPv6 one by /64), hashed with this installation's key: attempts are counted by it. */
  readonly networkHash: string
}

/** What an act was about, for the audit trail. */
export type About = {
  readonly kind: string
  /** Null: no one record. */
  readonly id: string | null
  readonly youngPersonId?: string | null
  readonly why?: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/**
 * A cookie to set, or with `value: null` to take away. `visit`: of a browser on its way to the provider and back. `known`: of
 * one with which somebody came in; it opens nothing.
 */
export type Cookie = { readonly name: 'session' | 'draft' | 'visit' | 'known'; readonly value: string | null }

export type Page = {
  readonly kind: 'page'
  readonly title: string
  readonly body: VNode
  /** 200; 422 a form with faults (nothing is kept of it); 409 somebody else was first; 404, 403… */
  readonly status: number
  readonly about?: About
  readonly cookies?: readonly Cookie[]
  /** The whole page, where it is drawn already. */
  readonly html?: string
  /** Only a look at what was typed on the page before: nothing is saved yet, so its words go on being kept as they are. */
  readonly looksOnly?: boolean
  readonly savedBefore?: SavedBefore
  /**
   * The handler did nothing but write down that somebody tried, and that is kept although the page had faults: of guesses
   * that come at one moment each is counted before the next is looked at.
   */
  readonly triedOnly?: true
  /** The very same words were saved already, from another page. */
  readonly saidBefore?: true
  /** Seconds to wait, of a page that says so (429). */
  readonly retryAfter?: number
  /** For search engines: what they may show of a public page, and whether they may show it at all. */
  readonly description?: string
  readonly unlisted?: true
  /** Young people read it too, though it stands among the pages for adults: it leads to no network of others. */
  readonly forTheYoung?: true
  /** Of a public page that is not in English. */
  readonly language?: PageLanguage
  /** Where a search engine finds the same page in other languages: whole addresses. */
  readonly alternates?: readonly { readonly code: string; readonly href: string }[]
  /** A public page that holds a form and yet arrives in one piece: it carries the sheet of forms within it. */
  readonly hasForm?: true
  /** A script of ours that this page carries beside the usual ones. */
  readonly script?: 'passkeys' | 'advice' | 'language-page' | 'in-place' | 'page-words'
}

/**
 * The same page had been saved before, with other words. These are kept as new ones, without the key of the first save;
 * given `goesOnAt`, in the form of that address, as written on this version of its record; given `fields`, in these alone.
 */
export type SavedBefore = {
  readonly goesOnAt?: string
  readonly version?: number
  readonly fields?: Readonly<Record<string, string>>
}

export type GoTo = {
  readonly kind: 'go-to'
  readonly url: string
  readonly about?: About
  readonly cookies?: readonly Cookie[]
  /** Somebody signs out, or has sent what the next person at the device must not read: the browser throws away what it kept. */
  readonly clears?: true
}
export type Bytes = {
  readonly kind: 'bytes'
  /** 200 unless said. */
  readonly status?: 200 | 400 | 404
  readonly bytes: Uint8Array | string
  /** The same packed, for whoever takes it so. Only of what holds no secret (compress.ts). */
  readonly gzipped?: Uint8Array
  readonly type: string
  /** Given: a download of that name. Not given: shown by the browser. */
  readonly fileName?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly about?: About
}
/** A file that is given by the part. */
export type File = { readonly kind: 'file'; readonly file: OpenFile; readonly about?: About }
/** Out of our site, to the neutral one that the settings name. */
export type Leave = {
  readonly kind: 'leave'
  readonly url: string
  readonly about?: About
  readonly cookies?: readonly Cookie[]
}
/** A few facts for our own script, as JSON. From 400 on nothing is kept of the request. */
export type Data = {
  readonly kind: 'data'
  readonly status: 200 | 409 | 410 | 422
  readonly data: Readonly<Record<string, string | number>>
  readonly about?: About
}
/** Missing, not yours and restricted are one answer. */
export type Answer = Page | GoTo | Bytes | File | Leave | Data | 'not-found'

export type Handler = (ask: Ask) => Promise<Answer>

type Extra = Partial<
  Pick<Page, 'about' | 'cookies' | 'looksOnly' | 'savedBefore' | 'saidBefore' | 'triedOnly' | 'script'>
>

export function page(title: string, body: VNode, extra: Extra = {}): Page {
  return { kind: 'page', title, body, status: 200, ...extra }
}

/** The page again with its faults. Nothing that the request did is kept. */
export function faulty(title: string, body: VNode, extra: Extra = {}): Page {
  return { kind: 'page', title, body, status: 422, ...extra }
}

/** Somebody else changed it meanwhile: both versions, and nothing is kept of this request. */
export function stale(title: string, body: VNode, extra: Extra = {}): Page {
  return { kind: 'page', title, body, status: 409, ...extra }
}

/** Not yet: somebody has tried too often (429). Nothing that the request did is kept. */
export function wait(title: string, body: VNode, seconds: number): Page {
  return { kind: 'page', title, body, status: 429, retryAfter: seconds }
}

/** On to another page of ours (303). */
export function goTo(url: string, extra: Pick<GoTo, 'about' | 'cookies' | 'clears'> = {}): GoTo {
  if (!isOwnPath(url)) throw new Error('goTo leads to pages of our own only')
  return { kind: 'go-to', url, ...extra }
}

/** An answer that only a script of ours reads. */
export function data(status: Data['status'], data: Data['data']): Data {
  return { kind: 'data', status, data }
}

/** Away from here at once (303). What the browser kept of our pages for going back is thrown away with it. */
export function leaveFor(url: string, extra: Pick<Extra, 'cookies'> = {}): Leave {
  if (!/^https?:\/\/[^/]/.test(url)) throw new Error('The way out leads to a site of the web')
  return { kind: 'leave', url, ...extra }
}

/** The browser at the door; only for routes that say `arriving`. */
export function doorOf(ask: Ask): Door {
  if (ask.door === null) throw new Error('This route is not at the door')
  return ask.door
}

/** The member of staff who asks; only for routes that say `can(…)` or `signedIn`. */
export function staffOf(ask: Ask): Staff {
  if (ask.viewer.kind !== 'staff') throw new Error('This route let somebody in who is not staff')
  return ask.viewer
}
