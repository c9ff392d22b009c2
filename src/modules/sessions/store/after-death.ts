import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'

/**
 * After a death nothing is booked and no call is due. Each booked session becomes a cancelled one, with the version
 * before kept and the reason; nobody is said to have cancelled it.
 */
export async function withdrawAfterDeath(
  tx: Tx,
  { youngPersonIds, by }: { youngPersonIds: readonly string[]; by: string },
  now: Date,
): Promise<void> {
  const db = sqlOf(tx)
  const theirs = sql`any (${[...youngPersonIds]}::uuid[])`
  await sql`insert into sessions.version (session_id, version, young_person_id, was, reason, changed_by, changed_at)
    select s.id, s.version, s.young_person_id, to_jsonb(s) - 'id' - 'young_person_id', 'The young person died.', ${by}, ${now}
    from sessions.session s where s.young_person_id = ${theirs} and s.attendance = 'FUTURE'`.execute(db)
  await sql`update sessions.session set attendance = 'CANC', finished = true, version = version + 1
    where young_person_id = ${theirs} and attendance = 'FUTURE'`.execute(db)
  await sql`update sessions.absence_prompt set withdrawn_at = ${now}, version = version + 1
    where young_person_id = ${theirs} and answered_at is null and withdrawn_at is null`.execute(db)
}
