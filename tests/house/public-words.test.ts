import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { MUST_SAY } from '../../src/modules/publishing/rules/must-say.ts'
import { isNeutral, isNeutralTab } from '../../src/modules/publishing/rules/neutral.ts'
import { ADDRESSES } from '../../src/modules/site/addresses.ts'
import { factsAt } from '../../src/modules/site/facts.ts'
import { linksOf, ownContent, sentencesOf, textsOf } from '../../src/modules/site/index.ts'
import { CardPage } from '../../src/modules/site/pages/card/card.page.tsx'
import { modules } from '../../src/modules.ts'
import { readingOf, syllablesOf, wordsOf } from '../../src/platform/pure/reading-age.ts'
import { NOW } from '../harness/fresh-database.ts'
import { heardOn, wholeOnes } from '../harness/heard.ts'
import { setting } from '../harness/setting.ts'

const content = ownContent()
const facts = factsAt(setting().organisation, NOW)
const routes = modules(setting()).routes.flatMap((table) => table.routes)
const pages = [...content.values()]
const forYoungPeople = pages.filter(({ about }) => about.for === 'young-people')
/** Public addresses of other parts of Rose. */
const ELSEWHERE = ['/news', '/language', '/language/guide']

describe('the words of the public site', () => {
  test('are there, and each page has its address', () => {
    expect(pages.length).toBeGreaterThanOrEqual(ADDRESSES.length)
    for (const { url } of ADDRESSES)
      expect(routes.filter((route) => route.method === 'GET' && route.url === url)).toHaveLength(1)
  })

  test.each(pages.map((page) => [page.path, page] as const))('%s leads only to addresses that answer', (_, page) => {
    const lost = linksOf(page).filter((href) => !ELSEWHERE.includes(href) && !routes.some(({ url }) => url === href))
    expect(lost).toEqual([])
  })

  test('from the pages for young people no link leads to staff or to a form for adults', () => {
    const own = pages.filter(({ path }) => /^you(?:\/|$)/.test(path))
    const away = own.flatMap(linksOf).filter((href) => !/^\/(?:you|privacy|contact|families|professionals)/.test(href))
    expect(own.length).toBeGreaterThan(7)
    expect(away).toEqual([])
  })

  test.each(forYoungPeople.map((page) => [page.path, page] as const))(
    '%s leaves a neutral word in the history',
    (_, { about }) => {
      expect(about.tab).toMatch(/^\p{Lu}\p{L}{2,9}$/u)
      expect([isNeutral(about.tab), isNeutralTab(about.tab, 'Rose')]).toEqual([true, true])
      expect([about.description, isNeutral(about.description)]).toEqual([about.description, true])
    },
  )

  test('each says where its facts are from, and is read again within a year', () => {
    for (const { path, about } of pages) {
      expect([path, about.sources.length > 0]).toEqual([path, true])
      expect([path, Date.parse(about.reviewBy) - Date.parse(about.reviewedOn) <= 366 * 86_400_000]).toEqual([
        path,
        true,
      ])
    }
  })
})

describe('what a page must not lose', () => {
  test.each(MUST_SAY.map((one) => [one.path, one.says, one.pattern] as const))(
    '%s says that %s',
    (path, _, pattern) => {
      const page = content.get(path)
      expect(page ? textsOf(page, facts).join(' ') : '').toMatch(pattern)
    },
  )

  test('what is said before the first box is said there', () => {
    const page = content.get('you/call')
    const text = page ? textsOf(page, facts).join(' ') : ''
    const box = text.indexOf('What to write')
    expect(box).toBeGreaterThan(0)
    for (const { says, pattern } of MUST_SAY.filter(({ path }) => path === 'you/call').slice(0, 5))
      expect([says, text.search(pattern) < box]).toEqual([says, true])
  })
})

describe('a page for young people', () => {
  test.each(forYoungPeople.map((page) => [page.path, page] as const))('%s is read by a child of ten', (_, page) => {
    const { fleschKincaid, automated, average, longest } = readingOf(sentencesOf(page, facts))
    expect(fleschKincaid).toBeLessThanOrEqual(5.5)
    expect(automated).toBeLessThanOrEqual(6)
    expect(average).toBeLessThan(20)
    expect([longest, wordsOf(longest).length <= 25]).toEqual([longest, true])
  })
})

test('the card for young people is read by a child of ten, in short sentences', () => {
  const { emergency } = setting().organisation
  const sentences = heardOn(render(CardPage({ emergency, lines: [] })))
  const { fleschKincaid, automated } = readingOf(wholeOnes(sentences))
  expect(wholeOnes(sentences).length).toBeGreaterThan(5)
  expect(fleschKincaid).toBeLessThanOrEqual(5.5)
  expect(automated).toBeLessThanOrEqual(6)
  const { longest } = readingOf(sentences)
  expect([longest, wordsOf(longest).length < 20]).toEqual([longest, true])
})

describe('the measure itself', () => {
  test.each([
    ['you', 1],
    ['scared', 1],
    ['people', 2],
    ['exploitation', 4],
    ['wanted', 2],
    ['someone', 2],
  ])('%s has %i', (word, syllables) => expect(syllablesOf(word)).toBe(syllables))

  test('finds a hard text hard and an easy one easy (seen to fail)', () => {
    const hard = readingOf([
      'Multi-agency safeguarding arrangements necessitate proportionate information sharing between statutory organisations.',
    ])
    const easy = readingOf(['You can talk to us.', 'We will listen to you.'])
    expect([hard.fleschKincaid > 12, hard.automated > 12]).toEqual([true, true])
    expect([easy.fleschKincaid < 3, easy.automated < 3]).toEqual([true, true])
  })
})
