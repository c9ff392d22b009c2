import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../tests/harness/fresh-database.ts'
import { setting } from '../../../tests/harness/setting.ts'
import { deputise, onDuty, seatTeam, team } from '../../../tests/harness/team.ts'
import { newId } from '../../platform/secrets.ts'
import { askWhoIsLate } from './escalation.ts'
import { beginVisit, endVisit, extendVisit, findVisit, noteEvent } from './store/visits.ts'
import { takeStep } from './store/watch.ts'

const database = useDatabase()
const { organisation, url } = setting()
const OUT = new Date('2026-03-17T10:00:00Z')
const after = (minutes: number) => new Date(OUT.getTime() + minutes * 60_000)

beforeAll(async () => {
  await seatTeam(database)
  await deputise(database, team.therapist)
  await onDuty(database, team.colleague)
})
beforeEach(() =>
  database.asOwner(
    'delete from visits.step; delete from visits.told; delete from visits.page_key; delete from visits.event; delete from visits.visit; delete from people.notice; delete from platform.mail',
  ),
)

/** Robin is out and wants to be back after an hour. */
async function out(person = team.practitioner): Promise<string> {
  const visit = {
    kind: 'home',
    place: '4 Mill Lane, Larkfield',
    withWhom: '',
    telephone: '07700 900123',
    dueAt: after(60),
    personId: person.id,
    of: null,
    sendKey: newId(),
  }
  return (await database.transactions.run(person, OUT, (tx) => beginVisit(tx, visit, OUT))) ?? ''
}

const look = (minutes: number) => askWhoIsLate(database.transactions, after(minutes), { organisation, url })

/** Who was told how often. */
async function told(): Promise<Record<string, number>> {
  const rows = await database.asOwner<{ name: string; n: number }>(
    `select p.name, count(*)::int as n from people.notice n join people.person p on p.id = n.person_id group by p.name`,
  )
  return Object.fromEntries(rows.map((row) => [row.name, row.n]))
}

describe('somebody who is late', () => {
  test('is asked first; then the manager, a deputy and whoever is on duty are told, each once', async () => {
    await out()
    await look(59)
    expect(await told()).toEqual({})
    await look(60)
    await look(61)
    expect(await told()).toEqual({ 'Robin Ashby': 1 })
    await look(70)
    await look(70)
    expect(await told()).toEqual({ 'Robin Ashby': 1, 'Asha Mbeki': 1 })
    await look(80)
    await look(95)
    await look(600)
    const all = { 'Robin Ashby': 1, 'Asha Mbeki': 1, 'Tomas Reed': 1, 'Maja Lis': 1 }
    expect(await told()).toEqual(all)
    const mails = await database.asOwner<{ subject: string; body: string }>('select subject, body from platform.mail')
    expect(mails).toHaveLength(4)
    for (const { subject, body } of mails) expect(`${subject} ${body}`).not.toMatch(/Robin|Mill Lane/)
  })

  test('by a whole night in which Rose was switched off: everybody once', async () => {
    await out()
    await look(13 * 60)
    await look(13 * 60 + 1)
    expect(await told()).toEqual({ 'Robin Ashby': 1, 'Asha Mbeki': 1, 'Tomas Reed': 1, 'Maja Lis': 1 })
  })

  test('while the clock jumps about: everybody once', async () => {
    await out()
    for (const minutes of [75, 2, 61, 200, 10, 75, -500, 95, 3_000, 60]) await look(minutes)
    expect(await told()).toEqual({ 'Robin Ashby': 1, 'Asha Mbeki': 1, 'Tomas Reed': 1, 'Maja Lis': 1 })
  })

  test('when two processes look at the same moment: everybody once', async () => {
    await out()
    await Promise.all([look(95), look(95), look(95)])
    expect(await told()).toEqual({ 'Robin Ashby': 1, 'Asha Mbeki': 1, 'Tomas Reed': 1, 'Maja Lis': 1 })
  })

  test('is left in peace once they are back', async () => {
    const id = await out()
    await look(60)
    await database.transactions.run(team.practitioner, after(65), (tx) =>
      endVisit(tx, { id, deadline: 1 }, { by: team.practitioner.id, now: after(65) }),
    )
    await look(200)
    expect(await told()).toEqual({ 'Robin Ashby': 1 })
  })

  test('is nobody else’s worry once a colleague deals with it, until the next deadline', async () => {
    const id = await out()
    await look(70)
    await database.transactions.run(team.manager, after(72), (tx) =>
      noteEvent(tx, { visitId: id, kind: 'dealing', deadline: 1, by: team.manager.id }, after(72)),
    )
    await look(200)
    expect(await told()).toEqual({ 'Robin Ashby': 1, 'Asha Mbeki': 1 })
    await database.transactions.run(team.practitioner, after(201), (tx) =>
      extendVisit(tx, { id, deadline: 1, dueAt: after(230) }, { by: team.practitioner.id, now: after(201) }),
    )
    await look(229)
    expect(await told()).toEqual({ 'Robin Ashby': 1, 'Asha Mbeki': 1 })
    await look(241)
    expect(await told()).toEqual({ 'Robin Ashby': 2, 'Asha Mbeki': 2 })
  })

  test('who is the only manager: the deputy is told without the wait', async () => {
    await out(team.manager)
    await look(60)
    await look(70)
    expect(await told()).toEqual({ 'Asha Mbeki': 1, 'Tomas Reed': 1 })
  })
})

describe('who sees a visit', () => {
  const sees = async (id: string, viewer: typeof team.manager, at = OUT) =>
    (await database.transactions.run(viewer, at, (tx) => findVisit(tx, id))) !== null

  test('whoever is out, the manager, the deputy and whoever is on duty; nobody else', async () => {
    const id = await out()
    for (const viewer of [team.practitioner, team.manager, team.therapist, team.colleague])
      expect([viewer.name, await sees(id, viewer)]).toEqual([viewer.name, true])
    for (const viewer of [team.outreach, team.trustee, team.dataLead, team.communications, team.volunteer])
      expect([viewer.name, await sees(id, viewer)]).toEqual([viewer.name, false])
  })

  test('for a week after it ended; then only whoever was out', async () => {
    const id = await out()
    await database.transactions.run(team.practitioner, after(60), (tx) =>
      endVisit(tx, { id, deadline: 1 }, { by: team.practitioner.id, now: after(60) }),
    )
    const later = (days: number) => new Date(OUT.getTime() + days * 86_400_000)
    expect(await sees(id, team.manager, later(6))).toBe(true)
    expect(await sees(id, team.manager, later(8))).toBe(false)
    expect(await sees(id, team.practitioner, later(8))).toBe(true)
  })

  test('and only the task that watches takes a step', async () => {
    const id = await out()
    const take = (viewer: Parameters<typeof database.undone>[0]) =>
      database.undone(viewer, async (tx) => takeStep(tx, { visitId: id, deadline: 1, step: 'x' }, OUT))
    expect(await take({ kind: 'task', task: 'visits' })).toBe(true)
    for (const viewer of [team.manager, team.practitioner, { kind: 'task', task: 'seal' } as const])
      await expect(take(viewer)).rejects.toThrow(/row-level security/)
  })
})
