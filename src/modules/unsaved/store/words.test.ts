import { beforeAll, describe, expect, test } from 'vitest'
import { askAlone } from '#platform/db/parts.ts'
import { newId } from '#platform/secrets.ts'
import type { Staff, Viewer } from '#platform/viewer.ts'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import type { Marks } from '../rules/words.ts'
import { discardWords, endWords, keepWords, putDown, wordsOfPage, wordsWaiting } from './words.ts'

const database = useDatabase()
beforeAll(() => seatTeam(database))

const PAGE = '/cases/a0000000-0000-4000-8000-000000000001/sessions/new'
const marks = (change: Partial<Marks> = {}): Marks => ({
  key: newId(),
  rev: 0,
  tab: newId(),
  turn: 1,
  page: PAGE,
  action: PAGE,
  title: 'Record a session',
  ...change,
})
const as = <T>(viewer: Viewer, work: Parameters<typeof database.transactions.run<T>>[2]) =>
  database.transactions.run(viewer, NOW, work)
const keep = (who: Staff, m: Marks, did: string) =>
  as(who, (tx) => keepWords(tx, { personId: who.id, marks: m, fields: { did } }, NOW))
const stored = async (key: string) =>
  (
    await database.asOwner<{ fields: object; ended: boolean }>(
      'select fields, ended_at is not null as ended from unsaved.words where key = $1',
      [key],
    )
  )[0]

describe('keeping words', () => {
  test('writes them over one’s own earlier ones, and counts', async () => {
    const m = marks()
    expect(await keep(team.practitioner, m, 'one')).toEqual({ verdict: 'kept', rev: 1 })
    expect(await keep(team.practitioner, { ...m, turn: 2 }, 'two')).toEqual({ verdict: 'kept', rev: 2 })
    expect(await keep(team.practitioner, { ...m, turn: 1 }, 'one')).toMatchObject({ verdict: 'had', rev: 2 })
    expect(await stored(m.key)).toEqual({ fields: { did: 'two' }, ended: false })
  })

  test('of two tabs at the same moment, one is kept and the other is told', async () => {
    const m = marks()
    await keep(team.practitioner, m, 'before')
    const answers = await Promise.all(
      ['left', 'right'].map((did) => keep(team.practitioner, { ...m, rev: 1, tab: newId() }, did)),
    )
    expect(answers.map((a) => a.verdict).sort()).toEqual(['elsewhere', 'kept'])
  })

  test('of two tabs that begin at the same moment as well', async () => {
    const m = marks()
    const answers = await Promise.all(
      ['left', 'right'].map((did) => keep(team.practitioner, { ...m, tab: newId() }, did)),
    )
    expect(answers.map((a) => a.verdict).sort()).toEqual(['elsewhere', 'kept'])
  })

  test('what is saved is empty and stays so, whatever arrives late', async () => {
    const m = marks()
    await keep(team.practitioner, m, 'one')
    await as(team.practitioner, (tx) => endWords(tx, { personId: team.practitioner.id, marks: m }, NOW))
    expect(await keep(team.practitioner, { ...m, turn: 9 }, 'late')).toMatchObject({ verdict: 'ended' })
    expect(await stored(m.key)).toEqual({ fields: {}, ended: true })
    const never = marks()
    await as(team.practitioner, (tx) => endWords(tx, { personId: team.practitioner.id, marks: never }, NOW))
    expect(await keep(team.practitioner, never, 'late')).toMatchObject({ verdict: 'ended' })
  })

  test('a save that is taken back leaves them waiting', async () => {
    const m = marks()
    await keep(team.practitioner, m, 'one')
    await database.undone(team.practitioner, (tx) => endWords(tx, { personId: team.practitioner.id, marks: m }, NOW))
    expect(await stored(m.key)).toEqual({ fields: { did: 'one' }, ended: false })
  })
})

describe('whose words they are', () => {
  test('nobody else finds, writes over, ends or throws away any', async () => {
    const m = marks({ page: '/cases', action: '/cases' })
    await keep(team.practitioner, m, 'mine')
    for (const other of Object.values(team).filter((one) => one.id !== team.practitioner.id)) {
      expect(await as(other, (tx) => wordsOfPage(tx, team.practitioner.id, '/cases'))).toEqual([])
      expect(await as(other, (tx) => askAlone(tx, wordsWaiting(team.practitioner.id, 20)))).toEqual([])
      expect(await keep(other, { ...m, turn: 9 }, 'theirs')).toMatchObject({ verdict: 'elsewhere' })
      expect(await as(other, (tx) => discardWords(tx, m.key, NOW))).toBeNull()
      await as(other, (tx) => endWords(tx, { personId: other.id, marks: m }, NOW))
      const forged = as(other, (tx) => putDown(tx, { personId: team.practitioner.id, marks: marks(), fields: {} }, NOW))
      await expect(forged).rejects.toThrow(/row-level security/)
    }
    expect(await stored(m.key)).toEqual({ fields: { did: 'mine' }, ended: false })
    expect(await as(team.practitioner, (tx) => wordsOfPage(tx, team.practitioner.id, '/cases'))).toMatchObject([
      { key: m.key, fields: { did: 'mine' }, rev: 1 },
    ])
  })

  test('the task puts words down for somebody who works here, reads none, and is no other task', async () => {
    const task = { kind: 'task', task: 'keep-words' } as const
    const m = marks({ page: '/late', action: '/late' })
    const down = (viewer: Viewer, key = m.key) =>
      as(viewer, (tx) =>
        putDown(tx, { personId: team.therapist.id, marks: { ...m, key }, fields: { did: 'late' } }, NOW),
      )
    await down(task)
    await down(task)
    expect(await as(team.therapist, (tx) => wordsOfPage(tx, team.therapist.id, '/late'))).toHaveLength(1)
    expect(await as(task, (tx) => wordsOfPage(tx, team.therapist.id, '/late'))).toEqual([])
    expect(await as(task, (tx) => discardWords(tx, m.key, NOW))).toBeNull()
    await expect(down({ kind: 'task', task: 'seal' }, newId())).rejects.toThrow(/row-level security/)
    await database.asOwner('update people.person set left_on = $2 where id = $1', [team.therapist.id, '2026-03-16'])
    await expect(down(task, newId())).rejects.toThrow(/row-level security/)
    await database.asOwner('update people.person set left_on = null where id = $1', [team.therapist.id])
  })

  test('a row with words is never one that has ended', async () => {
    const m = marks()
    await keep(team.practitioner, m, 'one')
    const half = database.asOwner('update unsaved.words set ended_at = now() where key = $1', [m.key])
    await expect(half).rejects.toThrow(/check constraint/)
  })
})
