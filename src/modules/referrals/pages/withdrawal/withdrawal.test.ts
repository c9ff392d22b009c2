import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putReferral } from '../../../../../tests/harness/put-referral.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let manager: Visitor
beforeAll(async () => {
  await seatTeam(database)
  manager = await signedIn('manager')
})

const words = { by: 'Hilary Quill', why: 'The young person has moved to another county.' }
const speak = (id: string) =>
  database.asOwner(
    `insert into referrals.conversation (id, referral_id, spoken_to, spoken_at, holds_safety, had_by, written_at)
     values (gen_random_uuid(), $1, 'H', now(), 'the school', $2, now())`,
    [id, team.manager.id],
  )

describe('withdrawing', () => {
  test('not before somebody knows who holds the child’s safety', async () => {
    const id = await putReferral(database)
    expect((await manager.get(`/referrals/${id}/withdrawal`)).body).toContain('Speak to the referrer first')
    const from = `/referrals/${id}/conversation`
    const answer = await manager.post(`/referrals/${id}/withdrawal`, words, from)
    expect([answer.statusCode, answer.body.includes('Speak to the referrer first')]).toEqual([422, true])
  })

  test('keeps who asked and why, and it can be done once', async () => {
    const id = await putReferral(database)
    await speak(id)
    expect((await manager.post(`/referrals/${id}/withdrawal`, { ...words, why: '' })).statusCode).toBe(422)
    expect((await manager.post(`/referrals/${id}/withdrawal`, words)).statusCode).toBe(303)
    const { body } = await manager.get(`/referrals/${id}`)
    expect(body).toContain('Asked by Hilary Quill')
    expect(body).not.toContain('/withdrawal"')
    const again = await manager.post(`/referrals/${id}/withdrawal`, words, `/referrals/${id}/conversation`)
    expect([again.statusCode, again.body.includes('already “withdrawn”')]).toEqual([422, true])
  })
})
