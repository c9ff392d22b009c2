import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { deputise, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let worker: Visitor
let manager: Visitor
let deputy: Visitor
beforeAll(async () => {
  await seatTeam(database)
  await deputise(database, team.therapist)
  worker = await signedIn('practitioner')
  manager = await signedIn('manager')
  deputy = await signedIn('therapist')
})

const worry = { about: 'young-person', who: 'Juno Fairweather', what: 'Was picked up by a car.' }

async function raise(v = worker, caseId?: string, fields: Record<string, string> = {}): Promise<string> {
  const url = caseId ? `/cases/${caseId}/concerns/new` : '/concerns/new'
  const answer = await v.post(url, { ...worry, ...fields })
  return /[0-9a-f-]{36}/.exec(String(answer.headers['location']))?.[0] ?? ''
}
const versionOn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
const date = (name: string, day: string, month = '3', year = '2026') => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
})
const rows = (table: string, id: string) =>
  database.asOwner<Record<string, unknown>>(`select * from concerns.${table} where concern_id = $1`, [id])

describe('“I have this”', () => {
  test('shows who has it; the first keeps it; the raiser sees that somebody has', async () => {
    const id = await raise()
    expect((await worker.get(`/concerns/${id}`)).body).toContain('Nobody has said yet that they have it.')
    const answer = await deputy.post(`/concerns/${id}/acknowledgement`, {}, `/concerns/${id}`)
    expect(answer.headers['location']).toBe(`/concerns/${id}?done=have`)
    const second = await manager.post(`/concerns/${id}/acknowledgement`, {}, `/concerns/${id}`)
    expect(second.headers['location']).toBe(`/concerns/${id}`)
    expect((await worker.get(`/concerns/${id}`)).body).toContain('Tomas Reed has it.')
    expect((await worker.post(`/concerns/${id}/acknowledgement`, {}, `/concerns/${id}`)).statusCode).toBe(404)
  })
})

describe('a decision', () => {
  const decide = { steps: ['front-door', 'police'], reasons: 'The car was seen again.' }

  test('is added with who and when, several over time, and none is changed', async () => {
    const id = await raise()
    const url = `/concerns/${id}/decision`
    for (const reasons of ['The car was seen again.', 'The police have found the car.']) {
      const version = versionOn((await manager.get(url)).body)
      const answer = await manager.post(url, { ...decide, reasons, version })
      expect(answer.headers['location']).toBe(`/concerns/${id}?done=decision`)
    }
    const { body } = await manager.get(`/concerns/${id}`)
    for (const words of [
      'Call the county’s front door · Call the police',
      'The car was seen again.',
      'The police have found the car.',
      'Asha Mbeki has it.',
    ])
      expect(body).toContain(words)
    expect((await worker.get(`/concerns/${id}`)).body).not.toContain('The car was seen again.')
  })

  test('two at once: the second is shown the first beside their own words, and may save again', async () => {
    const id = await raise()
    const url = `/concerns/${id}/decision`
    const [one, two] = [versionOn((await manager.get(url)).body), versionOn((await deputy.get(url)).body)]
    const both = await Promise.all([
      manager.post(url, { ...decide, reasons: 'The lead decides.', version: one }),
      deputy.post(url, { ...decide, reasons: 'The deputy decides.', version: two }),
    ])
    expect(both.map((a) => a.statusCode).sort()).toEqual([303, 409])
    expect(await rows('decision', id)).toHaveLength(1)
    const late = both.find((a) => a.statusCode === 409)
    const lateOne = both[0].statusCode === 409 ? manager : deputy
    for (const words of ['The lead decides.', 'The deputy decides.', 'Nothing of yours is lost'])
      expect(late?.body).toContain(words)
    const again = await lateOne.post(url, { ...decide, version: versionOn(late?.body ?? '') })
    expect(again.statusCode).toBe(303)
    expect(await rows('decision', id)).toHaveLength(2)
  })

  test.each([
    [{ steps: [] }, 'Choose what we do.'],
    [{ steps: ['police', 'no-step-now'] }, 'Choose either what we do'],
    [{ steps: ['a-code-of-mine'] }, 'Choose what we do.'],
    [{ reasons: ' ' }, 'Write why: somebody will ask'],
  ])('%j: one sentence, and nothing is decided', async (change, sentence) => {
    const id = await raise()
    const answer = await manager.post(`/concerns/${id}/decision`, { ...decide, ...change, version: '1' })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    if (!('reasons' in change)) expect(answer.body).toContain('The car was seen again.')
    expect(await rows('decision', id)).toEqual([])
  })
})

