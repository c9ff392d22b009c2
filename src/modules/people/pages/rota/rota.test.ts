import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
beforeAll(() => seatTeam(database))
beforeEach(async () => {
  clock.now = NOW
  for (const table of ['duty', 'day_off', 'safeguarding_deputy']) await database.asOwner(`delete from people.${table}`)
})

const span = (name: string, from: string, to: string) => {
  const date = (which: string, day: string) => ({
    [`${name}-${which}-day`]: day,
    [`${name}-${which}-month`]: '3',
    [`${name}-${which}-year`]: '2026',
  })
  return { ...date('from', from), ...date('to', to) }
}
const days = async (table: string) =>
  (await database.asOwner<{ day: string }>(`select on_date::text as day from people.${table} order by 1`)).map(
    ({ day }) => day,
  )

describe('the rota', () => {
  test('is planned by the manager, Monday to Friday, and seen by everybody for two weeks', async () => {
    const asha = await signedIn('manager')
    const wanted = { duty: team.practitioner.id, ...span('duty', '19', '23') }
    for (const _twice of [1, 2]) {
      const answer = await asha.post('/people/rota/duty', wanted, '/people/rota')
      expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/people/rota?done=duty'])
    }
    expect(await days('duty')).toEqual(['2026-03-19', '2026-03-20', '2026-03-23'])
    for (const who of ['practitioner', 'trustee', 'volunteer', 'communications']) {
      const body = (await (await signedIn(who)).get('/people/rota')).body
      expect(body).toMatch(/Thursday 19 March 2026[\s\S]{0,80}Robin Ashby is on duty/)
      expect(body).toContain('Monday 30 March 2026')
      for (const not of ['31 March 2026', 'Put somebody on duty', 'Take off duty']) expect(body).not.toContain(not)
    }
  })

  test('a day of duty is taken off again, and somebody off the rota opens no referral', async () => {
    const asha = await signedIn('manager')
    await asha.post('/people/rota/duty', { duty: team.practitioner.id, ...span('duty', '17', '17') }, '/people/rota')
    expect((await (await signedIn('practitioner')).get('/referrals')).statusCode).toBe(200)
    const off = { person: team.practitioner.id, day: '2026-03-17' }
    expect((await asha.post('/people/rota/duty/ending', off, '/people/rota')).statusCode).toBe(303)
    expect((await (await signedIn('practitioner')).get('/referrals')).statusCode).toBe(404)
  })

  test.each([
    ['nobody', { duty: '' }, 'Choose who is on duty.'],
    ['somebody whose role has no duty', { duty: team.therapist.id }, 'Choose who is on duty.'],
    ['a day that is over', span('duty', '16', '18'), 'The first day is over'],
    ['days backwards', span('duty', '20', '19'), 'cannot be before the first'],
    ['a weekend alone', span('duty', '21', '22'), 'no working day'],
  ])('%s: one sentence, nothing planned', async (_what, change, sentence) => {
    const wanted = { duty: team.practitioner.id, ...span('duty', '19', '20'), ...change }
    const answer = await (await signedIn('manager')).post('/people/rota/duty', wanted, '/people/rota')
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(await days('duty')).toEqual([])
  })

  test('nobody is put on duty on a day off', async () => {
    const asha = await signedIn('manager')
    await asha.post('/people/rota/days-off', { off: team.practitioner.id, ...span('off', '20', '20') }, '/people/rota')
    const wanted = { duty: team.practitioner.id, ...span('duty', '19', '20') }
    const answer = await asha.post('/people/rota/duty', wanted, '/people/rota')
    expect([answer.statusCode, answer.body.includes('Robin Ashby is away on 20 March 2026')]).toEqual([422, true])
  })

  test('is planned by nobody else', async () => {
    const robin = await signedIn('practitioner')
    const wanted = { duty: team.practitioner.id, ...span('duty', '19', '19') }
    expect((await robin.post('/people/rota/duty', wanted, '/people/rota')).statusCode).toBe(404)
    expect(await days('duty')).toEqual([])
  })
})

