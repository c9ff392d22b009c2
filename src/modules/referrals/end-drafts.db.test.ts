import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../tests/harness/fresh-database.ts'
import { readOrganisation } from '../../platform/organisation.ts'
import { ROOT } from '../../platform/root.ts'
import { newId } from '../../platform/secrets.ts'
import { endDrafts } from './end-drafts.ts'
import type { Answers } from './rules/question.ts'

const database = useDatabase()
const organisation = readOrganisation(join(ROOT, 'config', 'organisation.yml'))
const setting = { organisation, url: 'https://rose.example' }
const DAY = 86_400_000

beforeEach(async () => {
  await database.asOwner('delete from referrals.draft')
  await database.asOwner('delete from platform.mail')
})

const wren: Answers = { given_name: 'Wren', family_name: 'Oakapple', referrer_email: 'h.quill@larkfield.example' }

async function draft(fields: { days: number; answers?: Answers; email?: string; sent?: boolean }): Promise<string> {
  const id = newId()
  await database.asOwner(
    `insert into referrals.draft (id, key_hash, send_key, writer_email, answers, started_at, saved_at, ends_at, sent_at)
     values ($1, sha256($2::bytea), $1::uuid, $3, $4, $5, $5, $6, $7)`,
    [
      id,
      id,
      fields.email ?? null,
      JSON.stringify(fields.answers ?? wren),
      NOW,
      new Date(NOW.getTime() + fields.days * DAY),
      fields.sent ? NOW : null,
    ],
  )
  return id
}

const end = (at = NOW) =>
  database.transactions.run({ kind: 'task', task: 'drafts' }, at, (tx) => endDrafts(tx, at, setting))
const mails = () =>
  database.asOwner<{ recipient: string; subject: string; body: string }>(
    'select recipient, subject, body from platform.mail order by recipient',
  )
const left = async () => (await database.asOwner<{ id: string }>('select id from referrals.draft')).map(({ id }) => id)

describe('drafts that end', () => {
  test('three days before, the writer is told once what is not sent, and nobody else, and nothing of the child', async () => {
    await draft({ days: 3, email: 'hq@larkfield.example' })
    await draft({ days: 4, email: 'later@larkfield.example' })
    expect(await end()).toBe(1)
    expect(await end()).toBe(0)
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail?.recipient).toBe('hq@larkfield.example')
    expect(mail?.body).toContain('On 20 March 2026 it is deleted')
    expect(mail?.body).toContain('- Contacting the young person safely')
    expect(`${mail?.subject}${mail?.body}`).not.toMatch(/Wren|Oakapple/)
  })

  test('the work address in the form will do; without any address nobody is written to', async () => {
    await draft({ days: 1 })
    await draft({ days: 1, answers: { given_name: 'Wren' } })
    expect(await end()).toBe(2)
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(['h.quill@larkfield.example'])
  })

  test('at its end a draft is deleted with its documents, and its writer told; a sent one goes in silence', async () => {
    const gone = await draft({ days: 0 })
    await draft({ days: 0, sent: true, answers: {} })
    const stays = await draft({ days: 10 })
    await database.asOwner(
      `insert into referrals.attachment (id, draft_id, file_name, kind, bytes, size, sha256, added_at)
       values ($1, $1, 'a.pdf', 'pdf', 'x', 1, sha256('x'), $2)`,
      [gone, NOW],
    )
    expect(await end()).toBe(2)
    expect(await left()).toEqual([stays])
    expect(await database.asOwner('select 1 from referrals.attachment')).toEqual([])
    const [mail, ...others] = await mails()
    expect([mail?.subject, others]).toEqual(['Rose: a form you saved was deleted and never sent', []])
  })

  test('an empty draft goes without a word', async () => {
    await draft({ days: 0, answers: {} })
    await draft({ days: 2, answers: {} })
    expect(await end()).toBe(1)
    expect([await mails(), (await left()).length]).toEqual([[], 1])
  })

  test('nobody but the task can do it', async () => {
    const id = await draft({ days: 0 })
    for (const viewer of [
      { kind: 'public' },
      { kind: 'task', task: 'mail' },
      { kind: 'draft', keyHash: 'ab'.repeat(32) },
    ] as const)
      await database.undone(viewer, async (tx) => expect(await endDrafts(tx, NOW, setting)).toBe(0))
    expect(await left()).toEqual([id])
  })
})
