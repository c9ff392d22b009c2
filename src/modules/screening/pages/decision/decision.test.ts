import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putReferral } from '../../../../../tests/harness/put-referral.ts'
import { readyReferral, speak, tracesOf } from '../../../../../tests/harness/ready-referral.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let manager: Visitor
beforeAll(async () => {
  await seatTeam(database)
  manager = await signedIn('manager')
})

const ready = (wish: Parameters<typeof readyReferral>[1] = {}) => readyReferral(database, wish)
const traces = (id: string) => tracesOf(database, id)
const versionOn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
const decide = async (v: Visitor, id: string, fields: Record<string, string>) => {
  const url = `/referrals/${id}/decision`
  return v.post(url, { version: versionOn((await v.get(url)).body), ...fields })
}
const accept = { outcome: 'accept-one-to-one', 'reason_accept-one-to-one': 'meets', note: '' }
const decline = { outcome: 'decline', reason_decline: 'outside-area' }

describe('accepting', () => {
  test('opens a case with a copy of what was said, keeps the safe contact, and writes a mail without a word of the child', async () => {
    const { id, youngPersonId } = await ready()
    const answer = await decide(manager, id, accept)
    expect(answer.headers['location']).toBe(`/referrals/${id}?done=decision`)
    expect(await traces(id)).toEqual({ state: 'accepted', decisions: 1, cases: 1 })
    const [episode] = await database.asOwner<{
      told: Record<string, string>
      level: string
      state: string
      offer: string
    }>('select told, level, state, offer from cases.episode where young_person_id = $1', [youngPersonId])
    expect(episode).toMatchObject({ level: 'medium', state: 'waiting', offer: 'one-to-one' })
    const told = Object.values(episode?.told ?? {}).join('\n')
    for (const words of ['Draws birds.', 'Gifts that nobody', 'There was no safe moment yet.', 'Bo Carr'])
      expect(told).toContain(words)
    const [safe] = await database.asOwner(
      'select telephone, never_contact, text_message from young_people.safe_contact where young_person_id = $1',
      [youngPersonId],
    )
    expect(safe).toEqual({ telephone: '07700 900123', never_contact: 'Uncle Den', text_message: false })
    const lead = await database.asOwner('select name from young_people.connection where young_person_id = $1', [
      youngPersonId,
    ])
    expect(lead).toEqual([{ name: 'Bo Carr' }])
    const [mail] = await database.asOwner<{ text: string }>('select subject || body as text from platform.mail')
    expect(mail?.text).toContain('we will offer support')
    for (const word of ['Wren', 'Oakapple', 'medium', 'birds']) expect(mail?.text).not.toContain(word)
    expect((await manager.get(`/referrals/${id}`)).body).toMatch(/href="\/cases\/[0-9a-f-]{36}"/)
  })

  test('what was known of safe contact is told anew, and who must never be contacted stays', async () => {
    const { id, youngPersonId } = await ready()
    await database.asOwner(
      `insert into young_people.safe_contact (young_person_id, telephone, code_phrase, never_contact, changed_at)
       values ($1, '01603 000', 'The old phrase', 'Stepfather', now())`,
      [youngPersonId],
    )
    await decide(manager, id, accept)
    const [safe] = await database.asOwner(
      'select telephone, code_phrase, never_contact, version from young_people.safe_contact where young_person_id = $1',
      [youngPersonId],
    )
    expect(safe).toEqual({
      telephone: '07700 900123',
      code_phrase: 'The old phrase',
      never_contact: 'Stepfather\nUncle Den',
      version: 2,
    })
  })

  test('giving the case to a worker ends the referral’s course', async () => {
    const { id, youngPersonId } = await ready()
    await decide(manager, id, accept)
    const [episode] = await database.asOwner<{ id: string }>(
      'select id from cases.episode where young_person_id = $1',
      [youngPersonId],
    )
    const url = `/cases/${episode?.id}/allocation`
    const version = /name="version" value="(\d+)"/.exec((await manager.get(url)).body)?.[1] ?? ''
    const given = await manager.post(url, { worker: team.practitioner.id, because: 'Nearest.', version })
    expect(given.statusCode).toBe(303)
    expect(await traces(id)).toMatchObject({ state: 'allocated' })
    const moves = await database.asOwner(
      'select to_state from referrals.move where referral_id = $1 order by moved_at, to_state',
      [id],
    )
    expect(moves.map((m) => m['to_state']).sort()).toEqual(['accepted', 'allocated', 'received'])
  })

  test.each([
    ['early intervention on standard', { level: 'standard', outcome: 'accept-early-intervention', note: '' }, 303],
    ['one-to-one on standard without a word', { level: 'standard', outcome: 'accept-one-to-one', note: '' }, 422],
    [
      'one-to-one on standard, and why',
      { level: 'standard', outcome: 'accept-one-to-one', note: 'It is fast here.' },
      303,
    ],
    ['one-to-one without a screening', { level: null, outcome: 'accept-one-to-one', note: '' }, 422],
  ])('%s', async (_what, { level, outcome, note }, status) => {
    const { id } = await ready({ level })
    const answer = await decide(manager, id, { outcome, [`reason_${outcome}`]: 'early', note })
    expect(answer.statusCode).toBe(status)
    const decided = status === 303 ? 1 : 0
    expect(await traces(id)).toMatchObject({ decisions: decided, cases: decided })
  })
})

