import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../tests/harness/scene.ts'
import { setting } from '../../../../tests/harness/setting.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { attempt } from '../../../../tests/harness/walls.ts'
import { modules } from '../../../modules.ts'
import { foldName } from '../../../platform/pure/person-name.ts'
import type { Staff } from '../../../platform/viewer.ts'
import { unusualLooking } from './reviews.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
const routes = modules(setting()).routes.flatMap((table) => table.routes)
const LIMITS = { manyRecords: 3, lateRecords: 1, fromHour: 7, untilHour: 20, closedDays: 28 }
const DAYS = { from: '2026-02-17', to: '2026-03-17' }
/** A Monday at noon. */
const NOON = '2026-03-16T12:00Z'
let people: Scene[] = []

beforeAll(async () => {
  await seatTeam(database)
  for (const family of ['Vale', 'Okoro', 'Lind', 'Hartnoll']) people.push(await makeScene(database, { family }))
})
beforeEach(() =>
  database.asOwner(`alter table audit.event disable trigger all; delete from audit.unsealed; delete from audit.event;
    alter table audit.event enable trigger all; delete from need_to_know.acquaintance; delete from need_to_know.restriction`),
)

type Wish = { by?: Staff; at?: string; act?: string }

async function look(of: Scene | undefined, { by = team.practitioner, at = NOON, act = 'looked at a case' }: Wish = {}) {
  await database.asOwner(
    `insert into audit.event (id, at, actor, act, young_person_id, hash)
     values (gen_random_uuid(), $1, $2, $3, $4, sha256('x'))`,
    [at, by.id, act, of?.youngPersonId],
  )
}

const unusual = async (viewer: Staff = team.manager, span = DAYS, limits = LIMITS) =>
  (await database.undone(viewer, (tx) => unusualLooking(tx, span, limits))).map(
    ({ name, kind, onDate, times, records }) => [name, kind, onDate, times, records.map((one) => one.name)],
  )
const line = (kind: string, times: number, names: string[], who = 'Robin Ashby') => [
  who,
  kind,
  '2026-03-16',
  times,
  names,
]

