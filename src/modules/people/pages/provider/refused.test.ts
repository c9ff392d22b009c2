import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { refusalsIn } from '../../../../../tests/harness/door.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import {
  arrive,
  inviteRobin,
  ROBIN,
  signed,
  throughProvider,
  useProvider,
} from '../../../../../tests/harness/provider.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { newSecret } from '../../../../platform/secrets.ts'

const provider = useProvider()
const database = useDatabase()
const { visitor, clock, lines } = useApp(database, provider.settings)
beforeAll(() => seatTeam(database))

beforeEach(async () => {
  clock.now = NOW
  Object.assign(provider.at(), { who: ROBIN, forged: null })
  for (const table of ['identity', 'invitation', 'passkey', 'code_app'])
    await database.asOwner(`delete from people.${table}`)
})

const refusals = () => refusalsIn(database)
const invite = (hours: number, change = '') => inviteRobin(database, hours, change)

describe('nobody else is let in, and all are told the same', () => {
  let plain = ''
  beforeAll(async () => {
    plain = (await visitor().get('/sign-in/provider/return')).body
  })

  async function refused(v: Visitor, answer: Awaited<ReturnType<Visitor['get']>>, because: string) {
    expect([answer.statusCode, answer.body === plain]).toEqual([422, true])
    expect((await refusals()).at(-1)).toBe(because)
    expect((await v.get('/today')).headers['location']).toBe('/sign-in')
  }

  test.each([
    ['an e-mail that nobody here has', { email: 'stranger@example.org' }, 'unknown'],
    ['an e-mail that the provider has not checked', { email_verified: false }, 'email'],
    ['no e-mail', { email: undefined, email_verified: undefined }, 'email'],
    ['letters that only look like an e-mail of ours', { email: 'pra\u0441titioner@example.org' }, 'email'],
    ['an empty e-mail', { email: '' }, 'email'],
  ])('%s', async (_, change, because) => {
    provider.at().who = { ...ROBIN, sub: 'stranger', ...change } as never
    const v = visitor()
    await refused(v, await arrive(v), because)
    expect(await database.asOwner('select 1 from people.identity')).toEqual([])
  })

  test('somebody else at the provider with the e-mail of a person who is bound already', async () => {
    await arrive(visitor())
    provider.at().who = { ...ROBIN, sub: 'another' }
    const v = visitor()
    await refused(v, await arrive(v), 'unknown')
  })

  test.each([
    ['has left', `left_on = '2026-03-16'`],
    ['was shut out', 'shut_out_at = now()'],
  ])('whoever %s, bound or not', async (_, gone) => {
    const put = (change: string) =>
      database.asOwner(`update people.person set ${change} where id = $1`, [team.practitioner.id])
    await put(gone)
    const stranger = visitor()
    await refused(stranger, await arrive(stranger), 'unknown')
    await put('left_on = null, shut_out_at = null')
    await arrive(visitor())
    await put(gone)
    const v = visitor()
    await refused(v, await arrive(v), 'gone')
    await put('left_on = null, shut_out_at = null')
  })

  test.each([
    ['passed', 0, ''],
    ['was taken back', 47, 'ended_at = now()'],
  ])('whoever never came in and whose invitation %s', async (_, hours, change) => {
    await invite(hours, change)
    const v = visitor()
    await refused(v, await arrive(v), 'unknown')
  })

  test('a state that we never gave, or none', async () => {
    const v = visitor()
    const back = await throughProvider(v)
    for (const wrong of [back.replace(/state=[^&]*/, `state=${newSecret()}`), '/sign-in/provider/return'])
      await refused(v, await v.get(wrong), 'question')
  })

  test('the browser of somebody else, who was sent the end of a sign-in', async () => {
    const attacker = visitor()
    const back = await throughProvider(attacker)
    const victim = visitor()
    await victim.get('/sign-in/provider')
    await refused(victim, await victim.get(back), 'browser')
    await refused(attacker, await attacker.get(back), 'question')
  })

  test.each(['cross-site', 'same-site'])('a browser that a page elsewhere sends here: %s', async (site) => {
    const v = visitor()
    const asked = (await database.asOwner('select 1 from people.challenge')).length
    await refused(v, await v.get('/sign-in/provider', { 'sec-fetch-site': site }), 'elsewhere')
    expect(await database.asOwner('select 1 from people.challenge')).toHaveLength(asked)
    for (const own of ['same-origin', 'none'])
      expect((await v.get('/sign-in/provider', { 'sec-fetch-site': own })).statusCode).toBe(303)
  })

  test('somebody at an unlocked computer, as themselves; and they are bound to nothing by it', async () => {
    const asha = visitor()
    await asha.signIn('manager')
    const start = '/sign-in/provider?again=yes&to=%2Faccount'
    expect((await arrive(asha, { start })).statusCode).toBe(422)
    expect((await refusals()).at(-1)).toBe('person')
    expect(await database.asOwner('select 1 from people.identity')).toEqual([])
  })

  test('a browser without its mark', async () => {
    const back = await throughProvider(visitor())
    const v = visitor()
    await refused(v, await v.get(back), 'browser')
  })

  test('the same end twice', async () => {
    const v = visitor()
    const back = await throughProvider(v)
    const mark = v.cookie('rose_visit')
    expect((await v.get(back)).statusCode).toBe(303)
    const again = visitor()
    again.plant('rose_visit', mark)
    await refused(again, await again.get(back), 'question')
  })

  test('a code that was used, with a new state', async () => {
    const first = visitor()
    const used = await throughProvider(first)
    await first.get(used)
    const v = visitor()
    const back = await throughProvider(v)
    const code = /code=([^&]*)/.exec(used)?.[1] ?? ''
    await refused(v, await v.get(back.replace(/code=[^&]*/, `code=${code}`)), 'invalid_grant')
  })

  test('after five minutes', async () => {
    const v = visitor()
    const back = await throughProvider(v)
    clock.now = new Date(NOW.getTime() + 5 * 60_000)
    await refused(v, await v.get(back), 'question')
  })

  test('an answer that was meant for another question: another nonce, another verifier', async () => {
    const swap = (name: string) => (url: string) => {
      const changed = new URL(url)
      changed.searchParams.set(name, newSecret())
      return changed.href
    }
    const v = visitor()
    await refused(v, await arrive(v, { change: swap('nonce') }), 'OAUTH_JWT_CLAIM_COMPARISON_FAILED')
    await refused(v, await arrive(v, { change: swap('code_challenge') }), 'invalid_grant')
  })

  test('the answer of another provider (mix-up), and nobody else is asked', async () => {
    let asked = 0
    const evil = createServer((_, response) => {
      asked += 1
      response.end('{}')
    })
    await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve))
    const address = evil.address()
    const other = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
    const v = visitor()
    const back = await throughProvider(v)
    await refused(
      v,
      await v.get(back.replace(/iss=[^&]*/, `iss=${encodeURIComponent(other)}`)),
      'OAUTH_INVALID_RESPONSE',
    )
    expect(asked).toBe(0)
    await new Promise((resolve) => evil.close(resolve))
  })

  test('what somebody forged: another key, no signature, another audience, issuer, day or nonce', async () => {
    const attacker = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    const none = (claims: object) =>
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`
    const forgeries: ((claims: Record<string, unknown>) => string)[] = [
      (claims) => signed(claims, attacker),
      none,
      (claims) => signed({ ...claims, aud: 'another' }, provider.at().key),
      (claims) => signed({ ...claims, iss: 'https://evil.example' }, provider.at().key),
      (claims) => signed({ ...claims, exp: 1_700_000_000 }, provider.at().key),
      (claims) => signed({ ...claims, nonce: 'another' }, provider.at().key),
    ]
    for (const forged of forgeries) {
      provider.at().forged = forged
      const v = visitor()
      const answer = await arrive(v)
      expect([answer.statusCode, answer.body === plain]).toEqual([422, true])
      expect((await refusals()).at(-1)).toMatch(/^OAUTH_/)
    }
    provider.at().forged = (claims) => signed(claims, provider.at().key)
    expect((await arrive(visitor())).headers['location']).toBe('/today')
  })

  test('the provider says no', async () => {
    const v = visitor()
    const state = /state=([^&]*)/.exec(String((await v.get('/sign-in/provider')).headers['location']))?.[1]
    const said = `error=access_denied&error_description=%3Cb%3ERobin%3C%2Fb%3E&state=${state}&iss=${encodeURIComponent(provider.at().issuer)}`
    await refused(v, await v.get(`/sign-in/provider/return?${said}`), 'access_denied')
  })

  test('and nothing of it is in the log', async () => {
    await arrive(visitor())
    expect(lines.join('\n')).not.toMatch(/eyJ|code=|id_token|example\.org/)
  })

  test('a provider that does not answer', async () => {
    const v = visitor()
    const back = await throughProvider(v)
    await provider.at().stop()
    await refused(v, await v.get(back), 'TypeError')
  })
})
