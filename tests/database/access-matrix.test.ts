import { beforeAll, describe, expect, test } from 'vitest'
import type { Relation } from '../../src/modules/people/rules/access.ts'
import { may as mayUse } from '../../src/modules/people/rules/permissions.ts'
import { modules } from '../../src/modules.ts'
import type { Route } from '../../src/platform/http/routes.ts'
import { hashOf, newId, stamp } from '../../src/platform/secrets.ts'
import { FORM_SECRET, useApp } from '../harness/app.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { setting } from '../harness/setting.ts'
import { byKey, onDuty, seatTeam, team } from '../harness/team.ts'
import { makeRecords, type Records } from './access-records.ts'
import { ACCESS } from './access-table.ts'
import { RECORDS, type RecordKind, readBehind, standingOf } from './access-words.ts'

const database = useDatabase()
const { visitor, app } = useApp(database)

const routes = modules(setting())
  .routes.flatMap((table) => table.routes)
  .filter((route) => route.access.who === 'staff')
const nameOf = (route: Route) => `${route.method} ${route.url}`

type Who = keyof typeof byKey
const EVERYBODY = Object.keys(byKey) as Who[]
/** Everybody looks before anybody acts, so that no deed changes what a look should find. */
const IN_TURN = (['GET', 'POST'] as const).flatMap((method) => EVERYBODY.map((who) => [method, who] as const))

type Line = { readonly word: string; readonly opens: (who: Who, kind: RecordKind) => boolean }

/** What somebody is to every record today. Of the two practitioners the other one is on duty; the data lead keeps a key. */
function todayOf(who: Who): Relation[] {
  if (who === 'manager') return ['lead']
  if (who === 'other-practitioner') return ['on duty']
  if (who === 'data-lead') return ['keeps the trail', 'keeps a key']
  return who === 'safeguarding-trustee' ? ['hears about staff'] : []
}

/** The lines as functions of the table. */
function readTable(): Map<string, Line> {
  const lines = ACCESS.trim().split('\n')
  return new Map(
    lines.map((line) => {
      const [route = '', word = '', words] = line.split('|').map((part) => part.trim())
      const behind = words === undefined ? null : readBehind(words)
      const opens = (who: Who, kind: RecordKind) => {
        const { role } = byKey[who]
        const staff = { role, onDuty: who === 'other-practitioner', deputy: false }
        if (word !== 'signed in' && !mayUse(staff, word)) return false
        return behind === null || behind(standingOf({ who, role, today: todayOf(who) }, kind))
      }
      return [route.replace(/\s+/, ' '), { word, opens }]
    }),
  )
}

/** Some thousand requests in one test, beside others on a small machine. */
const PATIENCE = 5 * 60_000

const table = readTable()
let records: Records

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  records = await makeRecords(database, byKey)
})

/** A request as the browser with this session cookie sends it, with its own token. */
async function ask(route: Route, { who, kind, cookie }: { who: Who; kind: RecordKind; cookie: string }) {
  const url = records.urlOf(route.url, who, kind)
  const headers = { host: 'localhost:3000', ...(cookie === '' ? {} : { cookie: `rose_session=${cookie}` }) }
  if (route.method === 'GET') return app().inject({ method: 'GET', url, headers })
  const asked = { measure: 'young-people-supported', period: '2020', judgement: newId() }
  const fields = { _csrf: stamp(FORM_SECRET, hashOf(cookie)), ...asked }
  const payload = new URLSearchParams(fields).toString()
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  return app().inject({ method: 'POST', url, headers: { ...headers, ...type }, payload })
}

async function cookieOf(who: Who, state = ''): Promise<string> {
  const answer = await visitor().send('/demo/sign-in', { person: who, state })
  return answer.cookies[0]?.value ?? ''
}

/** One word for an answer: did it open, was the page missing, or was the visitor sent to sign in? */
function wordOf({ statusCode, headers }: { statusCode: number; headers: Record<string, unknown> }): string {
  if (statusCode === 303 && headers['location'] === '/sign-in') return 'sign in'
  if (statusCode === 404) return 'missing'
  return [200, 303, 409, 422].includes(statusCode) ? 'opens' : String(statusCode)
}

type State = 'signed in' | 'out' | 'expired' | 'second-factor-pending'
type Cell = { readonly route: Route; readonly who: Who; readonly kind: RecordKind; readonly state: State }

const expectedIn = ({ route, who, kind, state }: Cell) => {
  if (state !== 'signed in') return 'sign in'
  return table.get(nameOf(route))?.opens(who, kind) === true ? 'opens' : 'missing'
}

/** What is wrong with one cell, if anything, and the session that goes on. */
async function tryCell(cell: Cell, cookie: string): Promise<{ wrong: string[]; cookie: string }> {
  const { route, who, kind, state } = cell
  const expected = expectedIn(cell)
  let goesOn = cookie
  const answer = await ask(route, { who, kind, cookie })
  // Whoever presses "Sign out" twice is told that they are out.
  const isOut = state !== 'signed in' && answer.headers['location'] === (route.outAt ?? '/sign-in')
  let found = isOut ? 'sign in' : wordOf(answer)
  // Some deeds end the sign-in of whoever does them; the next page is asked for with a new one.
  if (found === 'sign in' && state === 'signed in') {
    goesOn = await cookieOf(who)
    found = wordOf(await ask(route, { who, kind, cookie: goesOn }))
  }
  const wrong = found === expected ? [] : [`${nameOf(route)}, ${who}, ${kind}: ${found}, not ${expected}`]
  return { wrong, cookie: goesOn }
}

