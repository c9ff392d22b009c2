import type { Page } from 'playwright-core'

/** More fields than this have no page a bar to save with. */
const MOST_FIELDS = 120

/** Fields and links that the keyboard reaches and the bar at the foot of the page hides entirely. */
export async function hiddenByTheBar(page: Page): Promise<string[]> {
  const hidden: string[] = []
  for (let i = 0; i < MOST_FIELDS; i++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const [at, bar] = [document.activeElement, document.querySelector('.rose-savebar')]
      if (!at || at === document.body || !bar) return 'the end'
      const [one, other] = [at.getBoundingClientRect(), bar.getBoundingClientRect()]
      if (bar.contains(at) || one.top < other.top || one.top > other.bottom) return ''
      return at.getAttribute('name') ?? at.textContent.slice(0, 30)
    })
    if (seen === 'the end') break
    if (seen !== '') hidden.push(seen)
  }
  return hidden
}
