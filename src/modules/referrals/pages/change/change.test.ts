import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putReferral } from '../../../../../tests/harness/put-referral.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, signedIn } = useApp(database)
let manager: Visitor
let duty: Visitor
beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.practitioner)
  manager = await signedIn('manager')
  duty = await signedIn('practitioner')
})

const versionOn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
const change = async (v: Visitor, url: string, fields: Record<string, string>) =>
  v.post(url, { version: versionOn((await v.get(url)).body), ...fields })
const reason = 'Hilary Quill said so by telephone.'
const name = { given_name: 'Wren', family_name: 'Oakapple', preferred_name: '' }

describe('changing an answer after sending', () => {
  test('keeps old and new with the reason, and the list knows the new name', async () => {
    const id = await putReferral(database)
    const url = `/referrals/${id}/change/young-person`
    expect((await duty.get(url)).body).toContain('value="Oakapple"')
    const saved = await change(duty, url, { ...name, family_name: 'Crabapple', reason })
    expect(saved.headers['location']).toBe(`/referrals/${id}?done=change`)
    const { body } = await duty.get(`/referrals/${id}`)
    for (const words of ['Crabapple', 'Oakapple', reason, 'Changed since it was sent']) expect(body).toContain(words)
    expect((await duty.get('/referrals')).body).toContain('Wren Crabapple')
    const rows = await database.asOwner('select question, was, is_now from referrals.change where referral_id = $1', [
      id,
    ])
    expect(rows).toEqual([{ question: 'family_name', was: 'Oakapple', is_now: 'Crabapple' }])
  })

  test.each([
    ['no reason', { ...name, family_name: 'X', reason: '' }, 'Write why the answer changes'],
    ['nothing different', { ...name, reason }, 'Nothing is different yet'],
    ['what is needed left empty', { ...name, given_name: '', reason }, 'Enter the young person’s first name.'],
  ])('%s: one sentence, words kept, nothing saved', async (_what, fields, sentence) => {
    const id = await putReferral(database)
    const answer = await change(duty, `/referrals/${id}/change/young-person`, fields)
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(await database.asOwner('select 1 from referrals.change where referral_id = $1', [id])).toEqual([])
  })

  test('on an old version: both versions, and nothing is lost', async () => {
    const id = await putReferral(database)
    const url = `/referrals/${id}/change/young-person`
    const version = versionOn((await duty.get(url)).body)
    await change(manager, url, { ...name, family_name: 'Theirs', reason })
    const late = await duty.post(url, { version, ...name, family_name: 'Mine', reason })
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('Theirs')
    expect(late.body).toContain('value="Mine"')
    expect(
      (await duty.post(url, { version: versionOn(late.body), ...name, family_name: 'Mine', reason })).statusCode,
    ).toBe(303)
  })

  test('about somebody who works with children after all: from then on only named people find it', async () => {
    const id = await putReferral(database)
    const url = `/referrals/${id}/change/works-with-children`
    expect((await change(duty, url, { works_with_children: 'yes', reason })).statusCode).toBe(303)
    const rows = await database.asOwner<{ person_id: string }>(
      'select person_id from referrals.named where referral_id = $1 order by person_id',
      [id],
    )
    expect(rows.map((r) => r.person_id)).toEqual([team.manager.id, team.practitioner.id])
    const colleague = visitor()
    await onDuty(database, team.colleague)
    await colleague.signIn('other-practitioner')
    expect((await colleague.get(`/referrals/${id}`)).statusCode).toBe(404)
    expect((await manager.get(`/referrals/${id}`)).statusCode).toBe(200)
    await change(manager, url, { works_with_children: 'no', reason })
    expect((await colleague.get(`/referrals/${id}`)).statusCode).toBe(404)
  })

  test('a decided referral and a page that does not exist are missing', async () => {
    const id = await putReferral(database, { state: 'declined' })
    expect((await manager.get(`/referrals/${id}/change/young-person`)).statusCode).toBe(404)
    const open = await putReferral(database)
    expect((await manager.get(`/referrals/${open}/change/nonsense`)).statusCode).toBe(404)
    expect((await manager.get(`/referrals/${open}/change`)).body).toContain(`/referrals/${open}/change/birth`)
  })
})
