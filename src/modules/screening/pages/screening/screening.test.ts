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

const result = {
  level: 'medium',
  'screened_on-day': '9',
  'screened_on-month': '3',
  'screened_on-year': '2026',
  screened_by: 'The exploitation team',
  tool: 'partnership',
  tool_version: '4',
  note: '',
}

describe('the partnership’s screening', () => {
  test('is written down, shown, and kept beside a later one', async () => {
    const id = await putReferral(database)
    expect((await duty.post(`/referrals/${id}/screening`, result)).headers['location']).toBe(
      `/referrals/${id}?done=screening`,
    )
    await duty.post(`/referrals/${id}/screening`, { ...result, level: 'high', 'screened_on-day': '12' })
    const { body } = await duty.get(`/referrals/${id}`)
    expect(body).toMatch(
      /<strong>High<\/strong>, screened 12 March 2026[\s\S]*<strong>Medium<\/strong>, screened 9 March/,
    )
  })

  test('begins with what the referrer wrote, and nothing is recorded before somebody saves it', async () => {
    const said = { screening_level: 'high', screening_date: '2026-03-02', screening_by: 'MACE panel' }
    const id = await putReferral(database, { answers: said })
    const { body } = await duty.get(`/referrals/${id}/screening`)
    expect(body).toMatch(/value="high" checked/)
    for (const filled of ['value="2"', 'value="3"', 'value="2026"', 'value="MACE panel"'])
      expect(body).toContain(filled)
    expect((await duty.get(`/referrals/${id}`)).body).toContain('No result is recorded.')
  })

  test.each([
    [{ level: 'severe' }, 'Choose the level that the partnership gave.'],
    [{ level: '' }, 'Choose the level that the partnership gave.'],
    [{ tool: '' }, 'Choose the tool that was used.'],
    [{ screened_by: '' }, 'Write who screened'],
    [{ 'screened_on-day': '18' }, 'The day of the screening is in the future.'],
    [{ 'screened_on-year': '26' }, 'four'],
    [{ 'screened_on-year': '1999' }, 'The day of the screening is too long ago.'],
  ])('%j: refused with every word kept', async (change, sentence) => {
    const id = await putReferral(database)
    const answer = await duty.post(`/referrals/${id}/screening`, { ...result, ...change })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(sentence)
    expect(answer.body).toContain('value="4"')
    expect(await database.asOwner('select 1 from screening.result where referral_id = $1', [id])).toEqual([])
  })

  test('not on a decided referral, and missing for whoever may not triage', async () => {
    const manager = await signedIn('manager')
    const id = await putReferral(database, { state: 'declined' })
    expect((await manager.post(`/referrals/${id}/screening`, result)).statusCode).toBe(422)
    const colleague = await signedIn('other-practitioner')
    expect((await colleague.get(`/referrals/${await putReferral(database)}/screening`)).statusCode).toBe(404)
  })
})
