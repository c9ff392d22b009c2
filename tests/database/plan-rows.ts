import { newId } from '../../src/platform/secrets.ts'
import type { Staff } from '../../src/platform/viewer.ts'
import { type Fresh, NOW } from '../harness/fresh-database.ts'

/** A safety plan, a goal and a rating of one young person; by the place of their ids in addresses. */
export async function putPlans(database: Fresh, { youngPersonId }: { youngPersonId: string }, by: Staff) {
  const [versions, goals] = [newId(), newId()]
  await database.asOwner(
    `insert into plans.safety_plan (id, young_person_id, version, content, agreed, review_on, made_by, made_at, send_key)
     values ($1, $2, 1, '{"signs": "My tummy goes tight"}', 'yes', '2026-04-28', $3, $4, gen_random_uuid())`,
    [versions, youngPersonId, by.id, NOW],
  )
  await database.asOwner(
    `insert into plans.goal (id, young_person_id, words, slot, set_on, made_by, made_at, send_key)
     values ($1, $2, 'to sleep in my own bed', 1, '2026-03-17', $3, $4, gen_random_uuid())`,
    [goals, youngPersonId, by.id, NOW],
  )
  await database.asOwner(
    `insert into plans.goal_rating (id, goal_id, young_person_id, rating, rated_on, written_by, written_at, send_key)
     values (gen_random_uuid(), $1, $2, 4, '2026-03-17', $3, $4, gen_random_uuid())`,
    [goals, youngPersonId, by.id, NOW],
  )
  await database.asOwner(
    `insert into plans.earlier_ending (goal_id, version, young_person_id, ending, words, ended_on, ended_by)
     values ($1, 0, $2, 'reached', 'I sleep there now', '2026-03-17', $3)`,
    [goals, youngPersonId, by.id],
  )
  return { versions, goals }
}
