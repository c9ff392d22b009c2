import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putReferral } from '../../../../../tests/harness/put-referral.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let duty: Visitor
beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.practitioner)
  duty = await signedIn('practitioner')
})

const stateOf = async (id: string) =>
  (await database.asOwner<{ state: string }>('select state from referrals.referral where id = $1', [id]))[0]?.state

describe('asking the referrer', () => {
  test('writes a mail with the reference and nothing about the child, and what we ask stays with us', async () => {
    const id = await putReferral(database, { given: 'Quenby', family: 'Marshwort' })
    const note = 'Is Quenby in school this week?'
    expect((await duty.post(`/referrals/${id}/information-request`, { note })).statusCode).toBe(303)
    expect(await stateOf(id)).toBe('needs-information')
    const mails = await database.asOwner<{ recipient: string; text: string }>(
      `select recipient, subject || body as text from platform.mail`,
    )
    expect(mails.map(({ recipient }) => recipient)).toEqual(['h.quill@larkfield.example'])
    expect(mails[0]?.text).toMatch(/R-TEST-\d{4}/)
    for (const word of ['Quenby', 'Marshwort', 'school', 'Gifts']) expect(mails[0]?.text).not.toContain(word)
    const shown = (await duty.get(`/referrals/${id}`)).body
    expect(shown).toContain('Needs information')
    expect(shown).toContain(note)
  })

  test('what came puts it back into the queue', async () => {
    const id = await putReferral(database, { state: 'needs-information' })
    const came = await duty.post(`/referrals/${id}/information`, { came: 'She is, said Hilary.' })
    expect(came.headers['location']).toBe(`/referrals/${id}?done=information`)
    expect(await stateOf(id)).toBe('received')
  })

  test('empty, or when nothing was waited for: one sentence and nothing is kept', async () => {
    const id = await putReferral(database)
    const empty = await duty.post(`/referrals/${id}/information-request`, { note: '' })
    expect([empty.statusCode, empty.body.includes('Write what we need to know.')]).toEqual([422, true])
    const none = await duty.post(
      `/referrals/${id}/information`,
      { came: 'Words that came.' },
      `/referrals/${id}/information`,
    )
    expect([none.statusCode, none.body.includes('This referral is already')]).toEqual([422, true])
    expect(await stateOf(id)).toBe('received')
  })

  test('a decided one is not asked about any more', async () => {
    const manager = await signedIn('manager')
    const id = await putReferral(database, { state: 'declined' })
    const page = await manager.get(`/referrals/${id}/information-request`)
    expect(page.body).toContain('This referral is already “declined”')
    expect(page.body).not.toContain('<textarea')
    const sent = await manager.post(`/referrals/${id}/information-request`, { note: 'x' }, '/referrals')
    expect([sent.statusCode, await stateOf(id)]).toEqual([422, 'declined'])
  })
})
