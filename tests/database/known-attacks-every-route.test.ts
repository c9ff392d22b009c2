import { beforeAll, describe, expect, test } from 'vitest'
import { may } from '../../src/modules/people/rules/permissions.ts'
import type { Route } from '../../src/platform/http/routes.ts'
import { hashOf, newSecret } from '../../src/platform/secrets.ts'
import { useApp, type Visitor } from '../harness/app.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { seatTeam, team } from '../harness/team.ts'
import { makeRecords, type Records } from './access-records.ts'
import { EVERY_ROUTE, filledIn, leadsTo, named } from './every-route.ts'
import { stateOfAll } from './row-counts.ts'

/** The stranger at every door there is, and not only at one: another site's form, a false name, a planted cookie, a way out. */
const database = useDatabase()
const { signedIn, visitor, app, lines } = useApp(database)
const WHO = { practitioner: team.practitioner, manager: team.manager }
const PATIENCE = 5 * 60_000
const FORM = 'application/x-www-form-urlencoded'
let records: Records

beforeAll(async () => {
  await seatTeam(database)
  records = await makeRecords(database, WHO)
}, 120_000)

const urlOf = (route: Route, who = 'manager') => filledIn(records.urlOf(route.url, who, 'own'))
const posts = EVERY_ROUTE.filter(({ method }) => method === 'POST')

/** The request of a browser that holds this session, with these headers in place of its own. */
async function sent(route: Route, one: Visitor, { headers = {}, fields = {} }: Changed) {
  const cookie = { cookie: `rose_session=${one.cookie('rose_session')}` }
  const method = route.method
  const payload = new URLSearchParams({ _csrf: one.token(), ...fields }).toString()
  const all = { host: 'localhost:3000', ...cookie, ...(method === 'POST' ? { 'content-type': FORM } : {}), ...headers }
  return app().inject({ method, url: urlOf(route), headers: all, ...(method === 'POST' ? { payload } : {}) })
}
type Changed = { readonly headers?: Record<string, string>; readonly fields?: Record<string, string> }

describe('a form of another site', () => {
  test.each([
    ['by its origin', { origin: 'https://evil.example' }],
    ['by what the browser says of it', { 'sec-fetch-site': 'cross-site' }],
    ['by a neighbour of ours', { 'sec-fetch-site': 'same-site', origin: 'https://other.localhost:3000' }],
  ])(
    'is refused %s at every route that takes one, although the token is right, and does nothing',
    async (_how, headers) => {
      const one = await signedIn('manager')
      const before = await stateOfAll(database)
      const open: string[] = []
      for (const route of posts) {
        const { statusCode, headers: back } = await sent(route, one, { headers })
        if (statusCode !== 403 || back['set-cookie'] !== undefined) open.push(`${named(route)}: ${statusCode}`)
      }
      expect(open).toEqual([])
      const after = await stateOfAll(database)
      expect(changed(before, after).filter((name) => name !== 'audit.event')).toEqual([])
      expect(posts.length).toBeGreaterThan(100)
    },
    PATIENCE,
  )

  test(
    'without a token, or with that of another session, does nothing at any route but the practice site’s own door, the form that turns nobody away who asks to be called, and the check of words, which changes nothing',
    async () => {
      // The practice site’s door ends the sign-in that was there: it is tried last.
      const inTurn = posts.toSorted((a, b) => Number(a.withoutToken ?? false) - Number(b.withoutToken ?? false))
      const open: string[] = []
      const ofNobody = visitor().token()
      for (const token of ['', 'x', (await signedIn('manager')).token(), ofNobody]) {
        const one = await signedIn('manager')
        for (const route of inTurn) {
          const { statusCode } = await sent(route, one, { fields: { _csrf: token } })
          const isTheirs = route.access.who === 'draft-holder' && token === ofNobody
          if (statusCode !== (isShut(route) ? 404 : 403) && !isTheirs) open.push(named(route))
        }
      }
      // Whoever asks to be called is known by no sign-in, so there is nothing to use in anybody's name; the page has a token of
      // its own, and without it the request waits for a person to look (call-requests/rules/flood.ts).
      expect([...new Set(open)].sort()).toEqual(['POST /demo/sign-in', 'POST /language', 'POST /you/call'])
    },
    PATIENCE,
  )

  test('no address that is only looked at changes anything of a record, so no picture or link of another site can', async () => {
    const one = await signedIn('manager')
    const before = await stateOfAll(database)
    for (const route of EVERY_ROUTE.filter(({ method }) => method === 'GET')) await sent(route, one, {})
    expect(changed(before, await stateOfAll(database)).filter((name) => !MAY_CHANGE.includes(name))).toEqual([])
  }, 120_000)
})

/** To a manager these pages are missing, with a token or without. */
function isShut({ access }: Route): boolean {
  return access.who === 'staff' && access.may !== null && !may(team.manager, access.may)
}

/** The trail grows by every look, and tries at the door are counted. */
const MAY_CHANGE = ['audit.event', 'people.attempt']

function changed(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] {
  return Object.keys(after).filter((name) => after[name] !== before[name])
}

