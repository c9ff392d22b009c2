import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { askToBeCalled, FOX } from '../../../../../tests/harness/call-request.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'
import { open } from '../../../../../tests/harness/two-people.ts'

const database = useDatabase()
const { visitor, signedIn, clock } = useApp(database)
const NUMBER = '07700 900 123'

let id = ''
let duty: Visitor
let manager: Visitor
let url: (deed?: string) => string

const row = async () =>
  (await database.asOwner<Record<string, unknown>>('select * from call_requests.request where id = $1', [id]))[0] ?? {}
const events = async () =>
  (
    await database.asOwner<{ kind: string }>(
      'select kind from call_requests.event where request_id = $1 order by nth',
      [id],
    )
  ).map(({ kind }) => kind)
const has = (body: string, words: string) => body.includes(words)
const take = (who: Visitor) => who.post(url('acknowledgement'), { from: '' }, url())

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
})
beforeEach(async () => {
  await database.asOwner('delete from call_requests.request')
  clock.now = NOW
  await askToBeCalled(visitor(), clock, { ...FOX, number: NUMBER, others: ['parent'], line: 'club' })
  // All these tests are one network.
  await database.asOwner(`update call_requests.request set held_because = '{}'`)
  id = (await database.asOwner<{ id: string }>('select id from call_requests.request'))[0]?.id ?? ''
  url = (deed) => `/call-requests/${id}${deed ? `/${deed}` : ''}`
  duty = await signedIn('other-practitioner')
  manager = await signedIn('manager')
})

