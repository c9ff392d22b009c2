import { beforeAll, describe, expect, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import type { Route } from '../../src/platform/http/routes.ts'
import { hashOf, newSecret, stamp } from '../../src/platform/secrets.ts'
import { FORM_SECRET, useApp } from '../harness/app.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { setting } from '../harness/setting.ts'
import { seatTeam } from '../harness/team.ts'

/** Who gets further at each page of the way in. A page at the door without a line fails. */
const AT_THE_DOOR = `
GET  /sign-in                         | everybody
POST /demo/sign-in                    | everybody
GET  /sign-in/password                | everybody
POST /sign-in/password                | everybody
POST /sign-in/passkey/question        | everybody
POST /sign-in/passkey                 | everybody
GET  /sign-in/code                    | whoever is halfway in
POST /sign-in/code                    | whoever is halfway in
GET  /sign-in/recovery-code           | whoever is halfway in
POST /sign-in/recovery-code           | whoever is halfway in
GET  /sign-in/set-up                  | whoever is halfway in
POST /sign-in/set-up                  | whoever is halfway in
POST /sign-in/set-up/password         | whoever is halfway in
POST /sign-in/set-up/passkey/question | whoever is halfway in
POST /sign-in/set-up/passkey          | whoever is halfway in
GET  /sign-in/again                   | whoever is in
POST /sign-in/again                   | whoever is in
GET  /invitations/:token              | whoever holds its secret
POST /invitations/:token              | whoever holds its secret
GET  /sign-in/provider                | nobody, where there is no provider
GET  /sign-in/provider/return         | nobody, where there is no provider
`
const STATES = ['signed out', 'halfway in', 'expired', 'in', 'with a made-up secret'] as const
type State = (typeof STATES)[number]

/** What one of the words above means for somebody in this state. */
const EXPECTED: Readonly<Record<string, (state: State) => string>> = {
  everybody: () => 'opens',
  'whoever is halfway in': (state) => (state === 'halfway in' ? 'opens' : 'sign in'),
  'whoever is in': (state) => (state === 'in' ? 'opens' : 'sign in'),
  'whoever holds its secret': () => 'missing',
  'nobody, where there is no provider': () => 'missing',
}

const database = useDatabase()
const { visitor, app } = useApp(database)
beforeAll(() => seatTeam(database))

const routes = modules(setting())
  .routes.flatMap((table) => table.routes)
  .filter((route) => route.access.who === 'arriving')
const nameOf = (route: Route) => `${route.method} ${route.url}`
const lines = new Map(
  AT_THE_DOOR.trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .map(([route = '', who = '']) => [route.replace(/\s+/, ' '), who]),
)

async function cookieIn(state: State): Promise<string> {
  if (state === 'signed out') return ''
  if (state === 'with a made-up secret') return newSecret()
  const asked = { 'halfway in': 'second-factor-pending', expired: 'expired', in: '' }[state]
  return (await visitor().send('/demo/sign-in', { person: 'manager', state: asked })).cookies[0]?.value ?? ''
}

async function ask(route: Route, cookie: string): Promise<string> {
  const url = route.url.replace(':token', newSecret())
  const headers = { host: 'localhost:3000', ...(cookie === '' ? {} : { cookie: `rose_session=${cookie}` }) }
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const payload = new URLSearchParams({ _csrf: stamp(FORM_SECRET, cookie === '' ? 'public' : hashOf(cookie)) })
  const answer =
    route.method === 'GET'
      ? await app().inject({ method: 'GET', url, headers })
      : await app().inject({ method: 'POST', url, headers: { ...headers, ...type }, payload: payload.toString() })
  // A secret that is tried too often is held back: no more than a missing one.
  if ([404, 429].includes(answer.statusCode)) return 'missing'
  if (answer.statusCode === 303 && answer.headers['location'] === '/sign-in') return 'sign in'
  return [200, 303, 422].includes(answer.statusCode) ? 'opens' : String(answer.statusCode)
}

describe('the pages at the door', () => {
  test('each have a line, and no line is without one', () => {
    expect(routes.map(nameOf).filter((name) => !lines.has(name))).toEqual([])
    expect([...lines.keys()].filter((name) => !routes.some((route) => nameOf(route) === name))).toEqual([])
  })

  let cells = 0
  test.each(STATES)('open to nobody else: %s', async (state) => {
    const wrong: string[] = []
    for (const route of routes) {
      const expected = EXPECTED[lines.get(nameOf(route)) ?? '']?.(state)
      const found = await ask(route, await cookieIn(state))
      if (found !== expected) wrong.push(`${nameOf(route)}: ${found}, not ${expected}`)
      cells += 1
    }
    expect(wrong).toEqual([])
  })

  test('were tried in every cell', () => {
    process.stdout.write(`at the door: ${cells} cells tried\n`)
    expect(cells).toBe(routes.length * STATES.length)
  })

  test('show no page of staff and no name to somebody who is not in', async () => {
    for (const state of ['signed out', 'expired', 'with a made-up secret'] as const)
      for (const route of routes.filter((one) => one.method === 'GET')) {
        const cookie = await cookieIn(state)
        const headers = { host: 'localhost:3000', ...(cookie === '' ? {} : { cookie: `rose_session=${cookie}` }) }
        const { body } = await app().inject({ method: 'GET', url: route.url.replace(':token', newSecret()), headers })
        expect(body).not.toContain('rose-staff')
      }
  })
})
