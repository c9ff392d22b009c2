import type { Page } from 'playwright-core'

// What a page is to those who do not look at it on a screen.

/** A page as it will be printed: what is wrong with it, the addresses that stand behind links, and whether it says whose it is. */
export function onPaper(page: Page): Promise<{ faults: string[]; addresses: string[]; hasFoot: boolean }> {
  return page.evaluate(() => {
    const all = (names: string) => [...document.querySelectorAll<HTMLElement>(names)]
    const isSeen = (one: HTMLElement) => one.checkVisibility() && one.getClientRects().length > 0
    const faults = all('.rose-bar,.rose-exit,nav,.govuk-back-link,.rose-now,.rose-practice,.rose-screen,button')
      .filter(isSeen)
      .map((one) => `is printed: ${one.className || one.localName}`)
    for (const one of all('.govuk-details__text')) if (!isSeen(one)) faults.push('stays folded away')
    for (const one of all('.rose-line'))
      if (getComputedStyle(one).breakInside !== 'avoid') faults.push('a line may be torn in two')
    for (const one of all('main *,footer *').filter((it) => isSeen(it) && it.closest('svg') === null)) {
      const { color, backgroundColor, fontSize } = getComputedStyle(one)
      if (color !== 'rgb(0, 0, 0)' || backgroundColor !== 'rgba(0, 0, 0, 0)') faults.push(`coloured: ${one.localName}`)
      if (one.matches('.rose-telephone') && Number.parseFloat(fontSize) < 16) faults.push(`small: ${one.textContent}`)
    }
    const addresses = all('main a')
      .filter(isSeen)
      .map((one) => getComputedStyle(one, '::after').content.replaceAll(/[" ]/g, ''))
      .filter((text) => text.startsWith('('))
    return { faults, addresses, hasFoot: all('footer').some(isSeen) }
  })
}

type Thing = { readonly [name: string]: string | Thing }

/** The things that a page names in a vocabulary for machines (microdata), each with its facts. */
export function saidToMachines(page: Page): Promise<Thing[]> {
  return page.evaluate(() => {
    const thing = (one: Element): Thing => ({
      type: one.getAttribute('itemtype') ?? '',
      ...Object.fromEntries(
        [...one.querySelectorAll('[itemprop]')]
          .filter((part) => part.parentElement?.closest('[itemscope]') === one)
          .map((part) => [part.getAttribute('itemprop'), part.hasAttribute('itemscope') ? thing(part) : valueOf(part)]),
      ),
    })
    const valueOf = (part: Element) =>
      part.getAttribute('content') ?? part.getAttribute('href') ?? part.getAttribute('datetime') ?? part.textContent
    return [...document.querySelectorAll('[itemscope]:not([itemprop])')].map(thing)
  })
}
