import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Listed, Published } from '../rules/item.ts'

/**
 * Every item as visitors see it at this moment: its newest version once that has come, and until then the one that stays
 * beside it. Of a change that came the day is still the day of the item, and its moment is when the item changed.
 */
const onSite = (now: Date) => sql`(
  select i.id, i.slug, i.version, i.title, i.summary, i.words, coalesce(s.publish_at, i.publish_at) as "publishAt",
    case when s.item_id is null then i.changed_at else greatest(i.changed_at, i.publish_at) end as "changedAt"
  from news.item i left join news.still_shown s on s.item_id = i.id where i.publish_at <= ${now}
  union all
  select s.item_id, s.slug, s.version, s.title, s.summary, s.words, s.publish_at, s.changed_at
  from news.still_shown s where not exists (select from news.item i where i.id = s.item_id and i.publish_at <= ${now}))`

/** What is on the site, the newest first, without its words; so many at most. */
export async function itemsOnSite(tx: Tx, now: Date, most: number): Promise<Listed[]> {
  const { rows } = await sql<Listed>`select id, slug, version, title, summary, "publishAt", "changedAt"
    from ${onSite(now)} shown order by "publishAt" desc, id limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return rows
}

export async function findOnSite(tx: Tx, slug: string, now: Date): Promise<Published | null> {
  const { rows } = await sql<Published>`select * from ${onSite(now)} shown where slug = ${slug}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** The version that is to be saved waits: what is on the site now goes on being shown, if anything is. */
export async function keepShowing(tx: Tx, itemId: string, now: Date): Promise<void> {
  await sql`insert into news.still_shown (item_id, slug, version, title, summary, words, publish_at, changed_at)
    select id, slug, version, title, summary, words, "publishAt", "changedAt" from ${onSite(now)} shown where id = ${itemId}
    on conflict (item_id) do update set version = excluded.version, title = excluded.title, summary = excluded.summary,
      words = excluded.words, publish_at = excluded.publish_at, changed_at = excluded.changed_at`.execute(sqlOf(tx))
}

/** The version that is to be saved says by itself whether the item is on the site. */
export async function showNoLonger(tx: Tx, itemId: string): Promise<void> {
  await sql`delete from news.still_shown where item_id = ${itemId}`.execute(sqlOf(tx))
}
