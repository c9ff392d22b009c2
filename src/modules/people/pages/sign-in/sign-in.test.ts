import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
beforeAll(() => seatTeam(database))
const { visitor, signedIn, clock } = useApp(database)

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

  test('however busy somebody is, twelve hours are the longest; half an hour without a page ends it sooner', async () => {
    const after = async (v: typeof robin, minutes: number) => {
      clock.now = new Date(NOW.getTime() + minutes * 60_000)
      return (await v.get('/today')).statusCode
    }
    const robin = await signedIn('practitioner')
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) expect(await after(robin, minutes)).toBe(200)
    expect(await after(robin, 12 * 60)).toBe(303)
    clock.now = NOW
    const maja = await signedIn('other-practitioner')
    expect(await after(maja, 29)).toBe(200)
    expect(await after(maja, 29 + 30)).toBe(303)
    clock.now = NOW
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
