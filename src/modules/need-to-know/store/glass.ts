import { sql } from 'kysely'
import { question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Question, Tx } from '#platform/tx.ts'
import { AN_HOUR_MS, type OpenGlass } from '../rules/looking.ts'

/**
 * Whose record a reference means, and whether it is this viewer's already. Null: absent, restricted, or no reference at all;
 * the database looks the same way whichever it is, so that the curious colleague learns nothing from the time it takes.
 */
export async function recordOf(tx: Tx, reference: string): Promise<{ id: string; theirs: boolean } | null> {
  const { rows } = await sql<{ id: string | null; theirs: boolean }>`
    select id, coalesce(id = any (viewer.given_ids()), false) as theirs
    from (select need_to_know.record_of(${reference}) as id) as named`.execute(sqlOf(tx))
  const { id = null, theirs = false } = rows[0] ?? {}
  return id === null ? null : { id, theirs }
}

export type Break = {
  readonly youngPersonId: string
  readonly by: string
  readonly reference: string
  readonly why: string
}

/** Opens a record for an hour and answers the opening's id. The database refuses one that is theirs, or restricted. */
export async function breakGlass(tx: Tx, { youngPersonId, by, reference, why }: Break, now: Date): Promise<string> {
  const id = newId()
  await sql`insert into need_to_know.glass (id, young_person_id, opened_by, reference, why, at, until)
    values (${id}, ${youngPersonId}, ${by}, ${reference}, ${why}, ${now}, ${new Date(now.getTime() + AN_HOUR_MS)})`.execute(
    sqlOf(tx),
  )
  return id
}

/** What this viewer has open now. */
export async function openNow(tx: Tx): Promise<OpenGlass[]> {
  const { rows } = await sql<OpenGlass>`
    select g.id, y.id as "youngPersonId", g.why, g.until,
      coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name as name
    from need_to_know.glass g join young_people.young_person y on y.id = g.young_person_id
    where g.opened_by = viewer.id() and g.closed_at is null and g.until > viewer.now() order by g.until, g.id`.execute(
    sqlOf(tx),
  )
  return rows
}

/** Ends one's own opening before its hour; whose record it was. Null: it is not there, not theirs, or has ended. */
export async function closeGlass(tx: Tx, id: string, now: Date): Promise<string | null> {
  const { rows } = await sql<{ youngPersonId: string }>`
    update need_to_know.glass set closed_at = ${now} where id = ${id} and opened_by = viewer.id() and until > ${now}
    and closed_at is null returning young_person_id as "youngPersonId"`.execute(sqlOf(tx))
  return rows[0]?.youngPersonId ?? null
}

export type OwnGlass = { readonly why: string; readonly until: Date }

/** The viewer's own open glass on these records. */
export function ownGlassOn(youngPersonIds: readonly string[]): Question {
  return question(sql`select why, until from need_to_know.glass
    where young_person_id = any (${[...youngPersonIds]}::uuid[]) and opened_by = viewer.id() and closed_at is null
      and until > viewer.now() order by until desc limit 1`)
}
