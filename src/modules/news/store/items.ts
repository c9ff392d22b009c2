import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Deed, Words, Written } from '../rules/item.ts'
import { nthSlug, slugOf, waits } from '../rules/when.ts'
import { keepShowing, showNoLonger } from './on-site.ts'

const FIELDS = sql`i.id, i.slug, i.version, i.title, i.summary, i.words, i.publish_at as "publishAt", i.changed_at as "changedAt",
  i.sources, i.to_verify as "toVerify", i.review_by as "reviewBy"`
const BY = sql`(select p.name from people.person p where p.id = i.changed_by) as "changedBy"`
/** Since when visitors see it, and which version. */
const SHOWN = sql`case when i.publish_at <= viewer.now() then coalesce(s.publish_at, i.publish_at) else s.publish_at end as "shownSince",
  case when i.publish_at <= viewer.now() then i.version else s.version end as "shownVersion"`
const WRITTEN = sql`select ${FIELDS}, ${BY}, ${SHOWN} from news.item i left join news.still_shown s on s.item_id = i.id`

const MOST_LISTED = 500

/** Everything that was ever written, what is to come and what is new first. */
export async function everyItem(tx: Tx): Promise<Written[]> {
  const { rows } = await sql<Written>`${WRITTEN}
    order by coalesce(i.publish_at, i.changed_at) desc, i.id limit ${sql.lit(MOST_LISTED)}`.execute(sqlOf(tx))
  return rows
}

export async function findItem(tx: Tx, slug: string): Promise<Written | null> {
  const { rows } = await sql<Written>`${WRITTEN} where i.slug = ${slug}`.execute(sqlOf(tx))
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
        (id, slug, version, title, summary, words, publish_at, sources, to_verify, review_by, changed_by, changed_at)
      values (${sendKey}, ${nthSlug(wish, n)}, 1, ${words.title}, ${words.summary}, ${words.words}, ${words.publishAt},
        ${[...words.sources]}::text[], ${[...words.toVerify]}::text[], ${words.reviewBy}, ${by}, ${at})
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

/**
 * A whole new version of an item. Null: somebody else saved one since the version that was seen, and nothing is changed.
 * While it waits for its moment, or is a draft, visitors go on seeing what they see now.
 */
export async function saveItem(tx: Tx, saving: Saving): Promise<number | 'sent-before' | null> {
  const { itemId, saw, words, by, at, sendKey, deed } = saving
  if (!(await isNewest(tx, { itemId, saw }))) return (await wasSent(tx, sendKey)) ? 'sent-before' : null
  if (waits(saving)) await keepShowing(tx, itemId, at)
  else await showNoLonger(tx, itemId)
  await sql`update news.item set version = version + 1, title = ${words.title}, summary = ${words.summary},
      words = ${words.words}, publish_at = ${words.publishAt}, sources = ${[...words.sources]}::text[],
      to_verify = ${[...words.toVerify]}::text[], review_by = ${words.reviewBy}, changed_by = ${by}, changed_at = ${at}
    where id = ${itemId}`.execute(sqlOf(tx))
  await keepVersion(tx, { itemId, version: saw + 1, deed }, { words, by, sendKey, at })
  return saw + 1
}

/** Holds the item until the save is done: of two who save at one moment the second waits, and sees the first. */
async function isNewest(tx: Tx, { itemId, saw }: Pick<Saving, 'itemId' | 'saw'>): Promise<boolean> {
  const { rows } = await sql`select 1 from news.item where id = ${itemId} and version = ${saw} for update`.execute(
    sqlOf(tx),
  )
  return rows.length > 0
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
  await sql`insert into news.version (id, item_id, version, title, summary, words, publish_at, sources, to_verify, review_by,
      deed, made_by, made_at, send_key)
    values (${newId()}, ${itemId}, ${version}, ${words.title}, ${words.summary}, ${words.words}, ${words.publishAt},
      ${[...words.sources]}::text[], ${[...words.toVerify]}::text[], ${words.reviewBy}, ${deed}, ${by}, ${at}, ${sendKey})`.execute(
    sqlOf(tx),
  )
}
