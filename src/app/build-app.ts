import type { FastifyInstance } from 'fastify'
import { check } from '#child-centred'
import type { Latest } from '#extension/news'
import type { CurrentPages, DrawPublic, HelpLines } from '#extension/publishing'
import type { ShownNow } from '#extension/recordings'
import type { CurrentTranslations } from '#extension/translations'
import { writeAudit } from '#modules/audit'
import { noteWords, ownWords } from '#modules/language'
import { latestPosts } from '#modules/news'
import { findSession, isFresh, may } from '#modules/people'
import { currentLines, currentPages } from '#modules/publishing'
import { shownNow } from '#modules/recordings'
import { ownContent } from '#modules/site'
import { currentTranslations } from '#modules/translations'
import { unsaved } from '#modules/unsaved'
import type { Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/db/start.ts'
import type { ForYou, Foundations, Limit } from '#platform/http/foundations.ts'
import { styleHash } from '#platform/http/privacy.ts'
import { buildServer } from '#platform/http/server.ts'
import { TIMEOUTS, type Timeouts } from '#platform/http/timeouts.ts'
import { anyone, notAudited } from '#platform/http/words.ts'
import type { Log } from '#platform/log.ts'
import { type Organisation, withLinesNow } from '#platform/organisation.ts'
import { PUBLIC } from '#platform/viewer.ts'
import { modules } from '../modules.ts'
import { addAssets } from './assets.ts'
import { makeFrame, type Styles } from './layouts/layout.tsx'
import { unavailablePage } from './layouts/unavailable-page.tsx'
import { forYou } from './layouts/young-people.tsx'
import type { Task } from './module.ts'

export type Parts = {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly database: Database
  readonly organisation: Organisation
  readonly formSecret: string
  readonly styles: Styles
  /** Addresses of the scripts that public pages carry. */
  readonly publicScripts?: readonly string[]
  /** Addresses of the scripts that staff pages carry. */
  readonly scripts?: readonly string[]
  /** Addresses of the scripts that single pages name. */
  readonly pageScripts?: Readonly<Record<string, string>>
  readonly assets: string | null
  /** What is new, as it is looked up now and then; without it, pages that are drawn ahead show nothing of it. */
  readonly latest?: Latest
  /** What is recorded of pages, as it is looked up now and then; without it, none shows any before staff change one. */
  readonly recorded?: ShownNow
  /** The help lines as they are now; without it, those of the settings. */
  readonly lines?: HelpLines
  /** The words of the site's pages, as they are looked up now and then; without it, the starting words until somebody saves. */
  readonly words?: CurrentPages
  /** What is said in other languages; without it, what is looked up when somebody puts a translation on the site. */
  readonly translations?: CurrentTranslations
  /** Milliseconds for which what a visit asked of the database is good for the next; without it, each visit asks. */
  readonly holds?: number
  /** Shorter ones, for tests. */
  readonly timeouts?: Timeouts
}

/** The whole program as one Fastify server that has not begun to listen. */
export async function buildApp(parts: Parts): Promise<FastifyInstance> {
  return (await buildRose(parts)).app
}

/** The same, with the work that the modules do in the background; nobody has started it. */
export async function buildRose(parts: Parts): Promise<{ app: FastifyInstance; tasks: readonly Task[] }> {
  const { config, database } = parts
  const demo = config.mode === 'demo'
  const words = parts.words ?? currentPages(ownContent())
  const lines = parts.lines ?? currentLines(parts.organisation)
  const organisation = withLinesNow(parts.organisation, lines)
  const young = forYou({ organisation, lines, words })
  const ground = { ...foundations(parts, young), away: unavailablePage({ organisation, lines, tab: young.tab }) }
  const { routes, tasks } = modules({
    demo,
    clock: parts.clock,
    organisation,
    reporting: database.reporting,
    exitUrl: config.exitUrl,
    url: config.url,
    secret: parts.formSecret,
    latest: parts.latest ?? latestPosts(organisation.feeds),
    recorded: parts.recorded ?? shownNow(),
    transactions: database.transactions,
    holds: parts.holds ?? 0,
    lines,
    words,
    translations: parts.translations ?? currentTranslations({ organisation, words }),
    drawPublic: publicPages(ground),
    check: ground.words.check,
    provider: config.provider,
  })
  const app = await buildServer(
    routes.flatMap((table) => table.routes),
    ground,
  )
  addHealth(app, database)
  await addAssets(app, parts.assets, scriptsForYou(parts))
  return { app, tasks }
}

/** The scripts of pages for young people. */
function scriptsForYou({ publicScripts = [], pageScripts = {} }: Parts): string[] {
  return [...publicScripts, ...(pageScripts['in-place'] === undefined ? [] : [pageScripts['in-place']])]
}

function foundations(parts: Parts, young: ForYou): Omit<Foundations, 'away'> {
  const { config, clock, log, database, organisation, styles } = parts
  const own = new Set([new URL(config.url).host])
  const { phrases, forBrowsers } = ownWords()
  const checked = (text: string) => check(text, phrases)
  const origins = new Set([new URL(config.url).origin])
  if (config.mode === 'demo') {
    for (const name of ['localhost', '127.0.0.1']) {
      own.add(`${name}:${config.port}`)
      origins.add(`http://${name}:${config.port}`)
    }
  }
  return {
    transactions: database.transactions,
    clock,
    log,
    live: config.mode === 'live',
    trustProxy: config.trustProxy,
    hosts: own,
    origins,
    formSecret: parts.formSecret,
    styleHashes: Object.values(styles).flatMap((sheet) => (typeof sheet === 'string' ? [styleHash(sheet)] : [])),
    timeouts: parts.timeouts ?? TIMEOUTS,
    limits: limitsOf(organisation),
    findStaff: (secretHash, now, tally) =>
      database.transactions.glance((tx) => findSession(tx, secretHash, now), tally),
    may,
    isFresh,
    writeAudit,
    render: makeFrame({
      organisation,
      url: config.url,
      styles,
      demo: config.mode === 'demo',
      publicScripts: parts.publicScripts ?? [],
      scripts: parts.scripts ?? [],
      pageScripts: parts.pageScripts ?? {},
      words: { check: checked, phrases: forBrowsers.address },
    }),
    unsaved,
    forYou: young,
    words: { check: checked, note: (tx, saved) => noteWords(tx, { ...saved, secret: parts.formSecret }) },
  }
}

function limitsOf(organisation: Organisation): Foundations['limits'] {
  const limit = ({ max, seconds }: { max: number; seconds: number }): Limit => ({ max, timeWindow: seconds * 1_000 })
  const { pages, ...others } = organisation.limits
  return { pages: limit(pages), ...Object.fromEntries(Object.entries(others).map(([name, l]) => [name, limit(l)])) }
}

/** Pages of the public site as visitors get them, for whoever looks at one before it is there. */
function publicPages({ render }: Pick<Foundations, 'render'>): DrawPublic {
  return (page, { frame, url, now }) =>
    render(page, { frame, viewer: PUBLIC, csrf: '', path: url, now, keeping: null, returned: null })
}

/** `/health`: 200 only when the database answers. */
function addHealth(app: FastifyInstance, database: Database): void {
  app.route({
    method: 'GET',
    url: '/health',
    config: { access: anyone, audit: notAudited('says only whether Rose is well') },
    handler: async (_request, reply) => {
      const well = await database.answers()
      return reply.code(well ? 200 : 503).send({ status: well ? 'ok' : 'database does not answer' })
    },
  })
}
