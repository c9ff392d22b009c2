import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putReferral } from '../../../../../tests/harness/put-referral.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { waitsForLock } from '../../../../../tests/harness/waiting.ts'
import { beginCase } from '../../../cases/index.ts'
import { makeYoungPerson } from '../../../young-people/index.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let manager: Visitor
beforeAll(async () => {
  await seatTeam(database)
  manager = await signedIn('manager')
})

/** A referral about this young person, with everything that a decision needs. */
async function ready(youngPersonId: string): Promise<string> {
  const id = await putReferral(database)
  await database.asOwner('update referrals.referral set young_person_id = $2 where id = $1', [id, youngPersonId])
  await database.asOwner(
    `insert into referrals.conversation (id, referral_id, spoken_to, spoken_at, holds_safety, had_by, written_at)
     values (gen_random_uuid(), $1, 'H', now(), 'the school', $2, now())`,
    [id, team.manager.id],
  )
  await database.asOwner(
    `insert into screening.result (id, referral_id, level, screened_on, screened_by, tool, recorded_by, recorded_at)
     values (gen_random_uuid(), $1, 'medium', '2026-03-09', 'The team', 'partnership', $2, now())`,
    [id, team.manager.id],
  )
  return id
}

async function accept(id: string) {
  const url = `/referrals/${id}/decision`
  const version = /name="version" value="(\d+)"/.exec((await manager.get(url)).body)?.[1] ?? ''
  const fields = { outcome: 'accept-one-to-one', 'reason_accept-one-to-one': 'meets', note: 'She knows us.' }
  return manager.post(url, { version, ...fields })
}

const casesOf = (youngPersonId: string) =>
  database.asOwner('select id from cases.episode where young_person_id = $1', [youngPersonId])
describe('a young person who has a case', () => {
  test('is not given a second one: it is said, every word is kept, and nothing is decided', async () => {
    const { youngPersonId } = await makeScene(database)
    const id = await ready(youngPersonId)
    const { statusCode, body } = await accept(id)
    expect([statusCode, body.includes('There is a case for this young person already: C-')]).toEqual([422, true])
    expect(body).toContain('She knows us.')
    expect(await casesOf(youngPersonId)).toHaveLength(1)
    expect(await database.asOwner('select 1 from screening.decision where referral_id = $1', [id])).toEqual([])
  })

  test('has one case when somebody decides while somebody else begins support again', async () => {
    const names = { givenName: 'Wren', familyName: 'Oakapple', preferredName: '' }
    const youngPersonId = await database.transactions.run(team.manager, NOW, (tx) =>
      makeYoungPerson(tx, { ...names, dateOfBirth: null, district: null, details: {} }, NOW),
    )
    const id = await ready(youngPersonId)
    const slower = await database.transactions.run(team.manager, NOW, async (tx) => {
      const wanted = { youngPersonId, offer: 'one-to-one', level: null, told: {}, openedOn: '2026-03-17' } as const
      await beginCase(tx, { ...wanted, joinedIds: [] })
      const answer = accept(id)
      expect(await waitsForLock(database, answer)).toBe(true)
      return { answer }
    })
    expect((await slower.answer).statusCode).toBe(422)
    expect(await casesOf(youngPersonId)).toHaveLength(1)
  })
})
