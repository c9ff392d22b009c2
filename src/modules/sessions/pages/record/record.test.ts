import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

const talk = {
  kind: 'ONE-TO-ONE',
  attendance: 'ATT',
  'date-day': '16',
  'date-month': '3',
  'date-year': '2026',
  time: '15:30',
  minutes: '50',
  place: 'school',
  topics: ['consent', 'feelings'],
  did: 'We drew a map of safe people.',
  words: 'I can say no and that is OK <b>',
  'action-1-what': 'Ring the school about lunch times',
  'action-1-owner': 'Robin',
  'action-1-due-day': '18',
  'action-1-due-month': '3',
  'action-1-due-year': '2026',
}

async function robinWithACase() {
  const scene = await makeScene(database)
  const robin = await signedIn('practitioner')
  return { robin, ...scene, address: `/cases/${scene.caseId}/sessions/new` }
}

async function saved(caseId: string) {
  return database.asOwner<{
    id: string
    version: number
    counts: boolean
    kind: string
    did: string
    finished: boolean
  }>(
    'select id, version, counts, kind, did, finished from sessions.session where episode_id = $1 order by written_at, id',
    [caseId],
  )
}

describe('recording a session', () => {
  test('it stands on the timeline with the young person’s words apart, escaped, and counts', async () => {
    const { robin, caseId, address } = await robinWithACase()
    const answer = await robin.post(address, talk)
    expect([answer.statusCode, answer.headers['location']]).toEqual([
      303,
      `/cases/${caseId}?done=session&session=${(await saved(caseId))[0]?.id}`,
    ])
    const { body } = await robin.get(answer.headers['location'] ?? '')
    for (const words of [
      'The session is saved',
      '16 March 2026, 15:30',
      '50 minutes',
      'I can say no and that is OK &lt;b',
      'Ring the school about lunch times',
      'by 18 March 2026',
    ])
      expect(body).toContain(words)
    expect(await saved(caseId)).toEqual([expect.objectContaining({ counts: true, kind: 'ONE-TO-ONE', finished: true })])
  })

  test('the same page sent twice, and twice at once, is one session', async () => {
    const { robin, caseId, address } = await robinWithACase()
    const page = (await robin.get(address)).body
    const fields = {
      ...talk,
      _csrf: /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '',
      send_key: /name="send_key" value="([^"]+)"/.exec(page)?.[1] ?? '',
    }
    expect(fields.send_key).toMatch(/^[0-9a-f-]{36}$/)
    const answers = await Promise.all([robin.send(address, fields), robin.send(address, fields)])
    answers.push(await robin.send(address, fields))
    expect(answers.map((a) => a.statusCode)).toEqual([303, 303, 303])
    expect(await saved(caseId)).toHaveLength(1)
    expect(
      await database.asOwner(
        'select 1 from promises.promise p join sessions.session s on s.id = p.made_in_id where s.episode_id = $1',
        [caseId],
      ),
    ).toHaveLength(1)
  })

  test('with faults it comes back with every word, and nothing is kept', async () => {
    const { robin, caseId, address } = await robinWithACase()
    const answer = await robin.post(address, { ...talk, 'date-month': '13', minutes: 'an hour' })
    expect(answer.statusCode).toBe(422)
    for (const words of [
      'There is a problem',
      'an hour',
      'We drew a map of safe people.',
      'Ring the school about lunch times',
    ])
      expect(answer.body).toContain(words)
    expect(await saved(caseId)).toHaveLength(0)
  })

  test('a tried call is one tap, and does not count as a session', async () => {
    const { robin, caseId } = await robinWithACase()
    const answer = await robin.post(`/cases/${caseId}/contacts/new`, { what: 'tried-call', did: '' })
    expect(answer.statusCode).toBe(303)
    expect(await saved(caseId)).toEqual([expect.objectContaining({ kind: 'TRIED-CALL', counts: false })])
    expect((await robin.post(`/cases/${caseId}/contacts/new`, { what: '' })).statusCode).toBe(422)
  })

  test('on a colleague’s case, or one that has ended, there is no such page', async () => {
    const { robin, caseId, address } = await robinWithACase()
    const other = await signedIn('other-practitioner')
    expect((await other.get(address)).statusCode).toBe(404)
    expect((await other.post(address, talk, '/today')).statusCode).toBe(404)
    await database.asOwner(`update cases.episode set state = 'closed', closed_on = '2026-03-17' where id = $1`, [
      caseId,
    ])
    expect((await robin.get(address)).statusCode).toBe(404)
  })
})

