import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The system's own Chromium, quiet and without its services. */
export function startBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return chromium.launch({ executablePath: '/usr/bin/chromium', args })
}

export type Screen = { readonly width: number; readonly script: boolean }

/** A browser of one person: its own cookies, on a screen of this width, with script or without. */
export async function newPerson(
  browser: Pick<Browser, 'newContext'>,
  { width, script }: Screen,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: script })
  context.setDefaultTimeout(10_000)
  return context
}

export async function signIn(context: BrowserContext, base: string, person: string): Promise<Page> {
  await context.request.post(`${base}/demo/sign-in`, { form: { person }, maxRedirects: 0 })
  const page = await context.newPage()
  await page.goto(`${base}/today`)
  return page
}

type Answers = Readonly<Record<string, string | readonly string[]>>

/** Fills the fields of the page that have these names: lines, choices, lists; a date as day, month and year. */
export async function fill(page: Page, answers: Answers): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const date = typeof answer === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(answer) : null
    if (date && (await page.locator(`[name="${name}-day"]`).count()) > 0) {
      await page.fill(`[name="${name}-day"]`, String(Number(date[3])))
      await page.fill(`[name="${name}-month"]`, String(Number(date[2])))
      await page.fill(`[name="${name}-year"]`, date[1] ?? '')
      continue
    }
    for (const value of [answer].flat()) await fillOne(page, name, value)
  }
}

async function fillOne(page: Page, name: string, value: string): Promise<void> {
  const choice = page.locator(`input:is([type=radio], [type=checkbox])[name="${name}"][value="${value}"]`)
  if ((await choice.count()) > 0) return choice.check()
  const list = page.locator(`select[name="${name}"]`)
  if ((await list.count()) > 0) {
    await list.selectOption(value)
    return
  }
  await page.locator(`main [name="${name}"]`).fill(value)
}

export async function press(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: words, exact: true }).first().click()
}

/** Presses the button and waits for the page that answers: with script on, what was typed is kept before it is sent. */
export async function send(page: Page, words: string): Promise<void> {
  const answered = { predicate: (frame: Frame) => frame === page.mainFrame() }
  await Promise.all([page.waitForEvent('framenavigated', answered), press(page, words)])
  await page.waitForLoadState()
}

export type AxeFault = { readonly id: string; readonly where: readonly string[] }

/** What axe finds on the page as it stands; needs a browser with script on. */
export async function axeFaults(page: Page): Promise<AxeFault[]> {
  // As a text, through the browser's tools: the page's own policy rightly forbids any script but ours.
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } }).axe
    type Violation = { id: string; nodes: { target: string[] }[] }
    const { violations } = await axe.run()
    return violations.map((v) => ({ id: v.id, where: v.nodes.map((n) => n.target.join(' ')) }))
  })
}
