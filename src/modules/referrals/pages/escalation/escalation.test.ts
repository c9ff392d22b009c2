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

const call = {
  spoken_to: 'Ola, front door adviser',
  'spoken_on-day': '17',
  'spoken_on-month': 'March',
  'spoken_on-year': '2026',
  spoken_at: '0915',
  reason: 'A man waits at the school gate.',
  note: 'They open a strategy discussion today.',
}

describe('a call to the front door', () => {
  test('is written down with the name, the time and the advice; a second call is kept beside it', async () => {
    const id = await putReferral(database)
    expect((await duty.get(`/referrals/${id}/escalation`)).body).toContain('0344 800 8021')
    await duty.post(`/referrals/${id}/escalation`, call)
    await duty.post(`/referrals/${id}/escalation`, { ...call, spoken_to: 'Sam, duty officer' })
    const { body } = await duty.get(`/referrals/${id}`)
    for (const words of ['With the front door', 'Ola, front door adviser', 'Sam, duty officer', '17 March 2026, 09:15'])
      expect(body).toContain(words)
    expect(await database.asOwner('select 1 from platform.mail')).toEqual([])
  })

  test('without a name, a time or the advice it is not kept, and no word is lost', async () => {
    const id = await putReferral(database)
    for (const missing of ['spoken_to', 'spoken_at', 'note'] as const) {
      const answer = await duty.post(`/referrals/${id}/escalation`, { ...call, [missing]: '' })
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('A man waits at the school gate.')
    }
    expect((await duty.get(`/referrals/${id}`)).body).not.toContain('With the front door')
  })
})
