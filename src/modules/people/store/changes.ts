import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Change, ChangeKind } from '../rules/colleague.ts'

export type NewChange = {
  readonly personId: string
  readonly what: ChangeKind
  readonly was?: string
  readonly became?: string
  readonly because?: string
  readonly by: string
}

/** Only ever added to: the database refuses everything else. */
export async function noteChange(tx: Tx, change: NewChange, now: Date): Promise<void> {
  await sql`insert into people.change (id, person_id, what, was, became, why, by_person, at)
    values (${newId()}, ${change.personId}, ${change.what}, ${change.was ?? ''}, ${change.became ?? ''},
      ${change.because ?? ''}, ${change.by}, ${now})`.execute(sqlOf(tx))
}

/** What was changed about somebody, the newest first. */
export async function changesOf(tx: Tx, personId: string, most: number): Promise<Change[]> {
  const { rows } = await sql<Change>`select c.what, c.was, c.became, c.why as because, b.name as "byName", c.at
    from people.change c left join people.person b on b.id = c.by_person
    where c.person_id = ${personId} order by c.at desc, c.id limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return rows
}
