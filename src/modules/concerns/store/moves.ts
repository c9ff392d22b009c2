import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Move } from '../rules/records.ts'

export type NewMove = {
  readonly id: string
  readonly version: number
  /** Null: on no record, with a name alone. */
  readonly to: string | null
  /** Whom it is about, in the place of the name that the raiser wrote. */
  readonly who: string
  readonly reason: string
}

/**
 * Takes a concern off the record of the wrong young person, in the viewer's name; what adults promised in it goes along
 * (0028). False: it was changed since `version`, and nothing was written.
 */
export async function moveConcern(tx: Tx, { id, version, to, who, reason }: NewMove): Promise<boolean> {
  const { rows } = await sql<{ moved: boolean }>`
    select concerns.move_to(${id}, ${version}, ${to}, ${who}, ${reason}) as moved`.execute(sqlOf(tx))
  return rows[0]?.moved ?? false
}

/** Where a concern stood before, for those who decide about it, the first move first. */
export async function movesOf(tx: Tx, concernId: string): Promise<Move[]> {
  const { rows } = await sql<Move>`select m.from_id as "fromId", m.to_id as "toId", m.reason, p.name as "byName",
      m.moved_at as at
    from concerns.move m join people.person p on p.id = m.moved_by
    where m.concern_id = ${concernId} order by m.version limit 100`.execute(sqlOf(tx))
  return rows
}
