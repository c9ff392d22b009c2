import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Visitor } from '../../../../../tests/harness/app.ts'
import {
  codeAt,
  hiddenOn,
  lettersOn,
  PASSWORD,
  putInvitation,
  recoveryCodesOn,
} from '../../../../../tests/harness/door.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { useLiveApp } from '../../../../../tests/harness/live-app.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, clock, lines } = useLiveApp(database)
const ROBIN = 'practitioner@example.org'
const chosen = { new_password: PASSWORD, new_password_again: PASSWORD }

beforeAll(() => seatTeam(database))
beforeEach(async () => {
  clock.now = NOW
  await database.asOwner('delete from people.attempt')
  await database.asOwner('delete from people.code_app')
})
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

/** From the link to the page with the recovery codes. */
async function settled(v: Visitor): Promise<{ letters: string; codes: string[]; cookies: string[] }> {
  const link = await putInvitation(database, team.practitioner.id, clock.now)
  const cookies = [(await v.post(link, chosen)).cookies[0]?.value ?? '']
  const setUp = await v.get('/sign-in/set-up')
  const letters = lettersOn(setUp.body)
  const done = await v.send('/sign-in/set-up', { ...hiddenOn(setUp.body), secret_code: codeAt(letters, clock.now) })
  cookies.push(done.cookies[0]?.value ?? '')
  return { letters, codes: recoveryCodesOn(done.body), cookies }
}

/** The first half: the password is right. */
async function half(v: Visitor): Promise<void> {
  const answer = await v.post('/sign-in/password', { email: ROBIN, password: PASSWORD })
  expect(answer.headers['location']).toBe('/sign-in/code')
}

