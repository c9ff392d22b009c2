import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { answerNeeded, answerPage, beginReferral, sendReferral } from '../../../../../tests/harness/referral.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
beforeAll(() => seatTeam(database))
beforeEach(() => database.asOwner('delete from platform.mail'))
const { visitor, clock } = useApp(database)

async function begunBy(email: string): Promise<Visitor> {
  const v = visitor()
  await beginReferral(v)
  await answerPage(v, 'young-person', { given_name: 'Wren', family_name: 'Oakapple' })
  await v.post('/refer/link', { email })
  return v
}

async function latestLink(): Promise<string> {
  const [mail] = await database.asOwner<{ body: string }>(
    'select body from platform.mail order by written_at desc, id limit 1',
  )
  return /http:\/\/localhost:3000(\/refer\/return\/\S+)/.exec(mail?.body ?? '')?.[1] ?? ''
}

describe('a link to come back', () => {
  test('is mailed without a word about the child, and shown where it went', async () => {
    const v = await begunBy('h.quill@larkfield.example')
    const [mail] = await database.asOwner<{ recipient: string; subject: string; body: string }>(
      'select * from platform.mail',
    )
    expect(mail?.recipient).toBe('h.quill@larkfield.example')
    expect(`${mail?.subject}${mail?.body}`).not.toMatch(/Wren|Oakapple|young person/)
    expect(mail?.body).toContain('Nothing has been sent to us yet')
    expect((await v.get('/refer/link')).body).toContain('h.quill@larkfield.example')
  })

  test('is not spent by programs that open it, only by a person who presses the button, once', async () => {
    await begunBy('h.quill@larkfield.example')
    const link = await latestLink()
    const scanner = visitor()
    for (const opened of [await scanner.get(link), await scanner.get(link)]) {
      expect(opened.statusCode).toBe(200)
      expect(opened.headers['set-cookie']).toBeUndefined()
      expect(opened.body).not.toContain('Wren')
    }
    const elsewhere = visitor()
    const pressed = await elsewhere.post(link, {})
    expect([pressed.statusCode, pressed.headers['location']]).toEqual([303, '/refer/sections'])
    expect((await elsewhere.get('/refer/pages/young-person')).body).toContain('value="Wren"')
    const again = await visitor().post(link, {})
    expect([again.statusCode, again.body.includes('opens nothing any more')]).toEqual([410, true])
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  test('closes the browser where the form was begun', async () => {
    const first = await begunBy('h.quill@larkfield.example')
    await visitor().post(await latestLink(), {})
    expect((await first.get('/refer/sections')).statusCode).toBe(410)
  })

  test('two people press it at once: one comes in', async () => {
    await begunBy('h.quill@larkfield.example')
    const link = await latestLink()
    const pressed = await Promise.all([visitor(), visitor(), visitor()].map((v) => v.post(link, {})))
    expect(pressed.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 410, 410])
  })

  test('is no key by itself', async () => {
    await begunBy('h.quill@larkfield.example')
    const token = (await latestLink()).split('/').at(-1)
    const app = await visitor().get('/refer')
    expect(app.statusCode).toBe(200)
    const [row] = await database.asOwner(
      `select exists (select from referrals.draft where encode(link_hash, 'hex') = encode(sha256($1::bytea), 'hex')) as kept`,
      [token],
    )
    expect(row).toEqual({ kept: true })
    const found = await database.undone({ kind: 'draft', keyHash: await hash(token ?? '') }, async (tx) => {
      const { findDraft } = await import('../../store/drafts.ts')
      return findDraft(tx, NOW)
    })
    expect(found).toBeNull()
  })

  test('a newer one takes its place, a stopped one opens nothing, and five are enough', async () => {
    const v = await begunBy('a@larkfield.example')
    const old = await latestLink()
    await database.asOwner('delete from platform.mail')
    await v.post('/refer/link', { email: 'b@larkfield.example' })
    const stopped = await latestLink()
    expect((await visitor().post(old, {})).statusCode).toBe(410)
    await v.post('/refer/link/stop', {}, '/refer/link')
    expect((await visitor().post(stopped, {})).statusCode).toBe(410)
    for (let i = 0; i < 3; i += 1) await v.post('/refer/link', { email: 'c@larkfield.example' })
    const sixth = await v.post('/refer/link', { email: 'c@larkfield.example' })
    expect([sixth.statusCode, sixth.body.includes('five links already')]).toEqual([422, true])
  })

  test.each(['', 'hilary', 'a@b.example,c@d.example', 'a@b.example\r\nBcc: c@d.example'])(
    '%j gets no mail',
    async (email) => {
      const v = visitor()
      await beginReferral(v)
      expect((await v.post('/refer/link', { email })).statusCode).toBe(422)
      expect(await database.asOwner('select 1 from platform.mail')).toEqual([])
    },
  )

  test('opens nothing when the form was sent or has ended', async () => {
    const v = await begunBy('h.quill@larkfield.example')
    const sent = await latestLink()
    await answerNeeded(v)
    await sendReferral(v)
    expect((await visitor().post(sent, {})).statusCode).toBe(410)
    await database.asOwner('delete from platform.mail')
    await begunBy('h.quill@larkfield.example')
    const link = await latestLink()
    clock.now = new Date(NOW.getTime() + 15 * 86_400_000)
    const late = await visitor().post(link, {})
    clock.now = NOW
    expect(late.statusCode).toBe(410)
  })
})

async function hash(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex')
}
