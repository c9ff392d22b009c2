import { fetchFeeds, putStarting } from '#modules/news'
import { startingNews } from '#modules/site'
import type { TaskGround } from './task-ground.ts'

/** What was written, or taken off, is on pages that are drawn ahead, or off them, so soon. */
export const LATEST_EVERY_MS = 2_000

/** The news that came with Rose is there before the first visitor. */
export async function beginNews(ground: TaskGround): Promise<void> {
  const now = ground.clock()
  await ground.database.transactions.run({ kind: 'task', task: 'news' }, now, (tx) =>
    putStarting(tx, now, startingNews()),
  )
  await showLatest(ground)
}

export async function showLatest({ database, clock, latest, recorded }: TaskGround): Promise<void> {
  const now = clock()
  await database.transactions.run({ kind: 'public' }, now, async (tx) => {
    await latest.look(tx, now)
    await recorded.look(tx)
  })
}

/** A practice site asks no other machine. */
export async function fetchDueFeeds({ database, clock, organisation, config }: TaskGround): Promise<void> {
  const reach = config.mode === 'demo' ? 'this machine' : 'the web'
  await fetchFeeds({ transactions: database.transactions, clock, feeds: organisation.feeds, reach })
}
