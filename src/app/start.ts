import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OwnWordsFault, ownWords } from '#modules/language'
import { latestPosts } from '#modules/news'
import { currentLines, currentPages } from '#modules/publishing'
import { shownNow } from '#modules/recordings'
import { ContentFaults, ownContent } from '#modules/site'
import { currentTranslations } from '#modules/translations'
import { type Clock, makeClock } from '#platform/clock.ts'
import { type Config, ConfigFaults, makeDataFolder, readConfig } from '#platform/config.ts'
import { EmbeddedPostgresError } from '#platform/db/embedded/embedded.ts'
import { MigrationChanged } from '#platform/db/migrate.ts'
import { type Database, findDatabase, WrongMode } from '#platform/db/start.ts'
import { installationSecrets } from '#platform/installation-secrets.ts'
import { type Log, makeLog } from '#platform/log.ts'
import { readOrganisation, withLinesNow } from '#platform/organisation.ts'
import { ROOT } from '#platform/root.ts'
import { SeedRefused, seedCounty } from '../../db/seed/seed-county.ts'
import { buildRose } from './build-app.ts'
import type { Styles } from './layouts/layout.tsx'
import { mailTask } from './mail-task.ts'
import { startTasks } from './tasks.ts'
import { catchTheRest } from './uncaught.ts'

/** What another program changes in the database is on a page that is kept in memory so soon; what is changed here, at once. */
const A_MOMENT_MS = 250

/** Reads the settings, starts everything in order, and ends it in the opposite order when asked to. */
export async function main(): Promise<void> {
  try {
    const config = readConfig()
    // A fault in config/language.yml is told before anything is made.
    ownWords()
    makeDataFolder(config)
    await serve(config)
  } catch (error) {
    sayWhy(error)
    process.exitCode = 1
  }
}

const KNOWN = [ConfigFaults, ContentFaults, OwnWordsFault, EmbeddedPostgresError, WrongMode, MigrationChanged]

/** What a person can mend is one sentence. */
function sayWhy(error: unknown): void {
  const isKnown = KNOWN.some((kind) => error instanceof kind) || (error as { code?: string }).code === 'EADDRINUSE'
  process.stderr.write(`${isKnown ? (error as Error).message : String((error as Error).stack)}\n`)
}

async function serve(config: Config): Promise<void> {
  const clock = makeClock(config.fixedNow)
  const log = makeLog(
    (line) => process.stderr.write(line),
    () => new Date(performance.timeOrigin + performance.now()),
  )
  const secrets = installationSecrets(config.secretFile)
  const settings = readOrganisation(join(ROOT, 'config', 'organisation.yml'))
  const lines = currentLines(settings)
  const organisation = withLinesNow(settings, lines)
  // What has been started, the last on top: ended in that order when asked to, or when a later part cannot start.
  const opened: (() => Promise<unknown>)[] = []
  const end = async () => {
    for (let close = opened.pop(); close; close = opened.pop()) await close()
  }
  catchTheRest(process, log, end)
  try {
    const { database, arriving } = await findDatabase({ ...config, secrets, log: (line) => log('database', { line }) })
    opened.push(() => database.stop())
    const latest = latestPosts(organisation.feeds)
    const words = currentPages(ownContent())
    const translations = currentTranslations({ organisation, words })
    const recorded = shownNow()
    const { app, tasks } = await buildRose({
      config,
      clock,
      log,
      database,
      organisation,
      formSecret: secrets.forms,
      styles: readStyles(),
      publicScripts: readScripts('exit.js'),
      scripts: readScripts('unsaved.js'),
      pageScripts: readPageScripts(['advice', 'in-place', 'language-page', 'page-words', 'passkeys']),
      assets: join(ROOT, 'dist', 'assets'),
      latest,
      lines,
      words,
      translations,
      recorded,
      holds: A_MOMENT_MS,
    })
    const begin = async () => {
      if (config.mode === 'demo') await fillPracticeSite(database, { clock, log })
      const mail = mailTask(config, { transactions: database.transactions, clock, organisation })
      const background = await startTasks([...tasks, ...mail], { database, log, appPassword: secrets.app })
      opened.push(() => background.stop())
    }
    if (!arriving) await begin()
    opened.push(() => app.close())
    await app.drawAhead()
    const address = await app.listen({ port: config.port, host: config.host })
    const at = `http://localhost:${new URL(address).port}`
    const ready = () => process.stdout.write(`Rose is ready at ${at}\n`)
    if (!arriving) ready()
    else {
      process.stdout.write(`Rose shows its public pages at ${at}. Its database cannot be reached yet.\n`)
      arriving.then(begin).then(ready, (error: unknown) => {
        sayWhy(error)
        void end().finally(() => process.exit(1))
      })
    }
  } catch (error) {
    await end()
    throw error
  }
  endWhenAsked(log, end)
}

/** On an empty practice database: the believable county. One that holds other records is left as it is. */
async function fillPracticeSite(database: Database, { clock, log }: { clock: Clock; log: Log }): Promise<void> {
  try {
    await seedCounty(database.owner, { now: clock(), scale: 1, log: (line) => log('county', { line }) })
  } catch (error) {
    if (!(error instanceof SeedRefused)) throw error
    log('county', { line: error.message })
  }
}

function endWhenAsked(log: Log, end: () => Promise<void>): void {
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (ending) return
      ending = true
      end().then(
        () => process.exit(0),
        (error: Error) => {
          log('fault', { fault: error.name, place: 'while ending' })
          process.exit(1)
        },
      )
    })
  }
}

/** The built sheets: those of public pages are carried within each page, the others are linked by their hashed names. */
function readStyles(): Styles {
  const names = builtNames()
  const link = (name: string) => ({ href: `/assets/${names[name]}` })
  return {
    public: readBuilt('css/public.css'),
    fromRight: readBuilt('css/from-right.css'),
    youForm: readBuilt('css/you-form.css'),
    wholeForm: readBuilt('css/form.css'),
    form: link('form.css'),
    staff: link('staff.css'),
  }
}

/** Scripts are an addition: every page works without them. */
function readScripts(file: string): string[] {
  const name = builtNames()[file]
  return name === undefined ? [] : [`/assets/${name}`]
}

function readPageScripts(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => readScripts(`${name}.js`).map((src) => [name, src])))
}

function builtNames(): Readonly<Record<string, string>> {
  return JSON.parse(readBuilt('assets.json')) as Record<string, string>
}

function readBuilt(name: string): string {
  const file = join(ROOT, 'dist', name)
  if (!existsSync(file)) throw new Error('Rose is not built yet: run npm run build')
  return readFileSync(file, 'utf8')
}