describe('an invitation', () => {
  test('leads from the link over a password and a code app to ten recovery codes, and in', async () => {
    const v = visitor()
    const link = await putInvitation(database, team.practitioner.id)
    const page = await v.get(link)
    expect(page.body).toContain('Welcome, Robin')
    expect(page.body).not.toMatch(/Ashby|example\.org/)
    expect((await v.get(link)).statusCode).toBe(200)
    const { codes, cookies } = await settled(v)
    expect([codes.length, new Set(codes).size]).toEqual([10, 10])
    expect(new Set(cookies).size).toBe(2)
    expect((await v.get('/today')).statusCode).toBe(200)
    const rows = await database.asOwner<{ act: string }>(
      'select act from audit.event where subject_id = $1 order by no',
      [team.practitioner.id],
    )
    expect(rows.map((row) => row.act)).toEqual(expect.arrayContaining(['used an invitation', 'set up a code app']))
    const stored = await database.asOwner<{ all: string }>('select r::text as all from people.recovery_code r')
    for (const code of codes) for (const { all } of stored) expect(all).not.toContain(code)
    expect(lines.join('')).not.toContain(link.split('/')[2])
  })

  test('without the second half nothing opens', async () => {
    const v = visitor()
    await v.post(await putInvitation(database, team.practitioner.id), chosen)
    for (const page of ['/today', '/account', '/account/password', '/cases'])
      expect((await v.get(page)).headers['location']).toBe('/sign-in')
    clock.now = later(31)
    expect((await v.get('/sign-in/set-up')).headers['location']).toBe('/sign-in')
    // The password is set, so it goes on where it was left.
    const again = await v.post('/sign-in/password', { email: ROBIN, password: PASSWORD })
    expect(again.headers['location']).toBe('/sign-in/set-up')
  })

  test('works once, for 48 hours, until it is taken back; all ends look the same', async () => {
    const used = await putInvitation(database, team.practitioner.id)
    await visitor().post(used, chosen)
    const old = await putInvitation(database, team.colleague.id, later(-48 * 60))
    const replaced = await putInvitation(database, team.outreach.id)
    await putInvitation(database, team.outreach.id)
    const gone = await putInvitation(database, team.volunteer.id)
    await database.asOwner('update people.person set shut_out_at = $2 where id = $1', [team.volunteer.id, NOW])
    const bodies = new Set<string>()
    for (const link of [used, old, replaced, gone, '/invitations/made-up']) {
      const v = visitor()
      const looked = await v.get(link)
      const sent = await v.post(link, chosen, '/sign-in/password')
      expect([looked.statusCode, sent.statusCode, sent.cookies]).toEqual([404, 404, []])
      bodies.add(looked.body).add(sent.body)
    }
    expect(bodies.size).toBe(1)
    expect([...bodies][0]).toContain('Ask your manager')
  })

  test('made-up links that are only opened use up nobody’s tries', async () => {
    const count = async () => (await database.asOwner('select 1 from people.attempt')).length
    const before = await count()
    for (let i = 0; i < 40; i++) expect((await visitor().get(`/invitations/made-up-${i}`)).statusCode).toBe(404)
    expect(await count()).toBe(before)
    await visitor().post('/invitations/made-up', chosen, '/sign-in/password')
    expect(await count()).toBe(before + 1)
  })

  test('two who press at once: one comes in', async () => {
    const link = await putInvitation(database, team.practitioner.id)
    const two = [visitor(), visitor()]
    const tokens = await Promise.all(two.map(async (v) => hiddenOn((await v.get(link)).body)['_csrf'] ?? ''))
    const sent = await Promise.all(two.map((v, i) => v.send(link, { _csrf: tokens[i] ?? '', ...chosen })))
    expect(sent.map((answer) => answer.statusCode).sort()).toEqual([303, 404])
  })

  test('forgets what was there before and ends every session', async () => {
    const first = visitor()
    await settled(first)
    expect((await first.get('/today')).statusCode).toBe(200)
    clock.now = later(1)
    await visitor().post(await putInvitation(database, team.practitioner.id, clock.now), { way: 'passkey' })
    expect((await first.get('/today')).statusCode).toBe(303)
    expect(
      await database.asOwner('select 1 from people.password where person_id = $1', [team.practitioner.id]),
    ).toEqual([])
    expect((await visitor().post('/sign-in/password', { email: ROBIN, password: PASSWORD })).statusCode).toBe(422)
  })

  test.each([
    ['short', { new_password: 'short one', new_password_again: 'short one' }, 'at least 12'],
    ['common', { new_password: 'Password1234', new_password_again: 'Password1234' }, 'first that somebody would try'],
    ['their name', { new_password: 'RobinAshby2026', new_password_again: 'RobinAshby2026' }, 'mostly a name'],
    ['typed differently', { new_password: PASSWORD, new_password_again: `${PASSWORD}s` }, 'are not the same'],
  ])('a password that is %s comes back with a sentence, without itself', async (_, fields, said) => {
    const link = await putInvitation(database, team.practitioner.id)
    const answer = await visitor().post(link, fields)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(said)
    for (const typed of Object.values(fields)) expect(answer.body).not.toContain(`value="${typed}"`)
    expect((await visitor().get(link)).statusCode).toBe(200)
  })
})

describe('two who are halfway by the same invitation', () => {
  test('the first who is whole is the only one: nobody replaces what they set up', async () => {
    const link = await putInvitation(database, team.practitioner.id)
    const [a, b] = [visitor(), visitor()]
    await a.post(link, chosen)
    const page = await a.get('/sign-in/set-up')
    expect(page.statusCode).toBe(200)
    await b.post('/sign-in/password', { email: ROBIN, password: PASSWORD })
    const set = await b.get('/sign-in/set-up')
    const code = codeAt(lettersOn(set.body), NOW)
    expect((await b.send('/sign-in/set-up', { ...hiddenOn(set.body), secret_code: code })).statusCode).toBe(200)
    const late = await a.send('/sign-in/set-up', {
      ...hiddenOn(page.body),
      secret_code: codeAt(lettersOn(page.body), NOW),
    })
    expect([late.statusCode, (await a.get('/account')).statusCode]).toEqual([303, 303])
    expect((await b.get('/account')).statusCode).toBe(200)
  })
})

