import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Version, VersionLine } from '../rules/item.ts'

const LINE = sql`v.version, v.deed, v.publish_at as "publishAt", v.made_at as "madeAt", (select p.name from people.person p where p.id = v.made_by) as "madeBy"`
const MOST = 200

/** What became of an item, the newest first. */
export async function versionsOf(tx: Tx, itemId: string): Promise<VersionLine[]> {
  const { rows } = await sql<VersionLine>`select ${LINE} from news.version v where v.item_id = ${itemId}
    order by v.version desc limit ${sql.lit(MOST)}`.execute(sqlOf(tx))
  return rows
}

export async function findVersion(tx: Tx, itemId: string, version: number): Promise<Version | null> {
  const { rows } = await sql<Version>`select ${LINE}, v.title, v.summary, v.words,
      v.sources, v.to_verify as "toVerify", v.review_by as "reviewBy"
    from news.version v where v.item_id = ${itemId} and v.version = ${version}`.execute(sqlOf(tx))
  return rows[0] ?? null
}
