import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeReference } from '#platform/pure/reference-number.ts'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { askToBeCalled, FOX } from '../../../../../tests/harness/call-request.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putReferral } from '../../../../../tests/harness/put-referral.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'
import { inHand, open } from '../../../../../tests/harness/two-people.ts'

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
      'I am calling about a club they asked about.',
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

describe('the end of it', () => {
  beforeEach(() => take(duty))
  const end = async (who: Visitor, fields: Record<string, string>) => (await open(who, url('ending'))).send(fields)

  test('with a reason', async () => {
    const wrong = await end(duty, { outcome: 'not-reached', reason: '' })
    expect([wrong.statusCode, has(wrong.body, 'Write in a line why nobody needs to call any more.')]).toEqual([
      422,
      true,
    ])
    const done = await end(duty, { outcome: 'not-reached', reason: 'Three tries on three days' })
    expect(done.headers['location']).toBe('/call-requests?done=ended')
    expect(await row()).toMatchObject({
      outcome: 'not-reached',
      reason: 'Three tries on three days',
      ended_by: team.colleague.id,
    })
    expect(has((await duty.get('/today')).body, 'Fox')).toBe(false)
    expect((await duty.get(url())).statusCode).toBe(200)
  })

  test('leads to a referral, a record and a concern by their references, as far as whoever ends it sees them', async () => {
    const { youngPersonId } = await makeScene(database)
    const referralId = await putReferral(database, {})
    const referenceOf = async (table: string, which: string) =>
      (await database.asOwner<{ reference: string }>(`select reference from ${table} where id = $1`, [which]))[0]
        ?.reference ?? ''
    const record = await referenceOf('young_people.young_person', youngPersonId)
    const referral = makeReference('R', new Uint8Array(7).fill(9))
    await database.asOwner('update referrals.referral set reference = $2 where id = $1', [referralId, referral])
    // Whoever is on duty sees no record of another's case: a missing one and one that is not theirs are one sentence.
    const hidden = await end(duty, { outcome: 'record', reference: record })
    expect([hidden.statusCode, has(hidden.body, 'We found no record with this reference. It begins with Y.')]).toEqual([
      422,
      true,
    ])
    const wrong = await end(duty, { outcome: 'referral', reference: record })
    expect([wrong.statusCode, has(wrong.body, 'We found no referral with this reference. It begins with R.')]).toEqual([
      422,
      true,
    ])
    const concern = await end(duty, { outcome: 'referral', reference: referral, concern: 'W-1' })
    expect([
      concern.statusCode,
      has(concern.body, 'We found no concern with this reference. It begins with W.'),
    ]).toEqual([422, true])
    await end(duty, { outcome: 'referral', reference: referral.toLowerCase() })
    expect((await row())['referral_id']).toBe(referralId)
    await database.asOwner(
      'update call_requests.request set ended_at = null, ended_by = null, outcome = null, referral_id = null',
    )
    await end(manager, { outcome: 'record', reference: record })
    expect((await row())['young_person_id']).toBe(youngPersonId)
  })

  test('by two at once is one’s; the other sees both, and nothing of theirs is lost', async () => {
    const pages = await Promise.all([duty, manager].map((who) => open(who, url('ending'))))
    await pages[0]?.send({ outcome: 'answered', reason: 'We talked' })
    const late = await pages[1]?.send({ outcome: 'not-wanted', reason: 'She rang the office' })
    expect([
      late?.statusCode,
      has(late?.body ?? '', 'Maja Lis ended it first.'),
      has(late?.body ?? '', 'She rang the office'),
    ]).toEqual([409, true, true])
    expect((await row())['outcome']).toBe('answered')
  })

  test('on a page that is older than a change is shown what was done', async () => {
    const page = await open(duty, url('ending'))
    await (await open(manager, url(), url('acknowledgement'))).send({})
    const late = await page.send({ outcome: 'answered' })
    expect([late.statusCode, has(late.body, 'Asha Mbeki has it now.')]).toEqual([409, true])
    await inHand(duty, late.body, url('ending')).send({ outcome: 'answered' })
    expect((await row())['outcome']).toBe('answered')
  })
})

describe('what was held', () => {
  beforeEach(async () => {
    await database.asOwner(`update call_requests.request set held_because = '{too-quick}'`)
  })

  test('is one line on Today, is not called, and is let through or set aside', async () => {
    const today = (await duty.get('/today')).body
    expect([has(today, 'One is held for review'), has(today, 'Fox')]).toEqual([true, false])
    await take(manager).catch(() => null)
    expect((await row())['taken_by']).toBeNull()
    const page = (await duty.get('/call-requests/held')).body
    expect([has(page, 'Fox'), has(page, 'quicker than a person writes'), has(page, '900')]).toEqual([true, true, false])
    await duty.post('/call-requests/held', { ticked: id, what: 'let-through' })
    expect(has((await duty.get('/today')).body, 'Fox')).toBe(true)
    expect(await events()).toEqual(['let-through'])
  })

  test('is set aside with a reason, many at once', async () => {
    const wrong = await duty.post('/call-requests/held', { ticked: id, what: 'set-aside', reason: '' })
    expect([wrong.statusCode, has(wrong.body, 'Write why these are no young person’s.')]).toEqual([422, true])
    const none = await duty.post('/call-requests/held', { what: 'set-aside', reason: 'Forty the same' })
    expect([none.statusCode, has(none.body, 'Tick those that you mean.'), has(none.body, 'Forty the same')]).toEqual([
      422,
      true,
      true,
    ])
    await duty.post('/call-requests/held', {
      ticked: [id, '00000000-0000-4000-8000-000000000000'],
      what: 'set-aside',
      reason: 'Forty the same',
    })
    expect(await row()).toMatchObject({ outcome: 'not-a-request', reason: 'Forty the same' })
  })
})
