import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { putCallRequest } from '../../../tests/database/call-request-rows.ts'
import { useDatabase } from '../../../tests/harness/fresh-database.ts'
import { setting } from '../../../tests/harness/setting.ts'
import { deputise, onDuty, seatTeam, team } from '../../../tests/harness/team.ts'
import { escalateCallRequests } from './telling.ts'

const database = useDatabase()
const { organisation, url } = setting()

const escalate = (moment: string) =>
  database.transactions.run({ kind: 'task', task: 'call-requests' }, new Date(moment), (tx) =>
    escalateCallRequests(tx, new Date(moment), { organisation, url }),
  )

/** The task at this moment; who was told by it, by name, and what. */
async function watch(moment: string): Promise<{ name: string; said: string; href: string }[]> {
  await database.asOwner('delete from people.notice')
  await escalate(moment)
  return database.asOwner(
    'select p.name, n.said, n.href from people.notice n join people.person p on p.id = n.person_id order by p.name',
  )
}
const names = async (moment: string) => (await watch(moment)).map(({ name }) => name)

const MAJA = 'Maja Lis'
const ASHA = 'Asha Mbeki'
const CARYS = 'Carys Bell'
const JO = 'Jo Linden'
const EVERYBODY = [ASHA, CARYS, JO, MAJA]

async function put(readFrom: string, { held = false } = {}): Promise<string> {
  const id = await putCallRequest(database, { by: team.colleague })
  await database.asOwner(
    `update call_requests.request set taken_by = null, taken_at = null, read_from = $2, held_because = $3 where id = $1`,
    [id, readFrom, held ? ['trap'] : []],
  )
  await database.asOwner('delete from call_requests.event where request_id = $1', [id])
  await database.asOwner('delete from call_requests.step where request_id = $1', [id])
  return id
}
const off = (day: string) =>
  database.asOwner('insert into people.day_off (person_id, on_date) values ($1, $2)', [team.colleague.id, day])

beforeAll(async () => {
  await seatTeam(database)
  await deputise(database, team.outreach, '2026-01-01')
})
beforeEach(async () => {
  for (const table of ['call_requests.request', 'people.duty', 'people.day_off'])
    await database.asOwner(`delete from ${table}`)
})

describe('those that are held', () => {
  test('ring together: of a hundred each person is told once, and led to the list', async () => {
    await onDuty(database, team.colleague, '2026-03-17')
    for (let i = 0; i < 20; i += 1) await put('2026-03-17T10:00Z', { held: true })
    const told = await watch('2026-03-17T10:00Z')
    expect(told).toEqual([{ name: MAJA, said: expect.stringContaining('since 10:00'), href: '/call-requests/held' }])
    expect(await names('2026-03-17T10:05Z')).toEqual([])
    expect(await names('2026-03-17T10:30Z')).toEqual([CARYS, MAJA])
  })

  test('say since when the first of them has waited, in whatever order they came', async () => {
    await onDuty(database, team.colleague, '2026-03-17')
    for (const from of ['10:05', '10:00', '10:03']) await put(`2026-03-17T${from}Z`, { held: true })
    expect((await watch('2026-03-17T10:06Z')).map(({ said }) => said)).toEqual([expect.stringContaining('since 10:00')])
  })

  test('one that comes after the ring of others rings too, within the hour', async () => {
    await onDuty(database, team.colleague, '2026-03-17')
    await put('2026-03-17T10:00Z', { held: true })
    await watch('2026-03-17T10:00Z')
    await watch('2026-03-17T10:30Z')
    await put('2026-03-17T10:31Z', { held: true })
    expect(await names('2026-03-17T10:32Z')).toEqual([])
    expect(await names('2026-03-17T10:59Z')).toEqual([])
    // The round of the first has come to the managers, and the second begins its own half an hour late.
    expect(await names('2026-03-17T11:01Z')).toEqual([ASHA, CARYS, MAJA])
    expect(await names('2026-03-17T11:31Z')).toEqual([ASHA, CARYS])
    expect(await names('2026-03-17T13:00Z')).toEqual([JO])
    expect(await names('2026-03-17T13:31Z')).toEqual([JO])
  })

  test('long after the steps of the first are over, the next is told to everybody in its turn', async () => {
    await onDuty(database, team.colleague, '2026-03-17')
    await put('2026-03-17T10:00Z', { held: true })
    expect(await names('2026-03-17T13:30Z')).toEqual(EVERYBODY)
    await put('2026-03-17T14:00Z', { held: true })
    expect(await names('2026-03-17T14:00Z')).toEqual([])
    expect(await names('2026-03-17T14:30Z')).toEqual([CARYS, MAJA])
    expect(await names('2026-03-17T15:00Z')).toEqual([ASHA, CARYS])
  })

  test('go on ringing for those that stay when the oldest was looked at', async () => {
    await onDuty(database, team.colleague, '2026-03-17')
    const first = await put('2026-03-17T10:00Z', { held: true })
    await put('2026-03-17T10:00Z', { held: true })
    await watch('2026-03-17T10:00Z')
    await database.asOwner('delete from call_requests.request where id = $1', [first])
    expect(await names('2026-03-17T10:30Z')).toEqual([CARYS, MAJA])
  })

  test('that nobody looked at over a weekend ring for whoever is there on Monday', async () => {
    await onDuty(database, team.colleague, '2026-03-23')
    await put('2026-03-20T16:55Z', { held: true })
    await watch('2026-03-20T20:00Z')
    expect(await names('2026-03-22T12:00Z')).toEqual([])
    const [told] = await watch('2026-03-23T09:00Z')
    expect(told).toMatchObject({ name: MAJA, said: expect.stringContaining('since 20 March 2026, 16:55') })
    expect(await names('2026-03-23T09:01Z')).toEqual([])
  })

  test('told by two processes at once are told once', async () => {
    await onDuty(database, team.colleague, '2026-03-17')
    await put('2026-03-17T10:00Z', { held: true })
    await database.asOwner('delete from people.notice')
    await Promise.all([escalate('2026-03-17T10:00Z'), escalate('2026-03-17T10:00Z')])
    expect(await database.asOwner('select 1 from people.notice')).toHaveLength(1)
  })
})

