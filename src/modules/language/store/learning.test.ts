import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { plainDate } from '#platform/pure/dates.ts'
import { hashOf } from '#platform/secrets.ts'
import type { Staff, Viewer } from '#platform/viewer.ts'
import { useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { usePlainSql } from '../../../../tests/harness/plain-sql.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { noteWords } from '../note-words.ts'
import { ownWords } from '../own-words.ts'
import { addCounts, fewestWriters, finishedQuarters, learned } from './learning.ts'

const database = useDatabase()
const { as, pool: app } = usePlainSql(database)
beforeAll(() => seatTeam(database))
beforeEach(async () => {
  await database.asOwner('delete from language.tally')
  await database.asOwner('delete from language.writer')
})

const IN_THE_QUARTER = new Date('2025-11-12T10:00:00Z')
const AFTER_IT = new Date('2026-01-01T00:30:00Z')
const AUTUMN = '2025-10-01'
const { practitioner, colleague, therapist, outreach, manager, trustee, volunteer, communications } = team
const FIVE = [practitioner, colleague, therapist, outreach, manager]

const mark = ({ id }: Staff, at = '') => Buffer.from(hashOf(id + at), 'hex').toString('base64url')
const counts = (who: Staff, phrase: string, written = 1) => [
  { phrase, mark: mark(who, phrase), written, quotation: 0, legal: 0, other: 0, changed: 0 },
]
const write = (who: Staff, phrase = 'own-fault', { at = IN_THE_QUARTER, quarter = AUTUMN, written = 1 } = {}) =>
  database.transactions.run(who, at, (tx) =>
    addCounts(tx, { quarter: plainDate(quarter), mark: mark(who), counts: counts(who, phrase, written) }),
  )
const quarterAt = async (day: string) =>
  (await database.asOwner<{ at: string }>('select language.quarter_of($1)::text as at', [day]))[0]?.at ?? ''
const look = (who: Viewer = manager, at = AFTER_IT) =>
  database.undone(who, async (tx) => ({ quarters: await finishedQuarters(tx), rows: await learned(tx) }), at)

describe('what the team learns', () => {
  test('is counted over everybody, by phrase, once the quarter is over', async () => {
    for (const who of FIVE) await write(who, 'own-fault', { written: 2 })
    await write(practitioner, 'hard-to-reach')
    expect(await look(manager, IN_THE_QUARTER)).toEqual({ quarters: [], rows: [] })
    const { quarters, rows } = await look()
    expect(quarters).toEqual([{ quarter: AUTUMN, enough: true }])
    expect(rows).toEqual([
      { quarter: AUTUMN, phrase: 'own-fault', written: 10, quotation: null, legal: null, other: null, changed: null },
    ])
  })

  test('is not told while fewer than five people wrote, however much they did', async () => {
    for (const who of FIVE.slice(1)) for (let i = 0; i < 9; i++) await write(who)
    expect(await look()).toEqual({ quarters: [{ quarter: AUTUMN, enough: false }], rows: [] })
    await write(practitioner)
    expect((await look()).rows).toHaveLength(1)
  })

  test('is not told of a phrase that fewer than five of them wrote, however often they did', async () => {
    for (const who of FIVE) await write(who, 'hard-to-reach')
    for (const who of FIVE.slice(1)) for (let i = 0; i < 9; i++) await write(who, 'own-fault')
    for (let i = 0; i < 9; i++) await write(practitioner, 'streetwise')
    expect((await look()).rows.map(({ phrase, written }) => [phrase, written])).toEqual([['hard-to-reach', 5]])
    await write(practitioner, 'own-fault')
    expect((await look()).rows.map(({ phrase, written }) => [phrase, written])).toEqual([
      ['hard-to-reach', 5],
      ['own-fault', 37],
    ])
  })

  test('of how many people is the database’s own number, and nobody can ask for another', async () => {
    expect(await database.undone(manager, (tx) => fewestWriters(tx), AFTER_IT)).toBe(5)
    for (const asked of ['language.quarters(1)', 'language.learned(1)'])
      await expect(as(manager, `select * from ${asked}`), asked).rejects.toThrow(/does not exist/)
    await expect(
      as(manager, 'create or replace function language.fewest() returns integer language sql return 1'),
    ).rejects.toThrow(/permission denied|must be owner/)
  })

  test('nothing is added to a quarter that is over, so that two looks never differ', async () => {
    for (const who of FIVE) await write(who)
    const before = await look()
    await write(practitioner, 'own-fault', { at: AFTER_IT })
    await write(practitioner, 'hard-to-reach', { at: AFTER_IT, written: 50 })
    expect(await look()).toEqual(before)
    await write(practitioner, 'own-fault', { at: AFTER_IT, quarter: '2026-01-01' })
    expect(await look()).toEqual(before)
  })

  test('is for those who carry cases and for trustees', async () => {
    for (const who of FIVE) await write(who)
    for (const who of [...FIVE, trustee]) expect((await look(who)).rows).toHaveLength(1)
    for (const who of [volunteer, communications, team.dataLead, { kind: 'public' } as const])
      expect(await look(who)).toEqual({ quarters: [], rows: [] })
  })
})

describe('by plain SQL', () => {
  test('nobody reads who wrote or what was counted, and nobody writes past the function', async () => {
    for (const who of FIVE) await write(who)
    for (const viewer of [manager, practitioner, trustee])
      for (const sql of [
        'select * from language.writer',
        'select count(*) from language.writer',
        'select * from language.tally',
        `insert into language.writer (quarter, mark) values ('2025-10-01', sha256('x'))`,
        `insert into language.tally (quarter, phrase) values ('2025-10-01', 'own-fault')`,
        'update language.tally set written = 0',
        'delete from language.tally',
        'truncate language.writer',
      ])
        await expect(as(viewer, sql), sql).rejects.toThrow(/permission denied/)
  })

  test('beside a mark stands nothing but its quarter and its phrase', async () => {
    const columns = await database.asOwner<{ name: string }>(
      `select attname::text as name from pg_attribute where attrelid = 'language.writer'::regclass and attnum > 0`,
    )
    expect(columns.map(({ name }) => name)).toEqual(['quarter', 'phrase', 'mark'])
  })

  test('of the running quarter the functions say nothing, before and after a colleague saves', async () => {
    const asked = () => as(manager, 'select * from language.learned(), language.quarters()')
    for (const who of FIVE)
      await write(who, 'own-fault', { at: new Date('2026-03-01T10:00:00Z'), quarter: '2026-01-01' })
    expect(await asked()).toEqual([])
    await write(practitioner, 'own-fault', { at: new Date('2026-03-02T10:00:00Z'), quarter: '2026-01-01' })
    expect(await asked()).toEqual([])
  })

  test('of the quarter that really runs nothing is said or added, whatever day somebody says it is', async () => {
    const [real] = await database.asOwner<{ at: Date; running: string; later: string }>(
      `select now() as at, q::text as running, (q + 100)::text as later from language.quarter_of(now()::date) q`,
    )
    const { at = AFTER_IT, running = '', later = '' } = real ?? {}
    for (const who of FIVE) await write(who, 'own-fault', { at, quarter: running })
    expect(await database.asOwner('select written from language.tally')).toEqual([{ written: 5 }])
    const said = await as(
      trustee,
      `select l.phrase from set_config('rose.today', $1, true), lateral (select * from language.learned()) l
       union all select q.quarter::text from set_config('rose.today', $1, true), lateral (select * from language.quarters()) q`,
      [later],
    )
    expect(said).toEqual([])
    await write(practitioner, 'own-fault', { at: new Date(`${later}T10:00:00Z`), quarter: await quarterAt(later) })
    expect(await database.asOwner('select written from language.tally')).toEqual([{ written: 5 }])
  })

  test('PostgreSQL’s own counters tell nobody how many words a save held', async () => {
    const table = `'language.tally'::regclass::oid`
    for (const pool of [app(), database.reporting])
      for (const sql of [
        'select * from pg_stat_user_tables',
        'select * from pg_stat_all_tables',
        'select * from pg_stat_xact_user_tables',
        'select * from pg_statio_user_tables',
        'select * from pg_stat_user_indexes',
        `select pg_stat_get_tuples_inserted(oid) from pg_class where relname = 'tally'`,
        `select pg_stat_get_xact_tuples_updated(oid) from pg_class where relname = 'tally'`,
        `select pg_stat_get_live_tuples(oid) from pg_class where relname = 'tally'`,
      ])
        await expect(pool.query(sql), sql).rejects.toThrow(/permission denied/)
    expect(await database.asOwner(`select pg_stat_get_live_tuples(${table}) is not null as is`)).toEqual([{ is: true }])
  })

  test('a number that takes away, or bursts, changes nothing and tells nothing of what stands there', async () => {
    const ask = (written: unknown) =>
      as(
        practitioner,
        `select language.note('2026-01-01', sha256('x'), jsonb_build_array(jsonb_build_object('phrase', 'own-fault', 'mark', repeat('ab', 32), 'written', $1::bigint)))`,
        [written],
      )
    const said = async () => Promise.all([-1, -6, 2_147_483_647].map((written) => ask(written).then(String, String)))
    const before = await said()
    for (const who of FIVE)
      await write(who, 'own-fault', { at: new Date('2026-03-01T10:00:00Z'), quarter: '2026-01-01' })
    expect(await said()).toEqual(before)
    const taken = counts(practitioner, 'own-fault', -3)
    await database.transactions.run(practitioner, new Date('2026-03-01T10:00:00Z'), (tx) =>
      addCounts(tx, { quarter: plainDate('2026-01-01'), mark: mark(practitioner), counts: taken }),
    )
    expect(await database.asOwner('select written from language.tally')).toEqual([{ written: 5 }])
  })

  test('whoever is nobody of staff adds nothing', async () => {
    await database.transactions.run({ kind: 'public' }, IN_THE_QUARTER, (tx) =>
      addCounts(tx, { quarter: plainDate(AUTUMN), mark: mark(manager), counts: counts(manager, 'own-fault') }),
    )
    expect(await database.asOwner('select 1 from language.tally')).toEqual([])
  })
})

describe('noting what a save says', () => {
  const [phrase = '', another = ''] = ownWords().guide.map(({ id }) => id)
  const secret = 'a secret that only tests know, 32+ letters'
  const note = (who: Staff, rule: string, at = IN_THE_QUARTER) =>
    database.transactions.run(who, at, (tx) =>
      noteWords(tx, {
        personId: who.id,
        secret,
        at,
        findings: [{ rule }, { rule }],
        kept: [{ rule, reason: 'quotation' }],
        changed: [another],
      }),
    )
  const writers = () =>
    database.asOwner<{ quarter: string; mark: Buffer }>(
      `select quarter::text, mark from language.writer where phrase = '' order by 1`,
    )

  test('counts what stands, what was kept and what was changed', async () => {
    await note(practitioner, phrase)
    const rows = await database.asOwner(
      'select quarter::text, phrase, written, kept_quotation, changed from language.tally',
    )
    expect(rows).toEqual(
      expect.arrayContaining([
        { quarter: AUTUMN, phrase, written: 2, kept_quotation: 1, changed: 0 },
        { quarter: AUTUMN, phrase: another, written: 0, kept_quotation: 0, changed: 1 },
      ]),
    )
  })

  test('marks a writer once in a quarter, and in two quarters so that nobody sees that it is the same', async () => {
    await note(practitioner, phrase)
    await note(practitioner, phrase)
    await note(practitioner, phrase, AFTER_IT)
    const [one, other, more] = await writers()
    expect(more).toBeUndefined()
    expect([one?.quarter, other?.quarter]).toEqual([AUTUMN, '2026-01-01'])
    expect(one?.mark.equals(other?.mark ?? Buffer.alloc(0))).toBe(false)
    expect(one?.mark.toString('hex')).not.toBe(hashOf(practitioner.id))
  })

  test('marks a writer at each phrase, so that nobody sees that it is the same', async () => {
    await note(practitioner, phrase)
    await note(practitioner, phrase)
    const marks = await database.asOwner<{ phrase: string; mark: Buffer }>(
      'select phrase, mark from language.writer order by phrase',
    )
    expect(marks.map((one) => one.phrase)).toEqual(['', phrase, another].sort())
    expect(new Set(marks.map(({ mark }) => mark.toString('hex'))).size).toBe(3)
  })

  test('remembers nobody of whom nothing is counted', async () => {
    await database.transactions.run(practitioner, IN_THE_QUARTER, (tx) =>
      noteWords(tx, { personId: practitioner.id, secret, at: IN_THE_QUARTER, findings: [], kept: [], changed: ['x'] }),
    )
    expect(await writers()).toEqual([])
  })
})
