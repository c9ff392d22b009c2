import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import type { Route } from '../../src/platform/http/routes.ts'
import { hashOf, newId } from '../../src/platform/secrets.ts'
import type { Staff } from '../../src/platform/viewer.ts'
import { useApp, type Visitor } from '../harness/app.ts'
import { NOW, useDatabase } from '../harness/fresh-database.ts'
import { setting } from '../harness/setting.ts'
import { deputise, onDuty, seatTeam, team } from '../harness/team.ts'
import { makeRecords, type Records } from './access-records.ts'
import type { RecordKind } from './access-words.ts'
import { filled } from './filled-forms.ts'
import { type Form, formsOf } from './page-forms.ts'

/** Every use of every route of staff, and what the trail then holds: exactly the row that the route's audit word says. */
const database = useDatabase()
const { signedIn, visitor, app, clock } = useApp(database)
const WHO: Record<string, Staff> = {
  manager: team.manager,
  practitioner: team.practitioner,
  therapist: team.therapist,
  'data-lead': team.dataLead,
  'safeguarding-trustee': team.safeguardingTrustee,
}
const routes = modules(setting())
  .routes.flatMap((table) => table.routes)
  .filter((route) => route.access.who === 'staff' && route.url !== '/sign-out')
const nameOf = (route: Pick<Route, 'method' | 'url'>) => `${route.method} ${route.url}`
const PATIENCE = 5 * 60_000
let records: Records
let owner: pg.Client

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  await deputise(database, team.therapist)
  records = await makeRecords(database, WHO)
  owner = new pg.Client(database.owner)
  await owner.connect()
}, 120_000)
afterAll(() => owner?.end())

type Row = {
  no: number
  actor: string
  act: string
  session_id: string | null
  subject_id: string | null
  detail: object
}
let seen = 0
/** The rows since the last time it was asked. */
async function news(): Promise<Row[]> {
  const { rows } = await owner.query<Row>('select * from audit.event where no > $1 order by no', [seen])
  seen = rows.at(-1)?.no ?? seen
  return rows
}

type Answer = Awaited<ReturnType<Visitor['get']>>
type Used = { readonly route: Route; readonly url: string; readonly who: string; readonly answer: Answer }

const idIn = (url: string) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(url)?.[0] ?? null

/** What a page writes about a try of its own, although nothing else of it is kept. */
const TRIES: Readonly<Record<string, string>> = { 'POST /break-glass': 'tried to break the glass' }

/** The acts that the trail should hold after this, one list for each way that is right. */
function expected({ route, url, answer: { statusCode, headers } }: Used): (string | null)[] {
  const { act } = route.audit
  if (statusCode === 404) return ['refused']
  if (statusCode === 303 && String(headers['location']).startsWith('/sign-in/again')) return [null]
  const tried = TRIES[nameOf(route)]
  if (tried !== undefined && statusCode === 422) return [tried, null]
  if ([409, 422].includes(statusCode)) return [act === null || idIn(url) === null ? null : 'sent a form that came back']
  if ([200, 303].includes(statusCode)) return route.method === 'POST' ? [act, 'sent again what was done'] : [act]
  return ['no such answer']
}

/** What is wrong with the rows that one use left. */
async function wrongWith(used: Used): Promise<string[]> {
  const rows = await news()
  const found = rows.map(({ act }) => act).join(', ')
  const say = (what: string) => `${nameOf(used.route)}, ${used.who}, ${used.answer.statusCode}: ${what}`
  const right = expected(used).map((act) => act ?? '')
  if (!right.includes(found)) return [say(`wrote “${found}”, not “${right.join('” or “')}”`)]
  return rows.flatMap(({ actor, session_id, detail, subject_id, act }) => {
    if (actor !== WHO[used.who]?.id) return [say(`wrote it of ${actor}`)]
    if (session_id !== sessions.get(used.who)) return [say('names another session')]
    const names = (detail as { route?: string }).route === nameOf(used.route) && subject_id === idIn(used.url)
    return act === 'refused' && !names ? [say('does not say what was tried')] : []
  })
}

