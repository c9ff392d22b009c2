import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

const robin = `/people/${team.practitioner.id}`
const openSessions = (id: string) =>
  database.asOwner('select 1 from people.session where person_id = $1 and ended_at is null', [id])

describe('a colleague’s page', () => {
  test('shows the facts to those who watch over them, and the deeds and sessions to the manager alone', async () => {
    await signedIn('practitioner')
    const asha = (await (await signedIn('manager')).get(robin)).body
    for (const said of [
      'Robin Ashby',
      'CSE practitioner',
      'Signed in now',
      'Change what they do here',
      'End this session',
    ])
      expect(asha).toContain(said)
    for (const who of ['data-lead', 'safeguarding-trustee']) {
      const body = (await (await signedIn(who)).get(robin)).body
      expect(body).toContain('Robin Ashby')
      for (const not of ['Signed in now', 'Change what they do here', 'End this session'])
        expect(body).not.toContain(not)
    }
    for (const who of ['practitioner', 'trustee', 'volunteer'])
      expect((await (await signedIn(who)).get(robin)).statusCode).toBe(404)
  })

  test('of oneself offers nothing that only another manager may do', async () => {
    const body = (await (await signedIn('manager')).get(`/people/${team.manager.id}`)).body
    expect(body).toContain('Nobody does it for themselves')
    for (const deed of ['/role', '/leaving', '/second-factor', '/invitation'])
      expect(body).not.toContain(`/people/${team.manager.id}${deed}`)
  })
})

describe('the manager signs a colleague out', () => {
  test('of one session, and of all of them', async () => {
    await database.asOwner('update people.session set ended_at = now() where person_id = $1', [team.practitioner.id])
    const browsers = [await signedIn('practitioner'), await signedIn('practitioner'), await signedIn('practitioner')]
    const asha = await signedIn('manager')
    const session = /name="session" value="([^"]+)"/.exec((await asha.get(robin)).body)?.[1] ?? ''
    expect((await asha.post(`${robin}/sessions/ending`, { session }, robin)).statusCode).toBe(303)
    expect(await openSessions(team.practitioner.id)).toHaveLength(2)
    await asha.post(`${robin}/sessions/ending`, {}, robin)
    for (const browser of browsers) expect((await browser.get('/today')).headers['location']).toBe('/sign-in')
  })

  test('never of a session that is somebody else’s, whatever id the form carries', async () => {
    const tomas = await signedIn('therapist')
    const [theirs] = await database.asOwner<{ id: string }>(
      'select id from people.session where person_id = $1 and ended_at is null',
      [team.therapist.id],
    )
    await signedIn('practitioner')
    await (await signedIn('manager')).post(`${robin}/sessions/ending`, { session: theirs?.id ?? '' }, robin)
    expect((await tomas.get('/today')).statusCode).toBe(200)
  })
})

describe('somebody lost what they sign in with', () => {
  test('all of it is forgotten, they are signed out, invited again, and it is written down', async () => {
    const { id } = team.colleague
    await database.asOwner(
      `insert into people.password (person_id, hash, set_at) values ($1, '$argon2id$v=19$x', now())`,
      [id],
    )
    await database.asOwner(
      `insert into people.code_app (person_id, sealed_secret, set_at) values ($1, '\\x00', now())`,
      [id],
    )
    const maja = await signedIn('other-practitioner')
    const asha = await signedIn('manager')
    const url = `/people/${id}/second-factor`
    expect((await asha.get(url)).body).toContain('comes in with a password and a code')
    const empty = await asha.post(url, { because: '' })
    expect([empty.statusCode, empty.body.includes('Write what happened')]).toEqual([422, true])
    const answer = await asha.post(url, { because: 'Telephone left on a bus' })
    expect(answer.headers['location']).toBe(`/people/${id}?done=second-factor`)
    for (const table of ['password', 'code_app'])
      expect(await database.asOwner(`select 1 from people.${table} where person_id = $1`, [id])).toEqual([])
    expect((await maja.get('/today')).headers['location']).toBe('/sign-in')
    const page = (await asha.get(`/people/${id}`)).body
    for (const said of ['What they signed in with was taken away', 'Telephone left on a bus', 'Open until'])
      expect(page).toContain(said)
  })

  test('nobody does it for themselves', async () => {
    const answer = await (await signedIn('manager')).post(
      `/people/${team.manager.id}/second-factor`,
      { because: 'x' },
      '/people',
    )
    expect([answer.statusCode, answer.body.includes('Another manager does this for you')]).toEqual([422, true])
  })
})
