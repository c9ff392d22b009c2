import { beforeAll, describe, expect, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import { PUBLIC, type Viewer } from '../../src/platform/viewer.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { usePlainSql } from '../harness/plain-sql.ts'
import { putReferral } from '../harness/put-referral.ts'
import { makeScene, type Scene } from '../harness/scene.ts'
import { setting } from '../harness/setting.ts'
import { seatTeam, team } from '../harness/team.ts'

const database = useDatabase()
const { as } = usePlainSql(database)
let open: Scene
let restricted: Scene

const aboutYoungPeople = modules(setting())
  .dataMaps.flatMap((map) => Object.entries(map as Record<string, { about: string }>))
  .filter(([, line]) => /young (people|person)/.test(line.about))
  .map(([table]) => table)

beforeAll(async () => {
  await seatTeam(database)
  open = await makeScene(database)
  restricted = await makeScene(database, { named: [team.therapist] })
})

const count = async (viewer: Viewer, table: string) =>
  (await as<{ n: number }>(viewer, `select count(*)::int as n from ${table}`))[0]?.n

describe('row security', () => {
  test('stands on every table with a young person’s data', async () => {
    const unguarded = async () =>
      (
        await database.asOwner<{ name: string }>(
          `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where c.relkind = 'r' and not c.relrowsecurity`,
        )
      )
        .map((t) => t.name)
        .filter((name) => aboutYoungPeople.includes(name))
    expect(aboutYoungPeople.length).toBeGreaterThan(12)
    expect(await unguarded()).toEqual([])
    await database.asOwner('alter table cases.judgement disable row level security')
    expect(await unguarded()).toEqual(['cases.judgement'])
    await database.asOwner('alter table cases.judgement enable row level security')
  })

  test.each(aboutYoungPeople.map((table) => [table]))('no viewer, no rows: %s', async (table) => {
    expect([0, 'permission denied']).toContain(await count(PUBLIC, table).catch(denied))
  })

  test.each(['young_people.young_person', 'cases.episode', 'cases.allocation'])(
    '%s is seen by whoever it is given to',
    async (table) => {
      const seen = async (viewer: Viewer) => count(viewer, table)
      expect(await seen(team.manager)).toBe(1)
      expect(await seen(team.practitioner)).toBe(1)
      expect(await seen(team.therapist)).toBe(1)
      for (const other of [
        team.colleague,
        team.outreach,
        team.trustee,
        team.dataLead,
        team.communications,
        team.safeguardingTrustee,
        team.volunteer,
      ])
        expect(await seen(other)).toBe(0)
    },
  )

  test('a restricted record is seen by its named people only', async () => {
    const find = (viewer: Viewer) =>
      as(viewer, 'select 1 from young_people.young_person where id = $1', [restricted.youngPersonId])
    expect(await find(team.therapist)).toHaveLength(1)
    expect(await find(team.manager)).toHaveLength(0)
    expect(await find(team.practitioner)).toHaveLength(0)
  })

  test('a leaver sees nothing from the day after', async () => {
    await database.asOwner('update people.person set left_on = $2 where id = $1', [team.practitioner.id, '2026-03-16'])
    expect(await count(team.practitioner, 'cases.episode')).toBe(0)
    await database.asOwner('update people.person set left_on = null where id = $1', [team.practitioner.id])
  })

  test('the role is the database’s own, not the application’s word', async () => {
    expect(await count({ ...team.trustee, role: 'manager' }, 'cases.episode')).toBe(0)
  })

  test('nobody writes a row about somebody they do not see', async () => {
    const session = `insert into sessions.session (id, young_person_id, episode_id, starts_at, kind, attendance, worker_id, send_key, written_at)
      values (gen_random_uuid(), $1, $2, now(), 'ONE-TO-ONE', 'ATT', $3, gen_random_uuid(), now())`
    const write = (viewer: typeof team.manager) => as(viewer, session, [open.youngPersonId, open.caseId, viewer.id])
    await expect(write(team.practitioner)).resolves.toEqual([])
    await expect(write(team.colleague)).rejects.toThrow(/row-level security/)
    await expect(as(team.practitioner, session, [open.youngPersonId, open.caseId, team.colleague.id])).rejects.toThrow(
      /row-level security/,
    )
  })

  test('nobody widens their own sight', async () => {
    const named = `insert into young_people.access (id, young_person_id, person_id, because, since) values (gen_random_uuid(), $1, $2, 'named', now())`
    for (const viewer of [team.manager, team.practitioner, team.colleague])
      await expect(as(viewer, named, [restricted.youngPersonId, viewer.id])).rejects.toThrow(/row-level security/)
    await expect(
      as(team.colleague, named.replace("'named'", "'case'"), [open.youngPersonId, team.colleague.id]),
    ).rejects.toThrow(/row-level security/)
    const join = 'update young_people.young_person set merged_into = $2 where id = $1'
    await expect(as(team.practitioner, join, [open.youngPersonId, restricted.youngPersonId])).rejects.toThrow(
      /only the manager/,
    )
    const lift = 'update young_people.young_person set restricted = false where id = $1'
    await expect(as(team.therapist, lift, [restricted.youngPersonId])).rejects.toThrow(/only the manager/)
  })

  test('nobody makes, moves or opens a referral without the draft it was written in, or the right to see it', async () => {
    const id = await putReferral(database, { restricted: true })
    for (const viewer of [team.manager, team.practitioner, { kind: 'draft', keyHash: '00'.repeat(32) } as Viewer]) {
      await expect(
        as(viewer, 'insert into referrals.named (referral_id, person_id, since) values ($1, $2, now())', [
          id,
          team.manager.id,
        ]),
      ).rejects.toThrow(/row-level security/)
      const move = `insert into referrals.move (id, referral_id, to_state, moved_by, moved_at) values (gen_random_uuid(), $1, 'accepted', $2, now())`
      await expect(as(viewer, move, [id, viewer.kind === 'staff' ? viewer.id : null])).rejects.toThrow(
        /row-level security/,
      )
      const make = `insert into referrals.referral (id, reference, send_key, state, urgency, received_at, answers, referrer_name, referrer_agency,
          referrer_email, given_name, family_name, folded_name, name_keys)
        values (gen_random_uuid(), 'R-X', gen_random_uuid(), 'received', 'routine', now(), '{}', '', '', '', '', '', '', '{}')`
      await expect(as(viewer, make)).rejects.toThrow(/row-level security/)
    }
  })

  test('the application cannot become the owner, make a table, or read the counting views', async () => {
    for (const sql of [
      'set role rose_owner',
      `create table public.mine (x int)`,
      'select * from reporting.counted_session',
      'alter table cases.episode disable row level security',
    ])
      await expect(as(team.manager, sql)).rejects.toThrow(/permission denied|must be owner|does not exist/)
  })
})

function denied(error: Error): string {
  if (/permission denied/.test(error.message)) return 'permission denied'
  throw error
}
