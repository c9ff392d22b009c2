import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Review } from '../rules/person-of-concern.ts'

export async function reviewsOf(tx: Tx, recordId: string): Promise<Review[]> {
  const { rows } = await sql<Review>`select v.id, v.outcome, v.reasons, p.name as by, v.reviewed_at as at
    from persons_of_concern.review v join people.person p on p.id = v.reviewed_by
    where v.record_id = ${recordId} order by v.reviewed_at desc, v.id desc limit 50`.execute(sqlOf(tx))
  return rows
}

export type NewReview = {
  readonly recordId: string
  readonly youngPersonId: string
  readonly reasons: string
  /** The day to look again; null ends it. */
  readonly nextOn: string | null
  /** The day to look at it that the writer saw. */
  readonly saw: string
  readonly today: string
  readonly by: string
}

/** False: somebody else looked at it meanwhile, and nothing was written. */
export async function reviewRecord(tx: Tx, review: NewReview, now: Date): Promise<boolean> {
  const { recordId, nextOn } = review
  const { numAffectedRows } = await sql`update persons_of_concern.record
    set review_on = coalesce(${nextOn}::date, review_on), ended_on = ${nextOn === null ? review.today : null}::date
    where id = ${recordId} and review_on::text = ${review.saw} and ended_on is null`.execute(sqlOf(tx))
  if (numAffectedRows !== 1n) return false
  await sql`insert into persons_of_concern.review (id, record_id, young_person_id, outcome, reasons, next_on, reviewed_by,
      reviewed_at)
    values (${newId()}, ${recordId}, ${review.youngPersonId}, ${nextOn === null ? 'ended' : 'kept'}, ${review.reasons},
      ${nextOn}, ${review.by}, ${now})`.execute(sqlOf(tx))
  return true
}
