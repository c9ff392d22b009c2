import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { VersionFacts } from '../rules/on-the-site.ts'
import type { Deed, FoundFact, Version } from '../rules/version.ts'

/** One saved version without its words. */
export type VersionLine = VersionFacts & Pick<Version, 'id' | 'starting'>

/** Every version of every page without its words, the oldest of each page first. */
export async function everyVersion(tx: Tx): Promise<VersionLine[]> {
  const { rows } =
    await sql<VersionLine>`select id, path, version, publish_at as "publishAt", made_at as "madeAt", starting
    from publishing.page_version order by path, version`.execute(sqlOf(tx))
  return rows
}

const MOST = 500

/** What became of one page, the oldest first, with the words of each version. */
export async function versionsOf(tx: Tx, path: string): Promise<Version[]> {
  const { rows } =
    await sql<Version>`select * from (select v.id, v.path, v.version, v.source, v.publish_at as "publishAt",
      v.deed, case when v.fact is not null then jsonb_build_object('fact', v.fact, 'how', v.how) end as found, v.starting, (select p.name from people.person p where p.id = v.made_by) as "madeBy", v.made_at as "madeAt"
    from publishing.page_version v where v.path = ${path} order by v.version desc limit ${sql.lit(MOST)}) newest
    order by version`.execute(sqlOf(tx))
  return rows
}

export async function findSource(tx: Tx, path: string, version: number): Promise<string | null> {
  const { rows } = await sql<{ source: string }>`select source from publishing.page_version
    where path = ${path} and version = ${version}`.execute(sqlOf(tx))
  return rows[0]?.source ?? null
}

type Saving = {
  readonly path: string
  /** The newest version that whoever saves has seen; 0: none yet. */
  readonly saw: number
  readonly source: string
  readonly publishAt: Date | null
  readonly deed: Deed
  readonly found?: FoundFact | null
  readonly starting: string
  readonly by: string
  readonly sendKey: string
  readonly at: Date
}

/** A whole new version of a page. Null: somebody else saved one since the version that was seen, and nothing is changed. */
export async function saveVersion(tx: Tx, saving: Saving): Promise<number | 'sent-before' | null> {
  const { path, saw, source, publishAt, deed, found, starting, by, sendKey, at } = saving
  const { numAffectedRows } = await sql`insert into publishing.page_version
      (id, path, version, source, publish_at, deed, fact, how, starting, made_by, made_at, send_key)
    select ${newId()}::uuid, ${path}, ${saw + 1}::int, ${source}, ${publishAt}::timestamptz, ${deed}, ${found?.fact ?? null},
      ${found?.how ?? null}, ${starting}, ${by}::uuid, ${at}::timestamptz, ${sendKey}::uuid
    where ${saw}::int = (select coalesce(max(v.version), 0) from publishing.page_version v where v.path = ${path})
    on conflict do nothing`.execute(sqlOf(tx))
  if (numAffectedRows === 1n) return saw + 1
  return (await wasSent(tx, sendKey)) ? 'sent-before' : null
}

/** A page with this key has saved a version already. */
export async function wasSent(tx: Tx, sendKey: string): Promise<boolean> {
  const { rows } = await sql`select 1 from publishing.page_version where send_key = ${sendKey}`.execute(sqlOf(tx))
  return rows.length > 0
}