describe('closing', () => {
  test('needs a decision and a reason, and until then it stands on Today', async () => {
    const id = await raise()
    const url = `/concerns/${id}/closing`
    const close = async (reason: string) =>
      manager.post(url, { reason, version: versionOn((await manager.get(url)).body) })
    const early = await close('She is at her aunt’s.')
    expect([
      early.statusCode,
      early.body.includes('Write down a decision first'),
      early.body.includes('aunt’s'),
    ]).toEqual([422, true, true])
    await manager.post(`/concerns/${id}/decision`, { steps: 'no-step-now', reasons: 'Looked at', version: '1' })
    expect((await close(' ')).statusCode).toBe(422)
    expect((await manager.get('/today')).body).toContain(`/concerns/${id}`)
    expect((await close('She is at her aunt’s.')).statusCode).toBe(303)
    expect((await manager.get('/today')).body).not.toContain(`/concerns/${id}`)
    expect((await manager.get('/concerns')).body).toContain(`/concerns/${id}`)
    expect((await manager.get(`/concerns/${id}`)).body).toContain('She is at her aunt’s.')
    const after = await manager.post(`/concerns/${id}/decision`, { steps: 'police', reasons: 'x', version: '3' })
    expect([after.statusCode, after.body.includes('This concern is closed, so nothing is added')]).toEqual([409, true])
  })
})

describe('a call with the front door', () => {
  const said = {
    ...date('called_on', '17'),
    called_at: '9:40',
    spoken_to: 'Hilary Quill',
    advice: 'Bring it to the meeting.',
    follow_up: 'They write.',
  }

  test('shows the number and no way to send; is kept; and its letter is noted once', async () => {
    const id = await raise()
    const url = `/concerns/${id}/front-door-call`
    const page = (await manager.get(url)).body
    expect(page).toContain('href="tel:03448008021"')
    expect(page).toContain('It takes telephone calls only, so nothing can be sent from here.')
    expect((await manager.post(url, said)).statusCode).toBe(303)
    const shown = (await manager.get(`/concerns/${id}`)).body
    for (const words of ['Hilary Quill', 'Bring it to the meeting.', 'They write.', 'letter has not come yet'])
      expect(shown).toContain(words)
    const letter = /\/concerns\/[0-9a-f-]+\/front-door-calls\/[0-9a-f-]+\/letter/.exec(shown)?.[0] ?? ''
    expect((await manager.post(letter, date('letter', '16'))).statusCode).toBe(422)
    expect((await manager.post(letter, date('letter', '17'))).statusCode).toBe(303)
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await deputy.get(url)).body)?.[1] ?? ''
    const noted = (day: string) =>
      database.asOwner('update concerns.front_door_call set letter_received_on = $2 where concern_id = $1', [id, day])
    await noted('2026-03-16')
    const second = await deputy.send(letter, { _csrf: csrf, ...date('letter', '17') })
    expect(second.statusCode).toBe(409)
    for (const words of ['16 March 2026', '17 March 2026', 'Write down another call'])
      expect(second.body).toContain(words)
    await noted('2026-03-17')
    expect((await deputy.send(letter, { _csrf: csrf, ...date('letter', '17') })).statusCode).toBe(303)
    const other = letter.replace(id, await raise())
    expect((await manager.get(other)).statusCode).toBe(404)
  })

  test.each([
    [{ spoken_to: '' }, 'Write the name of the person you spoke to.'],
    [{ advice: '' }, 'Write what they advised.'],
    [{ called_at: '10:01' }, 'This time is still to come.'],
    [date('letter', '18'), 'The day the letter came is in the future.'],
  ])('%j: one sentence, every word kept', async (change, sentence) => {
    const id = await raise()
    const answer = await manager.post(`/concerns/${id}/front-door-call`, { ...said, ...change })
    expect([answer.statusCode, answer.body.includes(sentence), answer.body.includes('They write.')]).toEqual([
      422,
      true,
      true,
    ])
    expect(await rows('front_door_call', id)).toEqual([])
  })
})

