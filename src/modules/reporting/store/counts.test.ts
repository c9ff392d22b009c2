import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { collected } from '../../../../tests/harness/collected.ts'
import { personId, record, type SessionFacts, seatYoungPeople } from '../../../../tests/harness/figures.ts'
import { useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { calendarYear, financialYear, type Period, quarter, readPeriod } from '../rules/period.ts'
import { countAll, countYears, firstYear } from './counts.ts'

const database = useDatabase()
const { figures } = collected()
beforeAll(async () => {
  await seatTeam(database)
  await seatYoungPeople(database, 6)
})
afterEach(async () => {
  await database.asOwner('update young_people.young_person set merged_into = null where merged_into is not null')
  await database.asOwner('delete from sessions.session')
})

const count = (period: Period) =>
  database.undone(team.manager, (tx) => countAll({ views: database.reporting, figures }, tx, period))
const years = () => database.undone(team.manager, (tx) => countYears(database.reporting, tx))
const join = (joined: number, kept: number) =>
  database.asOwner('update young_people.young_person set merged_into = $2 where id = $1', [
    personId(joined),
    personId(kept),
  ])

describe('what counts', () => {
  test('one-to-one, remote and joint sessions that were held; a person once, their sessions all', async () => {
    const day = '2020-03-05T10:00:00Z'
    const held: SessionFacts[] = ['ONE-TO-ONE', 'REMOTE', 'JOINT'].flatMap((kind) =>
      ['ATT', 'LATE', 'PART'].map((attendance) => ({ person: 1, at: day, kind, attendance })),
    )
    const not = ['WNB', 'NAC', 'CANC', 'CANC-CYP', 'CANC-CARER', 'CANC-SVC', 'NO-ACCESS', 'RESCH-CYP', 'FUTURE'].map(
      (attendance) => ({ person: 2, at: day, attendance }),
    )
    const other = ['MESSAGE', 'TRIED-CALL', 'PROFESSIONAL', 'GROUP'].map((kind) => ({ person: 3, at: day, kind }))
    await record(database, [...held, ...not, ...other, { person: 4, at: day }])
    expect(await count(calendarYear(2020))).toMatchObject({
      'young-people-supported': 2,
      'support-sessions': 10,
      'sessions-per-young-person': 5,
      'other-contact': 2,
      'contact-for-young-people': 1,
      'was-not-brought': 2,
    })
  })

  test('nobody, no figure to divide', async () => {
    expect(await count(calendarYear(2020))).toMatchObject({
      'young-people-supported': 0,
      'support-sessions': 0,
      'sessions-per-young-person': null,
    })
    expect(await database.undone(team.manager, (tx) => firstYear(database.reporting, tx))).toBeNull()
  })

  test('referrals by the day they reached us, cases by the days they began and ended', async () => {
    await database.asOwner(`insert into referrals.referral (id, reference, send_key, state, urgency, received_at, answers,
        referrer_name, referrer_agency, referrer_email, given_name, family_name, folded_name, name_keys)
      select gen_random_uuid(), 'R-' || n, gen_random_uuid(), state, 'routine', at, '{}', '', '', '', '', '', '', '{}'
      from (values (1, 'received', '2020-12-31T23:30:00Z'::timestamptz), (2, 'accepted', '2020-05-01T10:00:00Z'),
        (3, 'allocated', '2020-05-01T10:00:00Z'), (4, 'declined', '2020-06-30T23:30:00Z'),
        (5, 'declined', '2021-01-01T00:00:00Z')) as r (n, state, at)`)
    await database.asOwner(
      `insert into cases.episode (id, reference, young_person_id, offer, state, opened_on, closed_on,
        closure_reason, reopens)
      values (gen_random_uuid(), 'C-again', $1, 'one-to-one', 'closed', '2020-02-01', '2020-03-31', 'goals-met', $2)`,
      [personId(1), '00000002-0000-4000-8000-000000000001'],
    )
    expect(await count(calendarYear(2020))).toMatchObject({
      'referrals-received': 4,
      'referrals-accepted': 2,
      'referrals-declined': 1,
      'cases-opened': 1,
      'cases-reopened': 1,
      'cases-closed': 1,
    })
    // 23:30 UTC on 30 June is 1 July in London.
    expect(await count(quarter(2020, 3))).toMatchObject({ 'referrals-received': 1, 'referrals-declined': 1 })
    expect(await count(calendarYear(2019))).toMatchObject({ 'cases-opened': 6, 'cases-closed': 0 })
  })

  test('promises by the day they named: kept by then, kept late, not kept, and the rest still open', async () => {
    const promise = (dueOn: string | null, state = 'open', settledOn: string | null = null) =>
      database.asOwner(
        `insert into promises.promise (id, young_person_id, what, owner, due_on, made_in, made_at, state, settled_on, reason)
         values (gen_random_uuid(), $1, 'Ring', 'Robin', $2, 'ledger', now(), $3, $4, 'Why')`,
        [personId(1), dueOn, state, settledOn],
      )
    await promise('2020-01-01', 'kept', '2019-12-30')
    await promise('2020-12-31', 'kept', '2020-12-31')
    await promise('2020-12-31', 'kept', '2021-01-01')
    await promise('2020-06-01', 'broken', '2020-05-01')
    await promise('2020-06-01')
    await promise(null, 'kept', '2020-06-01')
    await promise('2021-01-01', 'kept', '2020-12-31')
    try {
      expect(await count(calendarYear(2020))).toMatchObject({
        'promises-due': 5,
        'promises-kept': 2,
        'promises-kept-late': 1,
        'promises-broken': 1,
      })
      expect(await count(quarter(2021, 1))).toMatchObject({ 'promises-due': 1, 'promises-kept': 1 })
    } finally {
      await database.asOwner('delete from promises.promise')
    }
  })

  test('joined records are one person, and apart again when the joining is undone', async () => {
    const at = '2020-03-05T10:00:00Z'
    await record(
      database,
      [1, 2, 3, 4].map((person) => ({ person, at })),
    )
    await join(1, 2)
    await join(3, 2)
    expect(await count(calendarYear(2020))).toMatchObject({ 'young-people-supported': 2, 'support-sessions': 4 })
    expect(await years()).toEqual([{ year: 2020, youngPeople: 2, sessions: 4 }])
    await database.asOwner('update young_people.young_person set merged_into = null')
    expect(await count(calendarYear(2020))).toMatchObject({ 'young-people-supported': 4 })
  })
})

const zones = ['UTC', 'Europe/London', 'Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kathmandu']

describe.each(zones)('a database whose clock is set to %s', (zone) => {
  test.each([
    ['2020-12-31T23:30:00Z', '2020', '2020-q4', '2020-21'],
    ['2021-01-01T00:00:00Z', '2021', '2021-q1', '2020-21'],
    // Summer time: half past midnight on 1 April and 1 July in London is still the day before elsewhere.
    ['2020-03-31T23:30:00Z', '2020', '2020-q2', '2020-21'],
    ['2020-03-31T22:30:00Z', '2020', '2020-q1', '2019-20'],
    ['2020-06-30T23:30:00Z', '2020', '2020-q3', '2020-21'],
    ['2020-06-30T22:30:00Z', '2020', '2020-q2', '2020-21'],
  ])('%s lies in %s, %s and %s', async (at, ...slugs) => {
    const before = process.env['TZ']
    try {
      for (const machine of zones) {
        process.env['TZ'] = machine
        await record(database, [{ person: 1, at }], zone)
      }
      for (const slug of slugs) {
        const period = readPeriod(slug)
        if (!period) throw new Error(slug)
        expect([slug, (await count(period))['support-sessions']]).toEqual([slug, zones.length])
      }
      const all = [calendarYear(2020), calendarYear(2021), financialYear(2019), financialYear(2020)]
      const elsewhere = all.filter((p) => !(slugs as string[]).includes(p.slug))
      for (const period of elsewhere) expect((await count(period))['support-sessions']).toBe(0)
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })
})

const DAYS = ['2019-03-31', '2019-04-01', '2019-12-31', '2020-01-01', '2020-06-30', '2020-07-01', '2021-02-28']
const step = fc.record({
  deed: fc.constantFrom('add', 'add', 'add', 'move', 'hand-over', 'unhold', 'hold', 'remove', 'join', 'part'),
  person: fc.integer({ min: 1, max: 6 }),
  other: fc.integer({ min: 1, max: 6 }),
  day: fc.constantFrom(...DAYS),
  kind: fc.constantFrom('ONE-TO-ONE', 'REMOTE', 'MESSAGE'),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

async function take({ deed, person, other, day, kind }: Step): Promise<void> {
  const mine = 'where young_person_id = $1'
  const me = personId(person)
  if (deed === 'add')
    await record(
      database,
      [person, other, person].map((p) => ({ person: p, at: `${day}T12:00:00Z`, kind })),
    )
  else if (deed === 'move')
    await database.asOwner(`update sessions.session set starts_at = $2 ${mine}`, [me, `${day}T12:00:00Z`])
  else if (deed === 'hand-over')
    await database.asOwner(`update sessions.session set young_person_id = $2 ${mine}`, [me, personId(other)])
  else if (deed === 'unhold') await database.asOwner(`update sessions.session set attendance = 'WNB' ${mine}`, [me])
  else if (deed === 'hold') await database.asOwner(`update sessions.session set attendance = 'ATT' ${mine}`, [me])
  else if (deed === 'remove') await database.asOwner(`delete from sessions.session ${mine} and kind = $2`, [me, kind])
  else if (deed === 'part') await database.asOwner('update young_people.young_person set merged_into = null')
  else await joinFlat(person, other)
}

/** Joining leads to the record that stays in one step, as young-people does it. */
async function joinFlat(joined: number, kept: number): Promise<void> {
  await database.asOwner(
    `update young_people.young_person y set merged_into = $2
     where (y.id = $1 or y.merged_into = $1) and $1 <> $2
       and exists (select from young_people.young_person k where k.id = $2 and k.merged_into is null)`,
    [personId(joined), personId(kept)],
  )
}

test('whatever is written, moved, corrected, joined or removed, the tally equals a full recount', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        for (const one of steps) await take(one)
        for (const period of [calendarYear(2019), calendarYear(2020), financialYear(2019), quarter(2020, 3)]) {
          const [recount] = await database.asOwner<{ people: number; sessions: number }>(
            `select count(distinct person) as people, count(*) as sessions from reporting.counted_session
             where session_date between $1 and $2`,
            [period.from, period.to],
          )
          const { 'young-people-supported': people, 'support-sessions': sessions } = await count(period)
          expect({ people, sessions }).toEqual(recount)
        }
        const recounted = await database.asOwner(
          `select extract(year from session_date)::integer as year, count(distinct person) as "youngPeople",
             count(*) as sessions from reporting.counted_session group by 1 order by 1`,
        )
        expect(await years()).toEqual(recounted)
      })
      .afterEach(async () => {
        await database.asOwner('update young_people.young_person set merged_into = null')
        await database.asOwner('delete from sessions.session')
      }),
    { numRuns: 40 },
  )
})

test('the reporting log-in reads the views and nothing else', async () => {
  for (const table of ['sessions.session', 'sessions.person_period', 'young_people.young_person', 'people.person'])
    await expect(database.reporting.query(`select 1 from ${table}`)).rejects.toThrow(/permission denied/)
  await expect(database.reporting.query('create table reporting.mine (x int)')).rejects.toThrow(/permission denied/)
})
