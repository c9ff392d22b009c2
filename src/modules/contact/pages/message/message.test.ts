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

const sentRows = (caseId: string) =>
  database.asOwner<{
    channel: string
    words: string
    told: string
    telephone: string
    kind: string
    attendance: string
  }>(
    `select s.channel, s.words, s.told, s.telephone, x.kind, x.attendance from contact.sent s
     join sessions.session x on x.id = s.session_id where s.episode_id = $1 order by s.sent_at`,
    [caseId],
  )
const hi = { to: 'young-person', way: 'text', words: 'Hi, still on for Tuesday at the usual place?' }
const keyOn = (body: string) => /name="send_key" value="([^"]+)"/.exec(body)?.[1] ?? ''

describe('a message', () => {
  test('is rehearsed on a locked phone, and kept once it has left the team’s phone', async () => {
    const { youngPersonId, caseId } = await makeScene(database)
    await putSafeContact(database, youngPersonId)
    const url = `/cases/${caseId}/message`
    const seen = await robin.post(url, hi)
    expect(seen.statusCode).toBe(200)
    expect(seen.body).toMatch(/rose-phone__note"><strong>Library<\/strong><span>Hi, still on for Tuesday/)
    expect(seen.body).toContain('07700 900123')
    expect(await sentRows(caseId)).toEqual([])
    const words = { ...hi, send_key: keyOn(seen.body) }
    for (let click = 0; click < 2; click += 1)
      expect((await robin.post(`${url}/sending`, words, url)).headers['location']).toBe(`/cases/${caseId}?done=contact`)
    const told = 'Safe by what is written down.'
    expect(await sentRows(caseId)).toEqual([
      { channel: 'text', words: hi.words, told, telephone: '07700 900123', kind: 'MESSAGE', attendance: 'NO-ACCESS' },
    ])
    expect((await robin.get(`/cases/${caseId}`)).body).toContain(hi.words)
  })

  test('whose words give it away is shown so, and the worker decides', async () => {
    const { youngPersonId, caseId } = await makeScene(database)
    await putSafeContact(database, youngPersonId)
    const words = 'Reminder: session with Rose, and the police will ring'
    const { statusCode, body } = await robin.post(`/cases/${caseId}/message`, { ...hi, words })
    expect(statusCode).toBe(200)
    expect(body).toMatch(/Somebody beside them would read:.*“Rose”.*“session”.*our time together.*“police”/s)
  })

  test('keeps its words between the rehearsal and the sending, and not after it', async () => {
    const { youngPersonId, caseId } = await makeScene(database)
    await putSafeContact(database, youngPersonId)
    const url = `/cases/${caseId}/message`
    const marksOn = (body: string) =>
      Object.fromEntries(
        [...body.matchAll(/name="(_(?!csrf)[a-z]+)" value="([^"]*)"/g)].map(([, name, v]) => [name, v]),
      )
    const seen = await robin.post(url, { ...hi, ...marksOn((await robin.get(url)).body) })
    expect(marksOn(seen.body)).toHaveProperty('_unsaved')
    expect((await robin.get(url)).body).toContain(`>${hi.words}</textarea>`)
    await database.asOwner(`update young_people.safe_contact set safe_times = '' where young_person_id = $1`, [
      youngPersonId,
    ])
    expect((await robin.post(`${url}/sending`, { ...hi, ...marksOn(seen.body) }, url)).statusCode).toBe(422)
    expect((await robin.post(`${url}/sending`, { ...hi, ...marksOn(seen.body), sure: 'time' }, url)).statusCode).toBe(
      303,
    )
    expect((await robin.get(url)).body).not.toContain(hi.words)
    expect(await database.asOwner('select 1 from unsaved.words where ended_at is null')).toEqual([])
  })

  test.each([
    ['not asked', { text_message: null }],
    ['not safe', { text_message: false }],
    ['not at this time', { safe_times: 'weekdays after 4pm' }],
  ])('by a way that is %s goes no further, and every word is kept', async (_, safe) => {
    const { youngPersonId, caseId } = await makeScene(database)
    await putSafeContact(database, youngPersonId, safe)
    for (const url of [`/cases/${caseId}/message`, `/cases/${caseId}/message/sending`]) {
      const answer = await robin.post(url, { ...hi, sure: 'not-now' }, `/cases/${caseId}/message`)
      expect([answer.statusCode, answer.body.includes('rose-phone')]).toEqual([422, false])
      expect(answer.body).toContain(hi.words)
    }
    expect(await sentRows(caseId)).toEqual([])
  })

  test('that needs something confirmed is not kept before it is', async () => {
    const { youngPersonId, caseId } = await makeScene(database)
    await putSafeContact(database, youngPersonId, { safe_times: 'Lunch break' })
    const url = `/cases/${caseId}/message`
    expect((await robin.post(url, hi)).body).toContain('value="time"')
    const early = await robin.post(`${url}/sending`, hi, url)
    expect([early.statusCode, early.body.includes('Tick each line that is true')]).toEqual([422, true])
    expect((await robin.post(`${url}/sending`, { ...hi, sure: 'time' }, url)).statusCode).toBe(303)
    expect((await sentRows(caseId))[0]?.told).toMatch(/Confirmed: It is 10:00, and that is within “Lunch break”/)
  })

  test('to family counts as about the young person; to somebody not asked about it does not go', async () => {
    const { youngPersonId, caseId } = await makeScene(database)
    await putSafeContact(database, youngPersonId)
    const gran = await putConnection(database, youngPersonId, { safe: true })
    const dad = await putConnection(database, youngPersonId, { name: 'Al Vale', relationship: 'Dad', safe: null })
    const url = `/cases/${caseId}/message`
    expect((await robin.post(url, { ...hi, to: dad })).statusCode).toBe(422)
    expect((await robin.post(`${url}/sending`, { ...hi, to: gran, sure: 'who-else' }, url)).statusCode).toBe(303)
    expect(await sentRows(caseId)).toMatchObject([{ kind: 'PROFESSIONAL', telephone: '07700 900456' }])
  })

  test('after death there is no form, and nothing is kept', async () => {
    const { youngPersonId, caseId } = await makeScene(database)
    await putSafeContact(database, youngPersonId)
    await database.asOwner('update young_people.young_person set died_on = $2 where id = $1', [youngPersonId, NOW])
    const url = `/cases/${caseId}/message`
    const { body } = await robin.get(url)
    expect([body.includes('has died'), body.includes('See what others'), body.includes('07700')]).toEqual([
      true,
      false,
      false,
    ])
    expect((await robin.post(`${url}/sending`, hi, '/search')).statusCode).toBe(422)
    expect(await sentRows(caseId)).toEqual([])
  })

  test.each([
    ['nothing', {}, 'Choose how it goes.'],
    ['no words', { ...hi, words: '  ' }, 'Write the words.'],
    ['nobody', { ...hi, to: 'me' }, 'Choose to whom it goes.'],
    ['too much', { ...hi, words: 'x'.repeat(2_001) }, 'Shorten this by one letter'],
  ])('%s: one sentence, and the words stay', async (_, fields, sentence) => {
    const { youngPersonId, caseId } = await makeScene(database)
    await putSafeContact(database, youngPersonId)
    const answer = await robin.post(`/cases/${caseId}/message`, fields)
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    if ('words' in fields) expect(answer.body).toContain(fields.words)
  })

  test('of a colleague’s case is a missing page', async () => {
    const { caseId } = await makeScene(database, { worker: team.colleague })
    expect((await robin.get(`/cases/${caseId}/message`)).statusCode).toBe(404)
    expect((await robin.post(`/cases/${caseId}/message/sending`, hi, '/search')).statusCode).toBe(404)
  })
})
