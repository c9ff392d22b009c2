import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { answerNeeded, beginReferral, sendReferral } from '../../../../../tests/harness/referral.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { lockAttachment, readAttachment } from '../../store/attachments.ts'
import { docx, odt, pdf, png } from './sample-files.ts'

const database = useDatabase()
beforeAll(() => seatTeam(database))
const { visitor } = useApp(database)

const file = (fileName: string, bytes: Uint8Array) => ({ name: 'document', fileName, bytes })

async function begun(): Promise<Visitor> {
  const v = visitor()
  await beginReferral(v)
  return v
}
const count = async () => (await database.asOwner('select 1 from referrals.attachment')).length

describe('adding documents', () => {
  test('takes PDF, DOCX and ODT, several at once, and lets one be removed', async () => {
    const v = await begun()
    const added = await v.upload('/refer/documents', [
      file('Screening.pdf', pdf),
      file('a.docx', docx),
      file('b.odt', odt),
    ])
    expect([added.statusCode, added.headers['location']]).toEqual([303, '/refer/documents'])
    const shown = (await v.get('/refer/documents')).body
    expect(shown).toContain('Screening.pdf')
    const removal = /Screening\.pdf.*?action="(\/refer\/documents\/[^"]+\/removal)"/s.exec(shown)?.[1] ?? ''
    await v.post(removal, {}, '/refer/documents')
    expect((await v.get('/refer/documents')).body).not.toContain('Screening.pdf')
  })

  test.each([
    ['a picture', 'photo.png', png],
    ['a picture that is called a document', 'screening.pdf', png],
    ['a page of the web', 'notes.pdf', new TextEncoder().encode('<html><script>alert(1)</script>')],
    ['a program', 'screening.docx', new TextEncoder().encode('MZ\u0090\u0000this is a program')],
    ['text', 'notes.txt', new TextEncoder().encode('plain words')],
  ])('%s is refused in one sentence, and nothing is kept', async (_, name, bytes) => {
    const v = await begun()
    const before = await count()
    const refused = await v.upload('/refer/documents', [file('good.pdf', pdf), file(name, bytes)])
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('never send pictures of a young person')
    expect(await count()).toBe(before)
  })

  test('one that is too large, empty or one too many is refused, and nothing is kept', async () => {
    const v = await begun()
    const before = await count()
    const large = new Uint8Array(6 * 1024 * 1024)
    large.set(pdf)
    const huge = new Uint8Array(9 * 1024 * 1024)
    huge.set(pdf)
    for (const bytes of [large, huge, new Uint8Array(0)]) {
      const refused = await v.upload('/refer/documents', [file('a.pdf', bytes)])
      expect([refused.statusCode, refused.body.includes('empty or larger than 5 MB')]).toEqual([422, true])
    }
    const many = await v.upload('/refer/documents', Array(6).fill(file('a.pdf', pdf)))
    expect([many.statusCode, many.body.includes('5 documents in all')]).toEqual([422, true])
    expect((await v.upload('/refer/documents', [])).statusCode).toBe(422)
    expect(await count()).toBe(before)
  })

  test('a name cannot leave its folder or hide its ending', async () => {
    const v = await begun()
    await v.upload('/refer/documents', [file('..\\..\\a\u202Efdp.exe', pdf)])
    expect((await v.get('/refer/documents')).body).toContain('afdp.pdf')
  })

  test('somebody else’s document is not theirs to remove', async () => {
    const v = await begun()
    await v.upload('/refer/documents', [file('mine.pdf', pdf)])
    const removal =
      /action="(\/refer\/documents\/[^"]+\/removal)"/.exec((await v.get('/refer/documents')).body)?.[1] ?? ''
    await (await begun()).post(removal, {}, '/refer/documents')
    expect((await v.get('/refer/documents')).body).toContain('mine.pdf')
  })
})

test('documents go with the referral: staff read them, the sender no more, and a locked one nobody', async () => {
  const v = await begun()
  await v.upload('/refer/documents', [file('Screening.pdf', pdf)])
  await answerNeeded(v)
  const reference = await sendReferral(v)
  const [row] = await database.asOwner<{ id: string; referral: string; draft_id: string | null }>(
    `select a.id, a.referral_id as referral, a.draft_id from referrals.attachment a
     join referrals.referral r on r.id = a.referral_id where r.reference = $1`,
    [reference],
  )
  const { id = '', referral = '' } = row ?? {}
  expect(row?.draft_id).toBeNull()
  const read = await database.undone(team.manager, (tx) => readAttachment(tx, referral, id))
  expect([read?.fileName, Buffer.from(read?.bytes ?? []).equals(Buffer.from(pdf))]).toEqual(['Screening.pdf', true])
  for (const viewer of [team.practitioner, team.trustee, { kind: 'public' } as const])
    expect(await database.undone(viewer, (tx) => readAttachment(tx, referral, id))).toBeNull()
  const locked = await database.undone(team.manager, async (tx) => [
    await lockAttachment(tx, { referralId: referral, id, by: team.manager.id }, NOW),
    await readAttachment(tx, referral, id),
  ])
  expect(locked).toEqual([true, null])
})
