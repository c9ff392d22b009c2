import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { VersionFacts } from '../rules/on-the-site.ts'

/** Every version of every page without its words, the oldest of each page first. */
export async function everyVersion(tx: Tx): Promise<VersionFacts[]> {
  const { rows } = await sql<VersionFacts>`select path, version, publish_at as "publishAt", made_at as "madeAt"
    from publishing.page_version order by path, version`.execute(sqlOf(tx))
  return rows
}
