import crypto from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { givePassword, PASSWORD } from '../../../../../tests/harness/door.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, clock, lines } = useApp(database)
const ROBIN = 'practitioner@example.org'
const WRONG = 'quay lantern herring'

beforeAll(async () => {
  await seatTeam(database)
  await givePassword(database, team.practitioner.id)
  await givePassword(database, team.therapist.id)
  await database.asOwner('update people.person set shut_out_at = $2 where id = $1', [team.therapist.id, NOW])
})
beforeEach(async () => {
  clock.now = NOW
  await database.asOwner('delete from people.attempt')
})

const come = (email: string, password: string, v = visitor()) =>
  v.post('/sign-in/password', { email, password }, '/sign-in/password')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

describe('signing in with a password', () => {
  test('lets somebody in whose e-mail is written large', async () => {
    const v = visitor()
    const answer = await come('Practitioner@EXAMPLE.org ', PASSWORD, v)
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/today'])
    expect((await v.get('/today')).statusCode).toBe(200)
  })

  test('a planted cookie is not taken over, and the session that was there ends', async () => {
    const v = visitor()
    await come(ROBIN, PASSWORD, v)
    const before = (await database.asOwner('select 1 from people.session where ended_at is null')).length
    const again = await come(ROBIN, PASSWORD, v)
    expect(again.cookies[0]?.value).toMatch(/^[\w-]{43}$/)
    expect(await database.asOwner('select 1 from people.session where ended_at is null')).toHaveLength(before)
    const planted = visitor()
    const page = await planted.get('/sign-in/password')
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const sent = await planted.send(
      '/sign-in/password',
      { _csrf: csrf, email: ROBIN, password: PASSWORD },
      { cookie: 'rose_session=planted' },
    )
    // Its token is not the planted cookie's: the attacker's page cannot even send the form.
    expect(sent.statusCode).toBe(403)
  })

  test('keeps the e-mail address and never the password', async () => {
    const answer = await come(ROBIN, WRONG)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(ROBIN)
    expect(answer.body).not.toContain(WRONG)
    expect((await come('', '')).body).toContain('Write your e-mail address.')
  })

  test('says and does the same whether or not somebody works here', async () => {
    const work = vi.spyOn(crypto, 'argon2')
    const answers: { status: number; body: string; hashed: number }[] = []
    for (const email of [ROBIN, 'manager@example.org', 'therapist@example.org', 'nobody@example.org']) {
      work.mockClear()
      const { statusCode, body } = await come(email, WRONG)
      const words = body.replaceAll(email, 'E-MAIL').replaceAll(/name="_csrf" value="[^"]+"/g, '')
      answers.push({ status: statusCode, body: words, hashed: work.mock.calls.length })
      expect(work.mock.calls[0]?.[1]).toMatchObject({ memory: 19_456, passes: 2, parallelism: 1 })
    }
    work.mockRestore()
    expect(answers[0]).toMatchObject({ status: 422, hashed: 1 })
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('does not let in who was shut out, even with the right password', async () => {
    expect((await come('therapist@example.org', PASSWORD)).statusCode).toBe(422)
  })

  test('a hash that was made with less work is made anew', async () => {
    const salt = Buffer.alloc(16, 7)
    const cheap = crypto.argon2Sync('argon2id', {
      message: PASSWORD,
      nonce: salt,
      parallelism: 1,
      memory: 8_192,
      passes: 1,
      tagLength: 32,
    })
    const plain = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
    await database.asOwner('update people.password set hash = $2 where person_id = $1', [
      team.practitioner.id,
      `$argon2id$v=19$m=8192,t=1,p=1$${plain(salt)}$${plain(cheap)}`,
    ])
    expect((await come(ROBIN, PASSWORD)).statusCode).toBe(303)
    const [row] = await database.asOwner<{ hash: string }>('select hash from people.password where person_id = $1', [
      team.practitioner.id,
    ])
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect((await come(ROBIN, PASSWORD)).statusCode).toBe(303)
  })

  test('a try in vain is in the trail, without what was typed', async () => {
    await database.asOwner('truncate audit.event cascade').catch(() => undefined)
    await come('somebody-else@example.org', WRONG)
    await come(ROBIN, WRONG)
    const rows = await database.asOwner<{ subject_id: string | null; all: string }>(
      `select subject_id, e::text as all from audit.event e where act = 'refused at the door' order by no desc limit 2`,
    )
    expect(rows.map((row) => row.subject_id)).toEqual([team.practitioner.id, null])
    for (const { all } of rows) expect(all).not.toMatch(/example\.org|quay/)
    expect(lines.join('')).not.toMatch(/quay|somebody-else/)
  })
})

describe('too many tries', () => {
  const vain = async (times: number, email = ROBIN) => {
    for (let i = 0; i < times; i++) expect((await come(email, WRONG)).statusCode).toBe(422)
  }

  test.each([[ROBIN], ['nobody@example.org']])(
    'of %s wait, and are looked at again when the time is over',
    async (email) => {
      await vain(5, email)
      const held = await come(email, PASSWORD)
      expect([held.statusCode, held.headers['retry-after']]).toEqual([429, '900'])
      expect(held.body).toContain('Wait 15 minutes')
      clock.now = later(15.1)
      expect((await come(email, WRONG)).statusCode).toBe(422)
    },
  )

  test('that are held back do not count, so nobody is kept out for good', async () => {
    await vain(5)
    clock.now = later(14)
    for (let i = 0; i < 20; i++) expect((await come(ROBIN, PASSWORD)).statusCode).toBe(429)
    clock.now = later(15.1)
    expect((await come(ROBIN, PASSWORD)).statusCode).toBe(303)
  })

  test('do not work either when they come at the same moment', async () => {
    const work = vi.spyOn(crypto, 'argon2')
    const v = visitor()
    const { body } = await v.get('/sign-in/password')
    const csrf = /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? ''
    const fields = { _csrf: csrf, email: ROBIN, password: WRONG }
    const answers = await Promise.all(Array.from({ length: 30 }, () => v.send('/sign-in/password', fields)))
    const hashed = work.mock.calls.length
    work.mockRestore()
    expect(hashed).toBe(5)
    expect(answers.filter((answer) => answer.statusCode === 429)).toHaveLength(25)
  })

  test('after a success begin anew from the same network', async () => {
    await vain(4)
    clock.now = later(1)
    await come(ROBIN, PASSWORD)
    clock.now = later(2)
    await vain(4)
    expect((await come(ROBIN, PASSWORD)).statusCode).toBe(303)
  })

  test('of one network on many accounts wait', async () => {
    for (let i = 0; i < 30; i++) await come(`person-${i}@example.org`, WRONG)
    expect((await come('manager@example.org', WRONG)).statusCode).toBe(429)
  })

  test('of one account from a hundred networks do not hold up its owner’s own browser, nor whoever is in', async () => {
    const own = visitor()
    await come(ROBIN, PASSWORD, own)
    const shared = visitor()
    await come(ROBIN, 'x', shared)
    const fill = `insert into people.attempt (id, account_hash, network_hash, kind, held, at)
      select gen_random_uuid(), a.account_hash, sha256(n::text::bytea), 'password', false, $1
      from generate_series(1, 100) n, (select account_hash from people.attempt where not held limit 1) a`
    await database.asOwner(fill, [NOW])
    expect((await come(ROBIN, PASSWORD, visitor())).statusCode).toBe(429)
    expect((await own.post('/sign-in/again', { to: '/account', password: PASSWORD })).headers['location']).toBe(
      '/account',
    )
    await own.post('/sign-out', {}, '/account')
    expect((await come(ROBIN, PASSWORD, own)).statusCode).toBe(303)
    // It is a mark of this one account, and of no use to guess more than the others may.
    for (let n = 0; n < 5; n++) expect((await come(ROBIN, WRONG, own)).statusCode).toBe(422)
    expect((await come(ROBIN, PASSWORD, own)).statusCode).toBe(429)
    clock.now = later(90 * 24 * 60 + 1)
    await database.asOwner('delete from people.attempt where kind = $1 and held', ['password'])
    await database.asOwner('update people.attempt set at = $1', [clock.now])
    expect((await come(ROBIN, PASSWORD, own)).statusCode).toBe(429)
    await database.asOwner('delete from people.attempt')
  })

  test('of one account from a hundred networks wait as well; the worker comes in an hour later', async () => {
    const [one] = await (async () => {
      await come(ROBIN, WRONG)
      return database.asOwner<{ account_hash: Buffer }>('select account_hash from people.attempt')
    })()
    await database.asOwner(
      `insert into people.attempt (id, account_hash, network_hash, kind, held, at)
       select gen_random_uuid(), $1, sha256(n::text::bytea), 'password', false, $2 from generate_series(1, 99) n`,
      [one?.account_hash, NOW],
    )
    expect((await come(ROBIN, PASSWORD)).statusCode).toBe(429)
    clock.now = later(61)
    expect((await come(ROBIN, PASSWORD)).statusCode).toBe(303)
  })
})
