import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putConnection, putSafeContact } from '../../../../../tests/harness/safe-contact.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let robin: Visitor
beforeAll(async () => {
  await seatTeam(database)
  robin = await signedIn('practitioner')
})

const scene = async (safe: object | null = {}) => {
  const made = await makeScene(database)
  if (safe) await putSafeContact(database, made.youngPersonId, safe)
  return { ...made, url: `/cases/${made.caseId}/call` }
}
const LINK = 'href="tel:07700900123"'
const kept = (caseId: string) =>
  database.asOwner<{ kind: string; attendance: string; counts: boolean; came: string; channel: string; told: string }>(
    `select x.kind, x.attendance, x.counts, s.came_of_it as came, s.channel, s.told from contact.sent s
     join sessions.session x on x.id = s.session_id where s.episode_id = $1`,
    [caseId],
  )

describe('a call', () => {
  test('can be pressed when all of it is safe, with what to say and what their screen shows', async () => {
    const { url } = await scene()
    const { body } = await robin.get(url)
    expect(body).toContain(LINK)
    expect(body).toMatch(/<strong>Library<\/strong><span>Incoming call/)
    expect(body).toContain('Say that the book is ready.')
  })

  test.each([
    ['nobody has asked', null],
    ['it is not a safe time', { safe_times: 'after 4pm' }],
    ['no number is known', { telephone: '' }],
    ['it has to be confirmed', { safe_times: 'Lunch break' }],
    ['it was not checked lately', { checked_on: '2025-11-01' }],
  ])('cannot be pressed when %s', async (_, safe) => {
    const { url } = await scene(safe)
    const { statusCode, body } = await robin.get(url)
    expect([statusCode, body.includes('tel:0770')]).toEqual([200, false])
  })

  test('can be pressed once everything is confirmed, and no “no” can be confirmed away', async () => {
    const { url } = await scene({ safe_times: 'Lunch break', checked_on: null })
    const half = await robin.post(`${url}/number`, { to: 'young-person', sure: 'time' }, url)
    expect([half.statusCode, half.body.includes('tel:0770')]).toEqual([422, false])
    const all = await robin.post(`${url}/number`, { to: 'young-person', sure: ['time', 'old'] }, url)
    expect([all.statusCode, all.body.includes(LINK)]).toEqual([200, true])
    const not = await scene({ safe_times: 'after 4pm' })
    const refused = await robin.post(`${not.url}/number`, { to: 'young-person', sure: ['time', 'not-now'] }, not.url)
    expect([refused.statusCode, refused.body.includes('tel:0770')]).toEqual([422, false])
  })

  test('that was tried is recorded from the case in two taps, twice sent is once', async () => {
    const { url, caseId } = await scene()
    expect((await robin.get(`/cases/${caseId}`)).body).toContain(`href="${url}"`)
    const page = await robin.get(url)
    const fields = {
      what: 'no-answer',
      line: '',
      send_key: /name="send_key" value="([^"]+)"/.exec(page.body)?.[1] ?? '',
    }
    for (let click = 0; click < 2; click += 1) expect((await robin.post(url, fields)).statusCode).toBe(303)
    expect(await kept(caseId)).toEqual([
      {
        kind: 'TRIED-CALL',
        attendance: 'NO-ACCESS',
        counts: false,
        came: 'no answer, left no message',
        channel: 'call',
        told: 'Safe by what is written down.',
      },
    ])
  })

  test('that was answered stands on the timeline, and counts as no session', async () => {
    const { url, caseId } = await scene()
    await robin.post(url, { what: 'spoke', line: 'Moved to Thursday.' })
    expect(await kept(caseId)).toMatchObject([{ kind: 'TRIED-CALL', attendance: 'ATT', counts: false }])
    const { body } = await robin.get(`/cases/${caseId}`)
    expect(body).toContain('Spoke on the phone')
    expect(body).toContain('Moved to Thursday.')
  })

  test('leaves a voicemail only where that is safe; what happened otherwise is always kept', async () => {
    const { url, caseId } = await scene({ voicemail: null, safe_times: 'after 4pm' })
    expect((await robin.get(url)).body).not.toContain('value="voicemail"')
    const refused = await robin.post(url, { what: 'voicemail', line: 'Only our name' })
    expect([refused.statusCode, refused.body.includes('Only our name')]).toEqual([422, true])
    expect((await robin.post(url, { what: 'someone-else', line: '' })).statusCode).toBe(303)
    expect((await kept(caseId))[0]?.told).toMatch(/^No: It is 10:00, and the safe times are “after 4pm”/)
  })

  test('to somebody in their life has its own answer; a professional is not among them', async () => {
    const { url, youngPersonId, caseId } = await scene()
    const gran = await putConnection(database, youngPersonId)
    const dad = await putConnection(database, youngPersonId, { name: 'Al Vale', relationship: 'Dad', safe: false })
    const lead = await putConnection(database, youngPersonId, {
      name: 'Bo Carr',
      relationship: 'Social worker',
      lead: true,
    })
    const { body } = await robin.get(url)
    expect([gran, dad, lead].map((id) => body.includes(`?to=${id}`))).toEqual([true, true, false])
    // Gran’s telephone is Dad’s as well, and Dad is not safe to contact.
    expect((await robin.get(`${url}?to=${gran}`)).body).not.toContain('tel:0770')
    await database.asOwner(`update young_people.connection set telephone = '07700 900789' where id = $1`, [dad])
    expect((await robin.get(`${url}?to=${gran}`)).body).toContain('href="tel:07700900456"')
    expect((await robin.get(`${url}?to=${dad}`)).body).not.toContain('tel:0770')
    await robin.post(url, { to: gran, what: 'spoke', line: '' })
    expect(await kept(caseId)).toMatchObject([{ kind: 'PROFESSIONAL', attendance: 'ATT' }])
  })

  test('to a mother whom somebody ticked as lead professional passes the gate like any other', async () => {
    const { url, youngPersonId } = await scene()
    const mum = await putConnection(database, youngPersonId, {
      name: 'Di Vale',
      relationship: 'Mum',
      safe: null,
      lead: true,
    })
    expect((await robin.get(url)).body).toContain(`?to=${mum}`)
    expect((await robin.get(`${url}?to=${mum}`)).body).not.toContain('tel:0770')
  })

  test('at 18 a parent is no longer called, unless the young person said so', async () => {
    const made = await makeScene(database, { born: '2008-03-17' })
    await putSafeContact(database, made.youngPersonId)
    const mum = await putConnection(database, made.youngPersonId, { name: 'Di Vale', relationship: 'Mum' })
    const at = `/cases/${made.caseId}/call?to=${mum}`
    expect((await robin.get(at)).body).toContain('is 18 now')
    await database.asOwner('update young_people.connection set kept_at_18 = true where id = $1', [mum])
    expect((await robin.get(at)).body).toContain('href="tel:07700900456"')
    // By the one rule that the record shows: no more and no fewer than it says there.
    const friend = await putConnection(database, made.youngPersonId, { name: 'Jo Reed', relationship: 'Mum’s friend' })
    expect((await robin.get(`/cases/${made.caseId}/call?to=${friend}`)).body).not.toContain('is 18 now')
    const daddy = await putConnection(database, made.youngPersonId, { name: 'Al Vale', relationship: 'Daddy' })
    expect((await robin.get(`/cases/${made.caseId}/call?to=${daddy}`)).body).toContain('is 18 now')
  })

  test.each([
    ['a death that is written on the record', 'update young_people.young_person set died_on = $2 where id = $1'],
    [
      'a death for which an earlier case ended',
      `insert into cases.episode (id, reference, young_person_id, offer, state, opened_on, closed_on, closure_reason, told)
       values (gen_random_uuid(), 'C-TEST', $1, 'one-to-one', 'closed', '2025-01-01', $2, 'died', '{}')`,
    ],
  ])('%s ends it', async (_, sql) => {
    const { url, youngPersonId, caseId } = await scene()
    await database.asOwner(sql, [youngPersonId, NOW])
    const { body } = await robin.get(url)
    expect([body.includes('has died'), body.includes('tel:0770'), body.includes('07700')]).toEqual([true, false, false])
    expect((await robin.post(url, { what: 'no-answer' }, '/search')).statusCode).toBe(422)
    expect((await robin.post(`${url}/number`, { to: 'young-person', sure: 'died' }, '/search')).statusCode).toBe(422)
    expect(await kept(caseId)).toEqual([])
  })

  test('with nothing chosen asks in one sentence; of a closed or a colleague’s case is a missing page', async () => {
    const { url } = await scene()
    const answer = await robin.post(url, { line: 'A line' })
    expect([answer.statusCode, answer.body.includes('Choose what happened.'), answer.body.includes('A line')]).toEqual([
      422,
      true,
      true,
    ])
    const theirs = await makeScene(database, { worker: team.colleague })
    expect((await robin.get(`/cases/${theirs.caseId}/call`)).statusCode).toBe(404)
    const ended = await scene()
    await database.asOwner(`update cases.episode set state = 'closed', closed_on = $2 where id = $1`, [
      ended.caseId,
      NOW,
    ])
    expect((await robin.get(ended.url)).statusCode).toBe(404)
  })
})
