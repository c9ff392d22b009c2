import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { addCodeApp, codeAt, givePassword, hiddenOn, lettersOn, PASSWORD } from '../../../../../tests/harness/door.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, signedIn, clock } = useApp(database)
const ROBIN = team.practitioner.id
const NEW = 'kettle marsh violin'
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

beforeAll(() => seatTeam(database))
beforeEach(async () => {
  clock.now = NOW
  for (const table of ['attempt', 'password', 'code_app', 'recovery_code', 'session', 'notice'])
    await database.asOwner(`delete from people.${table}`)
  await database.asOwner('delete from unsaved.done')
})

const cookieOf = (answer: { cookies: { value: string }[] }) => answer.cookies[0]?.value ?? ''
const isIn = async (v: Visitor) => (await v.get('/account')).statusCode === 200
const change = (v: Visitor, old: string, fresh = NEW) =>
  v.post('/account/password', { password: old, new_password: fresh, new_password_again: fresh })

describe('somebody’s own account', () => {
  test('lists where they are signed in, and ends what they choose, of their own alone', async () => {
    const [here, other] = [await signedIn('practitioner'), await signedIn('practitioner')]
    const colleague = await signedIn('manager')
    const page = await here.get('/account')
    expect(page.body).toContain('(this one)')
    const endings = [...page.body.matchAll(/\/account\/sign-ins\/([0-9a-f-]{36})\/ending/g)].map(([, id = '']) => id)
    expect(endings).toHaveLength(1)
    // Not even the manager by this door: theirs is the page of a colleague.
    for (const stranger of [colleague, await signedIn('other-practitioner')])
      expect((await stranger.post(`/account/sign-ins/${endings[0]}/ending`, {}, '/account')).statusCode).toBe(404)
    expect(await isIn(other)).toBe(true)
    for (let i = 0; i < 2; i++)
      expect((await here.post(`/account/sign-ins/${endings[0]}/ending`, {}, '/account')).headers['location']).toBe(
        '/account',
      )
    expect([await isIn(here), await isIn(other)]).toEqual([true, false])
  })

  test('asks anew who it is before it ends any, and comes back: a thief at the desk keeps its owner signed in elsewhere', async () => {
    const [here, other] = [await signedIn('practitioner'), await signedIn('practitioner')]
    const { body } = await here.get('/account')
    const [, one = ''] = /(\/account\/sign-ins\/[0-9a-f-]{36}\/ending)/.exec(body) ?? []
    clock.now = later(16)
    for (const url of [one, '/account/sign-ins/ending']) {
      const asked = await here.send(url, hiddenOn(body))
      expect([asked.statusCode, asked.headers['location']]).toEqual([303, '/sign-in/again?to=%2Faccount'])
    }
    expect(await isIn(other)).toBe(true)
    await here.post('/sign-in/again', { to: '/account' })
    await here.post(one, {}, '/account')
    expect(await isIn(other)).toBe(false)
  })

  test.each(['', '/password', '/code-app', '/recovery-codes', '/passkeys', '/passkeys/new'])(
    'has the way out on its page /account%s, and its name above',
    async (page) => {
      const v = await signedIn('practitioner')
      const { body } = await v.get(`/account${page}`)
      expect(body).toMatch(/action="\/sign-out"[\s\S]*Sign out<\/button>/)
      expect(body).toContain('Robin Ashby')
    },
  )

  test('ends all others, and signs out everywhere', async () => {
    const three = [
      await signedIn('practitioner'),
      await signedIn('practitioner'),
      await signedIn('practitioner'),
    ] as const
    await three[0].post('/account/sign-ins/ending', {}, '/account')
    expect([await isIn(three[0]), await isIn(three[1]), await isIn(three[2])]).toEqual([true, false, false])
    const back = await signedIn('practitioner')
    const out = await back.post('/sign-out', { everywhere: 'yes' }, '/account')
    expect(out.headers['clear-site-data']).toBe('"cache", "storage"')
    expect([await isIn(three[0]), await isIn(back)]).toEqual([false, false])
  })

  test('a new password asks for the old one, ends other sessions, gives this one a new secret, and tells its owner', async () => {
    await givePassword(database, ROBIN)
    const [here, other] = [await signedIn('practitioner'), await signedIn('practitioner')]
    const wrong = await change(here, 'not the one')
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).not.toContain(NEW)
    const before = here.cookie('rose_session')
    const done = await change(here, PASSWORD)
    expect([done.statusCode, done.headers['location']]).toEqual([303, '/account'])
    expect(cookieOf(done)).not.toBe(before)
    expect([await isIn(here), await isIn(other)]).toEqual([true, false])
    const stolen = visitor()
    stolen.plant('rose_session', before)
    expect(await isIn(stolen)).toBe(false)
    expect((await here.get('/today')).body).toContain('The password of your account was changed.')
    expect(
      (await visitor().post('/sign-in/password', { email: 'practitioner@example.org', password: PASSWORD })).statusCode,
    ).toBe(422)
  })

  test('old passwords are not guessed from inside either', async () => {
    await givePassword(database, ROBIN)
    const v = await signedIn('practitioner')
    for (let i = 0; i < 5; i++) expect((await change(v, 'a guess')).statusCode).toBe(422)
    expect((await change(v, PASSWORD)).statusCode).toBe(429)
  })

  test('of what is typed there nothing is kept, not even a hash', async () => {
    await givePassword(database, ROBIN)
    const v = await signedIn('practitioner')
    await change(v, 'wrong old words')
    await change(v, PASSWORD)
    await addCodeApp(v, NOW)
    for (const table of ['words', 'sent']) expect(await database.asOwner(`select 1 from unsaved.${table}`)).toEqual([])
    expect(await database.asOwner("select 1 from unsaved.done where went_to = '/account'")).toEqual([])
    expect((await v.get('/account/password')).body).not.toContain('_unsaved')
  })

  test('a code app is taken when it shows its code; then codes are asked for, and recovery codes can be made anew', async () => {
    await givePassword(database, ROBIN)
    const v = await signedIn('practitioner')
    const page = await v.get('/account/code-app')
    const refused = await v.send('/account/code-app', { ...hiddenOn(page.body), secret_code: '123456' })
    expect(refused.statusCode).toBe(422)
    // The picture stays the same: the app has it already.
    expect(/ d="([^"]+)"/.exec(refused.body)?.[1]).toBe(/ d="([^"]+)"/.exec(page.body)?.[1])
    const before = v.cookie('rose_session')
    const thief = await signedIn('practitioner')
    const { letters, codes } = await addCodeApp(v, NOW)
    expect([codes.length, await isIn(v), await isIn(thief)]).toEqual([10, true, false])
    expect(v.cookie('rose_session')).not.toBe(before)
    const [row] = await database.asOwner<{ sealed: string }>(
      "select encode(sealed_secret, 'escape') as sealed from people.code_app",
    )
    expect(row?.sealed).not.toContain(letters)
    const w = visitor()
    const half = await w.post('/sign-in/password', { email: 'practitioner@example.org', password: PASSWORD })
    expect(half.headers['location']).toBe('/sign-in/code')
    const again = await v.post('/account/recovery-codes', {})
    expect(again.body).not.toContain(codes[0])
    expect((await w.post('/sign-in/recovery-code', { secret_code: codes[0] ?? '' })).statusCode).toBe(422)
  })

  test('a secret that an attacker chose cannot be put in', async () => {
    const [v, attacker] = [await signedIn('practitioner'), await signedIn('manager')]
    const { body } = await attacker.get('/account/code-app')
    const [theirs, letters] = [hiddenOn(body), lettersOn(body)]
    const sent = await v.post('/account/code-app', {
      secret_sealed: theirs['secret_sealed'] ?? '',
      secret_code: codeAt(letters, NOW),
    })
    expect(sent.statusCode).toBe(422)
  })
})