const sessions = new Map<string, string>()
async function comeIn(who: string): Promise<Visitor> {
  const one = await signedIn(who)
  const { rows } = await owner.query<{ id: string }>(
    `select id from people.session where secret_hash = decode($1, 'hex')`,
    [hashOf(one.cookie('rose_session'))],
  )
  sessions.set(who, rows[0]?.id ?? '')
  await news()
  return one
}

const KINDS: readonly RecordKind[] = ['own', 'a colleague’s', 'restricted', 'absent']

test(
  'every page of staff that is opened, or is not there for whoever asks',
  async () => {
    const wrong: string[] = []
    const words = new Set<string>()
    for (const who of Object.keys(WHO)) {
      const one = await comeIn(who)
      for (const route of routes.filter((r) => r.method === 'GET'))
        for (const kind of route.url.includes('d') && /:\w*[iI]d\b/.test(route.url) ? KINDS : (['own'] as const)) {
          const url = records.urlOf(route.url, who, kind)
          const answer = await one.get(url)
          if (answer.statusCode === 200) words.add(nameOf(route))
          wrong.push(...(await wrongWith({ route, url, who, answer })))
        }
    }
    expect(wrong).toEqual([])
    const never = routes.filter((r) => r.method === 'GET' && !words.has(nameOf(r))).map(nameOf)
    expect(never.filter((name) => !WANTS_MORE.has(name))).toEqual([])
  },
  PATIENCE,
)

/** Opened only with more than its address, or in a state that none of these records is in; what it refuses is tried all the same. */
const WANTS_MORE = new Set(['GET /break-glass/looking', 'GET /young-people/:id/therapy/beginning'])

/** The forms of all pages that somebody may open, each once. */
async function formsOfPerson(who: string, one: Visitor): Promise<Form[]> {
  const found = new Map<string, Form>()
  for (const { url } of routes.filter((r) => r.method === 'GET')) {
    const { statusCode, headers, body } = await one.get(records.urlOf(url, who, 'own'))
    if (statusCode !== 200 || !String(headers['content-type']).includes('html')) continue
    for (const form of formsOf(body))
      found.set(`${form.action} ${form.controls.map((c) => c.attributes['name'])}`, form)
  }
  return [...found.values()]
}

const routeOf = (method: string, url: string) =>
  routes.find(
    (r) => r.method === method && new RegExp(`^${r.url.replaceAll(/:\w+/g, '[^/]+')}$`).test(url.split('?')[0] ?? ''),
  )

test(
  'every form that is sent: done, come back with faults, or not theirs to send',
  async () => {
    const wrong: string[] = []
    const done = new Set<string>()
    for (const who of ['practitioner', 'manager', 'therapist', 'safeguarding-trustee']) {
      const one = await comeIn(who)
      for (const form of await formsOfPerson(who, one)) {
        const route = routeOf('POST', form.action)
        if (!route) continue
        for (const fields of [{ _csrf: one.token() }, filled(form)]) {
          await news()
          const answer = await one.send(form.action, fields)
          if (answer.statusCode === 303 || answer.statusCode === 200) done.add(nameOf(route))
          wrong.push(...(await wrongWith({ route, url: form.action, who, answer })))
        }
      }
      for (const route of routes.filter((r) => r.method === 'POST' && /:\w*[iI]d\b/.test(r.url))) {
        const url = records.urlOf(route.url, who, 'absent')
        wrong.push(...(await wrongWith({ route, url, who, answer: await one.send(url, { _csrf: one.token() }) })))
      }
    }
    expect(wrong).toEqual([])
    expect(done.size).toBeGreaterThan(50)
  },
  PATIENCE,
)

/** About the team and not about a young person: rows of these are read by the manager whoever was talked about. */
const OF_THE_TEAM = /^\/(supervision|notices|account|break-glass|people|unsaved-words|look-requests|audit)\//

