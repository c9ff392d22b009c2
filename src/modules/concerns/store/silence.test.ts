import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../tests/harness/scene.ts'
import { deputise, seatTeam, team } from '../../../../tests/harness/team.ts'
import { sqlOf } from '../../../platform/db/sql.ts'

/**
 * A concern about a colleague or the manager makes no difference to anything that they, or anybody else but the raiser and
 * the safeguarding trustee, can read: no row of any table, no count, no page. Whoever could tell would know who spoke.
 */
const database = useDatabase()
const { signedIn, clock } = useApp(database)
let raiser: Visitor
let caseId: string

beforeAll(async () => {
  await seatTeam(database)
  await deputise(database, team.therapist)
  caseId = (await makeScene(database)).caseId
})
beforeEach(async () => {
  raiser = await signedIn('outreach')
})

type Viewer = (typeof team)['manager']
const tables = () =>
  database.asOwner<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname not like 'pg_%'
       and has_table_privilege('rose_app', c.oid, 'select') order by 1`,
  )

/** How many rows of each table this viewer reads, and what they are; mail waits in an outbox that only a practice site shows. */
async function all(viewer: Viewer): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  for (const { name } of await tables())
    if (name !== 'platform.mail')
      await database.undone(viewer, async (tx) => {
        const { rows } = await sql
          .raw<{ all: string }>(
            `select count(*) || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as all from ${name} t ${but(name)}`,
          )
          .execute(sqlOf(tx))
        seen.set(name, rows[0]?.all ?? '')
      })
  return seen
}

/** That the raiser was at their desk is no secret, and says nothing of what they wrote. */
const but = (table: string) => (table === 'people.session' ? `where person_id <> '${team.outreach.id}'` : '')

const OTHERS = [
  team.manager,
  team.practitioner,
  team.therapist,
  team.dataLead,
  team.trustee,
  team.communications,
  team.volunteer,
]
const WORDS = { words: '', happened: '', done_already: '', danger: 'no' }

async function raise(about: 'staff' | 'manager', who: string): Promise<string> {
  const page = (await raiser.get('/concerns/new')).body
  const key = /name="send_key" value="([^"]*)"/.exec(page)?.[1] ?? crypto.randomUUID()
  const answer = await raiser.post('/concerns/new', {
    ...WORDS,
    what: `Shouted at a girl in the hall, ${key}`,
    about,
    who,
    send_key: key,
  })
  expect(answer.statusCode).toBe(303)
  return String(answer.headers['location']).split('/')[2] ?? ''
}

describe.each([
  ['staff', 'Robin Ashby'],
  ['manager', 'Asha Mbeki'],
] as const)('a concern about %s', (about, who) => {
  test('raised, opened, answered and decided, changes no row that anybody else reads', async () => {
    // Pages that everybody signs in to write rows of their own; so signing in comes first.
    const trustee = await signedIn('safeguarding-trustee')
    const before = new Map<string, Map<string, string>>()
    for (const viewer of OTHERS) before.set(viewer.id, await all(viewer))
    // Minutes later, so that a moment at which the trustee was busy would show.
    clock.now = new Date(NOW.getTime() + 5 * 60_000)
    const id = await raise(about, who)
    expect((await trustee.get(`/concerns/${id}`)).statusCode).toBe(200)
    await trustee.post(`/concerns/${id}/acknowledgement`, {}, `/concerns/${id}`)
    await trustee.post(`/concerns/${id}/decision`, { steps: 'lado', reasons: 'The local authority is told' })
    clock.now = NOW
    const differs: string[] = []
    for (const viewer of OTHERS)
      for (const [table, rows] of await all(viewer))
        if (before.get(viewer.id)?.get(table) !== rows) differs.push(`${viewer.name}: ${table}`)
    expect(differs).toEqual([])
    expect(Number((await all(team.safeguardingTrustee)).get('concerns.concern')?.[0]), 'it was raised').toBeGreaterThan(
      0,
    )
  })

  test('the manager ends the trustee’s sessions without learning that there are any', async () => {
    const trustee = await signedIn('safeguarding-trustee')
    const sessions = () =>
      database.asOwner('select from people.session where person_id = $1 and ended_at is null', [
        team.safeguardingTrustee.id,
      ])
    expect((await sessions()).length).toBeGreaterThan(0)
    const end = (viewer: Viewer) =>
      database.transactions.run(viewer, NOW, async (tx) => {
        const end = sql<{ n: number }>`select people.end_sessions_of(${team.safeguardingTrustee.id}, null, ${NOW}) as n`
        return (await end.execute(sqlOf(tx))).rows[0]?.n
      })
    await expect(end(team.practitioner)).rejects.toThrow(/nobody ends/)
    expect(await end(team.manager)).toBe(0)
    expect(await sessions()).toEqual([])
    expect((await trustee.get('/concerns')).headers['location']).toBe('/sign-in')
  })

  test('shows on no page of whoever it is about: no list, no count, no notice, no search', async () => {
    const pages = async () => {
      const bodies: string[] = []
      for (const person of ['manager', 'practitioner', 'data-lead']) {
        const visitor = await signedIn(person)
        for (const url of ['/today', '/concerns', `/cases/${caseId}`, '/cases', '/supervision', '/visits', '/reports'])
          bodies.push((await visitor.get(url)).body)
        bodies.push((await visitor.post('/search', { words: who })).body)
      }
      return bodies.map((body) => body.replaceAll(/value="[^"]*"/g, ''))
    }
    const before = await pages()
    const id = await raise(about, who)
    const after = await pages()
    expect(after).toEqual(before)
    for (const person of ['manager', 'practitioner', 'therapist', 'data-lead'])
      for (const url of [`/concerns/${id}`, `/concerns/${id}/told`, `/concerns/${id}/decision`])
        expect((await (await signedIn(person)).get(url)).statusCode).toBe(404)
  })
})