/** Every cell of the matrix in one state of the session; what was wrong, and how many were tried. */
async function tryAll(state: State) {
  const wrong: string[] = []
  let tried = 0
  for (const [method, who] of IN_TURN) {
    let cookie = state === 'out' ? '' : await cookieOf(who, state === 'signed in' ? '' : state)
    for (const route of routes.filter((r) => r.method === method)) {
      const cells = (route.url.includes(':id') ? RECORDS : (['own'] as const)).map((kind) => ({
        route,
        who,
        kind,
        state,
      }))
      tried += cells.length
      // Looks change nothing, so they are asked for together; deeds one after the other.
      if (method === 'GET' || state !== 'signed in')
        wrong.push(...(await Promise.all(cells.map((cell) => tryCell(cell, cookie)))).flatMap((done) => done.wrong))
      else
        for (const cell of cells) {
          const done = await tryCell(cell, cookie)
          wrong.push(...done.wrong)
          cookie = done.cookie
        }
    }
  }
  return { wrong, tried }
}

describe('the access matrix', () => {
  test('has a line for every route of staff, and no line without one', () => {
    expect(routes.map(nameOf).filter((name) => !table.has(name))).toEqual([])
    expect([...table.keys()].filter((name) => !routes.some((route) => nameOf(route) === name))).toEqual([])
  })

  test('asks of each route the word that the route asks for', () => {
    const asked = (route: Route) => (route.access.who === 'staff' ? (route.access.may ?? 'signed in') : '')
    const other = routes.filter((route) => table.has(nameOf(route)) && table.get(nameOf(route))?.word !== asked(route))
    expect(other.map((route) => `${nameOf(route)} asks for ${asked(route)}`)).toEqual([])
  })

  let cells = 0
  test.each(['signed in', 'out', 'expired', 'second-factor-pending'] as const)(
    'holds in every cell: %s',
    async (state) => {
      const { wrong, tried } = await tryAll(state)
      cells += tried
      expect(wrong).toEqual([])
    },
    PATIENCE,
  )

  test(
    'was tried in every cell',
    () => {
      process.stdout.write(`access matrix: ${cells} cells tried\n`)
      expect(cells).toBeGreaterThan(40_000)
    },
    PATIENCE,
  )

  /** Somebody whom the line lets in, so that it is the token alone that keeps them out. */
  const letIn = (route: Route) => EVERYBODY.find((who) => table.get(nameOf(route))?.opens(who, 'own')) ?? 'manager'

  test('no form of staff does anything with no token, or with the token of somebody else', async () => {
    const cookies = new Map<Who, string>()
    for (const who of EVERYBODY) cookies.set(who, await cookieOf(who))
    const other = stamp(FORM_SECRET, hashOf(await cookieOf('practitioner')))
    const open: string[] = []
    for (const route of routes.filter((r) => r.method === 'POST'))
      for (const csrf of ['', other, stamp(FORM_SECRET, 'public')]) {
        const who = letIn(route)
        const url = records.urlOf(route.url, who, 'own')
        const headers = {
          host: 'localhost:3000',
          cookie: `rose_session=${cookies.get(who)}`,
          'content-type': 'application/x-www-form-urlencoded',
        }
        const payload = new URLSearchParams({ _csrf: csrf, id: newId() }).toString()
        const { statusCode } = await app().inject({ method: 'POST', url, headers, payload })
        if (statusCode !== 403) open.push(`${nameOf(route)}: ${statusCode}`)
      }
    expect(open).toEqual([])
  })

  test('a door that asks anew opens to no sign-in of this morning, and leads back to where one was', async () => {
    const asked = routes.filter((route) => route.fresh)
    const wrong: string[] = []
    let tried = 0
    for (const who of EVERYBODY) {
      const cookie = await cookieOf(who)
      await database.asOwner(
        `update people.session set proved_at = proved_at - interval '3 hours' where secret_hash = $1`,
        [Buffer.from(hashOf(cookie), 'hex')],
      )
      for (const route of asked) {
        const { word } = table.get(nameOf(route)) ?? { word: 'signed in' }
        const staff = { role: byKey[who].role, onDuty: who === 'other-practitioner', deputy: false }
        const { statusCode, headers } = await ask(route, { who, kind: 'own', cookie })
        const again = statusCode === 303 && String(headers['location']).startsWith('/sign-in/again?to=%2F')
        // To whoever may not, the page is missing before anything is asked.
        const may = word === 'signed in' || mayUse(staff, word)
        if (may ? !again : statusCode !== 404) wrong.push(`${nameOf(route)}, ${who}: ${statusCode}`)
        tried += 1
      }
    }
    process.stdout.write(`doors that ask anew: ${tried} cells tried\n`)
    expect(asked.length).toBeGreaterThan(10)
    expect(wrong).toEqual([])
  })
})
