import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { usePlainSql } from '../../../../tests/harness/plain-sql.ts'
import { onDuty, seatTeam, team } from '../../../../tests/harness/team.ts'
import { PUBLIC, type Viewer } from '../../../platform/viewer.ts'
import { onDutyToday } from './people.ts'

const database = useDatabase()
const { as } = usePlainSql(database)
const TODAY = '2026-03-17'
const MAJA = team.colleague.id

const rung = async (viewer: Viewer = team.manager) =>
  (await database.transactions.run(viewer, NOW, onDutyToday)).map(({ name }) => name).toSorted()
/** Whether the door of the public site says that somebody reads today. */
const isOpen = async () =>
  (await as(PUBLIC, `select 1 from call_requests.duty_days('${TODAY}', '${TODAY}')`)).length === 1
const person = (sql: string, id = MAJA) => database.asOwner(`update people.person set ${sql} where id = $1`, [id])
const off = (id: string, day = TODAY) =>
  database.asOwner('insert into people.day_off (person_id, on_date) values ($1, $2)', [id, day])

beforeAll(() => seatTeam(database))
beforeEach(async () => {
  for (const table of ['duty', 'day_off']) await database.asOwner(`delete from people.${table}`)
  await person(`left_on = null, shut_out_at = null, imported = false, role = 'practitioner'`)
  await onDuty(database, team.colleague, TODAY)
})

describe('who is on duty', () => {
  test('is whoever is on the rota and here: for whoever is told, and for the door of the public site', async () => {
    expect([await rung(), await isOpen()]).toEqual([['Maja Lis'], true])
  })

  test.each<[string, () => Promise<unknown>]>([
    ['is away that day', () => off(MAJA)],
    ['has left', () => person(`left_on = '2026-03-16'`)],
    ['was shut out', () => person('shut_out_at = now()')],
    ['has a role now in which nobody reads', () => person(`role = 'trustee'`)],
    ['came with an import and never worked here', () => person('imported = true')],
  ])('nobody, when whoever is on the rota %s: the managers are told, and the door is closed', async (_, happens) => {
    await happens()
    expect([await rung(), await isOpen()]).toEqual([['Asha Mbeki'], false])
  })

  test('one of two, when the other is away', async () => {
    await onDuty(database, team.practitioner, TODAY)
    await off(team.practitioner.id)
    expect([await rung(), await isOpen()]).toEqual([['Maja Lis'], true])
  })

  test.each([
    ['a day off on another day is none today', () => off(MAJA, '2026-03-18'), ['Maja Lis']],
    ['somebody’s last day is one of theirs', () => person(`left_on = '${TODAY}'`), ['Maja Lis']],
  ])('%s', async (_, happens, expected) => {
    await happens()
    expect([await rung(), await isOpen()]).toEqual([expected, true])
  })

  test('is one thing for every task and visitor who has somebody told', async () => {
    await off(MAJA)
    for (const viewer of [
      { kind: 'task', task: 'call-requests' },
      { kind: 'draft', keyHash: '00'.repeat(32) },
      PUBLIC,
    ] as const)
      expect(await rung(viewer)).toEqual(['Asha Mbeki'])
  })
})
