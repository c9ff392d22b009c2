import type { Page } from 'playwright-core'

// What can be wrong with a page for somebody who enlarges it, spaces its letters or chooses its colours. Each answers what
// is wrong, in words, and nothing when all is well.

/** Lays rules over those of the page, as a reader's own browser does. */
export async function layOver(page: Page, rules: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, rules)
}

/** What sticks out to the side, is cut off, or lies over the way out; and a way out that is not whole or hardly to be pressed. */
export function outOfPlace(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = []
    const exit = document.querySelector('.rose-exit')
    const { top = -1, bottom = 0, left = -1, right = 0, width = 0, height = 0 } = exit?.getBoundingClientRect() ?? {}
    const wide = document.documentElement.scrollWidth - window.innerWidth
    if (wide > 0) wrong.push(`${wide} pixels too wide`)
    if (top < 0 || left < 0 || bottom > window.innerHeight || right > window.innerWidth) wrong.push('way out not whole')
    if (width < 44 || height < 36) wrong.push(`way out of ${width} by ${height}`)
    if (!exit?.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)))
      wrong.push('way out covered')
    for (const one of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, overflowY, position } = getComputedStyle(one)
      const hides = position !== 'absolute' && `${overflowX} ${overflowY}`.includes('hidden')
      if (hides && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))
        wrong.push(`cut off: ${one.className}`)
    }
    return wrong
  })
}

/** The share of the window that the bar with the way out takes for itself. */
export function shareOfBar(page: Page): Promise<number> {
  return page.evaluate(
    () => (document.querySelector('.rose-bar')?.getBoundingClientRect().height ?? 0) / window.innerHeight,
  )
}

/** Whatever the keyboard comes to that then stands behind the bar, or out of the window. */
export function hiddenWhenReached(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hidden: string[] = []
    const bar = document.querySelector('.rose-bar')
    for (const one of document.querySelectorAll<HTMLElement>('a[href],button,input,select,textarea,summary')) {
      if (!bar || bar.contains(one) || one.getClientRects().length === 0) continue
      one.focus()
      const [at, over] = [one.getBoundingClientRect(), bar.getBoundingClientRect()]
      const isLow = over.top > 0
      const [from, to] = isLow ? [0, over.top] : [over.bottom, window.innerHeight]
      // Of a box to write in only the line is brought into view where one writes.
      const fits = at.height <= to - from && one.localName !== 'textarea'
      if (fits ? at.top < from - 1 || at.bottom > to + 1 : at.bottom < from || at.top > to)
        hidden.push(`${one.textContent.trim() || one.getAttribute('name')} at ${Math.round(at.top)}`)
    }
    return hidden
  })
}

/** Whatever shows its shape, its state or the focus by colour alone, which forced colours take away. */
export function shapeless(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = []
    const isDrawn = (style: CSSStyleDeclaration, side: 'border-bottom' | 'outline') =>
      style.getPropertyValue(`${side}-style`) !== 'none' &&
      Number.parseFloat(style.getPropertyValue(`${side}-width`)) >= 1 &&
      style.getPropertyValue(`${side}-color`) !== style.backgroundColor
    const each = (names: string, isWell: (one: HTMLElement, style: CSSStyleDeclaration) => boolean) => {
      for (const one of document.querySelectorAll<HTMLElement>(names))
        if (!isWell(one, getComputedStyle(one)))
          wrong.push(`${names}: ${(one.textContent || one.getAttribute('name') || '').slice(0, 30)}`)
    }
    each('.rose-exit,.govuk-button,.rose-line,.rose-card,textarea,select,input[type=text]', (_one, style) =>
      isDrawn(style, 'border-bottom'),
    )
    each('.rose-bar', (_one, style) => isDrawn(style, 'outline'))
    each('summary', (one) => {
      const mark = getComputedStyle(one, '::before')
      return Number.parseFloat(mark.borderLeftWidth) > 0 && mark.clipPath.startsWith('polygon')
    })
    each(
      'main a:not(.govuk-button),[aria-current]',
      (_one, { textDecorationLine }) => textDecorationLine === 'underline',
    )
    each('.rose-now', (one) => /open|closed|opens/i.test(one.textContent))
    each('a[href],button,input,select,textarea,summary', (one) => {
      one.focus()
      if (document.activeElement !== one) return one.getClientRects().length === 0
      // The ring of a choice is around the circle or square that its label draws.
      const label = one.matches('[type=radio],[type=checkbox]') ? one.nextElementSibling : null
      return isDrawn(label ? getComputedStyle(label, '::before') : getComputedStyle(one), 'outline')
    })
    return wrong
  })
}

/** Words whose colour is too near to what is behind them, as the browser paints them: axe reads the colours of the page. */
export function faint(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const light = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = parts(colour).map((one) => {
        const share = one / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const behind = (one: Element | null): string => {
      if (one === null) return getComputedStyle(document.documentElement).backgroundColor
      const { backgroundColor } = getComputedStyle(one)
      return parts(backgroundColor)[3] === 0 ? behind(one.parentElement) : backgroundColor
    }
    const hasWords = (one: Element) => [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
    return [...document.querySelectorAll('body *')]
      .filter((one) => hasWords(one) && one.getClientRects().length > 0 && one.closest('noscript') === null)
      .filter((one) => {
        const [dark = 0, bright = 0] = [getComputedStyle(one).color, behind(one)].map(light).sort((a, b) => a - b)
        return (bright + 0.05) / (dark + 0.05) < 4.5
      })
      .map(({ textContent }) => `faint: ${textContent.slice(0, 30)}`)
  })
}
