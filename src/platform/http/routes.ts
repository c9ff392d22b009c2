import type { Bytes, GoTo, Handler, Leave, Page, Unanswered } from './ask.ts'
import type { OpenFile } from './open-file.ts'
import type { Access, AuditWord } from './words.ts'

/**
 * 'together': a page that staff hand to a young person to read; it leads nowhere by itself. 'you': a public page for young
 * people, which leads to others of its kind alone.
 */
export type Frame = 'public' | 'you' | 'form' | 'staff' | 'together'

/** A page that depends on nobody who asks for it, only on the moment. */
export type Prepared = {
  /** `csrf`: the token that the forms of everybody carry who has no key of ours. */
  readonly page: (now: Date, csrf: string) => Page
  /** In a few letters, what the page says at this moment that it does not say at every other: it is drawn anew when they change. */
  readonly asOf: (now: Date) => string
  /** Whether somebody who has the page may ask if it is still the same. Never of a page for young people: nothing of it is kept. */
  readonly hasMark: boolean
  /** How often what the page stands on has changed since the start; asked at each visit, so it costs nothing to say. */
  readonly turn?: () => number
  /** Asks the database for what the page says at this moment; null: that is known (lately.ts). */
  readonly learn?: (now: Date) => Promise<void> | null
  /** Of a page that holds KEY_PLACE (key-place.ts): the key of this visit. All have one length, and letters of ASCII alone. */
  readonly newKey?: (now: Date) => string
  /** A word after the question mark with which it is another page, which its handler draws. */
  readonly notWith?: string
}

export type Route = {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly access: Access
  readonly audit: AuditWord
  readonly handler: Handler
  /** Bytes a POST may hold; 256 kB unless said. Files come only where this is said. */
  readonly bodyLimit?: number
  /** POSTs without a token of their own: the demo's sign-in, by contract. */
  readonly withoutToken?: true
  /**
   * A page of staff that works on when nobody is signed in any more: the field that carries the page's own key. Its handler
   * is asked by whoever holds that key (a viewer of the kind 'draft'), and row security says what the key opens.
   */
  readonly pageKey?: string
  /** Its handler counts visitors of one network: it is told a hash of the network, and never the address. */
  readonly knowsNetwork?: true
  /** The name of a limit in config/organisation.yml. */
  readonly limit?: string
  /**
   * Answers in place of the handler when a page that was saved already (`send_key`) is sent again with other words. Without
   * it, a page says so and keeps them (saved-already.tsx).
   */
  readonly resent?: Handler
  /**
   * Its form carries a `send_key`, and the ground sees to it that one page is saved once. A handler that keeps the key with
   * what it makes does not need this.
   */
  readonly once?: true
  /**
   * Minutes in which the very same words from a new page are asked about before they are saved a second time
   * (said-already.tsx); half a day unless said. 0 where the same again is another one, as of somebody who goes out twice.
   */
  readonly sameWithin?: number
  /** Only for somebody who has shown in the last minutes that it is them, and not for the thief of an open laptop. */
  readonly fresh?: true
  /** A child may be in danger now: not even advice stands between these words and what they do. */
  readonly urgent?: true
  /** Where somebody is led who is signed out already; else to sign in. */
  readonly outAt?: string
  /** The page around the answer: 'staff' for staff, 'form' for a draft's holder, 'public' otherwise, unless said. */
  readonly frame?: Frame
  /**
   * The page that is given instead when it fails by our fault, the database above all, where the one that says so is not
   * enough. It asks nobody, and is made of what is in memory.
   */
  readonly onFault?: (asked: Unanswered) => Page
  /**
   * The page depends on nobody, and is answered from memory before anything else is asked; see prepared.ts. Of a page for
   * whoever holds a draft: it is that of somebody who holds none.
   */
  readonly prepared?: Prepared
  /**
   * The same of pages that are found by the parts of their address, and that come and go. Null: there is none. One page is
   * always one and the same object.
   */
  readonly preparedFor?: (
    params: Readonly<Record<string, string>>,
    now: Date,
  ) => Prepared | null | Promise<Prepared | null>
  /**
   * A file that is the same for everybody who asks, found by the parts of its address and answered before anything else is
   * asked, the database above all. Null: there is none.
   */
  readonly file?: (params: Readonly<Record<string, string>>, now: Date) => Promise<OpenFile | null>
  /** No page, and the same for everybody: the way out above all. Answered when the database is away too. */
  readonly made?: (now: Date) => Bytes | GoTo | Leave
}

/** A handler, with what is unusual about its route. */
export type Special = Pick<
  Route,
  | 'bodyLimit'
  | 'withoutToken'
  | 'knowsNetwork'
  | 'pageKey'
  | 'limit'
  | 'resent'
  | 'once'
  | 'sameWithin'
  | 'fresh'
  | 'urgent'
  | 'outAt'
  | 'frame'
  | 'onFault'
  | 'prepared'
  | 'preparedFor'
  | 'file'
  | 'made'
> & {
  readonly handler: Handler
}

/** A file for anybody; whoever asks the handler itself is given the same. */
export function fileForAnybody(file: NonNullable<Route['file']>): Special {
  return {
    file,
    handler: async ({ params, now }) => {
      const found = await file(params, now)
      return found ? { kind: 'file', file: found } : 'not-found'
    },
  }
}

/** What is made for anybody; whoever asks the handler itself is given the same. */
export function madeForAnybody(made: NonNullable<Route['made']>): Special {
  return { made, handler: async ({ now }) => made(now) }
}

/** A deed that the same person may do once more with the very same words: it is done again, and not "saved already". */
export function again<Deed>(handler: Deed): { readonly handler: Deed; readonly sameWithin: 0 } {
  return { handler, sameWithin: 0 }
}

/** A module's table of contents: URL, who may, what is written, and who answers. All four are required. */
export class RouteTable {
  readonly routes: Route[] = []

  get(url: string, access: Access, audit: AuditWord, handler: Handler | Special): void {
    this.routes.push({ method: 'GET', url, access, audit, ...special(handler) })
  }

  post(url: string, access: Access, audit: AuditWord, handler: Handler | Special): void {
    this.routes.push({ method: 'POST', url, access, audit, ...special(handler) })
  }
}

function special(handler: Handler | Special): Special {
  return typeof handler === 'function' ? { handler } : handler
}

/**
 * The boot guard against the careless page: what the type checker cannot see (a cast, plain JavaScript) stops the server
 * before it listens.
 */
export function refuseUnguarded(routes: readonly Route[]): void {
  for (const route of routes) {
    const name = `${route.method} ${route.url}`
    const access = route.access as Access | undefined
    const audit = route.audit as AuditWord | undefined
    if (!access || !['anyone', 'draft-holder', 'arriving', 'staff'].includes(access.who))
      throw new Error(`Route ${name} does not say who may use it`)
    if (!audit || (audit.act === null ? audit.because === '' : audit.act === ''))
      throw new Error(`Route ${name} does not say what the audit trail writes`)
  }
}
