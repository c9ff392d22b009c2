import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let worker: Visitor
let manager: Visitor
beforeAll(async () => {
  await seatTeam(database)
  worker = await signedIn('practitioner')
  manager = await signedIn('manager')
})

const WARNING = 'Live investigation: listen, write down their exact words, do not explore evidence.'
const worry = { about: 'young-person', who: 'Juno Fairweather', what: 'Was picked up by a car.' }
const raise = async (v: Visitor, url = '/concerns/new', fields: Record<string, string> = {}) =>
  /[0-9a-f-]{36}/.exec(String((await v.post(url, { ...worry, ...fields })).headers['location']))?.[0] ?? ''

describe('a live investigation', () => {
  const begin = { 'since-day': '16', 'since-month': '3', 'since-year': '2026', contact: 'DC Ola Finch, 101' }

  test('stands above the case, the form of a session and a first account, until it is over', async () => {
    const { caseId } = await makeScene(database)
    const id = await raise(worker, `/cases/${caseId}/concerns/new`)
    const pages = [`/cases/${caseId}`, `/cases/${caseId}/sessions/new`, `/concerns/${id}/first-account`]
    const url = `/cases/${caseId}/investigation`
    const saying = async () => Promise.all(pages.map(async (page) => (await worker.get(page)).body.includes(WARNING)))
    expect(await saying()).toEqual([false, false, false])
    expect((await worker.post(url, begin)).headers['location']).toBe(`/cases/${caseId}?done=investigation`)
    expect(await saying()).toEqual([true, true, true])
    expect((await manager.get(url)).body).toContain('DC Ola Finch, 101')
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await manager.get(url)).body)?.[1] ?? ''
    const second = await manager.send(url, { ...begin, _csrf: csrf, contact: 'Another' })
    expect(second.statusCode).toBe(409)
    for (const words of ['Robin Ashby wrote this down', 'DC Ola Finch, 101', 'Another', 'Raise it as a concern'])
      expect(second.body).toContain(words)
    expect((await manager.send(url, { ...begin, _csrf: csrf })).statusCode).toBe(303)
    expect((await worker.post(`${url}/ending`, {}, url)).statusCode).toBe(303)
    expect(await saying()).toEqual([false, false, false])
  })

  test.each([
    [{ contact: '' }, 'Write who investigates'],
    [{ 'since-day': '18' }, 'The day is in the future.'],
  ])('%j: one sentence, and nothing is written', async (change, sentence) => {
    const { caseId, youngPersonId } = await makeScene(database)
    const answer = await worker.post(`/cases/${caseId}/investigation`, { ...begin, ...change })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(
      await database.asOwner('select 1 from concerns.investigation where young_person_id = $1', [youngPersonId]),
    ).toEqual([])
  })
})