describe('a name that is not ours', () => {
  test(
    'is turned away at every route before anybody is asked who they are',
    async () => {
      const one = await signedIn('manager')
      const open: string[] = []
      for (const route of EVERY_ROUTE)
        for (const host of ['evil.example', 'localhost:3000.evil.example', 'localhost:3000@evil.example']) {
          const answer = await sent(route, one, { headers: { host } })
          if (answer.statusCode !== 421 || answer.body.length > 100) open.push(`${named(route)}: ${answer.statusCode}`)
        }
      expect(open).toEqual([])
    },
    PATIENCE,
  )

  test(
    'is not believed either when a proxy is made to say it',
    async () => {
      const one = await signedIn('manager')
      const headers = {
        'x-forwarded-host': 'evil.example',
        'x-forwarded-server': 'evil.example',
        'x-host': 'evil.example',
        'x-original-url': 'https://evil.example/',
        'x-rewrite-url': 'https://evil.example/',
        forwarded: 'host=evil.example;proto=https',
        referer: 'https://evil.example/',
      }
      const led: string[] = []
      for (const route of EVERY_ROUTE.filter(({ method }) => method === 'GET')) {
        const answer = await sent(route, one, { headers })
        if (answer.body.includes('evil.example') || leadsTo(answer, 'evil.example').length > 0) led.push(named(route))
      }
      expect(led).toEqual([])
    },
    PATIENCE,
  )
})

/** What a way out is called in the programs of the world, and in ours. */
const WAYS =
  'to next return returnTo return_to redirect redirect_uri url uri back from page _page _action continue dest goto path href'
const ELSEWHERE = [
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)//evil.example',
]

describe('a way out of the house', () => {
  test(
    'is not given by any address, whatever stands after its question mark or in its form',
    async () => {
      const led: string[] = []
      let tried = 0
      for (const who of ['manager', null])
        for (const elsewhere of ELSEWHERE) {
          const ways = Object.fromEntries(WAYS.split(' ').map((name) => [name, elsewhere]))
          for (const route of EVERY_ROUTE.filter(({ url }) => url !== '/sign-out')) {
            const one = who === null ? visitor() : await signedInOnce(who)
            const url = `${urlOf(route)}${urlOf(route).includes('?') ? '&' : '?'}${new URLSearchParams(ways)}`
            const answer =
              route.method === 'GET' ? await one.get(url) : await one.send(url, { _csrf: one.token(), ...ways })
            tried += 1
            for (const to of leadsTo(answer, 'evil.example')) led.push(`${named(route)}: ${to}`)
            if (/(?:href|action)="\s*javascript:/i.test(answer.body)) led.push(`${named(route)}: a script`)
          }
        }
      process.stdout.write(`ways out: ${tried} requests tried\n`)
      expect(led).toEqual([])
      expect(lines.filter((line) => line.includes('"fault"'))).toEqual([])
    },
    PATIENCE,
  )

  test('is seen by this test where there is one', () => {
    const to = (url: string) => leadsTo({ headers: { location: url }, body: '' }, 'evil.example')
    for (const url of ELSEWHERE.slice(0, 4)) expect(to(url)).toEqual([url])
    expect(leadsTo({ headers: {}, body: '<a href="//evil.example/x">' }, 'evil.example')).toHaveLength(1)
    expect(to('/cases?to=https://evil.example')).toEqual([])
  })
})

const held = new Map<string, Visitor>()
async function signedInOnce(who: string): Promise<Visitor> {
  const one = held.get(who) ?? (await signedIn(who))
  // Some deeds end the sign-in of whoever does them.
  const isIn = (await one.get('/today')).statusCode === 200
  held.set(who, isIn ? one : await signedIn(who))
  return held.get(who) ?? one
}

describe('a cookie that an attacker planted', () => {
  test(
    'becomes nobody’s session at any route, and is given back by none',
    async () => {
      const taken: string[] = []
      const planted = newSecret()
      const guest = visitor()
      for (const route of EVERY_ROUTE) {
        guest.plant('rose_session', planted)
        const url = `${urlOf(route)}${urlOf(route).includes('?') ? '&' : '?'}rose_session=${planted}`
        const fields = { _csrf: guest.token(), person: 'manager', rose_session: planted }
        const answer = route.method === 'GET' ? await guest.get(url) : await guest.send(url, fields)
        if (answer.cookies.some(({ value }) => value === planted)) taken.push(named(route))
      }
      expect(taken).toEqual([])
      expect(
        await database.asOwner(`select person_id from people.session where secret_hash = decode($1, 'hex')`, [
          hashOf(planted),
        ]),
      ).toEqual([])
    },
    PATIENCE,
  )

  test('is another one after each way of coming in, and the one before opens nothing', async () => {
    const one = await signedIn('manager')
    const before = one.cookie('rose_session')
    await one.signIn('manager')
    expect(one.cookie('rose_session')).not.toBe(before)
    const thief = visitor()
    thief.plant('rose_session', before)
    expect((await thief.get('/today')).statusCode).toBe(303)
  })
})
