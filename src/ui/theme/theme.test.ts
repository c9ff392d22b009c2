import { globSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { styleSheets, UNUSED } from '../../../scripts/build-css.ts'

const css = styleSheets()

describe('the style sheets', () => {
  it('stay small enough to travel within each page of visitors', () => {
    expect(brotliCompressSync(css.public).length).toBeLessThan(4_000)
    expect(brotliCompressSync(css['from-right']).length).toBeLessThan(4_300)
    expect(brotliCompressSync(css['you-form']).length).toBeLessThan(6_000)
    expect(brotliCompressSync(css.form).length).toBeLessThan(8_000)
  })

  it('and that of staff to be fetched once, as a file', () => {
    expect(brotliCompressSync(css.staff).length).toBeLessThan(11_000)
  })

  it.each(Object.entries(css))('fetch nothing from anywhere: %s', (_, text) => {
    expect(text).not.toMatch(/url\(|@import|@font-face|http/)
  })

  it.each(Object.entries(css))('do not pass for a government site: %s', (_, text) => {
    // The blue and the yellow that people know, and the typeface.
    expect(text).not.toMatch(/GDS Transport|#1d70b8|#ffdd00|#fd0\b|--govuk-frontend-version/i)
  })

  it('leave out no piece of the package that a page of ours has', () => {
    const pages = globSync(['src/*.tsx', 'src/modules/**/*.tsx'])
      .filter((path) => !path.includes('.test.'))
      .map((path) => readFileSync(path, 'utf8'))
    const named = pages.flatMap((text) => text.match(/govuk-[\w-]+/g) ?? [])
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((name) => UNUSED.test(name))).toEqual([])
    expect(pages.filter((text) => /isStartButton|prefix=\{|suffix=\{/.test(text))).toEqual([])
  })

  it('hold the pieces each kind of page is made of', () => {
    expect(css.public).toContain('.rose-exit')
    expect(css.public).not.toContain('.govuk-radios')
    expect(css.form).toContain('.govuk-radios')
    expect(css.form).not.toContain('.rose-timeline')
    expect(css.staff).toContain('.rose-timeline')
  })
})

describe('the palette', () => {
  const source = readFileSync(new URL('_palette.scss', import.meta.url), 'utf8')
  const colours = Object.fromEntries([...source.matchAll(/^\$([\w-]+): #(\w+);/gm)].map(([, name, hex]) => [name, hex]))
  const colour = (name: string) => {
    const hex = colours[name]
    if (hex === undefined) throw new Error(`No colour ${name}`)
    return hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
  }

  // Words need 4.5 to 1, edges of controls and the ring of the focus 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
  it.each([
    ...['ink', 'quiet', 'plum', 'teal', 'teal-deep', 'visited', 'crimson', 'leaf'].flatMap((front) =>
      ['paper', 'card', 'sand', 'glow'].map((back) => [front, back, 4.5] as const),
    ),
    ...['plum', 'plum-deep', 'teal', 'teal-deep', 'crimson', 'leaf'].map((back) => ['card', back, 4.5] as const),
    ['ink', 'apricot', 4.5] as const,
    ...['paper', 'card', 'sand'].map((back) => ['edge', back, 3] as const),
    ['apricot', 'plum', 3] as const,
  ])('%s on %s has a contrast of at least %d', (front, back, least) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(least)
  })
})

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
