import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { LeftAlone } from '../rules/restriction.ts'

/** Restrictions of records that nobody who works here may open; for a safeguarding trustee, and none for anybody else. */
export async function leftAlone(tx: Tx): Promise<LeftAlone[]> {
  const { rows } = await sql<LeftAlone>`select restriction as id, kind, set_by as "setBy", set_at as "setAt",
    were_named as "wereNamed" from need_to_know.left_alone()`.execute(sqlOf(tx))
  return rows
}

/**
 * Names somebody on such a record. The id of the young person, for the trail and for no page: a trustee never sees who it
 * is. Null: it is not left alone any more.
 */
export async function nameSomebody(
  tx: Tx,
  { restrictionId, personId }: { restrictionId: string; personId: string },
): Promise<string | null> {
  const { rows } = await sql<{ record: string | null }>`
    select need_to_know.name_somebody(${restrictionId}::uuid, ${personId}::uuid) as record`.execute(sqlOf(tx))
  return rows[0]?.record ?? null
}

/**
 * Of somebody who was shut out or carries no cases any more, after their access has ended: if a restricted record has nobody
 * left by it, the safeguarding trustees hear how many. A manager hears nothing: the false manager would learn of them here.
 */
export async function tellOfLeftAlone(
  tx: Tx,
  { personId, brand, url }: { personId: string; brand: string; url: string },
): Promise<void> {
  const body = `Something waits for you. Sign in and look at Today.\n\n${url}/today\n`
  await sql`select need_to_know.tell_of_left_alone(${personId}::uuid, ${`${brand}: please look now`}, ${body})`.execute(
    sqlOf(tx),
  )
}
