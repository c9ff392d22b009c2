import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/secrets.ts'
import { PUBLIC, type Staff, type Viewer } from '#platform/viewer.ts'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { usePlainSql } from '../../../../tests/harness/plain-sql.ts'
import { putReferral } from '../../../../tests/harness/put-referral.ts'
import { makeScene } from '../../../../tests/harness/scene.ts'
import { deputise, onDuty, seatTeam, team } from '../../../../tests/harness/team.ts'
import { giveBack, note, take } from './deeds.ts'
import { type NewRequest, receive, wasSent } from './receive.ts'
import { numberOf } from './requests.ts'

const database = useDatabase()
const { as } = usePlainSql(database)
let duty: Staff
let deputy: Staff

const NUMBER = { most: 2, since: new Date(NOW.getTime() - 86_400_000) }
const request = (more: Partial<NewRequest> = {}): NewRequest => ({
  id: newId(),
  pageKey: newId(),
  readFrom: NOW,
  heldBecause: [],
  nickname: 'Fox',
  way: 'call',
  telephone: '07700 900123',
  numberKey: newId(),
  days: ['any-day'],
  times: ['evening'],
  others: [],
  say: '',
  mayLeaveMessage: false,
  language: '',
  outsideCommunity: false,
  topic: null,
  ...more,
})
const send = (one: NewRequest, viewer: Viewer = PUBLIC) =>
  database.transactions.run(viewer, NOW, (tx) => receive(tx, one, NUMBER))
const seen = async (viewer: Viewer) => (await as(viewer, 'select 1 from call_requests.request')).length
const deedOf = (id: string, { id: by }: Staff) => ({ id, by, now: NOW })

beforeAll(async () => {
  await seatTeam(database)
  duty = await onDuty(database, team.colleague)
  deputy = await deputise(database, team.outreach)
})
beforeEach(() => database.asOwner('delete from call_requests.request'))

describe('the one way in', () => {
  test('is for nobody in particular: no staff, no task, no draft writes in a young person’s name', async () => {
    expect(await send(request())).toBe(true)
    for (const viewer of [
      team.manager,
      duty,
      { kind: 'task', task: 'call-requests' },
      { kind: 'draft', keyHash: '00'.repeat(32) },
    ] as const)
      await expect(send(request(), viewer)).rejects.toThrow(/comes from a visitor/)
    for (const viewer of [PUBLIC, team.manager, duty])
      await expect(as(viewer, `insert into call_requests.request (id) values (gen_random_uuid())`)).rejects.toThrow(
        /permission denied/,
      )
  })

  test('cannot say that somebody has it, that it was let through or that it is over', async () => {
    const one = { ...request({ heldBecause: ['trap'] }), taken_by: team.manager.id, ended_at: NOW, let_through_at: NOW }
    await send(one)
    const [kept] = await database.asOwner(
      'select taken_by, ended_at, let_through_at, asked_at from call_requests.request',
    )
    expect(kept).toEqual({ taken_by: null, ended_at: null, let_through_at: null, asked_at: NOW })
  })

  test('takes the very same page once, and tells whether a page was sent', async () => {
    const one = request()
    expect(await Promise.all([send(one), send(one), send(one)])).toEqual(expect.arrayContaining([true, false, false]))
    const sent = (key: string) => database.transactions.run(PUBLIC, NOW, (tx) => wasSent(tx, key))
    expect([await sent(one.pageKey ?? ''), await sent(newId())]).toEqual([true, false])
  })

  test('reads nothing back', async () => {
    await send(request())
    for (const table of ['request', 'number', 'event', 'step'])
      expect(await as(PUBLIC, `select 1 from call_requests.${table}`)).toEqual([])
  })
})

describe('who sees a request', () => {
  test('whoever is on duty, the manager and the deputies; nobody else', async () => {
    await send(request())
    const who = [team.manager, duty, deputy]
    const others = Object.values(team).filter(({ id }) => who.every((one) => one.id !== id))
    expect(await Promise.all(who.map(seen))).toEqual([1, 1, 1])
    expect(new Set(await Promise.all(others.map(seen)))).toEqual(new Set([0]))
  })

  test('the number: whoever has it and has read how it is safe, by SQL too', async () => {
    const one = request()
    await send(one)
    const number = (viewer: Staff) => database.transactions.run(viewer, NOW, (tx) => numberOf(tx, one.id))
    const everybody = [team.manager, duty, deputy]
    expect(await Promise.all(everybody.map(number))).toEqual([null, null, null])
    await database.transactions.run(duty, NOW, (tx) => take(tx, deedOf(one.id, duty), null))
    expect(await Promise.all(everybody.map(number))).toEqual([null, null, null])
    await database.transactions.run(team.manager, NOW, (tx) =>
      note(tx, deedOf(one.id, team.manager), { kind: 'rules' }),
    )
    expect(await Promise.all(everybody.map(number))).toEqual([null, null, null])
    await database.transactions.run(duty, NOW, (tx) => note(tx, deedOf(one.id, duty), { kind: 'rules' }))
    expect(await Promise.all(everybody.map(number))).toEqual([null, '07700 900123', null])
    // Given back and taken anew it is read anew.
    const now = new Date(NOW.getTime() + 60_000)
    await database.transactions.run(duty, now, async (tx) => {
      await giveBack(tx, { ...deedOf(one.id, duty), now })
      await take(tx, { ...deedOf(one.id, duty), now }, null)
    })
    expect(await Promise.all(everybody.map(number))).toEqual([null, null, null])
  })

  test('nobody has or ends it in the name of a colleague, nor changes what was written', async () => {
    const one = request()
    await send(one)
    const set = (sql: string, viewer: Staff = duty) =>
      as(viewer, `update call_requests.request set ${sql} where id = $1`, [one.id])
    await expect(set(`taken_by = '${team.manager.id}', taken_at = now()`)).rejects.toThrow(/in the name of a colleague/)
    await expect(set(`ended_by = '${team.manager.id}', ended_at = now(), outcome = 'answered'`)).rejects.toThrow(
      /in the name of a colleague/,
    )
    for (const column of [`nickname = 'Hare'`, `say = 'We are Rose'`, `days = '{}'`, `asked_at = now()`])
      await expect(set(column)).rejects.toThrow(/permission denied/)
    await expect(as(duty, `update call_requests.number set telephone = '1'`)).rejects.toThrow(/permission denied/)
    const event = `insert into call_requests.event (id, request_id, kind, by, at) values (gen_random_uuid(), $1, 'rules', $2, now())`
    await expect(as(duty, event, [one.id, team.manager.id])).rejects.toThrow(/row-level security/)
    await expect(as(team.practitioner, event, [one.id, team.practitioner.id])).rejects.toThrow(/row-level security/)
  })

  test('on a restricted record: those named there alone, and nobody because they are on duty', async () => {
    const { youngPersonId } = await makeScene(database, { named: [team.therapist] })
    await send(request())
    await database.asOwner('update call_requests.request set young_person_id = $1, taken_by = $2, taken_at = now()', [
      youngPersonId,
      duty.id,
    ])
    expect(await Promise.all([team.manager, duty, deputy, team.therapist].map(seen))).toEqual([0, 0, 0, 1])
  })

  test('on a restricted referral: nobody because they are on duty, nor because they have it', async () => {
    const referralId = await putReferral(database, { restricted: true })
    await send(request())
    await database.asOwner('update call_requests.request set referral_id = $1, taken_by = $2, taken_at = now()', [
      referralId,
      duty.id,
    ])
    expect(await Promise.all([team.manager, duty, deputy, team.therapist].map(seen))).toEqual([0, 0, 0, 0])
  })
})