describe('the second half of a sign-in', () => {
  test('is a code of the app, once', async () => {
    const { letters } = await settled(visitor())
    clock.now = later(5)
    const v = visitor()
    await half(v)
    const code = codeAt(letters, clock.now)
    expect((await v.post('/sign-in/code', { secret_code: code })).headers['location']).toBe('/today')
    const thief = visitor()
    await half(thief)
    const replayed = await thief.post('/sign-in/code', { secret_code: code })
    expect(replayed.statusCode).toBe(422)
    expect(replayed.body).toContain('used before')
    expect(replayed.body).not.toContain(code)
    // Nor the one before it, which the window would still let in.
    const before = codeAt(letters, new Date(clock.now.getTime() - 30_000))
    expect((await thief.post('/sign-in/code', { secret_code: before })).statusCode).toBe(422)
  })

  test('a code of a minute ago or of the next minute is none', async () => {
    const { letters } = await settled(visitor())
    clock.now = later(5)
    for (const [seconds, status] of [
      [-60, 422],
      [60, 422],
      [30, 303],
    ] as const) {
      const v = visitor()
      await half(v)
      const secret_code = codeAt(letters, new Date(clock.now.getTime() + seconds * 1_000))
      expect((await v.post('/sign-in/code', { secret_code })).statusCode).toBe(status)
    }
  })

  test('may be a recovery code, once, and its owner is told', async () => {
    const { codes } = await settled(visitor())
    await database.asOwner('delete from platform.mail')
    const v = visitor()
    await half(v)
    const typed = ` ${(codes[3] ?? '').toUpperCase().replaceAll('-', ' ')} `
    expect((await v.post('/sign-in/recovery-code', { secret_code: typed })).headers['location']).toBe('/today')
    expect((await v.get('/today')).body).toContain('you have 9 left')
    const mails = await database.asOwner<{ body: string; recipient: string }>(
      'select recipient, body from platform.mail',
    )
    expect(mails).toHaveLength(1)
    expect(mails[0]?.body).not.toMatch(/code|Robin/)
    const thief = visitor()
    await half(thief)
    expect((await thief.post('/sign-in/recovery-code', { secret_code: codes[3] ?? '' })).statusCode).toBe(422)
  })

  test('gets five tries, and then the password is asked again', async () => {
    await settled(visitor())
    clock.now = later(1)
    const v = visitor()
    await half(v)
    for (let i = 0; i < 4; i++) expect((await v.post('/sign-in/code', { secret_code: '000000' })).statusCode).toBe(422)
    const fifth = await v.post('/sign-in/code', { secret_code: '000000' })
    expect(fifth.body).toContain('Please begin again')
    expect((await v.get('/sign-in/code')).headers['location']).toBe('/sign-in')
    // The right password does not make the tries of codes begin anew.
    const again = visitor()
    await half(again)
    expect((await again.post('/sign-in/code', { secret_code: '000000' })).statusCode).toBe(429)
  })

  test('comes within ten minutes of the first, and opens nothing before', async () => {
    const { letters } = await settled(visitor())
    const v = visitor()
    await half(v)
    expect((await v.get('/today')).headers['location']).toBe('/sign-in')
    expect((await v.get('/sign-in/set-up')).headers['location']).toBe('/sign-in/code')
    clock.now = later(10.1)
    expect(
      (await v.post('/sign-in/code', { secret_code: codeAt(letters, clock.now) }, '/sign-in')).headers['location'],
    ).toBe('/sign-in')
  })

  test('each half has a secret of its own, and the first opens nothing afterwards', async () => {
    const { letters } = await settled(visitor())
    clock.now = later(5)
    const v = visitor()
    const first = (await v.post('/sign-in/password', { email: ROBIN, password: PASSWORD })).cookies[0]?.value
    const second = (await v.post('/sign-in/code', { secret_code: codeAt(letters, clock.now) })).cookies[0]?.value
    expect(second).not.toBe(first)
    const ended = await database.asOwner(
      "select 1 from people.session where state = 'second-factor-pending' and ended_at is null and how = 'password'",
    )
    expect(ended).toEqual([])
  })
})
