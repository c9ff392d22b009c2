import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { deputise, onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
let mine: Scene
let restricted: Scene

beforeAll(async () => {
  await seatTeam(database)
  await deputise(database, team.therapist)
  await onDuty(database, team.colleague)
  mine = await makeScene(database)
  restricted = await makeScene(database, { given: 'Quill', family: 'Hart', named: [team.therapist] })
})
beforeEach(async () => {
  clock.now = NOW
  await database.asOwner(
    'delete from visits.step; delete from visits.told; delete from visits.page_key; delete from visits.event; delete from visits.subject; delete from visits.visit; delete from people.notice',
  )
})

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const typed = (caseId = '') => ({
  kind: 'home',
  case: caseId,
  place: '4 Mill Lane, Larkfield',
  with_whom: 'her mother',
  back: '60',
  back_at: '',
  telephone: '07700 900123',
  send_key: crypto.randomUUID(),
})

/** Goes out as this person, and answers the address of the visit. */
async function goOut(person = 'practitioner', fields: Record<string, string> = typed(mine.caseId)) {
  const visitor = await signedIn(person)
  const answer = await visitor.post('/visits/new', fields)
  const url = String(answer.headers['location']).split('?')[0] ?? ''
  return { visitor, url, answer, fields }
}

const visits = () =>
  database.asOwner<{ due_at: Date; deadline: number; ended_at: Date | null; ended_by: string | null }>(
    'select due_at, deadline, ended_at, ended_by from visits.visit',
  )
const kinds = async () =>
  (await database.asOwner<{ kind: string }>('select kind from visits.event order by at, id')).map((row) => row.kind)
const notices = () =>
  database.asOwner<{ name: string; said: string }>(
    'select p.name, n.said from people.notice n join people.person p on p.id = n.person_id order by p.name',
  )

describe('going out', () => {
  test('is one tap from the case, filled in, and shows on Today with its buttons', async () => {
    const robin = await signedIn('practitioner')
    expect((await robin.get(`/cases/${mine.caseId}`)).body).toContain(`href="/visits/new?case=${mine.caseId}"`)
    const form = (await robin.get(`/visits/new?case=${mine.caseId}`)).body
    expect(form).toMatch(
      new RegExp(`<option[^>]*selected[^>]*value="${mine.caseId}"|value="${mine.caseId}"[^>]*selected`),
    )
    const { url, answer } = await goOut()
    expect(answer.statusCode).toBe(303)
    expect(await visits()).toEqual([expect.objectContaining({ due_at: later(60), ended_at: null })])
    const today = (await robin.get('/today')).body
    for (const words of ['You are out', 'I am back safely', '15 more minutes', 'I need help', `href="${url}"`])
      expect(today).toContain(words)
    const page = (await robin.get(url)).body
    for (const words of ['4 Mill Lane, Larkfield', 'Imogen Vale', 'her mother', 'call 999 and press 55'])
      expect(page).toContain(words)
  })

  test('sent twice is one visit; with another running it asks to come back from that first', async () => {
    const { visitor, url, fields } = await goOut()
    expect((await visitor.post('/visits/new', fields)).headers['location']).toBe(`${url}?done=began`)
    const second = await visitor.post('/visits/new', { ...typed(), place: 'The bus station' })
    expect(second.statusCode).toBe(422)
    expect(second.body).toContain('You are out already')
    expect(second.body).toContain('The bus station')
    expect(await visits()).toHaveLength(1)
  })

  test('needs no case', async () => {
    const { url, visitor } = await goOut('outreach', { ...typed(), kind: 'outreach', back: 'at', back_at: '12.30' })
    expect(await visits()).toEqual([expect.objectContaining({ due_at: new Date('2026-03-17T12:30:00Z') })])
    expect((await visitor.get(url)).body).not.toContain('To see')
  })

  test.each([
    [{ kind: '' }, 'Choose what kind of visit it is.'],
    [{ place: ' ' }, 'Write where you will be'],
    [{ telephone: '' }, 'Write the number on which you can be reached.'],
    [{ telephone: 'my mobile' }, 'Write a telephone number'],
    [{ back: '' }, 'Choose when you will be back.'],
    [{ back: 'at', back_at: 'soon' }, 'Write the time like 9:30 or 14:05.'],
    [{ back: 'at', back_at: '9:55' }, 'This time has passed'],
    [{ case: 'nonsense' }, 'Choose one of your open cases'],
  ])('%j: one sentence, every word kept, nobody is out', async (change, sentence) => {
    const { answer } = await goOut('practitioner', { ...typed(mine.caseId), with_whom: 'Aunt Dee', ...change } as never)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(sentence)
    expect(answer.body).toContain('Aunt Dee')
    expect(await visits()).toEqual([])
  })

  test('not to a case that one may not open', async () => {
    const { answer } = await goOut('other-practitioner', typed(mine.caseId))
    expect([answer.statusCode, answer.body.includes('Imogen')]).toEqual([422, false])
  })
})

describe('whoever is out', () => {
  test('comes back once, however often they press', async () => {
    const { visitor, url } = await goOut()
    clock.now = later(20)
    for (let click = 0; click < 3; click++)
      expect((await visitor.post(`${url}/return`, {}, '/visits/new')).statusCode).toBe(303)
    expect(await visits()).toEqual([expect.objectContaining({ ended_at: later(20), ended_by: team.practitioner.id })])
    expect(await kinds()).toEqual(['began', 'ended'])
    expect((await visitor.get('/today')).body).not.toContain('You are out')
  })

  test('takes more time once for each page, from the deadline or from now', async () => {
    const { visitor, url } = await goOut()
    for (let click = 0; click < 2; click++)
      await visitor.post(`${url}/extension`, { minutes: '15', deadline: '1' }, url)
    expect(await visits()).toEqual([expect.objectContaining({ due_at: later(75), deadline: 2 })])
    clock.now = later(100)
    const again = await signedIn('practitioner')
    await again.post(`${url}/extension`, { minutes: '30', deadline: '2' }, url)
    expect(await visits()).toEqual([expect.objectContaining({ due_at: later(130), deadline: 3 })])
    await again.post(`${url}/extension`, { minutes: '600', deadline: '3' }, url)
    expect(await visits()).toEqual([expect.objectContaining({ due_at: later(130), deadline: 3 })])
  })

  test('asks for help: the manager, the deputy and whoever is on duty know at once, and no child is named', async () => {
    const { visitor, url } = await goOut()
    clock.now = later(12)
    for (let click = 0; click < 2; click++) await visitor.post(`${url}/help`, {}, url)
    const said = 'Robin Ashby is out and asks for help, at 10:12.'
    expect(await notices()).toEqual(['Asha Mbeki', 'Maja Lis', 'Tomas Reed'].map((name) => ({ name, said })))
    clock.now = later(13)
    await visitor.post(`${url}/help`, {}, url)
    expect(await notices()).toHaveLength(6)
    expect((await visitor.get(url)).body).toContain('You asked for help at 10:13')
  })

  test('asks for help from an old page too', async () => {
    const { visitor, url } = await goOut()
    await visitor.post(`${url}/return`, {}, url)
    await visitor.post(`${url}/help`, {}, '/visits/new')
    expect(await notices()).toHaveLength(3)
  })
})

describe('whoever is told', () => {
  test('sees where they are and what to do, says that they deal with it, and that they are back', async () => {
    const { url } = await goOut()
    clock.now = later(75)
    const manager = await signedIn('manager')
    expect((await manager.get('/today')).body).toMatch(/Out now[^]*Robin Ashby[^]*Late/)
    const page = (await manager.get(url)).body
    for (const words of ['meant to be back by 11:00', '4 Mill Lane', 'Ring them now', 'tel:07700900123', 'Imogen Vale'])
      expect(page).toContain(words)
    await manager.post(`${url}/answer`, { how: 'dealing' }, url)
    expect((await manager.get('/visits')).body).toContain('Asha Mbeki is dealing with it')
    await manager.post(`${url}/return`, {}, url)
    expect(await visits()).toEqual([expect.objectContaining({ ended_by: team.manager.id })])
    expect((await kinds()).sort()).toEqual(['began', 'dealing', 'ended'])
  })

  test('before the time is up answers a call for help, which stops nothing that is still to come', async () => {
    const { visitor, url } = await goOut()
    await visitor.post(`${url}/help`, {}, url)
    await (await signedIn('manager')).post(`${url}/answer`, { how: 'reached' }, url)
    expect((await visitor.get(url)).body).toContain('Asha Mbeki is dealing with it')
    expect(await database.asOwner(`select deadline from visits.event where kind = 'reached'`)).toEqual([
      { deadline: 0 },
    ])
  })

  test('reads a young person’s name only where they may open the record', async () => {
    const { url } = await goOut('therapist', typed(restricted.caseId))
    expect((await (await signedIn('therapist')).get(url)).body).toContain('Quill Hart')
    for (const person of ['manager', 'other-practitioner']) {
      const { body } = await (await signedIn(person)).get(url)
      expect(body).toContain('a young person')
      expect(body).not.toContain('Quill')
      expect(body).not.toContain(restricted.caseId)
    }
  })

  test('is nobody else: the page is missing to the others, and so are its deeds', async () => {
    const { url } = await goOut()
    const carys = await signedIn('outreach')
    expect((await carys.get(url)).statusCode).toBe(404)
    for (const deed of ['return', 'extension', 'help', 'answer'])
      expect((await carys.post(`${url}/${deed}`, {}, '/visits/new')).statusCode).toBe(404)
    expect((await (await signedIn('manager')).post(`${url}/help`, {}, url)).statusCode).toBe(404)
    expect(await kinds()).toEqual(['began'])
  })
})
