import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Deed, Published, Words, Written } from '../rules/item.ts'
import { nthSlug, slugOf } from '../rules/when.ts'

const FIELDS = sql`i.id, i.slug, i.version, i.title, i.summary, i.words, i.publish_at as "publishAt", i.changed_at as "changedAt"`
const BY = sql`(select p.name from people.person p where p.id = i.changed_by) as "changedBy"`

/** One page of what is on the site, the newest first, and how many there are in all. */
export async function itemsOnSite(
  tx: Tx,
  now: Date,
  { page, most }: { page: number; most: number },
): Promise<{ items: Published[]; all: number }> {
  const { rows } = await sql<Published & { all: number }>`select ${FIELDS}, count(*) over ()::int as "all"
    from news.item i where i.publish_at <= ${now}
    order by i.publish_at desc, i.id limit ${sql.lit(most)} offset ${(page - 1) * most}`.execute(sqlOf(tx))
  return { items: rows, all: rows[0]?.all ?? 0 }
}

export async function findOnSite(tx: Tx, slug: string, now: Date): Promise<Published | null> {
  const { rows } = await sql<Published>`select ${FIELDS} from news.item i
    where i.slug = ${slug} and i.publish_at <= ${now}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

const MOST_LISTED = 500

/** Everything that was ever written, what is to come and what is new first. */
export async function everyItem(tx: Tx): Promise<Written[]> {
  const { rows } = await sql<Written>`select ${FIELDS}, ${BY} from news.item i
    order by coalesce(i.publish_at, i.changed_at) desc, i.id limit ${sql.lit(MOST_LISTED)}`.execute(sqlOf(tx))
  return rows
}

export async function findItem(tx: Tx, slug: string): Promise<Written | null> {
  const { rows } = await sql<Written>`select ${FIELDS}, ${BY} from news.item i where i.slug = ${slug}`.execute(
    sqlOf(tx),
  )
  return rows[0] ?? null
}

/** `by` null: the task that puts down the starting words. */
type Making = { readonly words: Words; readonly by: string | null; readonly sendKey: string; readonly at: Date }

const MOST_ALIKE = 100

/** A new item under an address made from its title; where the same page made one before, the address of that one. */
export async function makeItem(
  tx: Tx,
  { words, by, sendKey, at }: Making,
  wish = slugOf(words.title),
): Promise<string> {
  for (let n = 1; n <= MOST_ALIKE; n++) {
    const { numAffectedRows } = await sql`insert into news.item
        (id, slug, version, title, summary, words, publish_at, changed_by, changed_at)
      values (${sendKey}, ${nthSlug(wish, n)}, 1, ${words.title}, ${words.summary}, ${words.words}, ${words.publishAt}, ${by}, ${at})
      on conflict do nothing`.execute(sqlOf(tx))
    const made = await slugBy(tx, sendKey)
    if (made === null) continue
    if (numAffectedRows === 1n)
      await keepVersion(tx, { itemId: sendKey, version: 1, deed: 'written' }, { words, by, sendKey, at })
    return made
  }
  throw new Error('a hundred items of news have the same title')
}

async function slugBy(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ slug: string }>`select slug from news.item where id = ${id}`.execute(sqlOf(tx))
  return rows[0]?.slug ?? null
}

type Saving = Making & { readonly itemId: string; readonly deed: Deed; readonly saw: number }

/** A whole new version of an item. Null: somebody else saved one since the version that was seen, and nothing is changed. */
export async function saveItem(tx: Tx, saving: Saving): Promise<number | 'sent-before' | null> {
  const { itemId, saw, words, by, at, sendKey, deed } = saving
  const { numAffectedRows } = await sql`update news.item set version = version + 1, title = ${words.title},
      summary = ${words.summary}, words = ${words.words}, publish_at = ${words.publishAt}, changed_by = ${by}, changed_at = ${at}
    where id = ${itemId} and version = ${saw}
      and not exists (select from news.version v where v.send_key = ${sendKey})`.execute(sqlOf(tx))
  if (numAffectedRows !== 1n) return (await wasSent(tx, sendKey)) ? 'sent-before' : null
  await keepVersion(tx, { itemId, version: saw + 1, deed }, { words, by, sendKey, at })
  return saw + 1
}

async function wasSent(tx: Tx, sendKey: string): Promise<boolean> {
  const { rows } = await sql`select 1 from news.version where send_key = ${sendKey}`.execute(sqlOf(tx))
  return rows.length > 0
}

type Which = { readonly itemId: string; readonly version: number; readonly deed: Deed }

async function keepVersion(
  tx: Tx,
  { itemId, version, deed }: Which,
  { words, by, sendKey, at }: Making,
): Promise<void> {
  await sql`insert into news.version (id, item_id, version, title, summary, words, publish_at, deed, made_by, made_at, send_key)
    values (${newId()}, ${itemId}, ${version}, ${words.title}, ${words.summary}, ${words.words}, ${words.publishAt},
      ${deed}, ${by}, ${at}, ${sendKey})`.execute(sqlOf(tx))
}