describe('not accepting', () => {
  test('decline and redirect keep their reason and open no case', async () => {
    const one = await ready()
    expect((await decide(manager, one.id, decline)).statusCode).toBe(303)
    expect(await traces(one.id)).toEqual({ state: 'declined', decisions: 1, cases: 0 })
    expect((await manager.get(`/referrals/${one.id}`)).body).toContain('Lives outside our area')
    const other = await ready()
    const redirect = {
      outcome: 'redirect',
      reason_redirect: 'other-service',
      redirected_to: 'Early Help, by telephone',
    }
    expect((await decide(manager, other.id, { ...redirect, redirected_to: '' })).statusCode).toBe(422)
    expect((await decide(manager, other.id, redirect)).statusCode).toBe(303)
    expect((await manager.get(`/referrals/${other.id}`)).body).toContain('Early Help, by telephone')
  })
})

describe('refused', () => {
  test.each([
    ['nothing chosen', {}, 'Choose what you decide.'],
    ['no reason', { outcome: 'decline' }, 'Choose the reason.'],
    ['a reason of another outcome', { outcome: 'decline', reason_decline: 'meets' }, 'Choose the reason.'],
    ['a made-up outcome', { outcome: 'delete' }, 'Choose what you decide.'],
  ])('%s: one sentence, words kept, nothing done', async (_what, fields, sentence) => {
    const { id } = await ready()
    const answer = await decide(manager, id, { ...fields, note: 'My words <b>stay</b>.' })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(answer.body).toContain('My words &lt;b>stay&lt;/b>.')
    expect(await traces(id)).toEqual({ state: 'received', decisions: 0, cases: 0 })
  })

  test('before somebody has spoken to the referrer, whatever the outcome', async () => {
    const id = await putReferral(database)
    for (const fields of [accept, decline]) {
      const answer = await decide(manager, id, { ...fields, note: 'x' })
      expect([answer.statusCode, answer.body.includes('Speak to the referrer first')]).toEqual([422, true])
    }
    expect(await traces(id)).toMatchObject({ state: 'received', decisions: 0 })
  })

  test('an acceptance before it is said whose record it is', async () => {
    const id = await putReferral(database)
    await speak(database, id)
    const answer = await decide(manager, id, { ...accept, note: 'x' })
    expect([answer.statusCode, answer.body.includes('Say first whose record this is')]).toEqual([422, true])
  })

  test('to whoever is on duty, and for a referral that is missing or restricted', async () => {
    const { id } = await ready()
    await onDuty(database, team.practitioner)
    const duty = await signedIn('practitioner')
    expect((await duty.get(`/referrals/${id}/decision`)).statusCode).toBe(404)
    expect((await decide(duty, id, accept)).statusCode).toBe(404)
    const restricted = await putReferral(database, { restricted: true })
    const [one, other] = [
      await manager.get(`/referrals/${restricted}/decision`),
      await manager.get(`/referrals/${crypto.randomUUID()}/decision`),
    ]
    expect([one.statusCode, one.body]).toEqual([404, other.body])
  })
})
