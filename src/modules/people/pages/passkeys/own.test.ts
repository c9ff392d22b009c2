import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FORM_SECRET, useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { Authenticator } from '../../../../../tests/harness/authenticator.ts'
import { refusalsIn } from '../../../../../tests/harness/door.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { addPasskey, optionsFrom, showPasskey as show, withPasskey } from '../../../../../tests/harness/passkeys.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { hashOf, newId, newSecret, stamp } from '../../../../platform/secrets.ts'

const database = useDatabase()
const { visitor, signedIn, clock } = useApp(database)
beforeAll(() => seatTeam(database))
beforeEach(async () => {
  clock.now = NOW
  await database.asOwner('delete from people.passkey')
})

const MINUTE = 60_000

/** Robin with a passkey, added from their account. */
const robinWith = async (device: Authenticator) => withPasskey(await signedIn('practitioner'), device)
const refusals = () => refusalsIn(database)

describe('showing again that it is you', () => {
  test('leads back to the page, and to no other site', async () => {
    const device = new Authenticator()
    const robin = await robinWith(device)
    const back = await show(robin, device.show(await optionsFrom(robin)), { again: 'yes', to: '/account/passkeys/new' })
    expect(back.headers['location']).toBe('/account/passkeys/new')
    const away = await show(robin, device.show(await optionsFrom(robin)), { again: 'yes', to: '//evil.example' })
    expect(away.headers['location']).toBe('/today')
  })

  test('nobody goes on in somebody else’s page by a passkey of their own', async () => {
    const device = new Authenticator()
    await robinWith(device)
    const asha = await signedIn('manager')
    expect((await show(asha, device.show(await optionsFrom(asha)), { again: 'yes', to: '/cases' })).statusCode).toBe(
      422,
    )
    expect((await refusals()).at(-1)).toBe('person')
    expect((await asha.get('/today')).body).toContain('Asha Mbeki')
  })

  test('is asked for before a passkey is added or removed', async () => {
    const robin = await robinWith(new Authenticator())
    const [{ id } = { id: '' }] = await database.asOwner<{ id: string }>('select id from people.passkey')
    clock.now = new Date(NOW.getTime() + 16 * MINUTE)
    for (const url of ['/account/passkeys/new', `/account/passkeys/${id}/removal`]) {
      expect((await robin.get(url)).headers['location']).toBe(`/sign-in/again?to=${encodeURIComponent(url)}`)
      expect((await robin.send(url, { _csrf: robin.token() })).headers['location']).toMatch(/^\/sign-in\/again/)
    }
    expect(await database.asOwner('select 1 from people.passkey')).toHaveLength(1)
  })
})