describe('days off', () => {
  test('are one’s own to take and to give back, whoever the form names', async () => {
    const robin = await signedIn('practitioner')
    const wanted = { off: team.colleague.id, ...span('off', '21', '22'), because: 'A private reason' }
    await robin.post('/people/rota/days-off', wanted, '/people/rota')
    const whose = await database.asOwner<{ person_id: string }>('select distinct person_id from people.day_off')
    expect(whose).toEqual([{ person_id: team.practitioner.id }])
    const seen = (await (await signedIn('other-practitioner')).get('/people/rota')).body
    expect([
      seen.includes('Robin Ashby is away'),
      seen.includes('A private reason'),
      seen.includes('Not away'),
    ]).toEqual([true, false, false])
    const maja = await signedIn('other-practitioner')
    const day = { person: team.practitioner.id, day: '2026-03-21' }
    await maja.post('/people/rota/days-off/ending', day, '/people/rota')
    expect(await days('day_off')).toEqual(['2026-03-21', '2026-03-22'])
    await robin.post('/people/rota/days-off/ending', day, '/people/rota')
    expect(await days('day_off')).toEqual(['2026-03-22'])
  })

  test('of anybody are the manager’s to write down', async () => {
    const wanted = { off: team.colleague.id, ...span('off', '18', '18') }
    await (await signedIn('manager')).post('/people/rota/days-off', wanted, '/people/rota')
    expect((await (await signedIn('manager')).get('/people/rota')).body).toContain('Maja Lis is away')
  })
})

describe('a deputy of the safeguarding lead', () => {
  const from = { 'from-day': '17', 'from-month': '3', 'from-year': '2026' }
  const to = { 'to-day': '18', 'to-month': '3', 'to-year': '2026' }

  test('decides about concerns on their days; they and the safeguarding trustee are told, and it is written down', async () => {
    const asha = await signedIn('manager')
    const answer = await asha.post('/people/deputies', { deputy: team.therapist.id, ...from, ...to })
    expect(answer.headers['location']).toBe('/people/deputies?done=named')
    expect((await asha.get('/people/deputies')).body).toContain('from 17 March 2026 to 18 March 2026')
    const told = await database.asOwner<{ person_id: string }>(
      `select person_id from people.notice where said = 'Asha Mbeki named Tomas Reed as a deputy of the safeguarding lead.'`,
    )
    expect(told.map((one) => one.person_id).sort()).toEqual([team.therapist.id, team.safeguardingTrustee.id].sort())
    expect((await asha.get(`/people/${team.therapist.id}`)).body).toContain('Named deputy of the safeguarding lead')
    const end = { person: team.therapist.id, day: '2026-03-17' }
    await asha.post('/people/deputies/ending', end, '/people/deputies')
    clock.now = new Date('2026-03-18T10:00:00Z')
    expect((await (await signedIn('manager')).get('/people/deputies')).body).toContain('Nobody stands in now or soon')
  })

  test.each([
    ['the lead', { deputy: team.manager.id }, 'Choose who stands in.'],
    ['yesterday', { 'from-day': '16' }, 'The first day is over'],
    ['backwards', { 'from-day': '19' }, 'cannot be before the first'],
  ])('never %s', async (_what, change, sentence) => {
    const answer = await (await signedIn('manager')).post('/people/deputies', {
      deputy: team.therapist.id,
      ...from,
      ...to,
      ...change,
    })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(await database.asOwner('select 1 from people.safeguarding_deputy')).toEqual([])
  })

  test('is named by the manager alone', async () => {
    for (const who of ['practitioner', 'data-lead', 'safeguarding-trustee'])
      expect((await (await signedIn(who)).get('/people/deputies')).statusCode).toBe(404)
  })
})
