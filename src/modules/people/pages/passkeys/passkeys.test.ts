import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { Authenticator } from '../../../../../tests/harness/authenticator.ts'
import { givePassword, refusalsIn } from '../../../../../tests/harness/door.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { optionsFrom, showPasskey as show, withPasskey } from '../../../../../tests/harness/passkeys.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { newSecret } from '../../../../platform/secrets.ts'

const database = useDatabase()
const { visitor, signedIn, clock, lines } = useApp(database)
beforeAll(() => seatTeam(database))
beforeEach(async () => {
  clock.now = NOW
  for (const table of ['passkey', 'attempt']) await database.asOwner(`delete from people.${table}`)
})

const MINUTE = 60_000

/** Robin with a passkey, added from their account. */
const robinWith = async (device: Authenticator) => withPasskey(await signedIn('practitioner'), device)
const refusals = () => refusalsIn(database)

describe('a passkey', () => {
  test('is added by somebody who is signed in, and lets them in from another browser', async () => {
    const device = new Authenticator()
    const robin = await robinWith(device)
    expect((await robin.get('/account/passkeys')).body).toContain('work phone')
    const elsewhere = visitor()
    const answer = await show(elsewhere, device.show(await optionsFrom(elsewhere)))
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/today'])
    expect((await elsewhere.get('/today')).body).toContain('Robin Ashby')
    const [session] = await database.asOwner(
      `select how, proved_at = started_at as proved from people.session order by started_at desc, how = 'passkey' desc limit 1`,
    )
    expect(session).toEqual({ how: 'passkey', proved: true })
  })

  test('tells its owner that it was added, and the trail', async () => {
    const robin = await robinWith(new Authenticator())
    expect((await robin.get('/today')).body).toContain('A passkey was added to your account')
    expect(await database.asOwner(`select 1 from audit.event where act = 'added a passkey'`)).not.toEqual([])
  })

  test('says of itself whether it is copied to other devices, and that is kept', async () => {
    const device = new Authenticator()
    device.backedUp = true
    await robinWith(device)
    expect(await database.asOwner('select device_type, backed_up, transports from people.passkey')).toEqual([
      { device_type: 'multiDevice', backed_up: true, transports: ['internal'] },
    ])
  })

  test('opens a new session: one that an attacker planted beforehand stays shut', async () => {
    const device = new Authenticator()
    await robinWith(device)
    const planted = newSecret()
    const v = visitor()
    v.plant('rose_session', planted)
    const answer = await show(v, device.show(await optionsFrom(v)))
    expect(answer.statusCode).toBe(303)
    expect(answer.cookies[0]?.value).not.toBe(planted)
    const attacker = visitor()
    attacker.plant('rose_session', planted)
    expect((await attacker.get('/today')).headers['location']).toBe('/sign-in')
  })

  test('ends the session that the browser held before', async () => {
    const device = new Authenticator()
    const robin = await robinWith(device)
    const before = robin.cookie('rose_session')
    await show(robin, device.show(await optionsFrom(robin)))
    const old = visitor()
    old.plant('rose_session', before)
    expect((await old.get('/today')).headers['location']).toBe('/sign-in')
    expect((await robin.get('/today')).statusCode).toBe(200)
  })
})

