import { beforeAll, describe, expect, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import type { Route } from '../../src/platform/http/routes.ts'
import { hashOf, newId, stamp } from '../../src/platform/secrets.ts'
import { FORM_SECRET, useApp } from '../harness/app.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { setting } from '../harness/setting.ts'
import { onDuty, seatTeam, team } from '../harness/team.ts'
import { makeRecords, type Records } from './access-records.ts'
import { ACCESS, DOORS, RECORDS, type RecordKind, SEEN } from './access-table.ts'

const database = useDatabase()
const { visitor, app } = useApp(database)

const routes = modules(setting())
  .routes.flatMap((table) => table.routes)
  .filter((route) => route.access.who === 'staff')
const nameOf = (route: Route) => `${route.method} ${route.url}`

const WHO = {
  practitioner: team.practitioner,
  'other-practitioner': team.colleague,
  therapist: team.therapist,
  outreach: team.outreach,
  manager: team.manager,
  'safeguarding-trustee': team.safeguardingTrustee,
  communications: team.communications,
  'data-lead': team.dataLead,
  trustee: team.trustee,
  volunteer: team.volunteer,
} as const
type Who = keyof typeof WHO
const EVERYBODY = Object.keys(WHO) as Who[]
/** Everybody looks before anybody acts, so that no deed changes what a look should find. */
const IN_TURN = (['GET', 'POST'] as const).flatMap((method) => EVERYBODY.map((who) => [method, who] as const))

type Line = { readonly door: (who: string) => boolean; readonly seen: (who: string, kind: RecordKind) => boolean }

/** The table as functions. A word that it does not know is a mistake in the table, not a closed door. */
function readTable(): Map<string, Line> {
  const lines = ACCESS.trim().split('\n')
  return new Map(
    lines.map((line) => {
      const [route = '', words = ''] = line.split('|').map((part) => part.trim())
      const [door = '', records] = words.split(', ')
      const opens = DOORS[door]
      const sees = records === undefined ? null : SEEN[records]
      if (!opens || sees === undefined) throw new Error(`the table says something unknown: ${line}`)
      return [route.replace(/\s+/, ' '), { door: opens, seen: (who, kind) => sees === null || sees[kind](who) }]
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
  records = await makeRecords(database, WHO)
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

/** Every cell of the matrix in one state of the session; what was wrong, and how many were tried. */
async function tryAll(state: 'signed in' | 'out' | 'expired' | 'second-factor-pending') {
  const wrong: string[] = []
  let tried = 0
  for (const [method, who] of IN_TURN) {
    let cookie = state === 'out' ? '' : await cookieOf(who, state === 'signed in' ? '' : state)
    for (const route of routes.filter((r) => r.method === method))
      for (const kind of route.url.includes(':id') ? RECORDS : (['own'] as const)) {
        const line = table.get(nameOf(route))
        const may = line?.door(who) === true && line.seen(who, kind)
        const expected = state !== 'signed in' ? 'sign in' : may ? 'opens' : 'missing'
        const found = wordOf(await ask(route, { who, kind, cookie }))
        if (found !== expected) wrong.push(`${nameOf(route)}, ${who}, ${kind}: ${found}, not ${expected}`)
        if (state === 'signed in' && route.url === '/sign-out') cookie = await cookieOf(who)
        tried += 1
      }
  }
  return { wrong, tried }
}

describe('the access matrix', () => {
  test('has a line for every route of staff, and no line without one', () => {
    expect(routes.map(nameOf).filter((name) => !table.has(name))).toEqual([])
    expect([...table.keys()].filter((name) => !routes.some((route) => nameOf(route) === name))).toEqual([])
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
      expect(cells).toBeGreaterThan(8_000)
    },
    PATIENCE,
  )

  test('no form of staff does anything with no token, or with the token of somebody else', async () => {
    const cookie = await cookieOf('manager')
    const other = stamp(FORM_SECRET, hashOf(await cookieOf('practitioner')))
    const open: string[] = []
    for (const route of routes.filter((r) => r.method === 'POST'))
      for (const csrf of ['', other, stamp(FORM_SECRET, 'public')]) {
        const url = records.urlOf(route.url, 'manager', 'own')
        const headers = {
          host: 'localhost:3000',
          cookie: `rose_session=${cookie}`,
          'content-type': 'application/x-www-form-urlencoded',
        }
        const payload = new URLSearchParams({ _csrf: csrf, id: newId() }).toString()
        const { statusCode } = await app().inject({ method: 'POST', url, headers, payload })
        if (statusCode !== 403) open.push(`${nameOf(route)}: ${statusCode}`)
      }
    expect(open).toEqual([])
  })
})
