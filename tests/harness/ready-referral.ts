import { type Fresh } from './fresh-database.ts'
import { putReferral, type Wish } from './put-referral.ts'
import { team } from './team.ts'

/** A referral that is ready: somebody has spoken to the referrer, the record is said, the screening is written down. */
export async function readyReferral(
  database: Fresh,
  wish: Wish & { level?: string | null } = {},
): Promise<{ id: string; youngPersonId: string }> {
  const id = await putReferral(database, wish)
  const youngPersonId = crypto.randomUUID()
  await database.asOwner(
    `insert into young_people.young_person (id, reference, given_name, family_name, folded_name, name_keys, made_at)
     values ($1, $2, 'Wren', 'Oakapple', 'wrenoakapple', '{}', now())`,
    [youngPersonId, `Y-${youngPersonId.slice(0, 8)}`],
  )
  await database.asOwner('update referrals.referral set young_person_id = $2 where id = $1', [id, youngPersonId])
  await speak(database, id)
  const level = wish.level === undefined ? 'medium' : wish.level
  if (level)
    await database.asOwner(
      `insert into screening.result (id, referral_id, level, screened_on, screened_by, tool, recorded_by, recorded_at)
       values (gen_random_uuid(), $1, $2, '2026-03-09', 'The team', 'partnership', $3, now())`,
      [id, level, team.manager.id],
    )
  return { id, youngPersonId }
}

/** Somebody has spoken to the referrer. */
export const speak = (database: Fresh, id: string) =>
  database.asOwner(
    `insert into referrals.conversation (id, referral_id, spoken_to, spoken_at, holds_safety, had_by, written_at)
     values (gen_random_uuid(), $1, 'H', now(), 'the school', $2, now())`,
    [id, team.manager.id],
  )
/** What became of a referral. */
export const tracesOf = async (database: Fresh, id: string) =>
  (
    await database.asOwner(
      `select r.state, (select count(*)::int from screening.decision d where d.referral_id = r.id) as decisions,
         (select count(*)::int from cases.episode e where e.young_person_id = r.young_person_id) as cases
       from referrals.referral r where r.id = $1`,
      [id],
    )
  )[0]
