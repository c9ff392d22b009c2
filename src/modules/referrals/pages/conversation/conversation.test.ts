import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putReferral } from '../../../../../tests/harness/put-referral.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'
import { open } from '../../../../../tests/harness/two-people.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let manager: Visitor
beforeAll(async () => {
  await seatTeam(database)
  manager = await signedIn('manager')
})

const said = {
  spoken_to: 'Hilary Quill',
  'spoken_on-day': '17',
  'spoken_on-month': '3',
  'spoken_on-year': '2026',
  spoken_at: '9:40',
  holds_safety: 'Bo Carr, social worker, visits today.',
  note: '',
}

describe('a conversation with the referrer', () => {
  test('is filled in with this minute, kept, and shown with who holds the child’s safety', async () => {
    const id = await putReferral(database)
    const { body } = await manager.get(`/referrals/${id}/conversation`)
    expect(body).toContain('value="10:00"')
    expect((await manager.post(`/referrals/${id}/conversation`, said)).headers['location']).toBe(
      `/referrals/${id}?done=conversation`,
    )
    expect((await manager.get(`/referrals/${id}`)).body).toContain('Bo Carr, social worker, visits today.')
  })

  test('a double click keeps it once', async () => {
    const id = await putReferral(database)
    const page = await open(manager, `/referrals/${id}/conversation`)
    const answers = await Promise.all([page.send(said), page.send(said)])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    expect(await database.asOwner('select 1 from referrals.conversation where referral_id = $1', [id])).toHaveLength(1)
  })

  test('of the days in which the form was still being filled in counts; one of before does not', async () => {
    const id = await putReferral(database)
    const url = `/referrals/${id}/conversation`
    expect((await manager.post(url, { ...said, 'spoken_on-day': '2' })).statusCode).toBe(422)
    expect((await manager.post(url, { ...said, 'spoken_on-day': '3' })).statusCode).toBe(303)
  })

  test.each([
    [{ holds_safety: ' ' }, 'Write who holds the child’s safety now.'],
    [{ spoken_to: '' }, 'Write who you spoke to.'],
    [{ spoken_at: '10:01' }, 'This time is still to come.'],
    [{ spoken_at: 'just now' }, 'Write the time like 9:30 or 14:05.'],
    [{ 'spoken_on-day': '18' }, 'The day of the call is in the future.'],
    [{ 'spoken_on-year': '2025' }, 'The day of the call is too long ago. Check the year.'],
    [{ note: 'x'.repeat(10_001) }, 'Shorten this by one letter'],
  ])('%j: one sentence, and every word kept', async (change, sentence) => {
    const id = await putReferral(database)
    const answer = await manager.post(`/referrals/${id}/conversation`, { ...said, ...change })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(sentence)
    expect(answer.body).toContain('govuk-error-summary')
    if (!('holds_safety' in change)) expect(answer.body).toContain('Bo Carr, social worker, visits today.')
    expect(await database.asOwner('select 1 from referrals.conversation where referral_id = $1', [id])).toEqual([])
  })
})
