import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyTrail } from '#modules/audit'
import { asOwner } from '#platform/db/connect.ts'
import { sqlOf } from '#platform/db/sql.ts'
import type { Staff } from '#platform/viewer.ts'
import { NOW, useDatabase } from '../../tests/harness/fresh-database.ts'
import { randomFrom } from './random.ts'
import { SeedRefused, seedCounty } from './seed-county.ts'
import { teamOf } from './staff.ts'
import { TRAPS, trapId } from './traps.ts'

const database = useDatabase()
const lines: string[] = []
const seed = (scale: number) => seedCounty(database.owner, { now: NOW, scale, log: (line) => lines.push(line) })
const figures = () =>
  database.asOwner<{ people: number; sessions: number }>(
    `select count(distinct person) as people, count(*) as sessions from reporting.counted_session
     where session_date between '2020-01-01' and '2020-12-31'`,
  )

beforeAll(async () => {
  expect(await seed(1)).toBe(1)
}, 60_000)

describe('the county in the database', () => {
  test('97 young people, 487 sessions; also when it has grown, and growing again finds nothing to do', async () => {
    expect(await figures()).toEqual([{ people: 97, sessions: 487 }])
    expect(await seed(3)).toBe(2)
    expect(await figures()).toEqual([{ people: 97, sessions: 487 }])
    expect([await seed(3), await seed(1)]).toEqual([0, 0])
  })

  test.each(['UTC', 'Europe/London', 'Pacific/Kiritimati', 'America/Los_Angeles'])(
    'every trap counts where it should when the database keeps %s',
    async (zone) => {
      const name = database.owner.database
      await database.asOwner(`alter database ${name} set timezone = '${zone}'`)
      expect(await database.asOwner('show timezone')).toEqual([{ TimeZone: zone }])
      expect(await figures()).toEqual([{ people: 97, sessions: 487 }])
      const found = await database.asOwner<{ id: string; year: number | null; quarter: number }>(
        `select s.id, case when s.counts then extract(year from s.session_date)::int end as year,
           extract(quarter from s.session_date)::int as quarter from sessions.session s where s.id = any ($1)`,
        [TRAPS.map((trap) => trapId(randomFrom('rose/block 0'), trap.name))],
      )
      const byId = new Map(found.map((row) => [row.id, row]))
      for (const trap of TRAPS) {
        const row = byId.get(trapId(randomFrom('rose/block 0'), trap.name))
        expect([trap.name, row?.year, row?.quarter]).toEqual([
          trap.name,
          trap.countsIn,
          Math.ceil(Number(trap.on.slice(5, 7)) / 3),
        ])
      }
    },
  )

  test('the joined pair is one person with the sessions of both', async () => {
    const [pair] = await database.asOwner<{ people: number; sessions: number; records: number }>(
      `select count(distinct c.person) as people, count(*) as sessions,
         (select count(*) from young_people.young_person y where y.id in (m.kept_id, m.joined_id)) as records
       from young_people.merge m join reporting.counted_session c on c.person = m.kept_id group by m.kept_id, m.joined_id`,
    )
    expect(pair).toEqual({ people: 1, sessions: 5, records: 2 })
  })

  test('the audit trail of the county holds, link by link, and a change in it is named', async () => {
    const verdict = await verifyTrail(database.owner)
    expect(verdict).toMatchObject({ broken: null, unsealed: 0 })
    expect(verdict.links).toBeGreaterThan(20_000)
    await asOwner(database.owner, async (client) => {
      await client.query('alter table audit.event disable trigger event_is_append_only')
      await client.query(
        `update audit.event set act = 'did nothing' where no = (select event_no from audit.seal where link = 77)`,
      )
      await client.query('alter table audit.event enable trigger event_is_append_only')
    })
    expect((await verifyTrail(database.owner)).broken).toEqual({ link: 77, why: 'its row was changed' })
  })
})

describe('who sees the county', () => {
  const team = teamOf('rose')
  const viewer = ({ id, name, role }: { id: string; name: string; role: Staff['role'] }): Staff => ({
    kind: 'staff',
    id,
    name,
    role,
    onDuty: false,
    deputy: false,
    sessionId: '00000000-0000-4000-8000-00000000000f',
  })
  const sees = (who: Staff, where: string) =>
    database.undone(who, async (tx) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(where)}`.execute(sqlOf(tx))
      return rows[0]?.n
    })
  const restricted = 'young_people.young_person where restricted'

  test('the restricted record: the therapist and the manager, neither practitioner', async () => {
    expect(await sees(viewer(team.therapist), restricted)).toBe(1)
    expect(await sees(viewer(team.manager), restricted)).toBe(1)
    for (const one of [team.practitioner, team.other, team.third, team.outreach])
      expect(await sees(viewer(one), restricted)).toBe(0)
  })

  test('a practitioner sees their own open cases and no others', async () => {
    expect(await sees(viewer(team.practitioner), `cases.episode where state = 'open'`)).toBe(8)
    expect(await sees(viewer(team.other), `cases.episode where state = 'open'`)).toBe(7)
    expect(await sees(viewer(team.other), `cases.episode where state = 'open' and worker_id = viewer.id()`)).toBe(7)
  })

  test('today it is the practitioner’s turn on duty, and referrals wait in each state', async () => {
    const duty = { ...viewer(team.practitioner), onDuty: true }
    expect(await sees(duty, `referrals.referral where state in ('received', 'needs-information', 'escalated')`)).toBe(
      12,
    )
    expect(await sees(viewer(team.manager), 'referrals.attachment')).toBe(1)
    expect(await sees(viewer(team.manager), `referrals.referral where restricted and state = 'received'`)).toBe(1)
    expect(await sees(duty, 'referrals.referral where restricted')).toBe(0)
  })

  test('who is on duty sees who asked to be called, and no number that they have not said they would call', async () => {
    const duty = { ...viewer(team.practitioner), onDuty: true }
    expect(await sees(duty, 'call_requests.request')).toBe(3)
    expect(await sees(duty, 'call_requests.number')).toBe(0)
    expect(await sees(viewer(team.manager), 'call_requests.number')).toBe(1)
    expect(await sees(viewer(team.other), 'call_requests.request')).toBe(0)
  })
})

describe('where the county is refused', () => {
  test('in a live database, in one with other people’s records, before its time', async () => {
    await database.asOwner(`update platform.installation set mode = 'live'`)
    await expect(seed(1)).rejects.toThrow(SeedRefused)
    await database.asOwner(`update platform.installation set mode = 'demo'`)
    const other = seedCounty(database.owner, { now: NOW, scale: 1, seed: 'another', log: () => {} })
    await expect(other).rejects.toThrow('already holds records')
    const early = seedCounty(database.owner, { now: new Date('2020-01-01T00:00:00Z'), scale: 1, log: () => {} })
    await expect(early).rejects.toThrow(SeedRefused)
  })
})