describe('changing a session', () => {
  test('needs a reason, keeps the version before, and tells whoever was slower', async () => {
    const { robin, caseId, address } = await robinWithACase()
    await robin.post(address, talk)
    const id = (await saved(caseId))[0]?.id
    const change = `/sessions/${id}/change`
    const noReason = await robin.post(change, { ...talk, version: '1', did: 'We drew two maps.' })
    expect([noReason.statusCode, noReason.body.includes('We drew two maps.')]).toEqual([422, true])
    const changed = await robin.post(change, {
      ...talk,
      version: '1',
      did: 'We drew two maps.',
      reason: 'There were two',
    })
    expect(changed.statusCode).toBe(303)
    const slower = await robin.post(change, { ...talk, version: '1', did: 'We drew three maps.', reason: 'Mine' })
    expect(slower.statusCode).toBe(409)
    for (const words of ['We drew two maps.', 'We drew three maps.', 'Take what is saved'])
      expect(slower.body).toContain(words)
    expect(await saved(caseId)).toEqual([expect.objectContaining({ version: 2, did: 'We drew two maps.' })])
    const { body } = await robin.get(`/sessions/${id}`)
    for (const words of ['Earlier versions', 'There were two (Robin Ashby)', 'We drew a map of safe people.'])
      expect(body).toContain(words)
  })

  test('a booking whose day has come is one tap from today, and is recorded without a reason', async () => {
    const { robin, caseId, address } = await robinWithACase()
    const booking = { ...talk, 'date-day': '17', attendance: 'FUTURE', minutes: '', did: '', words: '' }
    await robin.post(address, booking)
    const id = (await saved(caseId))[0]?.id
    expect((await robin.get('/today')).body).toContain(`href="/sessions/${id}/change"`)
    expect((await robin.get(`/sessions/${id}`)).body).toContain('Record this session')
    const { body } = await robin.get(`/sessions/${id}/change`)
    expect(body).toContain('Record this session')
    expect(body).toMatch(/value="ATT"[^>]* selected|selected[^>]* value="ATT"/)
    expect(body).toMatch(/name="minutes"[^>]*value="60"|value="60"[^>]*name="minutes"/)
    expect(body).not.toContain('name="reason"')
    const done = await robin.post(`/sessions/${id}/change`, { ...talk, 'date-day': '17', version: '1' })
    expect([done.statusCode, done.headers['location']]).toEqual([303, `/cases/${caseId}?done=session&session=${id}`])
    expect(await saved(caseId)).toEqual([expect.objectContaining({ counts: true, version: 2 })])
  })

  test('a booking still to come keeps its page, and to move it wants a reason', async () => {
    const { robin, caseId, address } = await robinWithACase()
    await robin.post(address, { ...talk, 'date-day': '19', attendance: 'FUTURE' })
    const id = (await saved(caseId))[0]?.id
    expect((await robin.get('/today')).body).toContain(`href="/sessions/${id}"`)
    const moved = { ...talk, 'date-day': '20', attendance: 'FUTURE', version: '1' }
    expect((await robin.post(`/sessions/${id}/change`, moved)).statusCode).toBe(422)
  })

  test('a note left for later is finished without a reason', async () => {
    const { robin, caseId, address } = await robinWithACase()
    await robin.post(address, { ...talk, did: '', later: 'yes' })
    const id = (await saved(caseId))[0]?.id
    expect((await robin.get('/today')).body).toContain('Notes not finished')
    expect((await robin.post(`/sessions/${id}/change`, { ...talk, version: '1' })).statusCode).toBe(303)
    expect(await saved(caseId)).toEqual([expect.objectContaining({ finished: true, version: 2 })])
  })
})

describe('what an adult said they would do', () => {
  test('stands in the one list of promises with its session, also what is added later', async () => {
    const { robin, caseId, youngPersonId, address } = await robinWithACase()
    await robin.post(address, talk)
    const id = (await saved(caseId))[0]?.id
    const more = { ...talk, 'action-1-what': 'Bring the timetable', version: '1', reason: 'One more' }
    expect((await robin.post(`/sessions/${id}/change`, more)).statusCode).toBe(303)
    const promises = await database.asOwner(
      `select what, owner, due_on::text, made_in, made_in_id, made_by, state from promises.promise
       where young_person_id = $1 order by made_at, what desc`,
      [youngPersonId],
    )
    const said = { owner: 'Robin', due_on: '2026-03-18', made_in: 'session', made_in_id: id, state: 'open' }
    expect(promises).toEqual([
      expect.objectContaining({ ...said, what: 'Ring the school about lunch times', made_by: team.practitioner.id }),
      expect.objectContaining({ ...said, what: 'Bring the timetable' }),
    ])
    const { body } = await robin.get(`/sessions/${id}`)
    for (const words of ['Bring the timetable', 'by 18 March 2026', 'Mark as kept', 'Will not be kept'])
      expect(body).toContain(words)
  })
})