describe('a request that nobody read', () => {
  test('on Friday rings again for whoever reads on Monday, who learns since when somebody waits', async () => {
    await onDuty(database, team.colleague, '2026-03-23')
    const id = await put('2026-03-20T16:55Z')
    expect(await names('2026-03-20T16:55Z')).toEqual([ASHA])
    expect(await names('2026-03-20T20:00Z')).toEqual([ASHA, CARYS, JO])
    for (const quiet of ['2026-03-21T09:00Z', '2026-03-22T20:00Z', '2026-03-23T08:59Z'])
      expect(await names(quiet)).toEqual([])
    expect(await watch('2026-03-23T09:00Z')).toEqual([
      {
        name: MAJA,
        said: expect.stringContaining('has waited since 20 March 2026, 16:55'),
        href: `/call-requests/${id}`,
      },
    ])
    expect(await names('2026-03-23T09:30Z')).toEqual([CARYS, MAJA])
    // Nobody is on the rota on Tuesday.
    expect(await names('2026-03-24T09:00Z')).toEqual([ASHA])
  })

  test('before Easter rings again on Tuesday, and on no bank holiday', async () => {
    await onDuty(database, team.colleague, '2026-04-07')
    await put('2026-04-02T15:00Z')
    await watch('2026-04-02T20:00Z')
    for (const quiet of ['2026-04-03T09:00Z', '2026-04-06T12:00Z', '2026-04-07T07:59Z'])
      expect(await names(quiet)).toEqual([])
    expect(await names('2026-04-07T08:00Z')).toEqual([MAJA])
  })

  test.each([
    ['forward', '2026-03-27T16:00Z', '2026-03-30', { quiet: '07:59Z', rings: '08:00Z' }],
    ['back', '2026-10-23T15:00Z', '2026-10-26', { quiet: '08:59Z', rings: '09:00Z' }],
  ])('over a weekend on which the clocks go %s rings at nine by the clocks on the wall', async (_, from, day, at) => {
    await onDuty(database, team.colleague, day)
    await put(from)
    await watch(from.replace(/T1\d/, 'T20'))
    expect([await names(`${day}T${at.quiet}`), await names(`${day}T${at.rings}`)]).toEqual([[], [MAJA]])
  })

  test('is told to the managers when whoever is on duty took the day off overnight', async () => {
    await onDuty(database, team.colleague, '2026-03-18')
    await put('2026-03-18T09:00Z')
    expect(await names('2026-03-17T22:00Z')).toEqual([])
    await off('2026-03-18')
    expect(await names('2026-03-18T09:00Z')).toEqual([ASHA])
  })
})
