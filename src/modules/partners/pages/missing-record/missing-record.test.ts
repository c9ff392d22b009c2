import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'
import { open } from '../../../../../tests/harness/two-people.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

const day = (name: string, date: number, time: string) => ({
  [`${name}_on-day`]: String(date),
  [`${name}_on-month`]: '3',
  [`${name}_on-year`]: '2026',
  [`${name}_at`]: time,
})
const missing = {
  ...day('reported', 16, '21:30'),
  reported_by: 'Her foster carer',
  police_reference: 'NC-160326-77',
  known: 'Her phone is off, says her carer',
}
const back = { ...missing, ...day('found', 17, '6:15'), found_by: 'Officers in Norwich' }

async function robinWithACase() {
  const scene = await makeScene(database)
  const robin = await signedIn('practitioner')
  return { robin, ...scene, address: `/cases/${scene.caseId}/missing/new` }
}

async function idOf(youngPersonId: string): Promise<string> {
  const [row] = await database.asOwner<{ id: string }>(
    'select id from partners.missing_episode where young_person_id = $1',
    [youngPersonId],
  )
  return row?.id ?? ''
}

describe('while a young person is missing', () => {
  test('it stands above the case and the form of a session, and on the today of the worker and the manager', async () => {
    const { robin, caseId, youngPersonId, address } = await robinWithACase()
    expect((await robin.post(address, missing)).headers['location']).toBe(`/cases/${caseId}/missing?done=missing`)
    const id = await idOf(youngPersonId)
    const warning = 'Missing since 16 March 2026, 21:30. The police have it, reference NC-160326-77.'
    for (const page of [`/cases/${caseId}`, `/cases/${caseId}/sessions/new`])
      expect((await robin.get(page)).body).toContain(warning)
    for (const person of ['practitioner', 'manager'])
      expect((await (await signedIn(person)).get('/today')).body).toContain(`/missing-episodes/${id}/change`)
    expect((await (await signedIn('other-practitioner')).get('/today')).body).not.toContain(id)
    expect((await robin.get(`/missing-episodes/${id}/interview`)).body).toContain('They are still missing')
  })

  test('after the return the interview stands on today until it is written down', async () => {
    const { robin, caseId, youngPersonId, address } = await robinWithACase()
    await robin.post(address, missing)
    const id = await idOf(youngPersonId)
    await robin.post(`/missing-episodes/${id}/change`, { ...back, version: '1' })
    const interview = `/missing-episodes/${id}/interview`
    const onToday = async () => (await robin.get('/today')).body.includes(interview)
    expect((await robin.get(`/cases/${caseId}`)).body).not.toContain('Missing since')
    expect(await onToday()).toBe(true)
    expect((await robin.get(interview)).body).toContain('by 20 March 2026, 06:15')
    await robin.post(interview, { state: 'offered', offered_by: 'The council', version: '0' })
    expect(await onToday()).toBe(true)
    const done = { state: 'done', ...day('done', 17, '9:00'), done_by: 'Jo Reed', push: 'It was loud', version: '1' }
    const lacking = await robin.post(interview, done)
    expect([lacking.statusCode, lacking.body.includes('Write who told this')]).toEqual([422, true])
    expect((await robin.post(interview, { ...done, source: 'She did', words: 'Nobody asked' })).statusCode).toBe(303)
    expect(await onToday()).toBe(false)
    expect((await robin.get(`/cases/${caseId}`)).body).toContain('Return home interview: it was held')
  })

  test('the same page sent twice at once is one episode', async () => {
    const { robin, youngPersonId, address } = await robinWithACase()
    const page = (await robin.get(address)).body
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
    const fields = { ...missing, _csrf: value('_csrf'), send_key: value('send_key') }
    await Promise.all([robin.send(address, fields), robin.send(address, fields)])
    const rows = await database.asOwner('select 1 from partners.missing_episode where young_person_id = $1', [
      youngPersonId,
    ])
    expect(rows).toHaveLength(1)
  })

  test.each([
    [day('reported', 18, '9:00'), 'The day it was reported is in the future'],
    [day('reported', 17, '10:01'), 'This time is still to come'],
    [day('reported', 16, 'late'), 'Write the time like 9:30 or 14:05.'],
    [day('found', 16, '21:00'), 'The return is before the report'],
    [{ found_at: '9:00' }, 'The day of return must have a day, a month and a year.'],
  ])('%j: one sentence, every word kept, nothing saved', async (change, sentence) => {
    const { robin, youngPersonId, address } = await robinWithACase()
    const answer = await robin.post(address, { ...missing, ...change })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(answer.body).toContain('Her phone is off, says her carer')
    expect(await idOf(youngPersonId)).toBe('')
  })
})