describe('one’s own passkeys', () => {
  const idOf = async () => (await database.asOwner<{ id: string }>('select id from people.passkey'))[0]?.id ?? ''

  test('a new one gives this session another secret, and ends every other', async () => {
    const [robin, thief] = [await signedIn('practitioner'), await signedIn('practitioner')]
    const before = robin.cookie('rose_session')
    await addPasskey(robin, new Authenticator())
    expect(robin.cookie('rose_session')).not.toBe(before)
    const opened = [robin, thief].map((v) => v.get('/account/passkeys').then((page) => page.statusCode))
    expect(await Promise.all(opened)).toEqual([200, 303])
  })

  test('are renamed and removed by their owner, and the other sessions end with one that is lost', async () => {
    const device = new Authenticator()
    const robin = await robinWith(device)
    const lost = visitor()
    await show(lost, device.show(await optionsFrom(lost)))
    const id = await idOf()
    await robin.post(`/account/passkeys/${id}/name`, { name: 'old phone' })
    expect((await robin.get('/account/passkeys')).body).toContain('old phone')
    await robin.post(`/account/passkeys/${id}/removal`, {})
    expect(await idOf()).toBe('')
    expect((await lost.get('/today')).headers['location']).toBe('/sign-in')
    expect((await robin.get('/account/passkeys')).statusCode).toBe(200)
    const v = visitor()
    expect((await show(v, device.show(await optionsFrom(v)))).statusCode).toBe(422)
  })

  test('are missing to everybody else', async () => {
    await robinWith(new Authenticator())
    const id = await idOf()
    const asha = await signedIn('manager')
    for (const page of ['name', 'removal']) {
      const url = `/account/passkeys/${id}/${page}`
      expect((await asha.get(url)).statusCode).toBe(404)
      expect((await asha.send(url, { _csrf: asha.token(), name: 'mine' })).statusCode).toBe(404)
    }
    expect((await asha.get('/account/passkeys')).body).not.toContain('work phone')
  })

  test('the last way in stays', async () => {
    const robin = await robinWith(new Authenticator())
    await database.asOwner('update people.person set demo_key = null where id = $1', [team.practitioner.id])
    const url = `/account/passkeys/${await idOf()}/removal`
    const answer = await robin.post(url, {})
    await database.asOwner(`update people.person set demo_key = 'practitioner' where id = $1`, [team.practitioner.id])
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('This is your last way in')
    expect(await idOf()).not.toBe('')
  })

  test('nobody puts a passkey among those of somebody else', async () => {
    const [robin, asha] = [await signedIn('practitioner'), await signedIn('manager')]
    const options = await optionsFrom(robin, '/account/passkeys/new/question')
    const answer = new Authenticator().make(options)
    expect((await asha.post('/account/passkeys/new', { answer })).statusCode).toBe(422)
    expect(await database.asOwner('select 1 from people.passkey')).toEqual([])
  })

  test('the name that was typed comes back with a fault; what the device said does not', async () => {
    const robin = await signedIn('practitioner')
    const answer = await robin.post('/account/passkeys/new', {
      name: 'Tom & Jo’s phone',
      answer: '{"id":"secret-thing"}',
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Tom &amp; Jo’s phone')
    expect(answer.body).not.toContain('secret-thing')
  })
})

describe('setting up by an invitation', () => {
  /** Somebody halfway in, as the door leaves them there. */
  async function halfway(how: string, person = team.practitioner): Promise<Visitor> {
    const secret = newSecret()
    await database.asOwner(
      `insert into people.session (id, secret_hash, person_id, state, started_at, seen_at, ends_at, how)
       values ($1, decode($2, 'hex'), $3, 'second-factor-pending', $4, $4, $4::timestamptz + interval '10 minutes', $5)`,
      [newId(), hashOf(secret), person.id, NOW, how],
    )
    const v = visitor()
    v.plant('rose_session', secret)
    return v
  }
  const setUp = async (v: Visitor, device: Authenticator) => {
    const asked = await v.send('/sign-in/set-up/passkey/question', { _csrf: v.token() })
    if (asked.statusCode !== 200) return asked
    const { options } = asked.json() as { options: string }
    return v.send('/sign-in/set-up/passkey', { _csrf: v.token(), answer: device.make(options) })
  }

  test('a passkey is enough: whoever was invited is in, with a new secret', async () => {
    const v = await halfway('invitation')
    const before = v.cookie('rose_session')
    const device = new Authenticator()
    expect((await setUp(v, device)).headers['location']).toBe('/today')
    expect(v.cookie('rose_session')).not.toBe(before)
    expect((await v.get('/today')).statusCode).toBe(200)
    const later = visitor()
    expect((await show(later, device.show(await optionsFrom(later)))).statusCode).toBe(303)
  })

  test('a password alone adds none beside a second factor that is there', async () => {
    await robinWith(new Authenticator())
    const attacker = await halfway('password')
    expect((await setUp(attacker, new Authenticator())).headers['location']).toBe('/sign-in')
    expect(await database.asOwner('select 1 from people.passkey')).toHaveLength(1)
  })

  test('nobody answers with a passkey what somebody else was asked', async () => {
    const asked = await halfway('invitation', team.colleague)
    const answer = new Authenticator().make(await optionsFrom(asked, '/sign-in/set-up/passkey/question'))
    const v = await halfway('invitation')
    expect((await v.send('/sign-in/set-up/passkey', { _csrf: v.token(), answer })).statusCode).toBe(422)
    expect(await database.asOwner('select 1 from people.passkey')).toEqual([])
  })

  test('nobody sets one up who is signed out, or wholly in', async () => {
    for (const v of [visitor(), await signedIn('practitioner')])
      expect((await setUp(v, new Authenticator())).headers['location']).toBe('/sign-in')
    expect(await database.asOwner('select 1 from people.passkey')).toEqual([])
  })

  test('tokens of tests are those of the program', () => {
    expect(visitor().token()).toBe(stamp(FORM_SECRET, 'public'))
  })
})