describe('unusual looking', () => {
  test('is more records in a day than the limit, however often each was looked at', async () => {
    for (const one of people.slice(0, 3)) for (const _ of [1, 2, 3]) await look(one)
    expect(await unusual()).toEqual([])
    await look(people[3], { at: '2026-03-15T23:30Z', by: team.colleague })
    await look(people[3])
    expect((await unusual()).filter(([, kind]) => kind === 'many')).toEqual([
      line('many', 4, ['Imogen Hartnoll', 'Imogen Lind', 'Imogen Okoro', 'Imogen Vale']),
    ])
  })

  test.each([
    ['Ashby', true],
    ['ASHBY', true],
    ['Âshby', true],
    ['Rashby', false],
    ['Ashbyson', false],
    ['Mbeki', false],
  ])('of somebody of the family name %s: %s', async (family, found) => {
    await look(await makeScene(database, { family }))
    expect(await unusual()).toEqual(found ? [line('own-name', 1, [`Imogen ${family}`])] : [])
  })

  test.each([
    ['2026-03-16T06:59Z', true],
    ['2026-03-16T07:00Z', false],
    ['2026-03-16T19:59Z', false],
    ['2026-03-16T20:00Z', true],
    ['2026-03-14T12:00Z', true],
    ['2026-03-15T12:00Z', true],
    ['2026-02-16T23:00Z', false],
  ])('at %s is out of hours: %s', async (at, found) => {
    await look(people[0], { at })
    expect((await unusual()).map(([, kind]) => kind)).toEqual(found ? ['out-of-hours'] : [])
  })

  test('outside working hours counts from as many records in a day as the settings say', async () => {
    const limits = { ...LIMITS, lateRecords: 2 }
    for (const _ of [1, 2]) await look(people[0], { at: '2026-03-16T22:00Z' })
    expect(await unusual(team.manager, DAYS, limits)).toEqual([])
    await look(people[1], { at: '2026-03-16T22:10Z' })
    expect((await unusual(team.manager, DAYS, limits)).map(([, kind, , times]) => [kind, times])).toEqual([
      ['out-of-hours', 2],
    ])
  })

  test('counts hours in London, also in summer', async () => {
    const span = { from: '2026-06-01', to: '2026-06-30' }
    await look(people[0], { at: '2026-06-15T06:30Z' })
    expect(await unusual(team.manager, span)).toEqual([])
    await look(people[0], { at: '2026-06-15T19:30Z' })
    expect((await unusual(team.manager, span)).map(([, kind]) => kind)).toEqual(['out-of-hours'])
  })

  test.each([
    ['long closed', '2026-02-01', 'looked at a case', true],
    ['closed this month', '2026-03-10', 'looked at a case', false],
    ['long closed, with a task there', '2026-02-01', 'recorded a session', false],
    ['long closed, with a form that came back', '2026-02-01', 'sent a form that came back', true],
    ['long closed, with a word that they may know them', '2026-02-01', 'said that they may know somebody', true],
    ['long closed, with a letter printed', '2026-02-01', 'printed a letter', true],
    ['long closed, with a card opened', '2026-02-01', 'opened an emergency card', true],
  ])('at a case %s: %s', async (_what, closed, act, found) => {
    const scene = await makeScene(database, { family: 'Penhallow' })
    await database.asOwner(`update cases.episode set state = 'closed', closed_on = $2 where id = $1`, [
      scene.caseId,
      closed,
    ])
    await look(scene)
    await look(scene, { act })
    expect(await unusual()).toEqual(found ? [line('closed', 1, ['Imogen Penhallow'])] : [])
  })

  test('is not hidden from the trustee by an empty form that the manager sends', async () => {
    const scene = await makeScene(database, { family: 'Penhallow' })
    await database.asOwner(`update cases.episode set state = 'closed', closed_on = '2026-01-05' where id = $1`, [
      scene.caseId,
    ])
    const manager = await signedIn('manager')
    await manager.get(`/young-people/${scene.youngPersonId}`)
    const kinds = async () => (await unusual(team.safeguardingTrustee)).map(([, kind]) => kind)
    expect(await kinds()).toEqual(['closed'])
    expect((await manager.post(`/young-people/${scene.youngPersonId}/acquaintance`, {})).statusCode).toBe(422)
    expect(await kinds()).toEqual(['closed'])
  })

  test('is excused by what our own pages call work, and by no word that none of them says', async () => {
    const [row] = await database.asOwner<{ work: string[] }>('select need_to_know.work() as work')
    const said = new Set([...routes.map(({ audit }) => audit.act), 'moved a concern'])
    expect(row?.work.filter((act) => !said.has(act))).toEqual([])
  })

  test('by family name knows them by itself: nobody who asks can pass one of their own', async () => {
    const [row] = await database.asOwner<{ asked: string }>(
      `select pg_get_function_arguments('need_to_know.unusual'::regproc) as asked`,
    )
    expect(row?.asked).toBe('since date, until date, limits jsonb')
    expect(await attempt(database, team.safeguardingTrustee, `select need_to_know.surname_of('Robin Vale')`)).toBe(
      'refused',
    )
  })

  test.each([
    ['Robin Ashby', 'ashby'],
    ['Łukasz  Wójcik ', 'wojcik'],
    ['Anne-Marie O’Brien', "o'brien"],
    ['Zoë Ní–Strauß', 'ni-strauss'],
    ['Sunita', 'sunita'],
    ['…', ''],
    ['', ''],
  ])('compares the family name of %j as %j, as the names of young people are folded', async (name, folded) => {
    expect(foldName(name.trim().split(/\s+/u).at(-1) ?? '')).toBe(folded)
    const [row] = await database.asOwner<{ name: string }>('select need_to_know.surname_of($1) as name', [name])
    expect(row?.name ?? '').toBe(folded)
  })

  test('at somebody whom a colleague knows, by whoever has no case of theirs', async () => {
    const [scene] = people
    await database.asOwner(
      `insert into need_to_know.acquaintance values (gen_random_uuid(), $1, $2, 'My niece', now())`,
      [scene?.youngPersonId, team.outreach.id],
    )
    await look(scene, { by: team.practitioner })
    await look(scene, { by: team.outreach })
    expect(await unusual()).toEqual([])
    await look(scene, { by: team.colleague })
    expect(await unusual()).toEqual([line('relative', 1, ['Imogen Vale'], 'Maja Lis')])
  })

  test('of a restricted record does not exist for a manager who is not named on it', async () => {
    const hidden = await makeScene(database, { family: 'Ashby', worker: null, named: [team.practitioner] })
    await look(hidden, { at: '2026-03-16T22:00Z' })
    expect(await unusual()).toEqual([])
    expect(await unusual(team.safeguardingTrustee)).toEqual([])
  })

  test('by the manager is the safeguarding trustee’s to read, as numbers alone; nobody reads their own', async () => {
    for (const one of people) await look(one, { by: team.manager })
    expect(await unusual(team.manager)).toEqual([])
    expect(await unusual(team.safeguardingTrustee)).toEqual([line('many', 4, [], 'Asha Mbeki')])
    for (const other of [team.practitioner, team.dataLead, team.trustee]) expect(await unusual(other)).toEqual([])
  })
})
