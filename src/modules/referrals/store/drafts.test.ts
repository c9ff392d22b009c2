import { beforeAll, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { hashOf, newId } from '../../../platform/secrets.ts'
import type { Viewer } from '../../../platform/viewer.ts'
import { addDocument, documentsOf, handOverDocuments } from './attachments.ts'
import { beginDraft, findDraft, lockDraft, markSent, saveAnswers, setLink, spendLink } from './drafts.ts'

const database = useDatabase()
const END = new Date(NOW.getTime() + 14 * 86_400_000)
const wren: Viewer = { kind: 'draft', keyHash: hashOf('the key of Wren’s draft') }
const other: Viewer = { kind: 'draft', keyHash: hashOf('another key') }
const nobody: Viewer = { kind: 'public' }
const id = newId()
const answers = { given_name: 'Wren' }
const sendKey = newId()
const file = { draftId: id, fileName: 'a.pdf', kind: 'pdf', bytes: new Uint8Array([1]) } as const

beforeAll(async () => {
  await seatTeam(database)
  const draft = { id, sendKey, keyHash: wren.kind === 'draft' ? wren.keyHash : '', takenBy: null, endsAt: END }
  await database.transactions.run(nobody, NOW, (tx) => beginDraft(tx, draft, NOW))
  await database.transactions.run(wren, NOW, async (tx) => {
    await saveAnswers(tx, { id, answers, restricted: false, endsAt: END }, NOW)
    await addDocument(tx, { id: newId(), draftId: id, fileName: 'a.pdf', kind: 'pdf', bytes: new Uint8Array([1]) }, NOW)
  })
})

describe('a draft', () => {
  test('is found by its key, with what was saved', async () => {
    const found = await database.undone(wren, (tx) => findDraft(tx, NOW))
    expect(found).toMatchObject({ id, answers, version: 2, sentAt: null, takenBy: null })
  })

  test('is found by nobody else: another key, the public, or any member of staff', async () => {
    for (const viewer of [other, nobody, team.manager, team.practitioner, team.dataLead]) {
      expect(await database.undone(viewer, (tx) => findDraft(tx, NOW))).toBeNull()
      expect(await database.undone(viewer, (tx) => documentsOf(tx, id))).toEqual([])
    }
  })

  test('ends when it ends', async () => {
    expect(await database.undone(wren, (tx) => findDraft(tx, END))).toBeNull()
    expect(await database.undone(wren, (tx) => lockDraft(tx, END))).toBeNull()
  })

  test('is changed by its holder alone', async () => {
    for (const viewer of [other, nobody, team.manager])
      await database.undone(viewer, async (tx) => {
        await saveAnswers(tx, { id, answers: {}, restricted: false, endsAt: END }, NOW)
        await markSent(tx, { id, reference: 'R-0000-0000' }, NOW)
        await setLink(tx, { draftId: id, hash: hashOf('planted'), email: 'x@y.example' })
        expect(await spendLink(tx, { link: hashOf('planted'), newKey: hashOf('mine') }, NOW)).toBe(false)
      })
    expect(await database.undone(wren, (tx) => findDraft(tx, NOW))).toMatchObject({
      answers,
      sentAt: null,
      hasLink: false,
    })
  })

  test('cannot be begun with somebody else’s words in it, or in a colleague’s name', async () => {
    const begin = (takenBy: string | null, viewer: Viewer) =>
      database.undone(viewer, (tx) =>
        beginDraft(tx, { id: newId(), sendKey: newId(), keyHash: hashOf('k'), takenBy, endsAt: END }, NOW),
      )
    await expect(begin(team.manager.id, nobody)).rejects.toThrow(/row-level security/)
    await expect(begin(team.manager.id, team.practitioner)).rejects.toThrow(/row-level security/)
    await begin(team.practitioner.id, team.practitioner)
  })

  test('takes no file from anybody else, nor from its holder once it was sent', async () => {
    for (const viewer of [other, nobody, team.practitioner])
      await expect(database.undone(viewer, (tx) => addDocument(tx, { ...file, id: newId() }, NOW))).rejects.toThrow(
        /row-level security/,
      )
    const afterSending = database.undone(wren, async (tx) => {
      await markSent(tx, { id, reference: 'R-0000-0000' }, NOW)
      await addDocument(tx, { ...file, id: newId() }, NOW)
    })
    await expect(afterSending).rejects.toThrow(/row-level security/)
  })

  test('gives its files to the referral that it became, to no other, and only at its holder’s word', async () => {
    const [became, stranger] = [newId(), newId()]
    const referral = (referralId: string, key: string) =>
      database.asOwner(
        `insert into referrals.referral (id, reference, send_key, state, urgency, received_at, answers, referrer_name,
           referrer_agency, referrer_email, given_name, family_name, folded_name, name_keys)
         values ($1::uuid, $1::text, $2, 'received', 'routine', $3, '{}', '', '', '', 'Wren', 'Oakapple', 'wrenoakapple', '{}')`,
        [referralId, key, NOW],
      )
    await referral(became, sendKey)
    await referral(stranger, newId())
    const handOver = (viewer: Viewer, referralId: string) =>
      database.transactions.run(viewer, NOW, (tx) => handOverDocuments(tx, id, referralId))
    for (const viewer of [other, nobody, team.manager]) await handOver(viewer, became)
    await handOver(wren, stranger)
    expect(await whereFilesAre()).toEqual([{ draft_id: id, referral_id: null }])
    await handOver(wren, became)
    expect(await whereFilesAre()).toEqual([{ draft_id: null, referral_id: became }])
    expect(await database.undone(wren, (tx) => documentsOf(tx, id))).toEqual([])
  })
})

const whereFilesAre = () => database.asOwner('select draft_id, referral_id from referrals.attachment')
