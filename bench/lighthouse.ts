import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { quantile } from './load.ts'
import { rival } from './rivals.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof CATEGORIES)[number]

/** Lighthouse's own telephone: four times slower than this machine, on a good or on a bad line. */
const SLOW_4G = throttled({ rttMs: 150, throughputKbps: 1_638.4 })
const SLOW_3G = throttled({ rttMs: 400, throughputKbps: 400 })
const BROWSER = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Scores out of a hundred on slow 4G; `failed`: what cost points; milliseconds until the first and the largest paint on slow 3G. */
export type Visited = {
  readonly scores: Readonly<Record<Category, number>>
  readonly failed: Readonly<Record<Category, readonly string[]>>
  readonly first: number
  readonly largest: number
  /** The page asks search engines to leave it out. */
  readonly isUnlisted: boolean
}

type Audit = { readonly score: number | null; readonly numericValue?: number }
type Report = {
  readonly runtimeError?: { readonly message: string }
  readonly categories: Record<Category, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
  readonly audits: Record<string, Audit>
}
type Artifacts = { readonly gatherSteps: readonly { artifacts: { settings: { throttling: unknown } } }[] }

const TRIES = 4
class Unrecorded extends Error {}

/** Visits pages in one browser, each time as somebody who has never been there. */
export class Lighthouse {
  private readonly browser: Browser
  private readonly program: Awaited<ReturnType<typeof rival>>

  private constructor(browser: Browser, program: Lighthouse['program']) {
    this.browser = browser
    this.program = program
  }

  static async start(): Promise<Lighthouse> {
    const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: BROWSER })
    return new Lighthouse(browser, await rival('lighthouse'))
  }

  /** One visit, reckoned for both lines. One that Lighthouse could not record, as it says now and then, is made again. */
  async visit(url: string, tries = TRIES): Promise<Visited> {
    try {
      return await this.visitOnce(url)
    } catch (fault) {
      if (!(fault instanceof Unrecorded) || tries === 1) throw fault
      return this.visit(url, tries - 1)
    }
  }

  private async visitOnce(url: string): Promise<Visited> {
    const context = await this.browser.createBrowserContext()
    try {
      const page = await context.newPage()
      await holdBack(page)
      const flow = await this.program.startFlow(page, { config: configured(SLOW_4G), flags: { logLevel: 'silent' } })
      await flow.navigate(url)
      const seen: Artifacts = await flow.createArtifactsJson()
      const good = await this.reckon(seen, SLOW_4G)
      const bad = await this.reckon(seen, SLOW_3G)
      const isUnlisted = await page.evaluate(
        () => document.querySelector('meta[name=robots][content*=noindex]') !== null,
      )
      const paint = (name: string) => bad.audits[name]?.numericValue ?? Number.NaN
      return {
        scores: perCategory((one) => Math.round((good.categories[one].score ?? 0) * 100)),
        failed: perCategory((one) => failedOf(good, one)),
        first: paint('first-contentful-paint'),
        largest: paint('largest-contentful-paint'),
        isUnlisted,
      }
    } finally {
      await context.close()
    }
  }

  close(): Promise<void> {
    return this.browser.close()
  }

  /** The line is simulated: the same visit can be reckoned for any, once the artifacts say that it was meant for it. */
  private async reckon(seen: Artifacts, line: Line): Promise<Report> {
    for (const { artifacts } of seen.gatherSteps) artifacts.settings.throttling = line
    const { steps } = await this.program.auditFlowArtifacts(seen, configured(line))
    const report: Report = steps[0].lhr
    if (report.runtimeError) throw new Unrecorded(report.runtimeError.message)
    return report
  }
}

/**
 * On a line, what a page asks for comes a way there and back after the page. Here both come at once, and the script of the way
 * out, which waits for the page and not the page for it, ran before the first picture in half of the visits; Lighthouse
 * takes whatever ran before a picture for something that it stood on, and reckoned a way there and back to it. A page that
 * does need what it asks for is still seen: its picture waits here as well.
 */
async function holdBack(page: Page): Promise<void> {
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    // A page that is closed meanwhile needs nothing more.
    const goOn = () => void request.continue().catch(() => {})
    if (request.isNavigationRequest()) goOn()
    else setTimeout(goOn, SLOW_3G.rttMs)
  })
}

/** The middle of several visits; what failed in the last. */
export function middleVisit(visits: readonly Visited[]): Visited {
  const middle = (of: (visit: Visited) => number) => quantile(visits.map(of), 0.5)
  return {
    scores: perCategory((one) => middle(({ scores }) => scores[one])),
    failed: visits.at(-1)?.failed ?? perCategory(() => []),
    first: middle(({ first }) => first),
    largest: middle(({ largest }) => largest),
    isUnlisted: visits.some(({ isUnlisted }) => isUnlisted),
  }
}

type Line = ReturnType<typeof throttled>

function throttled(line: { rttMs: number; throughputKbps: number }) {
  return { ...line, cpuSlowdownMultiplier: 4, requestLatencyMs: 0, downloadThroughputKbps: 0, uploadThroughputKbps: 0 }
}

function configured(throttling: Line) {
  const settings = { onlyCategories: [...CATEGORIES], disableFullPageScreenshot: true, throttling }
  return { extends: 'lighthouse:default', settings }
}

function perCategory<Value>(of: (one: Category) => Value): Record<Category, Value> {
  return Object.fromEntries(CATEGORIES.map((one) => [one, of(one)])) as Record<Category, Value>
}

function failedOf({ categories, audits }: Report, one: Category): string[] {
  const counts = categories[one].auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id)
  return counts.filter((id) => (audits[id]?.score ?? 1) < 1)
}
