import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { open } from '../../../../../tests/harness/two-people.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let robin: Visitor
let asha: Visitor
beforeAll(async () => {
  await seatTeam(database)
  robin = await signedIn('practitioner')
  asha = await signedIn('manager')
})

const request = {
  asker_kind: 'police',
  asker_name: 'DC Lee Doyle',
  asker_agency: 'Norfolk Constabulary',
  'received-day': '16',
  'received-month': '3',
  'received-year': '2026',
  asked_for: 'All notes since January',
  necessity_given: 'A line of enquiry about a car',
  necessity_seen: 'The notes of two days would do',
  young_person_told: 'told',
  words: 'Not all of it',
  'answer-day': '24',
  'answer-month': '3',
  'answer-year': '2026',
}
const part = {
  outcome: 'release-part',
  what: 'The notes of 2 and 3 March',
  reasons: 'Less will do',
  lawful_basis: 'legal-obligation',
}
const left = {
  what_left: 'Two notes, three pages',
  to_whom: 'DC Lee Doyle',
  how: 'by-hand',
  'on-day': '17',
  'on-month': '3',
  'on-year': '2026',
  by: team.practitioner.id,
}

async function logged(wish: Parameters<typeof makeScene>[1] = {}) {
  const scene = await makeScene(database, wish)
  const answer = await robin.post(`/cases/${scene.caseId}/notes-requests/new`, request)
  const url = String(answer.headers['location']).replace('?done=request', '')
  return { ...scene, url, id: url.split('/').at(-1) ?? '' }
}

const releases = (id: string) => database.asOwner('select 1 from partners.notes_release where request_id = $1', [id])

describe('a request for notes', () => {
  test('is logged, tells the manager without naming anybody, and stands on her today until decided', async () => {
    const { url, caseId, name, id } = await logged()
    const [notice] = await database.asOwner<{ said: string; href: string; person_id: string }>(
      'select said, href, person_id from people.notice where href = $1',
      [url],
    )
    expect(notice).toEqual({
      said: 'A request for notes waits for your decision.',
      href: url,
      person_id: team.manager.id,
    })
    const mails = await database.asOwner<{ body: string }>('select body from platform.mail')
    expect(mails.some((m) => m.body.includes(name) || m.body.includes('notes'))).toBe(false)
    const onToday = async () => (await asha.get('/today')).body.includes(`href="/notes-requests/${id}"`)
    expect(await onToday()).toBe(true)
    expect((await asha.get('/notes-requests')).body).toContain('To be decided')
    expect((await robin.get(`/cases/${caseId}`)).body).toContain('All notes since January')
    await database.asOwner('delete from people.notice')
    await asha.post(`${url}/decision`, {
      outcome: 'ask-for-more',
      what: 'Which car',
      reasons: 'Too wide',
      version: '0',
    })
    expect(await onToday()).toBe(true)
    await asha.post(`${url}/decision`, { ...part, version: '1' })
    expect(await onToday()).toBe(false)
  })

  test('the same page sent twice at once is one request and one notice', async () => {
    const { caseId } = await makeScene(database)
    const address = `/cases/${caseId}/notes-requests/new`
    const page = (await robin.get(address)).body
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
    const fields = { ...request, _csrf: value('_csrf'), send_key: value('send_key') }
    const [one, two] = await Promise.all([robin.send(address, fields), robin.send(address, fields)])
    expect(one.headers['location']).toBe(two.headers['location'])
    expect(
      await database.asOwner('select 1 from people.notice where href = $1', [
        String(one.headers['location']).replace('?done=request', ''),
      ]),
    ).toHaveLength(1)
  })

  test.each([
    [{ asker_name: '' }, 'Write the name of the person who asks.'],
    [{ asker_kind: 'press' }, 'Choose who asks.'],
    [{ asked_for: '' }, 'Write exactly what they ask for.'],
    [{ 'received-day': '18' }, 'The day it came is in the future'],
    [{ young_person_told: 'not-told' }, 'Write why the young person is not told.'],
    [{ 'answer-day': '1' }, 'The day of the answer is too long ago'],
  ])('%j: one sentence, every word kept, nobody is told', async (change, sentence) => {
    const { caseId, youngPersonId } = await makeScene(database)
    await database.asOwner('delete from people.notice')
    const answer = await robin.post(`/cases/${caseId}/notes-requests/new`, { ...request, ...change })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(answer.body).toContain('A line of enquiry about a car')
    expect(
      await database.asOwner('select 1 from partners.notes_request where young_person_id = $1', [youngPersonId]),
    ).toEqual([])
    expect(await database.asOwner('select 1 from people.notice')).toEqual([])
  })

  test('of a restricted record leads a manager who is not named to her list, which does not show it', async () => {
    const { caseId } = await makeScene(database, { given: 'Quill', family: 'Hart', named: [team.therapist] })
    const tomas = await signedIn('therapist')
    await database.asOwner('delete from people.notice')
    const url = String((await tomas.post(`/cases/${caseId}/notes-requests/new`, request)).headers['location']).replace(
      '?done=request',
      '',
    )
    expect(await database.asOwner('select href from people.notice')).toEqual([{ href: '/notes-requests' }])
    expect((await asha.get('/notes-requests')).body).not.toContain('Quill')
    for (const page of [url, `${url}/decision`]) expect((await asha.get(page)).statusCode).toBe(404)
    expect((await tomas.get(url)).body).toContain('the manager can decide once they are named on it')
  })
})