describe('a first account', () => {
  const said = {
    ...date('said_on', '17'),
    words: '  “no”\n\n he said <i>"no"</i>  \n',
    asked: 'What happened?',
    place: 'car',
  }

  test('by whoever raised it is kept and shown verbatim, and twice sent is one', async () => {
    const id = await raise()
    const url = `/concerns/${id}/first-account`
    const page = (await worker.get(url)).body
    const fields = {
      ...said,
      _csrf: /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '',
      send_key: /name="send_key" value="([^"]+)"/.exec(page)?.[1] ?? '',
    }
    for (let time = 0; time < 2; time++) expect((await worker.send(url, fields)).statusCode).toBe(303)
    expect(await rows('first_account', id)).toEqual([expect.objectContaining({ words: said.words })])
    for (const v of [worker, manager]) {
      const { body } = await v.get(`/concerns/${id}`)
      expect(body).toContain('  “no”\n\n he said &lt;i>&quot;no&quot;&lt;/i>  \n')
      expect(body).toContain('What happened?')
    }
  })

  test('by the manager is not shown to somebody who only raised it', async () => {
    const id = await raise()
    await manager.post(`/concerns/${id}/first-account`, { ...said, words: 'What her teacher heard' })
    expect((await worker.get(`/concerns/${id}`)).body).not.toContain('What her teacher heard')
  })

  test('without words it comes back, and nothing is kept', async () => {
    const id = await raise()
    const answer = await worker.post(`/concerns/${id}/first-account`, { ...said, words: ' ' })
    expect([answer.statusCode, answer.body.includes('Write the exact words')]).toEqual([422, true])
    expect(answer.body).toContain('What happened?')
    expect(await rows('first_account', id)).toEqual([])
  })
})

describe('the duty to report', () => {
  const report = {
    learnt: 'told-by-child',
    ...date('learnt_on', '17'),
    outcome: 'reported',
    reported_to: 'police',
    reported_how: 'orally',
    ...date('reported_on', '17'),
  }

  test('is not in force, says so, and can be written down all the same', async () => {
    const id = await raise()
    const url = `/concerns/${id}/duty-to-report`
    expect((await worker.get(url)).body).toContain('This duty is not in force as far as we know')
    expect((await worker.post(url, report)).statusCode).toBe(303)
    expect(await rows('duty_to_report', id)).toEqual([
      expect.objectContaining({ reported_by: 'Robin Ashby', in_force: false, reported_to: 'police' }),
    ])
    const { body } = await manager.get(`/concerns/${id}`)
    expect(body).toContain('The child told me, on 17 March 2026 · I reported it · the police · in speech')
  })

  test.each([
    [{ learnt: '' }, 'Choose how you learnt of it.'],
    [{ reported_to: '' }, 'Choose to whom it was reported.'],
    [date('learnt_on', '15'), 'Say why it was not reported on the day it was learnt.'],
    [
      { outcome: 'waiting', delay: 'He is in the house', ...date('wait_until', '25') },
      'It may wait until 24 March 2026',
    ],
    [{ outcome: 'waiting', delay: 'He is in the house' }, 'The last day must have a day'],
    [{ outcome: 'already-reported' }, 'Write who had reported it.'],
  ])('%j: one sentence, and nothing is kept', async (change, sentence) => {
    const id = await raise()
    const answer = await worker.post(`/concerns/${id}/duty-to-report`, { ...report, ...change })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(await rows('duty_to_report', id)).toEqual([])
  })
})

describe('what an adult will do', () => {
  const will = { what: 'Ring the aunt', owner: 'Asha', ...date('due', '18') }

  test('stands in the concern where there is no record, and is marked as done once', async () => {
    const id = await raise()
    expect((await manager.post(`/concerns/${id}/action`, will)).statusCode).toBe(303)
    const page = (await manager.get(`/concerns/${id}`)).body
    expect(page).toContain('by 18 March 2026')
    const done = /\/concerns\/[0-9a-f-]+\/actions\/[0-9a-f-]+\/completion/.exec(page)?.[0] ?? ''
    for (let time = 0; time < 2; time++)
      expect((await manager.post(done, {}, `/concerns/${id}/decision`)).statusCode).toBe(303)
    expect((await manager.get(`/concerns/${id}`)).body).toContain('done on 17 March 2026, 10:00')
    expect((await worker.post(done, {}, `/concerns/${id}`)).statusCode).toBe(404)
  })

  test('is a promise where it stands on a record', async () => {
    const { caseId, youngPersonId } = await makeScene(database)
    const id = await raise(worker, caseId)
    expect((await worker.post(`/concerns/${id}/action`, will)).statusCode).toBe(303)
    expect(await rows('action', id)).toEqual([])
    expect(
      await database.asOwner('select what, owner, young_person_id from promises.promise where made_in_id = $1', [id]),
    ).toEqual([{ what: 'Ring the aunt', owner: 'Asha', young_person_id: youngPersonId }])
    expect((await worker.get(`/concerns/${id}`)).body).toContain('Ring the aunt')
  })

  test.each([
    [{ what: '' }, 'Write what the adult will do.'],
    [{ owner: '' }, 'Write which adult will do it.'],
    [date('due', '16'), 'The day is too long ago'],
  ])('%j: one sentence', async (change, sentence) => {
    const id = await raise()
    const answer = await manager.post(`/concerns/${id}/action`, { ...will, ...change })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
  })
})
