import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { buildApp } from '../../src/app/build-app.ts'
import type { Latest } from '../../src/modules/news/extension.ts'
import { fetchFeeds } from '../../src/modules/news/fetch-feeds.ts'
import type { Limits } from '../../src/modules/news/fetching/request.ts'
import { latestPosts } from '../../src/modules/news/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import type { Feeds } from '../../src/platform/feeds-setting.ts'
import { makeLog } from '../../src/platform/log.ts'
import { type Organisation, readOrganisation } from '../../src/platform/organisation.ts'
import { ROOT } from '../../src/platform/root.ts'
import { FORM_SECRET, Visitor } from './app.ts'
import { type Fresh, NOW } from './fresh-database.ts'
import { SHORT } from './news-limits.ts'

/** The whole program with feeds of the test's own. */
export function useNews(
  database: Fresh,
  feeds: () => Partial<Feeds>,
): {
  visitor: () => Visitor
  signedIn: (person: string) => Promise<Visitor>
  /** The job that fetches feeds, once. */
  fetch: (limits?: Partial<Limits>) => Promise<void>
  /** What is new is looked up, as the background does every other second. */
  look: () => Promise<void>
  clock: { now: Date }
  lines: string[]
} {
  const clock = { now: NOW }
  const lines: string[] = []
  let app: FastifyInstance
  let organisation: Organisation
  let latest: Latest
  beforeAll(async () => {
    const read = readOrganisation(join(ROOT, 'config', 'organisation.yml'))
    organisation = { ...read, feeds: { ...read.feeds, ...feeds() } }
    latest = latestPosts(organisation.feeds)
    app = await buildApp({
      config: readConfig({ ROSE_MODE: 'demo' }),
      clock: () => clock.now,
      log: makeLog(
        (line) => lines.push(line),
        () => clock.now,
      ),
      database,
      organisation,
      formSecret: FORM_SECRET,
      styles: { public: 'p{}', form: 'f{}', staff: 's{}' },
      assets: null,
      latest,
    })
  })
  afterAll(async () => app?.close())
  const visitor = () => new Visitor(() => app)
  return {
    visitor,
    signedIn: async (person) => {
      const one = visitor()
      await one.signIn(person)
      return one
    },
    fetch: (limits = {}) =>
      fetchFeeds({
        transactions: database.transactions,
        clock: () => clock.now,
        feeds: organisation.feeds,
        reach: 'this machine',
        limits: { ...SHORT, ...limits },
      }),
    look: () => database.transactions.run({ kind: 'public' }, clock.now, (tx) => latest.look(tx, clock.now)),
    clock,
    lines,
  }
}

/** Each test begins at the usual hour and without an item of news. */
export function withoutNews(database: Fresh, clock: { now: Date }): void {
  beforeEach(async () => {
    clock.now = NOW
    for (const table of ['version', 'still_shown']) await database.asOwner(`delete from news.${table}`)
    await database.asOwner('delete from news.item')
    // What one test wrote is not the same words again in the next.
    await database.asOwner('delete from unsaved.done')
    await database.asOwner('delete from unsaved.sent')
  })
}
