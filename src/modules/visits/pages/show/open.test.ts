import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { setting } from '../../../../../tests/harness/setting.ts'
import { deputise, onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'
import { hashOf, newId } from '../../../../platform/secrets.ts'
import { askWhoIsLate } from '../../escalation.ts'
import { makePageKey } from '../../store/page-keys.ts'
import { endVisit, findVisit, noteEvent } from '../../store/visits.ts'

const database = useDatabase()
const { signedIn, visitor, clock, lines } = useApp(database)
let scene: Scene
beforeAll(async () => {
  await seatTeam(database)
  await deputise(database, team.therapist)
  await onDuty(database, team.colleague)
  scene = await makeScene(database)
})
beforeEach(async () => {
  clock.now = NOW
  await database.asOwner(
    `delete from visits.step; delete from visits.told; delete from visits.page_key; delete from visits.event;
     delete from visits.subject; delete from visits.visit; delete from people.notice; delete from platform.mail`,
  )
})

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

/** Robin is out for an hour, with the page of the visit open; the sign-in has run out when they press. */
async function out(person = 'practitioner', caseId = scene.caseId) {
  const robin = await signedIn(person)
  const going = {
    kind: 'home',
    case: caseId,
    place: '4 Mill Lane, Larkfield',
    back: '60',
    telephone: '07700 900123',
    send_key: newId(),
  }
  const url = String((await robin.post('/visits/new', going)).headers['location']).split('?')[0] ?? ''
  return { robin, url, key: keyIn((await robin.get(url)).body) }
}

const keyIn = (html: string) => /name="page_key" value="([^"]+)"/.exec(html)?.[1] ?? ''
const press = (who: Visitor, url: string, fields: Record<string, string>) => who.send(url, { _csrf: 'old', ...fields })
const visits = () =>
  database.asOwner<{ due_at: Date; deadline: number; ended_by: string | null }>(
    'select due_at, deadline, ended_by from visits.visit',
  )
const events = () => database.asOwner('select kind, by, by_page from visits.event order by at, id')
const notices = () =>
  database.asOwner<{ name: string; said: string; urgent: boolean }>(
    `select p.name, n.said, n.urgent from people.notice n join people.person p on p.id = n.person_id
     where n.person_id <> $1 order by n.at, p.name`,
    [team.practitioner.id],
  )
const look = (minutes: number) => {
  clock.now = later(minutes)
  return askWhoIsLate(database.transactions, clock.now, setting())
}

describe('the page of a visit, when the sign-in has run out', () => {
  test('asks for help: everybody is told at once, and the answer names nobody', async () => {
    const { robin, url, key } = await out()
    clock.now = later(45)
    expect((await robin.get(url)).headers['location']).toBe('/sign-in')
    for (let click = 0; click < 2; click++) {
      const { statusCode, body } = await press(robin, `${url}/help`, { page_key: key })
      expect(statusCode).toBe(200)
      for (const words of ['They have been told.', 'call 999 and press 55', 'I am back safely', key])
        expect(body).toContain(words)
      expect(body).not.toMatch(/Robin|Imogen|Vale|Mill Lane|07700/)
    }
    const said = 'Robin Ashby is out and asks for help, at 10:45.'
    expect(await notices()).toEqual(
      ['Asha Mbeki', 'Maja Lis', 'Tomas Reed'].map((name) => ({ name, said, urgent: true })),
    )
    expect(
      await database.asOwner(`select actor, subject_id from audit.event where act = 'asked for help'`),
    ).toContainEqual({
      actor: 'public',
      subject_id: url.split('/')[2],
    })
    expect(lines.join('')).not.toContain(key)
  })

  test('ends the visit and takes more time, also in another browser, and says so where it is read', async () => {
    const { url, key } = await out()
    clock.now = later(45)
    const stranger = visitor()
    const more = { page_key: key, minutes: '15', deadline: '1' }
    for (let click = 0; click < 2; click++)
      expect((await press(stranger, `${url}/extension`, more)).body).toContain('until 11:15')
    expect(await visits()).toEqual([{ due_at: later(75), deadline: 2, ended_by: null }])
    clock.now = later(50)
    expect((await press(stranger, `${url}/return`, { page_key: key })).body).toContain('Good to have you back')
    expect(await visits()).toEqual([{ due_at: later(75), deadline: 2, ended_by: team.practitioner.id }])
    expect(await events()).toEqual(
      ['began', 'extended', 'ended'].map((kind, i) => ({ kind, by: team.practitioner.id, by_page: i > 0 })),
    )
    expect((await (await signedIn('manager')).get(url)).body).toContain('on the page left open, without signing in')
  })

  test.each(['/visits', '/today'])('works on from %s and from the page that follows a press', async (from) => {
    const { robin, url } = await out()
    const key = keyIn((await robin.get(from)).body)
    clock.now = later(45)
    const next = keyIn((await press(robin, `${url}/help`, { page_key: key })).body)
    expect((await press(robin, `${url}/return`, { page_key: next })).body).toContain('Good to have you back')
  })

  test('is nothing to whoever has no key, or another visit’s: 999 and the office, and nothing happens', async () => {
    const { url, key } = await out()
    const other = await out('therapist', '')
    clock.now = later(45)
    const nobody = visitor()
    expect((await press(nobody, `${url}/help`, {})).headers['location']).toBe('/sign-in')
    for (const page_key of ['x', other.key, key.slice(1), hashOf(key)])
      for (const deed of ['return', 'help', 'extension']) {
        const fields = { page_key, minutes: '15', deadline: '1' }
        const { statusCode, body } = await press(nobody, `${url}/${deed}`, fields)
        expect([deed, statusCode]).toEqual([deed, 422])
        expect(body).toContain('999')
      }
    for (const url2 of [`${url}/answer`, '/visits/new', `/cases/${scene.caseId}/closure`])
      expect((await press(nobody, url2, { page_key: key })).headers['location']).toBe('/sign-in')
    expect(await notices()).toEqual([])
    expect((await visits()).map((v) => v.ended_by)).toEqual([null, null])
  })

  test('that a colleague ended by mistake can still ask for help, for twelve hours, and nothing else', async () => {
    const { url, key } = await out()
    await (await signedIn('manager')).post(`${url}/return`, {}, url)
    clock.now = later(45)
    await press(visitor(), `${url}/extension`, { page_key: key, minutes: '15', deadline: '1' })
    await press(visitor(), `${url}/return`, { page_key: key })
    expect(await visits()).toEqual([{ due_at: later(60), deadline: 1, ended_by: team.manager.id }])
    expect((await press(visitor(), `${url}/help`, { page_key: key })).body).toContain('They have been told.')
    clock.now = later(12 * 60)
    expect((await press(visitor(), `${url}/help`, { page_key: key })).statusCode).toBe(422)
  })

  test('carries no key for a colleague who looks', async () => {
    const { url } = await out()
    expect(keyIn((await (await signedIn('manager')).get(url)).body)).toBe('')
  })
})

