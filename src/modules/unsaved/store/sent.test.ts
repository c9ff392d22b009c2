import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Viewer } from '#platform/viewer.ts'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { noteDone } from './done.ts'
import { clearEnded, noteSave } from './sent.ts'
import { discardWords, keepWords, putDown } from './words.ts'

const database = useDatabase()
beforeAll(() => seatTeam(database))

const as = <T>(viewer: Viewer, work: Parameters<typeof database.transactions.run<T>>[2]) =>
  database.transactions.run(viewer, NOW, work)
const DAY = 86_400_000
const ago = (days: number) => new Date(NOW.getTime() - days * DAY)
const hash = (letter: string) => letter.repeat(64)
const { practitioner, colleague, manager } = team
const save = (words: string, sendKey: string, { by = practitioner, action = '/a', at = NOW } = {}) =>
  as(by, (tx) => noteSave(tx, { personId: by.id, sendKey, action, words: hash(words) }, at))
const marks = () => ({ key: newId(), rev: 0, tab: null, turn: 0, page: '/p', action: '/p', title: 'A page' })
const keep = (key: string, by = practitioner) =>
  as(by, (tx) => keepWords(tx, { personId: by.id, marks: { ...marks(), key }, fields: { did: 'x' } }, NOW))

describe('a page that is sent again', () => {
  test('is told from another only by its own person, key and address', async () => {
    const key = newId()
    expect(await save('a', key)).toBe(false)
    expect(await save('a', key)).toBe(false)
    expect(await save('b', key)).toBe(true)
    expect(await save('b', newId())).toBe(false)
    expect(await save('b', key, { action: '/b' })).toBe(false)
    expect(await save('c', key, { by: colleague })).toBe(false)
  })

  test('is nobody else’s to note', async () => {
    const forged = as(colleague, (tx) =>
      noteSave(tx, { personId: practitioner.id, sendKey: newId(), action: '/a', words: hash('a') }, NOW),
    )
    await expect(forged).rejects.toThrow(/row-level security/)
  })
})

describe('the daily clearing', () => {
  const task = (name: string) => ({ kind: 'task', task: name }) as const
  const clear = (viewer: Viewer) => as(viewer, (tx) => clearEnded(tx, 1_000))

  test('takes what ended more than 90 days ago, and never what waits, whoever left', async () => {
    await database.asOwner('delete from unsaved.words')
    await database.asOwner('delete from unsaved.sent')
    await database.asOwner('delete from unsaved.done')
    const [old, recent, waits] = [newId(), newId(), newId()]
    for (const key of [old, recent, waits]) await keep(key)
    for (const key of [old, recent]) await as(practitioner, (tx) => discardWords(tx, key, NOW))
    const put = (key: string, column: string, at: Date) =>
      database.asOwner(`update unsaved.words set ${column} = $2 where key = $1`, [key, at])
    await put(old, 'ended_at', ago(92))
    await put(recent, 'ended_at', ago(89))
    await put(waits, 'kept_at', ago(400))
    await database.asOwner(`update people.person set left_on = '2025-03-16' where id = $1`, [practitioner.id])
    await save('a', newId(), { by: colleague, at: ago(92) })
    await save('b', newId(), { by: colleague, at: ago(89) })
    for (const days of [92, 89])
      await as(colleague, (tx) =>
        noteDone(
          tx,
          { personId: colleague.id, said: hash('A').slice(0, 43), sendKey: null, wentTo: '/cases' },
          ago(days),
        ),
      )
    for (const viewer of [task('seal'), task('keep-words'), manager, practitioner]) expect(await clear(viewer)).toBe(0)
    expect(await clear(task('unsaved'))).toBe(3)
    await database.asOwner('update people.person set left_on = null where id = $1', [practitioner.id])
    const left = await database.asOwner<{ key: string }>('select key from unsaved.words')
    expect(left.map((row) => row.key).sort()).toEqual([recent, waits].sort())
    for (const table of ['sent', 'done'])
      expect(await database.asOwner(`select 1 from unsaved.${table}`)).toHaveLength(1)
  })

  test('reads and bends no words', async () => {
    await keep(newId())
    const update = as(task('unsaved'), (tx) => discardWords(tx, newId(), NOW))
    expect(await update).toBeNull()
  })
})

describe('room', () => {
  test('one person’s waiting words end at 200, for them alone, and row security says so too', async () => {
    await database.asOwner('delete from unsaved.words')
    const many = `insert into unsaved.words (key, person_id, page, action, title, fields, rev, begun_at, kept_at)
      select gen_random_uuid(), $1, '/p', '/p', '', '{}', 1, now(), now() from generate_series(1, $2)`
    await database.asOwner(many, [practitioner.id, 199])
    const last = newId()
    expect(await keep(last)).toEqual({ verdict: 'kept', rev: 1 })
    expect(await keep(newId())).toEqual({ verdict: 'full', rev: 0 })
    expect(await keep(newId(), colleague)).toMatchObject({ verdict: 'kept' })
    const on = { ...marks(), key: last, rev: 1 }
    const more = (tx: Parameters<typeof keepWords>[0]) =>
      keepWords(tx, { personId: practitioner.id, marks: on, fields: { did: 'y' } }, NOW)
    expect(await as(practitioner, more)).toMatchObject({ verdict: 'kept', rev: 2 })
    const raw = as(practitioner, (tx) =>
      sql`insert into unsaved.words (key, person_id, page, action, title, fields, rev, begun_at, kept_at)
        values (${newId()}, ${practitioner.id}, '/p', '/p', '', '{}', 1, now(), now())`.execute(sqlOf(tx)),
    )
    await expect(raw).rejects.toThrow(/row-level security/)
    const down = { personId: practitioner.id, marks: marks(), fields: {} }
    await as({ kind: 'task', task: 'keep-words' }, (tx) => putDown(tx, down, NOW))
    const rows = await database.asOwner('select 1 from unsaved.words where person_id = $1', [practitioner.id])
    expect(rows).toHaveLength(200)
  })
})