describe('the decision', () => {
  test('is the manager’s alone', async () => {
    const { url } = await logged()
    expect((await robin.get(`${url}/decision`)).statusCode).toBe(404)
    expect((await robin.post(`${url}/decision`, { ...part, version: '0' }, url)).statusCode).toBe(404)
  })

  test.each([
    [{ outcome: '' }, 'Choose what you decide.'],
    [{ reasons: '' }, 'Write your reasons.'],
    [{ what: '' }, 'Write exactly which part may leave.'],
    [{ lawful_basis: '' }, 'Choose the lawful basis on which it leaves.'],
  ])('%j: one sentence, every word kept', async (change, sentence) => {
    const { url } = await logged()
    const answer = await asha.post(`${url}/decision`, { ...part, version: '0', ...change })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(
      await database.asOwner('select 1 from partners.notes_decision where request_id = $1', [url.split('/').at(-1)]),
    ).toEqual([])
  })

  test('a second one is a new row; one made on an earlier state is 409; a double click is one', async () => {
    const { url, id } = await logged()
    const rows = async () =>
      (
        await database.asOwner<{ outcome: string }>(
          'select outcome from partners.notes_decision where request_id = $1 order by number',
          [id],
        )
      ).map((d) => d.outcome)
    const page = (await asha.get(`${url}/decision`)).body
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const fields = { ...part, version: '0', _csrf }
    const twice = await Promise.all([asha.send(`${url}/decision`, fields), asha.send(`${url}/decision`, fields)])
    expect([twice.map((a) => a.statusCode), await rows()]).toEqual([[303, 303], ['release-part']])
    const late = await asha.post(`${url}/decision`, { outcome: 'refuse', reasons: 'No order came', version: '0' })
    expect([late.statusCode, await rows()]).toEqual([409, ['release-part']])
    for (const words of [
      'has decided while you were writing',
      'As it is saved now',
      'Release a part',
      'Release nothing',
      'Save mine as the next decision',
      'Leave it at what is decided',
    ])
      expect(late.body).toContain(words)
    for (const words of ['No order came', 'The notes of 2 and 3 March']) expect(late.body).toContain(words)
    await asha.post(`${url}/decision`, { outcome: 'refuse', reasons: 'No order came', version: '1' })
    expect(await rows()).toEqual(['release-part', 'refuse'])
  })
})

describe('nothing leaves without a decision', () => {
  test('before one, after a refusal, and after one was taken back, the page writes nothing', async () => {
    const { url, id } = await logged()
    const tries: number[] = []
    const attempt = async () => tries.push((await robin.post(`${url}/release`, left, url)).statusCode)
    await attempt()
    await asha.post(`${url}/decision`, {
      outcome: 'ask-for-more',
      what: 'Which car',
      reasons: 'Too wide',
      version: '0',
    })
    await attempt()
    await asha.post(`${url}/decision`, { ...part, version: '1' })
    await asha.post(`${url}/decision`, { outcome: 'refuse', reasons: 'No order', version: '2' })
    await attempt()
    expect([tries, await releases(id)]).toEqual([[409, 409, 409], []])
    expect((await robin.get(`${url}/release`)).body).toContain('Nothing may leave')
  })

  test('under one, what left is written once, with who and how, and stands on the timeline', async () => {
    const { url, id, caseId } = await logged()
    await asha.post(`${url}/decision`, { ...part, version: '0' })
    const wrong = await (await open(robin, `${url}/release`)).send({ ...left, 'on-day': '16' })
    expect([wrong.statusCode, wrong.body.includes('This day is before the decision')]).toEqual([422, true])
    const page = await open(robin, `${url}/release`)
    const answers = [...(await Promise.all([page.send(left), page.send(left)])), await page.send(left)]
    expect(answers.map((a) => a.statusCode)).toEqual([303, 303, 303])
    expect(await releases(id)).toHaveLength(1)
    expect((await robin.get(url)).body).toContain('Two notes, three pages')
    expect((await robin.get(`/cases/${caseId}`)).body).toContain('Notes left us')
  })

  test('what became known later is added to the request', async () => {
    const { url } = await logged()
    const said = { 'on-day': '17', 'on-month': '3', 'on-year': '2026', said: 'He means the red car' }
    expect((await robin.post(`${url}/additions/new`, said)).headers['location']).toBe(`${url}?done=added`)
    expect((await asha.get(url)).body).toContain('He means the red car')
  })
})
