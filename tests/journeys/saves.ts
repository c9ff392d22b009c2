import { randomUUID } from 'node:crypto'
import { ownerAsks } from './own-database.ts'
import type { Rose } from './rose.ts'

/** Somebody at work: signed in, with an open case of theirs. */
export type Worker = { readonly cookie: string; readonly casePath: string }

/** One thing that somebody writes, as the browser would send it. The same one may be sent again. */
export type Writing = {
  readonly words: string
  readonly cookie: string
  readonly path: string
  readonly fields: Readonly<Record<string, string>>
  /** The answers that say "it is kept". */
  readonly kept: readonly number[]
}

/** A kind of thing to write, and how often the words of each stand in the database, by plain SQL as the owner. */
export type Kind = {
  readonly name: string
  readonly begin: (rose: Rose, worker: Worker, words: string) => Promise<Writing>
  readonly stored: (rose: Rose, words: readonly string[]) => Promise<Map<string, number>>
}

export async function signIn(rose: Rose, person: string): Promise<Worker> {
  const answer = await fetch(`${rose.base}/demo/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ person }),
    redirect: 'manual',
  })
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const cases = await read(rose, cookie, '/cases')
  return { cookie, casePath: /href="(\/cases\/[0-9a-f-]{36})"/.exec(cases)?.[1] ?? '' }
}

async function read(rose: Rose, cookie: string, path: string): Promise<string> {
  return (await fetch(rose.base + path, { headers: { cookie } })).text()
}

/** The value of a hidden field of a page. */
function hidden(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
}

/** Sends it; true when the server acknowledged that it is kept. */
export async function save(rose: Rose, { cookie, path, fields, kept }: Writing): Promise<boolean> {
  return fetch(rose.base + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { cookie },
    redirect: 'manual',
  }).then(
    (answer) => kept.includes(answer.status),
    () => false,
  )
}

const session: Kind = {
  name: 'session',
  begin: async (rose, { cookie, casePath }, words) => {
    const path = `${casePath}/sessions/new`
    const page = await read(rose, cookie, path)
    const fields = {
      _csrf: hidden(page, '_csrf'),
      send_key: hidden(page, 'send_key'),
      kind: 'ONE-TO-ONE',
      attendance: 'ATT',
      'date-day': '16',
      'date-month': '3',
      'date-year': '2026',
      minutes: '30',
      did: words,
    }
    return { words, cookie, path, fields, kept: [303] }
  },
  stored: (rose, words) =>
    counted(rose, 'select did as words, count(*)::int as times from sessions.session', 'did', words),
}

const concern: Kind = {
  name: 'concern',
  begin: async (rose, { cookie }, words) => {
    const path = '/concerns/new'
    const page = await read(rose, cookie, path)
    const fields = {
      _csrf: hidden(page, '_csrf'),
      send_key: hidden(page, 'send_key'),
      about: 'young-person',
      who: 'Somebody at the bus station',
      what: words,
      when: 'this morning',
    }
    return { words, cookie, path, fields, kept: [303] }
  },
  stored: (rose, words) =>
    counted(rose, 'select what as words, count(*)::int as times from concerns.concern', 'what', words),
}

/** Words that are kept while somebody is still writing: each later save carries on from the revision before. */
const unsaved: Kind = {
  name: 'unsaved words',
  begin: async (rose, { cookie, casePath }, words) => {
    const path = `${casePath}/sessions/new`
    const page = await read(rose, cookie, path)
    const fields = {
      _csrf: hidden(page, '_csrf'),
      _unsaved: randomUUID(),
      _rev: '0',
      _page: path,
      _action: path,
      _title: 'Record a session',
      did: words,
    }
    // Sent again after it was kept, it is told that it is behind its own earlier self: kept all the same.
    return { words, cookie, path: '/unsaved-words', fields, kept: [200, 409] }
  },
  stored: (rose, words) =>
    counted(
      rose,
      `select fields ->> 'did' as words, count(*)::int as times from unsaved.words`,
      `fields ->> 'did'`,
      words,
    ),
}

export const KINDS: readonly Kind[] = [session, concern, unsaved]

async function counted(rose: Rose, select: string, column: string, words: readonly string[]) {
  const sql = `${select} where ${column} = any ($1) group by 1`
  const rows = await ownerAsks<{ words: string; times: number }>(rose, sql, [words])
  return new Map(rows.map((row) => [row.words, row.times]))
}