test(
  'what is done on a restricted record stands in no row that the manager, the data lead or the trustee may read',
  async () => {
    const one = await comeIn('therapist')
    const ids = new Map<string, string>()
    for (const route of routes.filter((r) => /:\w*[iI]d\b/.test(r.url) && !OF_THE_TEAM.test(r.url))) {
      const url = records.urlOf(route.url, 'therapist', 'restricted')
      const answer = route.method === 'GET' ? await one.get(url) : await one.send(url, { _csrf: one.token() })
      for (const id of answer.statusCode === 404 ? [] : [idIn(url)]) if (id) ids.set(id, nameOf(route))
    }
    expect(ids.size).toBeGreaterThan(10)
    const { sqlOf } = await import('../../src/platform/db/sql.ts')
    const { sql } = await import('kysely')
    // A refusal says the same of a restricted record and of none at all, so it tells nobody that there is one.
    const told: string[] = []
    for (const reader of [team.manager, team.dataLead, team.safeguardingTrustee])
      await database.undone(reader, async (tx) => {
        const { rows } = await sql<{ row: string; act: string }>`select act, to_jsonb(e)::text as row from audit.event e
        where actor = ${team.therapist.id} and act <> 'refused'`.execute(sqlOf(tx))
        for (const { row, act } of rows)
          for (const [id, by] of ids) if (row.includes(id)) told.push(`${reader.role}: ${act}, ${by}`)
      })
    expect(told).toEqual([])
  },
  PATIENCE,
)

describe('who was turned away before anybody looked', () => {
  const acts = async () => (await news()).map(({ act, actor }) => [act, actor])

  test('with an address that cannot be a record of ours', async () => {
    const one = await comeIn('practitioner')
    for (const id of ['1', '%27', newId().toUpperCase().slice(1)]) await one.get(`/cases/${id}`)
    expect(await acts()).toEqual(Array.from({ length: 3 }, () => ['refused', team.practitioner.id]))
  })

  test('with a form without its token, or of another site', async () => {
    const one = await comeIn('practitioner')
    const url = records.urlOf('/cases/:id/closure', 'practitioner', 'own')
    expect((await one.send(url, { _csrf: 'x' })).statusCode).toBe(403)
    expect((await one.send(url, { _csrf: one.token() }, { origin: 'https://evil.example' })).statusCode).toBe(403)
    expect(await acts()).toEqual([
      ['was turned away with a form without its token', team.practitioner.id],
      ['was turned away with a form of another site', team.practitioner.id],
    ])
  })

  test('and nothing is said of the page: it may be the one to raise a concern about whoever reads the trail', async () => {
    const one = await comeIn('practitioner')
    await one.send('/concerns/new', { _csrf: 'x' })
    await one.send('/concerns/new', { _csrf: one.token() })
    await one.send('/concerns/new', { _csrf: one.token() }, { origin: 'https://evil.example' })
    expect(JSON.stringify(await news())).not.toMatch(/concern/)
  })

  test('nothing is written of somebody who is not signed in', async () => {
    const guest = visitor()
    await news()
    for (const url of ['/today', '/cases']) await guest.get(url)
    await guest.send('/concerns/new', { _csrf: 'x' })
    await guest.send('/sign-out', { _csrf: 'x' }, { origin: 'https://evil.example' })
    expect(await acts()).toEqual([])
  })

  test('by asking too often: once a minute for each page and network, however often they go on', async () => {
    const headers = { host: 'localhost:3000', 'content-type': 'application/x-www-form-urlencoded' }
    const ask = () =>
      app().inject({
        method: 'POST',
        url: '/demo/sign-in',
        headers,
        payload: 'person=nobody',
        remoteAddress: '192.0.2.9',
      })
    for (let n = 0; n < 604; n++) await ask()
    expect((await ask()).statusCode).toBe(429)
    const tooOften = async () => (await news()).filter(({ act }) => act === 'asked too often')
    expect((await tooOften()).map(({ actor, detail }) => [actor, detail])).toEqual([
      ['public', { route: 'POST /demo/sign-in' }],
    ])
    clock.now = new Date(NOW.getTime() + 61_000)
    await ask()
    expect(await tooOften()).toHaveLength(1)
    clock.now = NOW
  })
})

test('a search leaves how many it found, and never the words', async () => {
  const one = await comeIn('practitioner')
  const page = await one.get('/search')
  expect(page.statusCode).toBe(200)
  await news()
  await one.send('/search', { _csrf: one.token(), words: 'Zwitscherlein 5 March 2010' })
  const rows = await news()
  expect(rows.map(({ act }) => act)).toEqual(['searched'])
  expect(rows[0]?.detail).toMatchObject({ found: 0 })
  expect(JSON.stringify(rows)).not.toMatch(/Zwitscherlein|2010/)
})