describe('showing again that it is them', () => {
  const pages = ['/account/password', '/account/code-app', '/account/recovery-codes']

  test.each(pages)('is asked for before %s, a quarter of an hour after signing in', async (page) => {
    const v = await signedIn('practitioner')
    expect((await v.get(page)).statusCode).toBe(200)
    clock.now = later(16)
    expect((await v.get(page)).headers['location']).toBe(`/sign-in/again?to=${encodeURIComponent(page)}`)
  })

  test('on the practice site one press does; the session has a new secret and goes where it wanted', async () => {
    const v = await signedIn('practitioner')
    clock.now = later(16)
    const before = v.cookie('rose_session')
    const done = await v.post('/sign-in/again', { to: '/account/password' })
    expect(done.headers['location']).toBe('/account/password')
    expect(v.cookie('rose_session')).not.toBe(before)
    expect((await v.get('/account/password')).statusCode).toBe(200)
    const stolen = visitor()
    stolen.plant('rose_session', before)
    expect(await isIn(stolen)).toBe(false)
  })

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', ''])(
    'never leads to %j',
    async (to) => {
      const v = await signedIn('practitioner')
      const page = await v.get(`/sign-in/again?to=${encodeURIComponent(to)}`)
      expect(page.body).not.toContain('evil')
      expect((await v.post('/sign-in/again', { to })).headers['location']).toBe('/today')
    },
  )

  test('takes the password, and the code of whoever has a code app; tries are counted', async () => {
    await givePassword(database, ROBIN)
    const v = await signedIn('practitioner')
    const { letters } = await addCodeApp(v, NOW)
    clock.now = later(16)
    const right = () => ({ to: '/account', password: PASSWORD, secret_code: codeAt(letters, clock.now) })
    expect((await v.post('/sign-in/again', { ...right(), secret_code: '000000' })).statusCode).toBe(422)
    expect((await v.post('/sign-in/again', { ...right(), password: 'guess' })).statusCode).toBe(422)
    expect((await v.post('/sign-in/again', right())).headers['location']).toBe('/account')
    for (let i = 0; i < 5; i++) await v.post('/sign-in/again', { to: '/account', password: 'guess' })
    clock.now = later(17)
    expect((await v.post('/sign-in/again', right())).statusCode).toBe(429)
  })

  test('is nothing for somebody who is signed out', async () => {
    expect((await visitor().get('/sign-in/again?to=/account')).headers['location']).toBe('/sign-in')
    expect((await visitor().post('/sign-in/again', { to: '/account' }, '/sign-in/password')).headers['location']).toBe(
      '/sign-in',
    )
  })
})