describe('the key of a page, in plain SQL', () => {
  const holder = (key: string) => ({ kind: 'draft', keyHash: hashOf(key) }) as const

  test('opens one visit, its three deeds and notices of it, and nothing else', async () => {
    const { url, key } = await out()
    const id = url.split('/')[2] ?? ''
    const other = (await out('therapist', '')).url.split('/')[2] ?? ''
    const as = <T>(work: Parameters<typeof database.undone<T>>[1]) => database.undone(holder(key), work)
    expect(await as((tx) => findVisit(tx, id))).toMatchObject({ id, youngPersonId: null })
    expect(await as((tx) => findVisit(tx, other))).toBeNull()
    const deed = { visitId: id, deadline: 1, by: team.practitioner.id, byPage: true }
    for (const kind of ['reached', 'dealing', 'began'] as const)
      await expect(as((tx) => noteEvent(tx, { ...deed, kind }, NOW))).rejects.toThrow(/row-level security/)
    for (const wrong of [{ by: team.manager.id }, { visitId: other }, { byPage: false }])
      await expect(as((tx) => noteEvent(tx, { ...deed, kind: 'help', ...wrong }, NOW))).rejects.toThrow(
        /row-level security/,
      )
    await expect(
      as((tx) => endVisit(tx, { id, deadline: 1 }, { by: team.manager.id, byPage: true, now: NOW })),
    ).rejects.toThrow(/row-level security/)
    await expect(as((tx) => makePageKey(tx, id, NOW))).rejects.toThrow(/row-level security/)
  })

  test('is made by whoever is out, for their own visit alone', async () => {
    const id = (await out()).url.split('/')[2] ?? ''
    await expect(database.undone(team.manager, (tx) => makePageKey(tx, id, NOW))).rejects.toThrow(/row-level security/)
    expect(await database.undone(team.practitioner, (tx) => makePageKey(tx, id, NOW))).toHaveLength(43)
  })
})

describe('whoever was told to worry', () => {
  const calm = async () => (await notices()).filter((n) => !n.urgent).map(({ name, said }) => ({ name, said }))

  test('is told calmly that they are back, in the app and by mail; not whoever was never told', async () => {
    const { url } = await out()
    await look(70)
    await database.asOwner('delete from platform.mail')
    clock.now = later(72)
    await (await signedIn('practitioner')).post(`${url}/return`, {}, url)
    expect(await calm()).toEqual([{ name: 'Asha Mbeki', said: 'Robin Ashby is back safely, at 11:12.' }])
    expect(await database.asOwner('select subject from platform.mail')).toEqual([{ subject: 'Rose: please look' }])
  })

  test('is asked to ring when it was said on a page that was left open', async () => {
    const { url, key } = await out()
    await look(70)
    await press(visitor(), `${url}/return`, { page_key: key })
    expect((await calm())[0]?.said).toMatch(/is back safely, at 11:10\. It was said on the page .* please ring them\./)
  })

  test('is told of more time, and by a colleague who says that they are back, but not told their own words', async () => {
    const { url } = await out()
    await look(80)
    await (await signedIn('practitioner')).post(`${url}/extension`, { minutes: '30', deadline: '1' }, url)
    expect(await calm()).toEqual(
      ['Asha Mbeki', 'Tomas Reed'].map((name) => ({
        name,
        said: 'Robin Ashby has answered, and will be back by 11:50.',
      })),
    )
    await database.asOwner('delete from people.notice')
    await (await signedIn('manager')).post(`${url}/return`, {}, url)
    expect((await calm()).map(({ name }) => name)).toEqual(['Tomas Reed'])
  })

  test('is nobody when all went well', async () => {
    const { url } = await out()
    clock.now = later(20)
    await (await signedIn('practitioner')).post(`${url}/return`, {}, url)
    expect(await notices()).toEqual([])
  })
})
