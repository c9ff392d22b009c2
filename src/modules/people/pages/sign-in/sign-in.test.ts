import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
beforeAll(() => seatTeam(database))
const { visitor, signedIn } = useApp(database)

describe('signing in to the practice site', () => {
  test('shows the people, lets one in and says where the day begins', async () => {
    const v = visitor()
    expect((await v.get('/sign-in')).body).toContain('Robin Ashby')
    const signed = await v.signIn('practitioner')
    expect([signed.statusCode, signed.headers['location']]).toEqual([303, '/today'])
    expect((await v.get('/today')).statusCode).toBe(200)
  })

  test('a trustee begins at the figures and finds no other door', async () => {
    const v = visitor()
    expect((await v.signIn('trustee')).headers['location']).toBe('/reports')
    expect((await v.get('/today')).statusCode).toBe(404)
  })

  test('signed out, expired or half signed in: on to the sign-in page', async () => {
    for (const state of ['expired', 'second-factor-pending', null]) {
      const v = visitor()
      if (state) await v.send('/demo/sign-in', { person: 'manager', state })
      const answer = await v.get('/today')
      expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/sign-in'])
    }
  })

  test('signing out ends it on the server too', async () => {
    const v = await signedIn('manager')
    expect((await v.post('/sign-out', {}, '/today')).headers['location']).toBe('/signed-out')
    expect((await v.get('/today')).statusCode).toBe(303)
    const ended = await database.asOwner('select 1 from people.session where ended_at is not null')
    expect(ended).toHaveLength(1)
  })

  test('another site is refused, and a form without its token', async () => {
    const v = await signedIn('manager')
    expect((await v.send('/demo/sign-in', { person: 'manager' }, { origin: 'https://evil.example' })).statusCode).toBe(
      403,
    )
    expect((await v.send('/demo/sign-in', { person: 'manager' }, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(
      403,
    )
    expect((await v.send('/sign-out', {})).statusCode).toBe(403)
  })
})