describe('a concern on a record', () => {
  test('keeps the case from being closed until it is closed itself, and stands on the timeline', async () => {
    const { caseId } = await makeScene(database)
    const id = await raise(worker, `/cases/${caseId}/concerns/new`, { words: '“he knows where I live”' })
    const url = `/cases/${caseId}/closure`
    expect((await worker.get(url)).body).toContain('One concern is still open.')
    await manager.post(`/concerns/${id}/decision`, { steps: 'police', reasons: 'The plate is known.', version: '1' })
    await manager.post(`/concerns/${id}/closing`, { reason: 'The police have him.', version: '2' })
    const { body } = await worker.get(`/cases/${caseId}`)
    for (const words of ['Concern raised', '“he knows where I live”', 'Decision: Call the police', 'Concern closed'])
      expect(body).toContain(words)
    expect(body).not.toContain('A concern has been open')
    expect((await worker.get(url)).body).not.toContain('concern is still open')
  })

  test('raised by name only is put there by whoever decides, by its reference', async () => {
    const { caseId, youngPersonId } = await makeScene(database)
    const hidden = await makeScene(database, { named: [team.therapist] })
    const reference = async (id: string) =>
      (
        await database.asOwner<{ reference: string }>('select reference from young_people.young_person where id = $1', [
          id,
        ])
      )[0]?.reference ?? ''
    const id = await raise(await signedIn('volunteer'))
    const url = `/concerns/${id}/young-person`
    expect((await worker.get(`/concerns/${id}`)).statusCode).toBe(404)
    for (const [typed, sentence] of [
      ['', 'Write the reference'],
      ['Y-0000', 'A reference looks like'],
      [await reference(hidden.youngPersonId), 'We found no record with this reference.'],
    ])
      expect((await manager.post(url, { reference: typed ?? '', version: '1' })).body).toContain(sentence)
    const typed = await reference(youngPersonId)
    const stale = await manager.post(url, { reference: typed, version: '7' })
    expect([stale.statusCode, stale.body.includes(typed)]).toEqual([409, true])
    expect((await manager.post(url, { reference: typed.toLowerCase(), version: '1' })).statusCode).toBe(303)
    expect((await worker.get(`/concerns/${id}`)).statusCode).toBe(200)
    expect((await worker.get(`/cases/${caseId}`)).body).toContain(id)
  })

  test('is put there by a deputy who sees nothing of the record, by its reference alone', async () => {
    const outreach = await signedIn('outreach')
    await database.asOwner('insert into people.safeguarding_deputy (person_id, from_on) values ($1, $2)', [
      team.outreach.id,
      '2026-01-01',
    ])
    const { caseId, youngPersonId, name } = await makeScene(database, { given: 'Wynn', family: 'Okoro' })
    const hidden = await makeScene(database, { given: 'Quill', named: [team.therapist] })
    const rows = await database.asOwner<{ id: string; reference: string }>(
      'select id, reference from young_people.young_person where id = any ($1)',
      [[youngPersonId, hidden.youngPersonId]],
    )
    const reference = (id: string) => rows.find((row) => row.id === id)?.reference ?? ''
    const id = await raise(await signedIn('volunteer'))
    const url = `/concerns/${id}/young-person`
    const refused = await outreach.post(url, { reference: reference(hidden.youngPersonId), version: '1' })
    expect([refused.statusCode, refused.body.includes('We found no record')]).toEqual([422, true])
    expect((await outreach.post(url, { reference: reference(youngPersonId), version: '1' })).statusCode).toBe(303)
    const shown = await outreach.get(`/concerns/${id}`)
    expect([shown.statusCode, shown.body.includes(name)]).toEqual([200, false])
    expect((await worker.get(`/cases/${caseId}`)).body).toContain(id)
    expect((await outreach.get(`/cases/${caseId}`)).statusCode).toBe(404)
    await database.asOwner('delete from people.safeguarding_deputy where person_id = $1', [team.outreach.id])
  })

  test('of a restricted record is decided by whoever is named on it, and unknown to the manager', async () => {
    const { caseId } = await makeScene(database, { named: [team.therapist] })
    const therapist = await signedIn('therapist')
    const id = await raise(therapist, `/cases/${caseId}/concerns/new`)
    expect((await therapist.get(`/concerns/${id}/told`)).body).toContain('Jo Linden')
    expect((await manager.get(`/concerns/${id}`)).statusCode).toBe(404)
    expect((await manager.get('/today')).body).not.toContain(id)
    const decided = await therapist.post(`/concerns/${id}/decision`, { steps: 'police', reasons: 'x', version: '1' })
    expect(decided.statusCode).toBe(303)
  })
})

describe('the list', () => {
  test('has the longest wait first, and pages through what is closed', async () => {
    const old = await raise(manager)
    const young = await raise(manager)
    await database.asOwner(`update concerns.concern set raised_at = raised_at - interval '2 hours' where id = $1`, [
      old,
    ])
    const { body } = await manager.get('/concerns')
    expect(body.indexOf(old)).toBeGreaterThan(0)
    expect(body.indexOf(old)).toBeLessThan(body.indexOf(young))
    expect(body).toContain('open for 2 hours')
    for (let n = 0; n < 30; n++) await raise(manager)
    await database.asOwner('update concerns.concern set closed_at = raised_at where closed_at is null')
    const next = /\/concerns\?before=[0-9a-f.-]+/.exec((await manager.get('/concerns')).body)?.[0] ?? ''
    expect((await manager.get(next)).body).toContain('Back to the open ones')
    expect((await manager.get('/concerns?before=nonsense')).statusCode).toBe(200)
  })

  test('by its reference a concern is found by whoever may see it', async () => {
    const id = await raise(manager)
    const [row] = await database.asOwner<{ reference: string }>(
      'select reference from concerns.concern where id = $1',
      [id],
    )
    const search = async (v: Visitor) => (await v.post('/search', { words: row?.reference ?? '' })).headers['location']
    expect(await search(manager)).toBe(`/concerns/${id}`)
    expect(await search(worker)).toBeUndefined()
  })
})
