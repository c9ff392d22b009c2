import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putReferral } from '../../../../../tests/harness/put-referral.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'
import { bothOn, inHand, open } from '../../../../../tests/harness/two-people.ts'

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
    expect((await (await open(duty, `/referrals/${id}/information-request`)).send({ note })).statusCode).toBe(303)
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
    const came = await (await open(duty, `/referrals/${id}/information`)).send({ came: 'She is, said Hilary.' })
    expect(came.headers['location']).toBe(`/referrals/${id}?done=information`)
    expect(await stateOf(id)).toBe('received')
  })

  test('empty, or when nothing was waited for: one sentence and nothing is kept', async () => {
    const id = await putReferral(database)
    const empty = await (await open(duty, `/referrals/${id}/information-request`)).send({ note: '' })
    expect([empty.statusCode, empty.body.includes('Write what we need to know.')]).toEqual([422, true])
    const none = await duty.post(
      `/referrals/${id}/information`,
      { came: 'Words that came.', version: '1' },
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
    const sent = await manager.post(`/referrals/${id}/information-request`, { note: 'x', version: '1' }, '/referrals')
    expect([sent.statusCode, await stateOf(id)]).toEqual([422, 'declined'])
  })
})

describe('two who ask, or who write what came', () => {
  let manager: Visitor
  beforeAll(async () => {
    manager = await signedIn('manager')
  })
  const moves = (id: string, to: string) =>
    database.asOwner<{ note: string }>(
      'select note from referrals.move where referral_id = $1 and to_state = $2 and moved_by is not null order by no',
      [id, to],
    )
  const mails = async () => (await database.asOwner('select 1 from platform.mail')).length
  const [ours, theirs] = [{ note: 'Which school is it?' }, { note: 'Who is at home in the evening?' }]

  test('the second is shown both questions and no second mail goes, until they ask once more', async () => {
    const id = await putReferral(database)
    const url = `/referrals/${id}/information-request`
    const [one, two] = [await open(duty, url), await open(manager, url)]
    const before = await mails()
    expect((await one.send(ours)).statusCode).toBe(303)
    const late = await two.send(theirs)
    expect(late.statusCode).toBe(409)
    const { both, below } = bothOn(late.body)
    for (const said of ['Robin Ashby was first', ours.note, theirs.note]) expect(both).toContain(said)
    for (const said of [theirs.note, 'Ask them once more', `href="/referrals/${id}"`]) expect(below).toContain(said)
    expect([await moves(id, 'needs-information'), await mails()]).toEqual([[ours], before + 1])
    expect((await inHand(manager, late.body, url).send(theirs)).statusCode).toBe(303)
    expect([await moves(id, 'needs-information'), await mails()]).toEqual([[ours, theirs], before + 2])
  })

  test('a double click asks once and mails once, also both halves at one moment', async () => {
    const id = await putReferral(database)
    const page = await open(duty, `/referrals/${id}/information-request`)
    const before = await mails()
    const answers = [...(await Promise.all([page.send(ours), page.send(ours)])), await page.send(ours)]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303])
    expect([await moves(id, 'needs-information'), await mails()]).toEqual([[ours], before + 1])
  })

  test('what came twice: the second is shown both, and adds theirs beside the referral', async () => {
    const id = await putReferral(database, { state: 'needs-information' })
    const url = `/referrals/${id}/information`
    const [one, two] = [await open(duty, url), await open(manager, url)]
    const came = [{ came: 'Her school rang: she is there.' }, { came: 'Her aunt rang: she sleeps there.' }] as const
    expect((await one.send(came[0])).statusCode).toBe(303)
    expect((await one.send(came[0])).headers['location']).toBe(`/referrals/${id}?done=information`)
    const late = await two.send(came[1])
    expect(late.statusCode).toBe(409)
    const { both, below } = bothOn(late.body)
    for (const said of ['Received: Robin Ashby', came[0].came, came[1].came]) expect(both).toContain(said)
    expect(below).toContain(came[1].came)
    expect(await moves(id, 'received')).toEqual([{ note: came[0].came }])
    const added = await inHand(manager, late.body, `/referrals/${id}/addition`).send({ said: came[1].came })
    expect(added.statusCode).toBe(303)
    expect((await duty.get(`/referrals/${id}`)).body).toContain(came[1].came)
  })
})
