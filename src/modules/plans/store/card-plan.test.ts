import { beforeAll, describe, expect, test } from 'vitest'
import type { Staff } from '#platform/viewer.ts'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../tests/harness/scene.ts'
import { onDuty, seatTeam, team } from '../../../../tests/harness/team.ts'
import { wholeContent } from '../rules/safety-plan.ts'
import { planForCard, savePlan } from './safety-plans.ts'

const database = useDatabase()
let duty: Staff
beforeAll(async () => {
  await seatTeam(database)
  duty = await onDuty(database, team.colleague)
})

async function planned(signs: string, wish = {}) {
  const scene = await makeScene(database, wish)
  const content = wholeContent({
    signs,
    calm: 'private',
    people: [{ name: 'Nan', number: '07700 900111', word: 'kite' }],
  })
  await database.transactions.run(team.practitioner, NOW, (tx) =>
    savePlan(
      tx,
      {
        youngPersonId: scene.youngPersonId,
        youngPersonIds: [scene.youngPersonId],
        saw: 0,
        words: { content, agreed: 'yes', agreedWords: 'private too', writtenWith: '', reviewOn: '2026-04-28' },
        by: team.practitioner.id,
        sendKey: crypto.randomUUID(),
      },
      NOW,
    ),
  )
  return scene
}
const card = (who: Staff, id: string) => database.undone(who, (tx) => planForCard(tx, id))

/** As opening the card does: logged, and for a while. */
const openCard = (who: Staff, id: string, until = '2026-03-17T10:30Z') =>
  database.asOwner(
    `insert into young_people.card_opening (id, young_person_id, opened_by, opened_at, until)
     values (gen_random_uuid(), $1, $2, $3, $4)`,
    [id, who.id, new Date(NOW.getTime() - 60_000), until],
  )

describe('the plan on an emergency card', () => {
  test('for whoever sees the young person: what is needed in a hurry, and nothing else', async () => {
    const { youngPersonId } = await planned('My tummy goes tight')
    const plan = await card(team.practitioner, youngPersonId)
    expect(plan).toMatchObject({
      signs: 'My tummy goes tight',
      people: [{ name: 'Nan', word: 'kite' }],
      reviewOn: '2026-04-28',
    })
    expect(JSON.stringify(plan)).not.toContain('private')
    expect(await card(team.manager, youngPersonId)).toEqual(plan)
  })

  test('for a worker on duty who opened the card, while it is open, and for nobody who did not', async () => {
    const { youngPersonId } = await planned('a')
    for (const who of [duty, team.therapist, team.trustee, team.dataLead])
      expect(await card(who, youngPersonId)).toBeNull()
    await openCard(duty, youngPersonId)
    expect(await card(duty, youngPersonId)).toMatchObject({ signs: 'a' })
    expect(await card(team.therapist, youngPersonId)).toBeNull()
    const other = await planned('b')
    expect(await card(duty, other.youngPersonId)).toBeNull()
    await openCard(duty, other.youngPersonId, '2026-03-17T09:59:30Z')
    expect(await card(duty, other.youngPersonId), 'a card that was open before').toBeNull()
  })

  test('the newest of joined records; of a restricted one only for the people named on it', async () => {
    const kept = await planned('on the record that stays')
    const gone = await planned('on the record that went')
    await database.asOwner(
      `update plans.safety_plan set made_at = made_at + interval '1 hour' where young_person_id = $1`,
      [gone.youngPersonId],
    )
    await database.asOwner('update young_people.young_person set merged_into = $1 where id = $2', [
      kept.youngPersonId,
      gone.youngPersonId,
    ])
    expect(await card(team.practitioner, kept.youngPersonId)).toMatchObject({ signs: 'on the record that went' })
    await database.asOwner('update young_people.young_person set restricted = true where id = $1', [gone.youngPersonId])
    await openCard(duty, kept.youngPersonId)
    for (const who of [duty, team.manager])
      expect(await card(who, kept.youngPersonId)).toMatchObject({ signs: 'on the record that stays' })
  })

  test('a young person without a plan has none', async () => {
    const { youngPersonId } = await makeScene(database)
    expect(await card(team.practitioner, youngPersonId)).toBeNull()
  })
})
