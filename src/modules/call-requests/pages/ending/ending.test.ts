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

beforeAll(() => seatTeam(database))
beforeEach(async () => {
  for (const table of ['call_requests.request', 'people.duty']) await database.asOwner(`delete from ${table}`)
  await onDuty(database, team.colleague)
  clock.now = NOW
  await askToBeCalled(visitor(), clock, { ...FOX, number: NUMBER, others: ['parent'], line: 'club' })
  // All these tests are one network.
  await database.asOwner(`update call_requests.request set held_because = '{}'`)
  id = (await database.asOwner<{ id: string }>('select id from call_requests.request'))[0]?.id ?? ''
  url = (deed) => `/call-requests/${id}${deed ? `/${deed}` : ''}`
  duty = await signedIn('other-practitioner')
  manager = await signedIn('manager')
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

  test('stays in sight of whoever ended it for the rest of the day, and no longer', async () => {
    await end(duty, { outcome: 'answered' })
    await database.asOwner('delete from people.duty')
    expect((await duty.get(url())).statusCode).toBe(200)
    clock.now = new Date(NOW.getTime() + 86_400_000)
    expect((await (await signedIn('other-practitioner')).get(url())).statusCode).toBe(404)
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
    expect(has(today, 'Nobody has looked yet')).toBe(true)
    await take(manager).catch(() => null)
    expect((await row())['taken_by']).toBeNull()
    const page = (await duty.get('/call-requests/held')).body
    expect([has(page, 'Fox'), has(page, 'quicker than a person writes'), has(page, '7700 900')]).toEqual([
      true,
      true,
      false,
    ])
    await duty.post('/call-requests/held', { ticked: id, what: 'let-through' })
    expect(has((await duty.get('/today')).body, 'Fox')).toBe(true)
    expect(await events()).toEqual(['let-through'])
  })

  test('is urgent only from when somebody could read it', async () => {
    await database.asOwner(`update call_requests.request set read_from = $1`, [new Date(clock.now.getTime() + 60_000)])
    const today = (await duty.get('/today')).body
    expect([has(today, 'One is held for review'), has(today, 'Nobody has looked yet')]).toEqual([true, false])
  })

  test('by two at once is what the first said, and the second is told so; who presses twice is not', async () => {
    const letThrough = { ticked: id, what: 'let-through' }
    const aside = { ticked: id, what: 'set-aside', reason: 'Forty the same' }
    const led = async (who: Visitor, what: Record<string, string>) =>
      (await who.post('/call-requests/held', what)).headers['location']
    expect(await led(manager, aside)).toBe('/call-requests/held?done=set-aside')
    expect(await led(manager, aside)).toBe('/call-requests/held?done=set-aside')
    expect(await led(duty, letThrough)).toBe('/call-requests/held?done=let-through-late')
    expect(has((await duty.get('/call-requests/held?done=let-through-late')).body, 'are not let through')).toBe(true)
    await database.asOwner(
      `update call_requests.request set ended_at = null, ended_by = null, outcome = null, reason = ''`,
    )
    expect(await led(duty, letThrough)).toBe('/call-requests/held?done=let-through')
    expect(await led(duty, letThrough)).toBe('/call-requests/held?done=let-through')
    expect(await led(manager, aside)).toBe('/call-requests/held?done=set-aside-late')
    expect(has((await manager.get('/call-requests/held?done=set-aside-late')).body, 'are not set aside')).toBe(true)
  })

  test('shows a name that is written from the right apart from the date', async () => {
    await database.asOwner(`update call_requests.request set nickname = 'نرگس'`)
    expect((await duty.get('/call-requests/held')).body).toMatch(/\u2068نرگس\u2069, 17 March 2026/)
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
