import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../tests/harness/app.ts'
import { Authenticator } from '../../../../tests/harness/authenticator.ts'
import { givePassword, PASSWORD, putInvitation } from '../../../../tests/harness/door.ts'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { addPasskey, optionsFrom, showPasskey } from '../../../../tests/harness/passkeys.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, signedIn, clock } = useApp(database)
const ROBIN = team.practitioner.id
const EMAIL = 'practitioner@example.org'
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1'
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const DAY = 24 * 60

beforeAll(() => seatTeam(database))
beforeEach(async () => {
  clock.now = NOW
  for (const table of ['attempt', 'session', 'notice', 'passkey']) await database.asOwner(`delete from people.${table}`)
  await database.asOwner('delete from platform.mail')
  await givePassword(database, ROBIN)
})

/** What Robin was told in the app; every one of these went out by mail as well, which says nothing of it. */
async function told(): Promise<string[]> {
  const notices = await database.asOwner<{ said: string; person_id: string }>('select * from people.notice order by at')
  const mails = await database.asOwner<{ recipient: string; all: string }>(
    `select recipient, m::text as all from platform.mail m`,
  )
  expect(mails.map(({ recipient }) => recipient)).toEqual(notices.map(() => EMAIL))
  for (const { all } of mails) expect(all).not.toMatch(/signed|sign in to|device|Firefox|times/)
  for (const { person_id } of notices) expect(person_id).toBe(ROBIN)
  return notices.map(({ said }) => said)
}

async function come(userAgent: string, password = PASSWORD, email = EMAIL) {
  const v = visitor()
  const { body } = await v.get('/sign-in/password')
  const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(body) ?? []
  return v.send('/sign-in/password', { _csrf: csrf, email, password }, { 'user-agent': userAgent })
}

describe('a sign-in from a kind of device that is new', () => {
  test('is told to whose account it is, once for each kind, and again when it was not used for 90 days', async () => {
    await come(FIREFOX)
    expect(await told()).toEqual([
      expect.stringContaining('last 90 days: Firefox on a Windows computer. Was it not you?'),
    ])
    clock.now = later(89 * DAY)
    await come(FIREFOX)
    expect(await told()).toHaveLength(1)
    await come(PHONE)
    expect((await told()).at(-1)).toContain('Safari on an iPhone')
    clock.now = later(89 * DAY + 90 * DAY + 1)
    await come(FIREFOX)
    expect(await told()).toHaveLength(3)
  })

  test('a half that is not followed by the other makes no device known, nor does a wrong password', async () => {
    await database.asOwner("insert into people.code_app (person_id, sealed_secret, set_at) values ($1, 'x', $2)", [
      ROBIN,
      NOW,
    ])
    expect((await come(FIREFOX)).headers['location']).toBe('/sign-in/code')
    await database.asOwner('delete from people.code_app')
    await come(FIREFOX, 'quay lantern herring')
    expect(await told()).toEqual([])
    await come(FIREFOX)
    expect(await told()).toHaveLength(1)
  })

  test('is told of a passkey as well, and not of a sign-in that goes on from an invitation', async () => {
    const device = new Authenticator()
    await addPasskey(await signedIn('practitioner'), device)
    await database.asOwner('delete from people.session')
    const before = (await told()).length
    const v = visitor()
    await showPasskey(v, device.show(await optionsFrom(v)))
    expect((await told()).length - before).toBe(1)
    await database.asOwner('delete from people.session')
    const link = await putInvitation(database, ROBIN)
    const invited = visitor()
    await invited.post(link, { way: 'passkey' })
    const made = new Authenticator().make(await optionsFrom(invited, '/sign-in/set-up/passkey/question'))
    const at = '/sign-in/set-up/passkey'
    expect((await invited.send(at, { _csrf: invited.token(), answer: made })).headers['location']).toBe('/today')
    expect((await told()).filter((said) => said.includes('on a device'))).toHaveLength(1)
  })
})

describe('many tries in vain', () => {
  const vain = async (times: number, email = EMAIL) => {
    for (let i = 0; i < times; i++) await come(FIREFOX, 'quay lantern herring', email)
  }

  test('ten within an hour are told to whose account it is, once an hour', async () => {
    await vain(5)
    clock.now = later(20)
    await vain(4)
    expect(await told()).toEqual([])
    await vain(1)
    expect(await told()).toEqual([
      expect.stringContaining('10 times or more within an hour, and was not let in. Was it'),
    ])
    clock.now = later(40)
    await vain(5)
    expect(await told()).toHaveLength(1)
    for (const minutes of [81, 97]) {
      clock.now = later(minutes)
      await vain(5)
    }
    expect(await told()).toHaveLength(2)
  })

  test('nine within an hour are nothing, nor are any at an address that nobody here has', async () => {
    await vain(5)
    clock.now = later(61)
    await vain(4)
    expect(await told()).toEqual([])
    for (const minutes of [80, 100]) {
      clock.now = later(minutes)
      await vain(5, 'nobody@example.org')
    }
    expect(await told()).toEqual([])
  })

  test('at the desk of whoever is signed in count by themselves and are told as well', async () => {
    const v = await signedIn('practitioner')
    const guess = () =>
      v.post(
        '/account/password',
        { password: 'a guess', new_password: 'x', new_password_again: 'x' },
        '/account/password',
      )
    for (let i = 0; i < 5; i++) await guess()
    clock.now = later(15.1)
    await v.post('/sign-in/again', { to: '/account/password', password: PASSWORD })
    for (let i = 0; i < 5; i++) await guess()
    expect((await told()).filter((said) => said.includes('10 times'))).toHaveLength(1)
  })
})
