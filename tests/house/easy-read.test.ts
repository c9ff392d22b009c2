import { describe, expect, test } from 'vitest'
import { ADDRESSES } from '../../src/modules/site/addresses.ts'
import type { Mark } from '../../src/modules/site/content/markdown.ts'
import { sectionsOf } from '../../src/modules/site/content/sections.ts'
import { factsAt } from '../../src/modules/site/facts.ts'
import { ownContent } from '../../src/modules/site/index.ts'
import { DRAWINGS } from '../../src/modules/site/rules/drawings.ts'
import { fillPlainly } from '../../src/modules/site/rules/placeholders.ts'
import { readingOf, wordsOf } from '../../src/platform/pure/reading-age.ts'
import { NOW } from '../harness/fresh-database.ts'
import { setting } from '../harness/setting.ts'

const facts = factsAt(setting().organisation, NOW)
const content = ownContent()
const pages = ADDRESSES.filter(({ inMoreWords }) => inMoreWords !== undefined).flatMap(
  ({ path }) => content.get(path) ?? [],
)

const textOf = (mark: Mark): string =>
  mark.is === 'text' ? mark.text : 'marks' in mark ? mark.marks.map(textOf).join('') : '\n'

const linesOf = (page: (typeof pages)[number]) =>
  sectionsOf(page.parts)
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === 'words' ? part.marks : []))
    .map((mark) => ({ is: mark.is, text: fillPlainly(textOf(mark), facts) }))

describe.each(pages.map((page) => [page.path, page] as const))('Easy Read: %s', (_, page) => {
  test('is read by a child of nine', () => {
    const { fleschKincaid, automated, average } = readingOf(linesOf(page).map(({ text }) => text))
    // School years of the United States: a child of nine is in the fourth.
    expect(fleschKincaid).toBeLessThanOrEqual(4)
    expect(automated).toBeLessThanOrEqual(4)
    expect(average).toBeLessThan(8)
  })

  test('says one thing a line, and little in each', () => {
    for (const { is, text } of linesOf(page)) {
      expect(['h2', 'p']).toContain(is)
      expect([text, text.replace(/“[^”]*”/g, '').match(/[.?!](?=\s|$)/g)?.length ?? 0]).toEqual([
        text,
        expect.toSatisfy((stops: number) => stops <= 1),
      ])
      // A setting is the charity’s own sentence.
      if (text !== facts.silent) expect([text, wordsOf(text).length <= 10]).toEqual([text, true])
    }
  })

  test('has a picture of its own beside each heading, and few lines below it', () => {
    const sections = sectionsOf(page.parts)
    const pictures = page.about.picture ?? []
    expect(sections.length).toBeGreaterThan(8)
    expect(sections.map(({ heading }) => heading)).toEqual(pictures.map(({ heading }) => heading))
    expect(new Set(pictures.map(({ drawing }) => drawing)).size).toBe(pictures.length)
    for (const { heading, parts } of sections) expect([heading, parts.length <= 11]).toEqual([heading, true])
  })

  test('says to whoever looks after the words that it was not yet tried with its readers', () => {
    expect(page.about.check.join(' ')).toMatch(/tried with young people who use Easy Read/)
  })
})

test('there are two such pages, and no picture that stands on none', () => {
  expect(pages).toHaveLength(2)
  const shown = pages.flatMap(({ about }) => about.picture ?? []).map(({ drawing }) => drawing)
  expect(DRAWINGS.filter((name) => !shown.includes(name))).toEqual([])
})
