import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { putCallRequest } from '../../../tests/database/call-request-rows.ts'
import { NOW, useDatabase } from '../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../tests/harness/scene.ts'
import { setting } from '../../../tests/harness/setting.ts'
import { deputise, onDuty, seatTeam, team } from '../../../tests/harness/team.ts'
import { clearCallRequests, escalateCallRequests } from './telling.ts'

const database = useDatabase()
const { organisation, url } = setting()
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const watch = (minutes: number) =>
  database.transactions.run({ kind: 'task', task: 'call-requests' }, after(minutes), (tx) =>
    escalateCallRequests(tx, after(minutes), { organisation, url }),
  )
const clear = (days: number) => {
  const now = after(days * 1_440)
  return database.transactions.run({ kind: 'task', task: 'call-requests-end' }, now, (tx) =>
    clearCallRequests(tx, now, { organisation, url }),
  )
}
type Told = { name: string; said: string; href: string }
const told = () =>
  database.asOwner<Told>(
    'select p.name, n.said, n.href from people.notice n join people.person p on p.id = n.person_id order by n.at, p.name',
  )
const names = async () => (await told()).map(({ name }) => name)
const set = (sql: string) => database.asOwner(`update call_requests.request set ${sql}`)

let id = ''
beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
  await deputise(database, team.outreach)
})
beforeEach(async () => {
  await database.asOwner('delete from call_requests.request')
  await database.asOwner('delete from people.notice')
  await database.asOwner('delete from platform.mail')
  id = await putCallRequest(database, { by: team.colleague })
  await database.asOwner('delete from call_requests.event')
  await database.asOwner('delete from call_requests.step')
  await database.asOwner('update call_requests.request set taken_by = null, taken_at = null, read_from = $1', [NOW])
})

describe('a request that nobody has', () => {
  test('is told to whoever is on duty at once, then to the next, each step once', async () => {
    expect(await watch(-1)).toBe(0)
    expect([await watch(0), await watch(1), await names()]).toEqual([1, 0, ['Maja Lis']])
    await watch(30)
    expect(await names()).toEqual(['Maja Lis', 'Carys Bell', 'Maja Lis'])
    await watch(60)
    expect((await names()).slice(3)).toEqual(['Asha Mbeki', 'Carys Bell'])
    await watch(180)
    expect((await told()).at(-1)).toMatchObject({ name: 'Jo Linden', href: '/today' })
    // Until reading begins again: 9am of the next day is 23 hours after 10am.
    expect(await watch(23 * 60 - 1)).toBe(0)
  })

  test('told by two processes at once is told once', async () => {
    const taken = await Promise.all([watch(0), watch(0)])
    expect(taken.toSorted()).toEqual([0, 1])
    expect(await names()).toEqual(['Maja Lis'])
  })

  test('after a night switched off tells each person once', async () => {
    await watch(600)
    expect((await names()).toSorted()).toEqual(['Asha Mbeki', 'Carys Bell', 'Jo Linden', 'Maja Lis'])
  })

  test('is mailed about with no word of whom, and told with no number', async () => {
    await watch(180)
    const mails = await database.asOwner<{ subject: string; body: string }>('select subject, body from platform.mail')
    expect(mails.length).toBeGreaterThan(0)
    for (const { subject, body } of mails) {
      expect(subject).toBe('Rose: please look now')
      expect(body).toBe('Something waits for you. Sign in and look at Today.\n\nhttp://localhost:3000/today\n')
    }
    for (const { said } of await told()) expect(said).not.toMatch(/Fox|7700/)
    expect((await told())[0]?.href).toBe(`/call-requests/${id}`)
  })

  test('is quiet once somebody has it, and rings again when nothing is done for a day', async () => {
    await database.asOwner('update call_requests.request set taken_by = $1, taken_at = $2', [team.colleague.id, NOW])
    expect(await watch(1_439)).toBe(0)
    await watch(1_440)
    expect((await names()).includes('Asha Mbeki')).toBe(true)
    // Looking is no deed; trying is one.
    const did = (kind: string) =>
      database.asOwner(
        `insert into call_requests.event (id, request_id, kind, by, at)
      values (gen_random_uuid(), $1, $2, $3, $4)`,
        [id, kind, team.colleague.id, after(1_500)],
      )
    await did('rules')
    expect(await watch(4_320)).toBe(1)
    await did('tried')
    expect(await watch(1_500 + 1_439)).toBe(0)
    expect(await watch(1_500 + 1_440)).toBe(1)
  })

  test('rings only after a time that was agreed', async () => {
    await database.asOwner('update call_requests.request set taken_by = $1, taken_at = $2, due_at = $3', [
      team.colleague.id,
      NOW,
      after(5_000),
    ])
    expect(await watch(5_000 + 1_439)).toBe(0)
    expect(await watch(5_000 + 1_440)).toBe(1)
  })
})

describe('a request that was ended', () => {
  const ended = `ended_at = '${NOW.toISOString()}', ended_by = '${team.manager.id}', outcome = 'answered'`
  const left = async () => (await database.asOwner('select 1 from call_requests.request')).length

  test('and led to nothing is deleted after the days of the setting, with its number and all that was done', async () => {
    await set(ended)
    const { keep_days: days } = organisation.call_requests
    expect([await clear(days), await left()]).toEqual([0, 1])
    expect([await clear(days + 1), await left()]).toEqual([1, 0])
    expect(await database.asOwner('select 1 from call_requests.number')).toEqual([])
  })

  test('stays when it belongs to a record, a referral or a concern', async () => {
    const { youngPersonId } = await makeScene(database)
    await database.asOwner(
      `insert into concerns.concern (id, reference, about, who, what, raised_by, raised_at, send_key)
      values ('00000000-0000-4000-8000-0000000000cc', 'W-X', 'young-person', 'Fox', 'Words', $1, now(), gen_random_uuid())`,
      [team.manager.id],
    )
    await set(`${ended}, concern_id = '00000000-0000-4000-8000-0000000000cc'`)
    expect([await clear(400), await left()]).toEqual([0, 1])
    await set(`concern_id = null, young_person_id = '${youngPersonId}'`)
    expect([await clear(400), await left()]).toEqual([0, 1])
  })

  test('stays while it is open, however old, whatever the task is told', async () => {
    expect([await clear(4_000), await left()]).toEqual([0, 1])
    const all = database.transactions.run({ kind: 'task', task: 'call-requests' }, after(0), (tx) =>
      clearCallRequests(tx, after(900_000), { organisation, url }),
    )
    expect([await all, await left()]).toEqual([0, 1])
  })
})
