import type { Staff } from '../../src/platform/viewer.ts'
import { type Fresh, NOW } from '../harness/fresh-database.ts'

/** An hour's opening of a record, why it is restricted, and somebody who may know the family; all by this person. */
export async function putNeedToKnow(database: Fresh, youngPersonId: string, by: Staff): Promise<void> {
  const run = (sql: string, ...values: unknown[]) => database.asOwner(sql, values)
  await run(
    `insert into need_to_know.glass (id, young_person_id, opened_by, reference, why, at, until)
     values (gen_random_uuid(), $1, $2, 'Y-0001', 'The school rang', $3, $3::timestamptz + interval '1 hour')`,
    youngPersonId,
    by.id,
    NOW,
  )
  await run(
    `insert into need_to_know.restriction (id, young_person_id, kind, why, set_by, set_at)
     values (gen_random_uuid(), $1, 'high-profile', 'The press rang', $2, $3)`,
    youngPersonId,
    by.id,
    NOW,
  )
  await run(
    `insert into need_to_know.acquaintance (id, young_person_id, person_id, words, at)
     values (gen_random_uuid(), $1, $2, 'Her aunt is my neighbour', $3)`,
    youngPersonId,
    by.id,
    NOW,
  )
}
