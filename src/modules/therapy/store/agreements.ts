import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Asked } from '../rules/course.ts'

/** The handovers about which this viewer is asked, the oldest first. */
export async function askedOfMe(tx: Tx): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select holding_id as "holdingId", of_therapist as "writerId", wrote, holder, since, young_person as "youngPerson"
    from therapy.asked_of_me()`.execute(sqlOf(tx))
  return rows
}

/** Whoever holds it now reads from now on what that therapist wrote; their id. Null: this viewer is not asked. */
export async function agree(
  tx: Tx,
  { holdingId, writerId }: Pick<Asked, 'holdingId' | 'writerId'>,
): Promise<string | null> {
  const { rows } = await sql<{ holderId: string | null }>`
    select therapy.agree(${holdingId}::uuid, ${writerId}::uuid) as "holderId"`.execute(sqlOf(tx))
  return rows[0]?.holderId ?? null
}

/** How many entries of these courses their holder does not read, because whoever wrote them has not agreed. */
export async function shutToMe(tx: Tx, courseIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ shut: number }>`select therapy.shut_to_me(${[...courseIds]}::uuid[]) as shut`.execute(
    sqlOf(tx),
  )
  return rows[0]?.shut ?? 0
}