describe('after a death', () => {
  test('nothing asks for an interview any more, and nobody is called missing', async () => {
    const { robin, caseId, youngPersonId, address } = await robinWithACase()
    await robin.post(address, back)
    await robin.post(address, missing)
    const page = async () => (await robin.get('/today')).body + (await robin.get(`/cases/${caseId}`)).body
    for (const words of ['Missing since 16 March 2026', '/interview']) expect(await page()).toContain(words)
    await database.asOwner(`update young_people.young_person set died_on = '2026-03-17' where id = $1`, [youngPersonId])
    expect(await page()).not.toContain('Missing since')
    expect((await robin.get('/today')).body).not.toContain('/interview')
  })
})

describe('two people on one record', () => {
  test('the second sees both versions of the episode, and nothing is overwritten', async () => {
    const { robin, youngPersonId, address } = await robinWithACase()
    await robin.post(address, missing)
    const id = await idOf(youngPersonId)
    const asha = await signedIn('manager')
    await asha.post(`/missing-episodes/${id}/change`, { ...back, version: '1' })
    const second = await robin.post(`/missing-episodes/${id}/change`, {
      ...missing,
      known: 'Seen at the bus station',
      version: '1',
    })
    expect(second.statusCode).toBe(409)
    for (const words of ['Seen at the bus station', '17 March 2026, 06:15', 'name="version" value="2"'])
      expect(second.body).toContain(words)
    expect(await database.asOwner('select known, version from partners.missing_episode where id = $1', [id])).toEqual([
      { known: 'Her phone is off, says her carer', version: 2 },
    ])
  })

  test('and of the interview, the first time too', async () => {
    const { robin, youngPersonId, address } = await robinWithACase()
    await robin.post(address, back)
    const url = `/missing-episodes/${await idOf(youngPersonId)}/interview`
    const asha = await signedIn('manager')
    const first = { state: 'declined', declined_by: 'She did not want it', version: '0' }
    expect((await asha.post(url, first)).statusCode).toBe(303)
    const second = await robin.post(url, { state: 'offered', offered_by: 'Jo Reed', version: '0' })
    expect([second.statusCode, second.body.includes('She did not want it')]).toEqual([409, true])
    expect((await robin.post(url, { state: 'offered', offered_by: 'Jo Reed', version: '1' })).statusCode).toBe(303)
    expect((await robin.get(url)).body).toContain('Earlier versions')
  })

  test('and of an interview with somebody who is missing again, every word', async () => {
    const { robin, youngPersonId, address } = await robinWithACase()
    await robin.post(address, back)
    const id = await idOf(youngPersonId)
    const interview = await open(robin, `/missing-episodes/${id}/interview`)
    await database.asOwner(`update partners.missing_episode set found_at = null, version = version + 1 where id = $1`, [
      id,
    ])
    const late = await interview.send({ state: 'offered', offered_by: 'Jo Reed', words: 'i dont want to talk' })
    expect(late.statusCode).toBe(409)
    for (const words of ['value="Jo Reed"', 'i dont want to talk', `/missing-episodes/${id}/change`])
      expect(late.body).toContain(words)
  })
})