describe('a passkey is refused, with one and the same page', () => {
  const device = new Authenticator()
  let plain = ''
  beforeEach(async () => {
    device.counter = 0
    await robinWith(device)
    await database.asOwner('update people.passkey set counter = 5')
    device.counter = 9
    plain = (await show(visitor(), '')).body
  })

  const same = (body: string) => {
    const bare = (html: string) => html.replaceAll(/name="_csrf" value="[^"]*"/g, '')
    expect(bare(body)).toBe(bare(plain))
  }

  test.each([
    ['from a false site', { origin: 'http://localhost:3001' }, 'signature'],
    ['that nobody unlocked', { unlocked: false }, 'signature'],
    ['shown for somebody else', { owner: Buffer.from(team.manager.id).toString('base64url') }, 'signature'],
    ['whose counter went back', { counter: 4 }, 'counter'],
    ['whose counter stood still', { counter: 5 }, 'counter'],
  ])('%s', async (_, wish, because) => {
    const v = visitor()
    const answer = await show(v, device.show(await optionsFrom(v), wish))
    expect([answer.statusCode, answer.cookies]).toEqual([422, []])
    same(answer.body)
    expect((await refusals()).at(-1)).toBe(because)
    expect((await v.get('/today')).headers['location']).toBe('/sign-in')
  })

  test('that nobody here has', async () => {
    const v = visitor()
    const stranger = new Authenticator()
    const answer = await show(v, stranger.show(await optionsFrom(v), { owner: 'eA' }))
    same(answer.body)
    expect((await refusals()).at(-1)).toBe('unknown')
  })

  test('with the signature of another', async () => {
    const v = visitor()
    const options = await optionsFrom(v)
    const forged = JSON.parse(device.show(options)) as { response: { signature: string } }
    const other = JSON.parse(new Authenticator().show(options)) as typeof forged
    forged.response.signature = other.response.signature
    same((await show(v, JSON.stringify(forged))).body)
    expect((await refusals()).at(-1)).toBe('signature')
  })

  test('a second time: the same answer, and another one to the same question', async () => {
    const v = visitor()
    const options = await optionsFrom(v)
    const answer = device.show(options)
    expect((await show(v, answer)).statusCode).toBe(303)
    device.counter = 10
    for (const again of [answer, device.show(options)]) {
      const w = visitor()
      same((await show(w, again)).body)
      expect((await refusals()).at(-1)).toBe('question')
    }
  })

  test('of two at the same moment one is let in', async () => {
    const answer = device.show(await optionsFrom(visitor()))
    const both = await Promise.all([show(visitor(), answer), show(visitor(), answer)])
    expect(both.map((one) => one.statusCode).sort()).toEqual([303, 422])
  })

  test('after a wrong answer its question is used up', async () => {
    const v = visitor()
    const options = await optionsFrom(v)
    await show(v, device.show(options, { unlocked: false }))
    same((await show(v, device.show(options))).body)
    expect((await refusals()).at(-1)).toBe('question')
  })

  test('after five minutes', async () => {
    const v = visitor()
    const options = await optionsFrom(v)
    clock.now = new Date(NOW.getTime() + 5 * MINUTE)
    same((await show(v, device.show(options))).body)
    clock.now = new Date(NOW.getTime() + 5 * MINUTE - 1)
    const w = visitor()
    const later = await optionsFrom(w)
    clock.now = new Date(clock.now.getTime() + 5 * MINUTE - 1)
    expect((await show(w, device.show(later))).statusCode).toBe(303)
  })

  test('of somebody who has left, or was shut out', async () => {
    const v = visitor()
    for (const gone of [`left_on = '2026-03-16'`, 'shut_out_at = now()']) {
      await database.asOwner(`update people.person set ${gone} where id = $1`, [team.practitioner.id])
      same((await show(v, device.show(await optionsFrom(v)))).body)
      await database.asOwner('update people.person set left_on = null, shut_out_at = null where id = $1', [
        team.practitioner.id,
      ])
    }
  })

  test('of answers to one question at the same moment one is looked at', async () => {
    const options = await optionsFrom(visitor())
    const before = (await refusals()).length
    const wrong = device.show(options, { unlocked: false })
    await Promise.all(Array.from({ length: 5 }, () => show(visitor(), wrong)))
    expect((await refusals()).slice(before).sort()).toEqual([...Array(4).fill('question'), 'signature'])
  })

  test('thirty from one network: the next waits, and whoever has a password does not', async () => {
    await givePassword(database, team.practitioner.id)
    for (let i = 1; i < 30; i++) expect((await show(visitor(), '{')).statusCode).toBe(422)
    const held = await show(visitor(), device.show(await optionsFrom(visitor())))
    expect([held.statusCode, held.headers['retry-after']]).toEqual([429, '900'])
    const typed = { email: 'practitioner@example.org', password: 'quay lantern herring' }
    expect((await visitor().post('/sign-in/password', typed, '/sign-in/password')).statusCode).toBe(422)
    clock.now = new Date(NOW.getTime() + 15.1 * MINUTE)
    const v = visitor()
    expect((await show(v, device.show(await optionsFrom(v)))).statusCode).toBe(303)
  })

  test('and thirty passwords in vain hold up no passkey', async () => {
    for (let i = 0; i < 30; i++)
      await visitor().post('/sign-in/password', { email: `p${i}@example.org`, password: 'no' }, '/sign-in/password')
    const v = visitor()
    expect((await show(v, device.show(await optionsFrom(v)))).statusCode).toBe(303)
  })

  test.each(['{', '[]', '{"id":1}', `{"id":"${'a'.repeat(9_000)}"}`, '{"__proto__":{"id":"x"}}'])(
    'that is none: %.20s',
    async (answer) => same((await show(visitor(), answer)).body),
  )

  test('and its owner is told when it may have been copied', async () => {
    const v = visitor()
    await show(v, device.show(await optionsFrom(v), { counter: 1 }))
    expect((await (await signedIn('practitioner')).get('/today')).body).toContain('somebody may have a copy of it')
  })

  test('and no part of it is in the log', () => {
    expect(lines.join('\n')).not.toMatch(/clientDataJSON|signature/)
  })
})
