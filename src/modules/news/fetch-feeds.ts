import type { Clock } from '#platform/clock.ts'
import type { Feeds, Source } from '#platform/feeds-setting.ts'
import type { Transactions } from '#platform/tx.ts'
import type { Viewer } from '#platform/viewer.ts'
import { fetchFeed } from './fetching/fetch-feed.ts'
import { readFeed } from './fetching/read-feed.ts'
import type { Limits } from './fetching/request.ts'
import { isLookedUp, postsOfAccount } from './fetching/social.ts'
import { textOf } from './fetching/text.ts'
import type { Reach } from './fetching/where.ts'
import type { FeedState } from './rules/feed.ts'
import { type Chosen, choosePosts } from './rules/posts.ts'
import { type Fault, feedStates, forgetFeeds, keepGood, keepWrong } from './store/feeds.ts'

const TASK: Viewer = { kind: 'task', task: 'feeds' }

export type Fetching = {
  readonly transactions: Transactions
  readonly clock: Clock
  readonly feeds: Feeds
  readonly reach: Reach
  /** Shorter ones, for tests. */
  readonly limits?: Limits
}

/**
 * Fetches every feed whose time has come, or that somebody asked for. No transaction is open while another machine is
 * asked, and what it does to one feed does nothing to the others.
 */
export async function fetchFeeds(given: Fetching): Promise<void> {
  const { transactions, clock, feeds } = given
  const now = clock()
  const states = await transactions.run(TASK, now, async (tx) => {
    await forgetFeeds(tx, { but: feeds.sources.map(({ code }) => code) })
    return feedStates(tx)
  })
  const due = feeds.sources.filter((source) => isDue(source, states, { now, everyMinutes: feeds.every_minutes }))
  await Promise.all(due.map((source) => fetchOne(source, now, given)))
}

function isDue(
  { code, url }: Source,
  states: readonly FeedState[],
  { now, everyMinutes }: { now: Date; everyMinutes: number },
): boolean {
  const state = states.find((one) => one.code === code)
  if (!state?.triedAt || state.url !== url || state.wantedAt) return true
  return now.getTime() - state.triedAt.getTime() >= everyMinutes * 60_000
}

async function fetchOne({ code, url }: Source, startedAt: Date, given: Fetching): Promise<void> {
  const { transactions, clock } = given
  const found = await copyOf(url, given)
  const at = clock()
  const tried = { code, url, at, startedAt }
  await transactions.run(TASK, at, (tx) =>
    'wrong' in found ? keepWrong(tx, tried, found) : keepGood(tx, tried, found),
  )
}

/** What stands at an address as posts that can be shown; or the first thing that is wrong with it. */
async function copyOf(url: string, given: Fetching): Promise<Chosen | Fault> {
  const came = await textAt(url, given)
  if ('wrong' in came) return came
  const feed = readFeed(came.text)
  if ('wrong' in feed) return feed
  // A feed that has become empty is more likely broken than silent: what was good stays until it is stale.
  if (feed.raw.length === 0) return { wrong: 'no-items' }
  const { clock, feeds } = given
  const chosen = choosePosts(feed.raw, { now: clock(), most: feeds.most_kept, base: came.from })
  return chosen.posts.length === 0 ? { wrong: 'no-dates', leftOut: chosen.leftOut } : chosen
}

type TextAt = { readonly text: string; readonly from: string }

/** The text of a feed. Of an account of Mastodon its posts stand at an address that has to be asked for first. */
async function textAt(url: string, given: Pick<Fetching, 'reach' | 'limits'>): Promise<TextAt | Fault> {
  const came = await fetchFeed(url, given.reach, given.limits)
  if ('wrong' in came) return came
  const read = textOf(came)
  if ('wrong' in read) return read
  if (!isLookedUp(url)) return { text: read.text, from: came.from }
  const posts = postsOfAccount(read.text, came.from)
  return posts === null ? { wrong: 'not-a-feed' } : textAt(posts, given)
}
