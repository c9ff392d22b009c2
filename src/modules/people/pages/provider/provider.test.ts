import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { refusalsIn } from '../../../../../tests/harness/door.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { arrive, CLIENT, inviteRobin, ROBIN, signed, useProvider } from '../../../../../tests/harness/provider.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const provider = useProvider()
const database = useDatabase()
const { visitor, signedIn, clock } = useApp(database, provider.settings)
beforeAll(() => seatTeam(database))

beforeEach(async () => {
  clock.now = NOW
  Object.assign(provider.at(), { who: ROBIN, forged: null })
  for (const table of ['identity', 'invitation', 'passkey', 'code_app'])
    await database.asOwner(`delete from people.${table}`)
})

const refusals = () => refusalsIn(database)
const invite = (hours: number, change = '') => inviteRobin(database, hours, change)

describe('signing in through the provider', () => {
  test('lets in whoever works here under an e-mail that it vouches for, and knows them from then on', async () => {
    const v = visitor()
    const answer = await arrive(v)
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/today'])
    const today = (await v.get('/today')).body
    expect(today).toContain('Robin Ashby')
    expect(today).toContain(`You can sign in with ${CLIENT.name} from now on`)
    provider.at().who = { sub: ROBIN.sub, email: 'changed@example.org', email_verified: false }
    expect((await arrive(visitor())).headers['location']).toBe('/today')
    expect(await database.asOwner('select person_id, issuer from people.identity')).toEqual([
      { person_id: team.practitioner.id, issuer: provider.at().issuer },
    ])
  })

  test('is offered on the sign-in page, by a link', async () => {
    const { body } = await visitor().get('/sign-in/password')
    expect(body).toMatch(/<a href="\/sign-in\/provider"[^>]*>Go on with County Sign-in<\/a>/)
  })

  test('asks with PKCE, a state and a nonce, none of which leaves us in the clear', async () => {
    const answer = await visitor().get('/sign-in/provider')
    const asked = new URL(String(answer.headers['location'])).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    const [held] = await database.asOwner<{ held: { verifier: string; nonce: string }; hash: Buffer }>(
      'select held, secret_hash as hash from people.challenge order by made_at desc, id limit 1',
    )
    expect(asked.get('nonce')?.length).toBe(43)
    expect(String(answer.headers['location'])).not.toContain(held?.held.verifier ?? '?')
    expect(answer.cookies).toEqual([
      expect.objectContaining({ name: 'rose_visit', httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 600 }),
    ])
  })

  test('an open invitation is used by it, as by its link: the old ways in are gone', async () => {
    await invite(47)
    await database.asOwner(
      `insert into people.password (person_id, hash, set_at) values ($1, '$argon2id$old', now())`,
      [team.practitioner.id],
    )
    const before = await signedIn('practitioner')
    expect((await arrive(visitor())).headers['location']).toBe('/today')
    expect(await database.asOwner('select 1 from people.invitation where used_at is not null')).toHaveLength(1)
    expect(await database.asOwner('select 1 from people.password')).toEqual([])
    expect((await before.get('/today')).headers['location']).toBe('/sign-in')
  })

  test('leads back to the page that somebody wanted, and to no other site', async () => {
    const start = (to: string) => ({ start: `/sign-in/provider?to=${encodeURIComponent(to)}` })
    expect((await arrive(visitor(), start('/cases?x=1'))).headers['location']).toBe('/cases?x=1')
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example'])
      expect((await arrive(visitor(), start(to))).headers['location']).toBe('/today')
  })

  test('gives a new session, and ends the one that the browser held', async () => {
    const v = await signedIn('manager')
    const before = v.cookie('rose_session')
    await arrive(v)
    expect(v.cookie('rose_session')).not.toBe(before)
    const old = visitor()
    old.plant('rose_session', before)
    expect((await old.get('/today')).headers['location']).toBe('/sign-in')
  })

  test('somebody with a code app of ours gives its code as well, unless the provider saw two factors', async () => {
    await database.asOwner(
      `insert into people.code_app (person_id, sealed_secret, set_at) values ($1, '\\x00', now())`,
      [team.practitioner.id],
    )
    const half = visitor()
    expect((await arrive(half)).headers['location']).toBe('/sign-in/code')
    expect((await half.get('/today')).headers['location']).toBe('/sign-in')
    provider.at().who = { ...ROBIN, amr: ['pwd', 'mfa'] }
    expect((await arrive(visitor())).headers['location']).toBe('/today')
  })

  test.each([
    ['an hour ago', NOW.getTime() / 1_000 - 3_600, '/sign-in/again?to=%2Fbreak-glass'],
    ['now', NOW.getTime() / 1_000, undefined],
    ['at a time that it does not say', undefined, '/sign-in/again?to=%2Fbreak-glass'],
  ])('is as fresh as it was there, and not because the provider remembers: shown %s', async (_when, at, asks) => {
    const v = visitor()
    await arrive(v)
    clock.now = new Date(NOW.getTime() + 60_000)
    provider.at().forged = (claims) => signed({ ...claims, auth_time: at }, provider.at().key)
    const start = '/sign-in/provider?to=%2Fbreak-glass'
    const change = (url: string) => {
      expect(new URL(url).searchParams.get('max_age')).toBe('43200')
      return url
    }
    expect((await arrive(v, { start, change })).headers['location']).toBe('/break-glass')
    expect((await v.get('/break-glass')).headers['location']).toBe(asks)
  })

  test('again, for somebody who is signed in: asks for the password anew, and comes back', async () => {
    const v = visitor()
    await arrive(v)
    const start = '/sign-in/provider?again=yes&to=%2Faccount%2Fpasskeys'
    const asked = new URL(String((await v.get(start)).headers['location'])).searchParams
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0'])
    expect((await arrive(v, { start })).headers['location']).toBe('/account/passkeys')
    const manager = await signedIn('manager')
    expect((await arrive(manager, { start })).statusCode).toBe(422)
    expect((await refusals()).at(-1)).toBe('person')
    expect((await manager.get('/today')).body).toContain('Asha Mbeki')
  })
})
