import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { FeedState, ShownPost } from '../rules/feed.ts'
import type { Chosen, LeftOut } from '../rules/posts.ts'
import type { Wrong } from '../rules/wrong.ts'

export async function feedStates(tx: Tx): Promise<FeedState[]> {
  const { rows } = await sql<FeedState>`select f.code, f.url, f.tried_at as "triedAt", f.good_at as "goodAt", f.wrong,
      f.wrong_status as "wrongStatus", f.wrong_since as "wrongSince", f.left_out as "leftOut", f.wanted_at as "wantedAt",
      (select count(*)::int from news.post p where p.feed = f.code) as kept,
      (select max(p.said_at) from news.post p where p.feed = f.code) as newest
    from news.feed f order by f.code`.execute(sqlOf(tx))
  return rows
}

/** Everything of feeds that the settings do not name any more goes. */
export async function forgetFeeds(tx: Tx, { but }: { but: readonly string[] }): Promise<void> {
  await sql`delete from news.feed where code <> all (${[...but]}::text[])`.execute(sqlOf(tx))
}

export type Tried = { readonly code: string; readonly url: string; readonly at: Date; readonly startedAt: Date }

/** It came well: this is the last good copy from now on. */
export async function keepGood(tx: Tx, tried: Tried, { posts, leftOut }: Chosen): Promise<void> {
  await keepTry(tx, tried)
  await sql`update news.feed set good_at = ${tried.at}, wrong = null, wrong_status = null, wrong_since = null,
    left_out = ${JSON.stringify(leftOut)}::jsonb where code = ${tried.code}`.execute(sqlOf(tx))
  await sql`delete from news.post where feed = ${tried.code}`.execute(sqlOf(tx))
  await sql`insert into news.post (feed, place, title, words, link, said_at)
    select ${tried.code}, p.place, p.title, p.words, p.link, p.said_at
    from unnest(${posts.map((_, i) => i)}::int[], ${posts.map((p) => p.title)}::text[], ${posts.map((p) => p.words)}::text[],
      ${posts.map((p) => p.link)}::text[], ${posts.map((p) => p.saidAt.toISOString())}::timestamptz[])
      as p (place, title, words, link, said_at)`.execute(sqlOf(tx))
}

export type Fault = { readonly wrong: Wrong; readonly status?: number; readonly leftOut?: LeftOut }

/** It did not come well: the last good copy stays, and since when it has been so is kept. */
export async function keepWrong(tx: Tx, tried: Tried, { wrong, status, leftOut }: Fault): Promise<void> {
  await keepTry(tx, tried)
  await sql`update news.feed set wrong = ${wrong}, wrong_status = ${status ?? null},
    wrong_since = coalesce(wrong_since, ${tried.at}), left_out = ${JSON.stringify(leftOut ?? {})}::jsonb
    where code = ${tried.code}`.execute(sqlOf(tx))
}

/** A copy that came from another address is not this feed's. */
async function keepTry(tx: Tx, { code, url, at, startedAt }: Tried): Promise<void> {
  await sql`delete from news.feed where code = ${code} and url <> ${url}`.execute(sqlOf(tx))
  await sql`insert into news.feed (code, url, tried_at) values (${code}, ${url}, ${at})
    on conflict (code) do update set tried_at = excluded.tried_at,
      wanted_at = case when news.feed.wanted_at <= ${startedAt} then null else news.feed.wanted_at end`.execute(
    sqlOf(tx),
  )
}

/** Somebody would like to see the feeds fetched now: the task does it with its next round. */
export async function wantFeeds(tx: Tx): Promise<void> {
  await sql`select news.want_feeds()`.execute(sqlOf(tx))
}

/** The newest posts of these feeds that are neither stale nor still to come. */
export async function newestPosts(
  tx: Tx,
  { feeds, after, until, most }: { feeds: readonly string[]; after: Date; until: Date; most: number },
): Promise<ShownPost[]> {
  const { rows } = await sql<ShownPost>`select feed, title, words, link, said_at as "saidAt" from news.post
    where feed = any (${[...feeds]}::text[]) and said_at > ${after} and said_at <= ${until}
    order by said_at desc, feed, place limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return rows
}
