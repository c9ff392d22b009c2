// `npm run bench -- advice`: somebody types into a note of 5,000 words on a phone that is six times slower than this machine,
// and has the same words looked at on the public page. How long one slice of the advice keeps them waiting, as a share of the
// sixteen milliseconds between two pictures.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Locator, Page } from 'playwright-core'
import { root } from '../scripts/root.ts'
import { newPerson, signIn, startBrowser } from '../tests/journeys/browser.ts'
import { quantile } from './load.ts'
import { startRose } from './rose.ts'

const WORDS = 5_000
const SLOWER = 6
const ONE_PICTURE_MS = 16
const SENTENCES = [' She draws.', ' School say she puts herself at risk.', ' We went to the river.', ' He rang her.']

/** One call into a script, as the browser measured it; `tdur`: of its own thread, whatever else this machine does. */
type Call = { readonly name: string; readonly tdur?: number; readonly args?: { data?: { url?: string } } }

/** True: no slice was longer than the time between two pictures. */
export async function benchAdvice(): Promise<boolean> {
  const rose = await startRose(join(root, 'data'), 5)
  const browser = await startBrowser()
  try {
    const context = await newPerson(browser, { width: 360, script: true })
    context.setDefaultTimeout(120_000)
    const page = await signIn(context, rose.base, 'practitioner')
    await page.goto(`${rose.base}/cases`)
    const first = await page.locator('.rose-list a[href^="/cases/"]').first().getAttribute('href')
    await page.goto(`${rose.base}${first}/sessions/new`)
    const inNote = report('a note', await slicesOf(page, typesNote))
    await page.goto(`${rose.base}/language`)
    return report('/language', await slicesOf(page, checksInPublic)) && inNote
  } finally {
    await browser.close()
    await rose.stop()
  }
}

/** What one deed on a page makes the scripts of advice do, on a slow phone. */
async function slicesOf(page: Page, deed: (page: Page) => Promise<void>): Promise<Call[]> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const calls = await traced(cdp, () => deed(page))
  await cdp.detach()
  return calls.filter(isAdvice)
}

async function typesNote(page: Page): Promise<void> {
  const box = page.locator('[name="did"]')
  const line = page.locator('rose-advice:has([name="did"]) .rose-words')
  await box.fill(note())
  await line.waitFor()
  await typesOn(page, box)
}

async function checksInPublic(page: Page): Promise<void> {
  const box = page.locator('rose-language-check textarea')
  await box.fill(note())
  await page.locator('rose-language-check .rose-advice').waitFor()
  await typesOn(page, box)
}

async function typesOn(page: Page, box: Locator): Promise<void> {
  await box.press('Control+End')
  for (const sentence of SENTENCES) {
    await page.keyboard.type(sentence, { delay: 60 })
    await page.waitForTimeout(6_000)
  }
}

/** Far from each other in the corpus, whose files hold sentences of one kind each; it shares no factor with their number. */
const STRIDE = 97

/** Sentences from all over the corpus, until there are as many words. */
function note(): string {
  const folder = join(root, 'packages', 'retext-child-centred', 'corpus', 'tuned')
  const sentences = readdirSync(folder)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => String((JSON.parse(line) as { text: string }).text))
  const words: string[] = []
  for (let n = 0; words.length < WORDS; n++)
    words.push(...(sentences[(n * STRIDE) % sentences.length] ?? '').split(/\s+/))
  return words.slice(0, WORDS).join(' ')
}

async function traced(cdp: CDPSession, deed: () => Promise<void>): Promise<Call[]> {
  const calls: Call[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => calls.push(...(value as unknown as Call[])))
  const whole = new Promise((done) => cdp.once('Tracing.tracingComplete', done))
  await cdp.send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline'] } })
  await deed()
  await cdp.send('Tracing.end')
  await whole
  return calls
}

function isAdvice({ name, args }: Call): boolean {
  return name === 'FunctionCall' && /\/(?:advice|language-page)-[^/]*\.js/.test(args?.data?.url ?? '')
}

function report(where: string, calls: readonly Call[]): boolean {
  const slices = calls.map(({ tdur = 0 }) => tdur / 1_000)
  const share = (milliseconds: number) => (milliseconds / ONE_PICTURE_MS).toFixed(2)
  const [half, most, longest] = [quantile(slices, 0.5), quantile(slices, 0.99), Math.max(...slices)]
  const over = slices.filter((slice) => slice > ONE_PICTURE_MS).length
  process.stdout.write(
    `${where}: ${WORDS} words, ${SLOWER} times slower, ${slices.length} slices; as a share of ${ONE_PICTURE_MS} ms:\n` +
      `p50 ${share(half)}   p99 ${share(most)}   longest ${share(longest)}   longer than that: ${over}\n`,
  )
  return over === 0
}