describe('somebody who asked to be called', () => {
  test('stands on Today of whoever is on duty and of the manager, without the number, and of nobody else', async () => {
    for (const who of [duty, manager]) {
      const { body } = await who.get('/today')
      expect([
        has(body, 'Asked to be called'),
        has(body, 'Nobody has it yet'),
        has(body, 'I have this'),
        has(body, '900'),
      ]).toEqual([true, true, true, false])
    }
    for (const person of ['practitioner', 'therapist', 'outreach', 'volunteer', 'communications']) {
      const other = await signedIn(person)
      expect(has((await other.get('/today')).body, 'Asked to be called')).toBe(false)
      expect((await other.get(url())).statusCode).toBe(404)
    }
  })

  test('shows how it is safe before anything else, and no number to whoever has not read it', async () => {
    const { body } = await duty.get(url())
    for (const words of [
      'How it is safe',
      'Monday or Tuesday, after school',
      '“A parent or carer”',
      'I am calling about a club.',
      'Never say or let it be seen that anybody asked us to call',
      'Leave none.',
      'This is not one of the times that they called safe.',
    ])
      expect([words, has(body, words)]).toEqual([words, true])
    expect(has(body, '900')).toBe(false)
    expect(has(body, 'show the number')).toBe(false)
  })

  test('is called by whoever says “I have this” and has read how it is safe', async () => {
    await take(duty)
    const mine = (await duty.get(url())).body
    expect([has(mine, 'I have read this: show the number'), has(mine, '900')]).toEqual([true, false])
    const shown = await duty.post(url('number'), {}, url())
    expect([shown.statusCode, has(shown.body, NUMBER), shown.body.includes('tel:')]).toEqual([200, true, false])
    expect(shown.body.indexOf('How it is safe')).toBeLessThan(shown.body.indexOf(NUMBER))
    // Opened anew it stands behind the rules again.
    expect(has((await duty.get(url())).body, '900')).toBe(false)
    expect(await events()).toEqual(['took', 'rules'])
    const trail = await database.asOwner(
      `select 1 from audit.event where act = 'read how a call is safe' and subject_id = $1`,
      [id],
    )
    expect(trail).toHaveLength(1)
  })

  test.each([
    ['call', 'Withhold our number first.'],
    ['text', 'A text shows the number that it comes from'],
  ])('is reached by %s from a number that tells nothing', async (way, words) => {
    await database.asOwner('update call_requests.request set way = $1', [way])
    await take(duty)
    expect(has((await duty.post(url('number'), {}, url())).body, words)).toBe(true)
  })

  test('is not called by anybody else, whatever they press', async () => {
    await take(duty)
    const pressed = await manager.post(url('number'), {}, url())
    expect([pressed.statusCode, pressed.headers['location']]).toEqual([303, url()])
    const page = (await manager.get(url())).body
    expect([has(page, 'Maja Lis has this.'), has(page, '900'), has(page, 'show the number')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

test('what nobody has stands before what somebody has, however long that has waited', async () => {
  await take(duty)
  const hare = { ...FOX, nickname: 'Hare', number: '07700 900 777', days: ['any-day', 'monday'] }
  await askToBeCalled(visitor(), clock, hare)
  await database.asOwner(`update call_requests.request set held_because = '{}'`)
  const { body } = await manager.get('/call-requests')
  expect([...body.matchAll(/>(Fox|Hare)</g)].map(([, name]) => name)).toEqual(['Hare', 'Fox'])
  expect(body).toContain('safe on any day, after school')
})

describe('“I have this”', () => {
  test('pressed by two workers at once is one’s, and both see whose', async () => {
    const pages = await Promise.all([duty, manager].map((who) => open(who, url(), url('acknowledgement'))))
    await Promise.all(pages.map((page) => page.send({})))
    const { taken_by: by } = await row()
    expect([team.colleague.id, team.manager.id]).toContain(by)
    expect(await events()).toEqual(['took'])
    const name = by === team.manager.id ? 'Asha Mbeki' : 'Maja Lis'
    const loser = by === team.manager.id ? duty : manager
    expect(has((await loser.get(url())).body, `${name} has this.`)).toBe(true)
  })

  test('pressed twice is once', async () => {
    const page = await open(duty, url(), url('acknowledgement'))
    const answers = [await page.send({}), await page.send({})]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    expect(await events()).toEqual(['took'])
  })

  test('on a page that is old takes nothing from whoever has it meanwhile', async () => {
    const old = await open(manager, url(), url('acknowledgement'))
    await take(duty)
    await old.send({})
    expect((await row())['taken_by']).toBe(team.colleague.id)
    // Seen that she has it, the manager takes it over.
    await (await open(manager, url(), url('acknowledgement'))).send({})
    expect((await row())['taken_by']).toBe(team.manager.id)
    // And whoever had it sees the number no more.
    expect((await duty.post(url('number'), {}, url())).statusCode).toBe(303)
  })

  test('is given back when somebody is called away, and waits anew', async () => {
    await take(duty)
    const gave = await duty.post(url('giving-back'), {}, url())
    expect(gave.headers['location']).toBe(`${url()}?done=gave-back`)
    expect([(await row())['taken_by'], await events()]).toEqual([null, ['took', 'gave-back']])
    expect((await take(duty)).statusCode).toBe(303)
    expect((await row())['taken_by']).toBe(team.colleague.id)
  })

  test('stays theirs on a day on which they are not on duty', async () => {
    await take(duty)
    clock.now = new Date(NOW.getTime() + 86_400_000)
    const next = await signedIn('other-practitioner')
    expect((await next.get(url())).statusCode).toBe(200)
    expect(has((await next.get('/today')).body, 'Fox')).toBe(true)
    const other = await signedIn('practitioner')
    expect((await other.get(url())).statusCode).toBe(404)
    // Given back, it is whoever is on duty's.
    const gave = await next.post(url('giving-back'), {}, url())
    expect(gave.headers['location']).toBe('/call-requests?done=gave-back')
    expect((await next.get(url())).statusCode).toBe(404)
    expect(await events()).toEqual(['took', 'gave-back'])
  })
})

describe('what came of it', () => {
  beforeEach(() => take(duty))

  test('is written down: tried, somebody else, reached, and a time that was agreed', async () => {
    for (const what of ['tried', 'tried', 'somebody-else', 'reached'])
      expect((await duty.post(url('tries'), { what, note: '' }, url())).statusCode).toBe(303)
    const agreed = {
      what: 'agreed',
      'day-day': '18',
      'day-month': '3',
      'day-year': '2026',
      time: '16:30',
      note: 'Her break',
    }
    await duty.post(url('tries'), agreed, url())
    expect(await events()).toEqual(['took', 'tried', 'tried', 'somebody-else', 'reached', 'agreed'])
    expect((await row())['due_at']).toEqual(new Date('2026-03-18T16:30:00Z'))
    expect(has((await duty.get('/today')).body, 'agreed for 18 March 2026, 16:30')).toBe(true)
    clock.now = new Date('2026-03-18T16:30:00Z')
    const next = await signedIn('other-practitioner')
    expect(has((await next.get('/today')).body, 'Call now')).toBe(true)
    expect(has((await next.get(url())).body, 'not one of the times')).toBe(false)
  })

  test('a double click is written down once', async () => {
    const page = await open(duty, url(), url('tries'))
    await Promise.all([page.send({ what: 'tried' }), page.send({ what: 'tried' })])
    expect(await events()).toEqual(['took', 'tried'])
  })

  test.each([
    [{ what: '' }, 'Choose what came of it.'],
    [{ what: 'agreed' }, 'Write the time like 9:30 or 16:05.'],
    [
      { what: 'agreed', 'day-day': '17', 'day-month': '3', 'day-year': '2026', time: '9:00' },
      'This time is over. Check the day and the time.',
    ],
    [
      { what: 'agreed', 'day-day': '17', 'day-month': '9', 'day-year': '2026', time: '9:00' },
      'The day is in the future. Check the day, the month and the year.',
    ],
  ])('%j comes back with one sentence and every word', async (fields, sentence) => {
    const { statusCode, body } = await duty.post(url('tries'), { note: 'A line & more', ...fields }, url())
    expect([statusCode, has(body, sentence), has(body, 'A line &amp; more'), has(body, '900')]).toEqual([
      422,
      true,
      true,
      false,
    ])
    expect(await events()).toEqual(['took'])
  })

  test('by somebody from whom it was taken over meanwhile is not written down, and their words stay', async () => {
    const page = await open(duty, url(), url('tries'))
    await (await open(manager, url(), url('acknowledgement'))).send({})
    const { statusCode, body } = await page.send({ what: 'reached', note: 'She is fine' })
    expect([statusCode, has(body, 'Asha Mbeki has this now')]).toEqual([409, true])
    expect(await events()).toEqual(['took', 'took'])
  })
})
