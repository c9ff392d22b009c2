import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { londonDate } from '#platform/pure/dates.ts'
import { useApp } from '../../../../../tests/harness/app.ts'
import { FOX, tokenOn } from '../../../../../tests/harness/call-request.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, app, clock } = useApp(database)

type Kept = {
  id: string
  nickname: string
  held_because: string[]
  read_from: Date
  asked_at: Date
  telephone: string
  [more: string]: unknown
}
const kept = () =>
  database.asOwner<Kept>(
    'select * from call_requests.request r join call_requests.number n on n.request_id = r.id order by asked_at, id',
  )
const dutyOn = async (...days: string[]) => {
  await database.asOwner('delete from people.duty')
  for (const day of days) await onDuty(database, team.colleague, day)
}

beforeAll(() => seatTeam(database))
let week = 0
let start = NOW
const daysOn = (days: number) => londonDate(new Date(start.getTime() + days * 86_400_000))
beforeEach(async () => {
  // Each test on a Tuesday of its own: what came an hour ago is forgotten.
  week += 1
  start = new Date(NOW.getTime() - week * 7 * 86_400_000)
  await database.asOwner('delete from call_requests.request')
  await database.asOwner('delete from people.day_off')
  await dutyOn(daysOn(0), daysOn(1), daysOn(2))
  clock.now = start
})
describe('what looks like a flood', () => {
  const send = async (fields: Record<string, string | string[]>, more: { page?: string; wait?: number } = {}) => {
    const guest = visitor()
    const page = more.page ?? tokenOn((await guest.get('/you/call')).body)
    clock.now = new Date(clock.now.getTime() + (more.wait ?? 60) * 1_000)
    return guest.send('/you/call', { page, ...FOX, ...fields })
  }
  const number = (i: number) => `07700 9${String(i).padStart(5, '0')}`

  test('is kept, held and answered like every other: forty in a minute from one network', async () => {
    const answers = []
    for (let i = 0; i < 40; i += 1)
      answers.push(await send({ nickname: `Fox ${i}`, number: number(i) }, { wait: i === 0 ? 60 : 1 }))
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([303]))
    const all = await kept()
    expect(all).toHaveLength(40)
    expect(all.filter(({ held_because: codes }) => codes.includes('one-network')).length).toBe(35)
  })

  test.each<[string, Record<string, string>, { page?: string; wait?: number }, string]>([
    ['a box that nobody sees', { website: 'http://x' }, {}, 'trap'],
    ['two seconds', {}, { wait: 2 }, 'too-quick'],
    ['no token', {}, { page: '' }, 'not-our-page'],
    ['a token that was made up', {}, { page: '00000000-0000-4000-8000-000000000000.abc.def' }, 'not-our-page'],
    ['a link for a name', { nickname: 'www.x.example' }, {}, 'links'],
  ])('by %s: held, not refused', async (_, fields, more, code) => {
    const answer = await send(fields, more)
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/you/call/next'])
    expect((await kept()).map(({ held_because: codes }) => codes)).toEqual([[code]])
  })

  test('the same number again and again is held, however it is written', async () => {
    for (const written of ['07700 900456', '+44 7700 900456', '(07700) 900-456'])
      await send({ nickname: written, number: written })
    expect((await kept()).map(({ held_because: codes }) => codes)).toEqual([[], [], ['same-number']])
  })

  test('the same number is not held for what came from it long ago', async () => {
    for (const written of ['Fox', 'Hare']) await send({ nickname: written, number: number(77) })
    await dutyOn(daysOn(8))
    clock.now = new Date(start.getTime() + 8 * 86_400_000)
    await send({ nickname: 'Otter', number: number(77) })
    expect((await kept()).map(({ held_because: codes }) => codes)).toEqual([[], [], []])
  })

  test('from one network holds nothing that comes from another', async () => {
    for (let i = 0; i < 5; i += 1) await send({ nickname: `A ${i}`, number: number(i) })
    const page = tokenOn((await visitor().get('/you/call')).body)
    clock.now = new Date(clock.now.getTime() + 60_000)
    const words = {
      page,
      nickname: 'Elsewhere',
      way: 'call',
      number: number(98),
      days: 'monday',
      times: 'after-school',
    }
    const answer = await app().inject({
      method: 'POST',
      url: '/you/call',
      remoteAddress: '192.0.2.7',
      headers: { host: 'localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(words).toString(),
    })
    expect(answer.statusCode).toBe(303)
    await send({ nickname: 'A sixth', number: number(99) })
    const held = (await kept()).map(({ nickname, held_because: codes }) => [nickname, codes])
    expect(held.slice(-2)).toEqual([
      ['Elsewhere', []],
      ['A sixth', ['one-network']],
    ])
  })

  test('an hour later the network is forgotten', async () => {
    for (let i = 0; i < 7; i += 1) await send({ nickname: `A ${i}`, number: number(i) })
    clock.now = new Date(clock.now.getTime() + 61 * 60_000)
    await send({ nickname: 'Later', number: number(99) })
    const last = (await kept()).find(({ nickname }) => nickname === 'Later')
    expect(last?.held_because).toEqual([])
  })

  test('a form that another site sends in a browser is turned away, and an old browser that says nothing is not', async () => {
    const from = async (headers: Record<string, string>) => {
      const guest = visitor()
      const page = tokenOn((await guest.get('/you/call')).body)
      clock.now = new Date(clock.now.getTime() + 60_000)
      return (await guest.send('/you/call', { page, ...FOX, nickname: JSON.stringify(headers).slice(0, 40) }, headers))
        .statusCode
    }
    expect(await from({ origin: 'https://elsewhere.example' })).toBe(403)
    expect(await from({ origin: 'null', 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await from({ origin: 'null' })).toBe(303)
    expect(await from({})).toBe(303)
    expect(await kept()).toHaveLength(2)
  })
})
