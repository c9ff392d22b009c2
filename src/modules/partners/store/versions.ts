import { type RawBuilder, sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Version } from '../rules/records.ts'

export type Kind = 'meeting' | 'missing' | 'interview'

const OF: Readonly<Record<Kind, { table: RawBuilder<unknown>; key: RawBuilder<unknown> }>> = {
  meeting: { table: sql`partners.meeting`, key: sql`id` },
  missing: { table: sql`partners.missing_episode`, key: sql`id` },
  interview: { table: sql`partners.return_interview`, key: sql`missing_id` },
}

/** Which record is changed, from which version, and why. */
export type Change = {
  readonly id: string
  readonly version: number
  readonly reason: string
  readonly by: string
  readonly now: Date
}

/** Keeps the version that is about to be replaced. False: somebody else changed it since, and nothing was written. */
export async function keepVersion(tx: Tx, kind: Kind, { id, version, reason, by, now }: Change): Promise<boolean> {
  const { table, key } = OF[kind]
  const kept =
    await sql`insert into partners.version (of_kind, of_id, version, young_person_id, was, reason, changed_by, changed_at)
    select ${kind}, ${key}, version, young_person_id, to_jsonb(t) - 'young_person_id' - 'send_key', ${reason}, ${by}, ${now}
    from ${table} t where ${key} = ${id} and version = ${version}
    on conflict do nothing`.execute(sqlOf(tx))
  return kept.numAffectedRows === 1n
}

/** After a version was kept its record must change, or the whole request is taken back. */
export function mustHaveChanged(rows: bigint | undefined): true {
  if (rows !== 1n) throw new Error('a version was kept of a record that could not be changed')
  return true
}

/** The earlier versions of a record, newest first. */
export async function versionsOf(tx: Tx, kind: Kind, id: string): Promise<Version[]> {
  const { rows } = await sql<Version>`select v.version, v.was, v.reason, p.name as "byName", v.changed_at as at
    from partners.version v join people.person p on p.id = v.changed_by
    where v.of_kind = ${kind} and v.of_id = ${id} order by v.version desc limit 100`.execute(sqlOf(tx))
  return rows
}
