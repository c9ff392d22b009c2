import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Visitor } from '../../../../../tests/harness/app.ts'
import { codeAt, givePassword, hiddenOn, lettersOn, PASSWORD } from '../../../../../tests/harness/door.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { useLiveApp } from '../../../../../tests/harness/live-app.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, clock, app } = useLiveApp(database)
const ROBIN = 'practitioner@example.org'
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
let letters = ''

beforeAll(async () => {
  await seatTeam(database)
  await givePassword(database, team.practitioner.id)
})
beforeEach(async () => {
  clock.now = NOW
  await database.asOwner('delete from people.attempt')
})

/** With the password and the code of this moment; the first time the code app is set up on the way. */
async function comeIn(v: Visitor): Promise<void> {
  const half = await v.post('/sign-in/password', { email: ROBIN, password: PASSWORD })
  const page = await v.get(String(half.headers['location']))
  if (letters === '') letters = lettersOn(page.body)
  const sent = { ...hiddenOn(page.body), secret_code: codeAt(letters, clock.now) }
  expect((await v.send(String(half.headers['location']), sent)).statusCode).toBeLessThan(400)
}
const isIn = async (v: Visitor) => (await v.get('/today')).statusCode === 200

describe('a session on a live site', () => {
  test('ends after 30 minutes without a page, and after 12 hours whatever happens', async () => {
    const [idle, busy] = [visitor(), visitor()]
    await comeIn(idle)
    clock.now = later(1)
    await comeIn(busy)
    clock.now = later(29)
    expect(await isIn(busy)).toBe(true)
    clock.now = later(31)
    expect([await isIn(idle), await isIn(busy)]).toEqual([false, true])
    for (let minutes = 50; minutes < 12 * 60; minutes += 20) {
      clock.now = later(minutes)
      expect([minutes, await isIn(busy)]).toEqual([minutes, true])
    }
    clock.now = later(12 * 60 + 2)
    expect(await isIn(busy)).toBe(false)
  })

  test('that ran out under a half-written note loses none of it: it is there after signing in again', async () => {
    clock.now = later(24 * 60)
    const { caseId } = await makeScene(database)
    const v = visitor()
    await comeIn(v)
    const page = `/cases/${caseId}/sessions/new`
    const form = hiddenOn((await v.get(page)).body)
    clock.now = later(25 * 60)
    const sent = await v.send(page, { ...form, did: 'She drew a heron, and laughed.' })
    expect(sent.headers['location']).toBe('/sign-in')
    expect((await v.get(page)).headers['location']).toBe('/sign-in')
    await comeIn(v)
    expect((await v.get('/today')).body).toContain(page)
    expect((await v.get(page)).body).toContain('She drew a heron, and laughed.')
  })
})

test('tries are counted by the network of an IPv6 address, not by the address', async () => {
  const { body } = await visitor().get('/sign-in')
  const csrf = hiddenOn(body)['_csrf'] ?? ''
  const tryFrom = (address: string) =>
    app().inject({
      method: 'POST',
      url: '/sign-in/password',
      headers: {
        host: 'localhost:3000',
        'x-forwarded-for': address,
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ _csrf: csrf, email: ROBIN, password: 'a guess of somebody' }).toString(),
    })
  for (let i = 0; i < 5; i++) expect((await tryFrom(`2001:db8:1:2::${i}`)).statusCode).toBe(422)
  expect((await tryFrom('2001:db8:1:2:ffff::9')).statusCode).toBe(429)
  expect((await tryFrom('2001:db8:1:3::1')).statusCode).toBe(422)
})
