import { describe, expect, test } from 'vitest'
import { usePerson, WALK } from './exit-person.ts'
import { BROWSERS, seen } from './exit-someone.ts'
import { OURS } from './exit-town-pages.tsx'

describe.each(BROWSERS)('after leaving, in %s, Back shows nothing of ours', (name) => {
  const person = usePerson(name)

  /** There has been one entry of ours, whatever was done; the neutral site has taken its place. */
  const isForgotten = async (before: number) => {
    const { town, tab, stands, isAway, entries } = person
    await isAway()
    expect(await entries()).toBe(before + 1)
    const requests = town.asked.length
    await tab.back()
    await stands(`${town.search}/`)
    await tab.forward()
    await isAway()
    expect(town.asked.slice(requests)).toEqual([])
  }

  test('which is worth something: the browser does keep left pages whole', async () => {
    const { town, tab, stands } = person
    await tab.run(() => document.body.append('written here'))
    await tab.go(`${town.neutral}/`)
    await tab.back()
    await stands(`${town.search}/`)
    expect((await seen(tab)).words).toContain('written here')
  })

  test.each([1, 2, 3, 4, 5])('after a journey of %i pages', async (pages) => {
    const before = await person.entries()
    await person.walk(WALK.slice(0, pages))
    await person.tab.press('[data-exit]')
    await isForgotten(before)
  })

  test('also where pages do not say `no-store`, and so are kept the most', async () => {
    const before = await person.entries()
    person.town.noStore = false
    await person.walk(WALK)
    await person.tab.press('[data-exit]')
    await isForgotten(before)
  })

  test('after a journey over pages for adults, to pages for young people and back', async () => {
    const before = await person.entries()
    await person.walk(['/', '/families', '/you', '/ar/you/help', '/'])
    await person.tab.press('[data-exit]')
    await isForgotten(before)
  })

  test('after links to a part of the page, which the browser would go back over', async () => {
    const { tab, town, walk, stands, entries } = person
    const before = await entries()
    await walk(['/you', '/you/help'])
    await tab.press('#part')
    await stands(`${town.ours}/you/help#content`)
    await tab.keys('Tab', 'Shift')
    await tab.press('[data-exit]')
    await isForgotten(before)
  })

  test('when ours was opened from what a search found, loaded again and walked on', async () => {
    const { tab, town, stands, entries } = person
    const before = await entries()
    await tab.press('#found')
    await stands(`${town.ours}/you`)
    await tab.reload()
    await tab.press('[data-to="/you/tell"]')
    await stands(`${town.ours}/you/tell`)
    await tab.reload()
    await tab.press('[data-exit]')
    await isForgotten(before)
  })

  test('after a form that came back with a fault, was sent again and was answered', async () => {
    const { tab, walk, entries } = person
    const before = await entries()
    await walk(['/you', '/you/call'])
    await tab.press('#send')
    await expect.poll(async () => (await seen(tab)).words, { timeout: 10_000 }).toContain('Write a name')
    await tab.type('#name', 'Fern')
    await tab.press('#send')
    await expect.poll(async () => (await seen(tab)).words, { timeout: 10_000 }).toContain('/you/call/asked')
    await tab.press('[data-exit]')
    await isForgotten(before)
  })

  test('and neither does any other tab of ours: one opened beside leaves as well', async () => {
    const { tab, town, walk, stands, isAway, entries } = person
    const before = await entries()
    await walk(['/you'])
    const beside = await tab.pressMiddle('[data-to="/you/signs"]')
    await stands(`${town.ours}/you/signs`, beside)
    await expect.poll(() => beside.run(() => document.readyState), { timeout: 10_000 }).toBe('complete')
    await tab.press('[data-exit]')
    await isAway(beside)
    expect(await beside.run(() => history.length)).toBe(1)
    await isForgotten(before)
  })

  test.each([true, false])(
    'nor does a page for young people that was left for another site (no-store: %s)',
    async (noStore) => {
      const { tab, town, walk, isAway } = person
      town.noStore = noStore
      await walk(['/you', '/you/help'])
      await tab.go(`${town.neutral}/elsewhere`)
      await tab.back()
      // Back there, it blanks and leaves again.
      await isAway()
      expect((await seen(tab)).words).not.toContain(OURS)
    },
  )

  test('nor does one in another language', async () => {
    const { tab, town, walk, isAway } = person
    await walk(['/you', '/ar/you', '/ar/you/help'])
    await tab.go(`${town.neutral}/elsewhere`)
    await tab.back()
    await isAway()
    expect((await seen(tab)).words).not.toContain(OURS)
  })

  test.each(['/families', '/ar/families'])(
    'while a page for adults comes back as everybody expects: %s',
    async (path) => {
      const { tab, town, walk, stands } = person
      await walk(['/', path])
      await tab.go(`${town.neutral}/elsewhere`)
      await tab.back()
      await stands(town.ours + path)
      expect((await seen(tab)).words).toContain(OURS)
    },
  )
})

// Firefox fetches no page ahead of time. Chromium goes no further than to fetch it while a tool drives it.
describe('after leaving, in Chromium, a page that was fetched ahead of time', () => {
  const person = usePerson('Chromium')

  test('is gone like any other', async () => {
    const { tab, town, stands, isAway, entries } = person
    await tab.go(`${town.ours}/ahead`)
    const before = await entries()
    const isFetched = () =>
      town.asked.some(({ path, headers }) => path === '/you' && headers['sec-purpose'] === 'prefetch;prerender')
    await expect.poll(isFetched, { timeout: 10_000 }).toBe(true)
    await tab.press('#found')
    await stands(`${town.ours}/you`)
    await tab.press('[data-to="/you/tell"]')
    await stands(`${town.ours}/you/tell`)
    await tab.press('[data-exit]')
    await isAway()
    expect(await entries()).toBe(before + 1)
    await tab.back()
    await stands(`${town.ours}/ahead`)
  })
})
