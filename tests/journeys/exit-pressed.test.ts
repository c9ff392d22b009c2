import { describe, expect, test } from 'vitest'
import { usePerson } from './exit-person.ts'
import { BROWSERS, seen } from './exit-someone.ts'
import { OURS } from './exit-town-pages.tsx'

describe.each(BROWSERS)('leaving, in %s', (name) => {
  const person = usePerson(name)

  test('blanks the page, its name and the address and clears every field at once, however long the way out takes', async () => {
    const { tab, town, walk } = person
    await walk(['/you/call'])
    await tab.type('#name', 'Fern')
    await tab.press('#call')
    await tab.press('#monday')
    await tab.choose('#line', 'club')
    town.holdsExit = true
    await tab.run(watchItself)
    await tab.press('[data-exit]')
    await expect.poll(() => town.witnessed, { timeout: 10_000 }).toHaveLength(1)
    const before = ['Fern', 'call', 'monday', 'club']
    const away = { address: `${town.ours}/exit`, title: '', inBody: 0 }
    expect(town.witnessed).toEqual([{ before, ...away, after: ['', '', '', ''] }])
  })

  test('blanks it also where no network answers, and Back shows nothing of ours', async () => {
    const { tab, town, walk, stands, entries } = person
    const before = await entries()
    await walk(['/you', '/you/signs'])
    town.cutOff()
    await tab.press('[data-exit]')
    await expect.poll(async () => (await seen(tab)).words, { timeout: 10_000 }).not.toContain(OURS)
    await expect.poll(async () => (await seen(tab)).address, { timeout: 10_000 }).not.toContain('/you')
    await tab.back()
    await stands(`${town.search}/`)
    expect(await entries()).toBe(before + 1)
  })

  test('is the only way to lose words: a form that no network takes says so, and they still stand there', async () => {
    const { tab, town, walk, entries } = person
    await walk(['/you/call'])
    const before = await entries()
    await tab.type('#name', 'Fern')
    town.cutOff()
    await tab.press('#send')
    await expect.poll(async () => (await seen(tab)).words, { timeout: 10_000 }).toContain('Your words are still here')
    expect(await tab.run(() => document.querySelector<HTMLInputElement>('#name')?.value)).toBe('Fern')
    expect(await entries()).toBe(before)
  })

  test.each([400, 403, 413, 429, 500, 503])(
    'and one that is answered by another page (%i) says so as well, keeps the words and can be sent again',
    async (status) => {
      const { tab, town, walk, entries } = person
      await walk(['/you/call'])
      const before = await entries()
      await tab.type('#name', 'Fern')
      await tab.press('#monday')
      town.answersForms = status
      await tab.press('#send')
      await expect.poll(async () => (await seen(tab)).words, { timeout: 10_000 }).toContain('Your words are still here')
      const typed = () => [
        document.querySelector<HTMLInputElement>('#name')?.value,
        document.querySelector<HTMLInputElement>('#monday')?.checked,
      ]
      expect(await tab.run(typed)).toEqual(['Fern', true])
      expect((await seen(tab)).address).toBe(`${town.ours}/you/call`)
      town.answersForms = null
      await tab.press('#send')
      await expect.poll(async () => (await seen(tab)).words, { timeout: 10_000 }).toContain('/you/call/asked')
      expect((await seen(tab)).address).toBe(`${town.ours}/you/call`)
      expect(await entries()).toBe(before)
    },
  )

  test('which says that it is on its way, and is sent once however often somebody presses', async () => {
    const { tab, town, walk } = person
    await walk(['/you/call'])
    await tab.type('#name', 'Fern')
    town.holdsForm = true
    await tab.press('#send')
    await expect.poll(async () => (await seen(tab)).words, { timeout: 10_000 }).toContain('On its way.')
    await tab.press('#send')
    town.letGo('/you/call')
    await expect.poll(async () => (await seen(tab)).words, { timeout: 10_000 }).toContain('/you/call/asked')
    expect((await seen(tab)).words).not.toContain('On its way.')
    expect(town.asked.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  test('and takes nobody back whose answer comes when they are on the way out', async () => {
    const { tab, town, walk, isAway } = person
    await walk(['/you/call'])
    await tab.type('#name', 'Fern')
    town.holdsForm = true
    town.holdsExit = true
    await tab.press('#send')
    await expect.poll(() => town.asked.some(({ method }) => method === 'POST'), { timeout: 10_000 }).toBe(true)
    await tab.press('[data-exit]')
    await expect.poll(() => town.asked.some(({ path }) => path === '/exit'), { timeout: 10_000 }).toBe(true)
    town.letGo('/you/call')
    // Firefox has broken it off; in Chromium the answer comes.
    const isAnswered = () => name === 'Firefox' || town.asked.some(({ path }) => path === '/you/call/asked')
    await expect.poll(isAnswered, { timeout: 10_000 }).toBe(true)
    town.letGo('/exit')
    await isAway()
    expect(town.asked.filter(({ path }) => path === '/you/call/asked').length).toBeLessThan(2)
  })

  test('while one that closed meanwhile comes back with what it says, and its words', async () => {
    const { tab, town, walk } = person
    await walk(['/you/call'])
    await tab.type('#name', 'Fern')
    town.answersForms = 409
    await tab.press('#send')
    await expect.poll(async () => (await seen(tab)).words, { timeout: 10_000 }).toContain('/you/fault')
  })

  test('tells the neutral site neither the page nor the site that somebody came from', async () => {
    const { tab, town, walk, isAway } = person
    await walk(['/you', '/you/signs'])
    await tab.press('[data-exit]')
    await isAway()
    const [first] = town.told
    expect(first?.headers['user-agent']).toBeDefined()
    expect(first?.headers.referer).toBeUndefined()
    expect(first?.headers.origin).toBeUndefined()
    expect(JSON.stringify(town.told)).not.toContain(new URL(town.ours).host)
    expect(await tab.run(() => document.referrer + window.name)).toBe('')
  })

  test('pressed twice asks for the way out once', async () => {
    const { tab, town, walk, isAway } = person
    await walk(['/you'])
    await tab.pressTwice('[data-exit]')
    await isAway()
    expect(town.asked.filter(({ path }) => path === '/exit')).toHaveLength(1)
  })

  test('by the middle button leaves this tab, and opens none', async () => {
    const { tab, walk, isAway } = person
    await walk(['/you'])
    await tab.run(() => {
      const link = document.querySelector('[data-exit]')
      link?.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }))
    })
    await isAway()
  })

  test('is a link that works before the script has come', async () => {
    const { tab, town, isAway } = person
    town.holdsScript = true
    // The page is never whole, since its script does not come.
    void tab.go(`${town.ours}/you`).catch(() => {})
    await expect.poll(async () => (await seen(tab)).words, { timeout: 10_000 }).toContain(OURS)
    await tab.keys('Tab', 'Enter')
    await isAway()
  })

  test('is the first thing that the keyboard reaches', async () => {
    const { tab, walk, isAway } = person
    await walk(['/you'])
    await tab.keys('Tab')
    expect(await tab.run(() => document.activeElement?.getAttribute('href'))).toBe('/exit')
    await tab.keys('Enter')
    await isAway()
  })
})

describe.each(BROWSERS)('Shift, in %s', (name) => {
  const person = usePerson(name)
  const SHIFTS = ['Shift', 'Shift', 'Shift']
  const stays = async () => {
    expect((await seen(person.tab)).words).toContain(OURS)
    expect(person.town.asked.filter(({ path }) => path === '/exit')).toEqual([])
  }

  test('three times leaves, and Back shows nothing of ours', async () => {
    const { tab, town, walk, stands, isAway, entries } = person
    const before = await entries()
    await walk(['/you', '/you/signs'])
    await tab.keys(...SHIFTS)
    await isAway()
    expect(await entries()).toBe(before + 1)
    await tab.back()
    await stands(`${town.search}/`)
  })

  test('twice, or with another key or a click between, does not', async () => {
    const { tab, walk } = person
    await walk(['/you'])
    await tab.keys('Shift', 'Shift', 'Tab', 'Shift', 'Shift')
    await tab.press('h1')
    await tab.keys('Shift')
    await stays()
  })

  test('while typing in a field does not', async () => {
    const { tab, walk } = person
    await walk(['/you/call'])
    await tab.type('#name', 'f')
    await tab.keys(...SHIFTS)
    await stays()
    expect(await tab.run(() => document.querySelector<HTMLInputElement>('#name')?.value)).toBe('f')
  })

  test('from the keyboard on an iPhone’s screen does not: it names no key, and is there only for a field', async () => {
    const { tab, walk } = person
    await walk(['/you/call'])
    await tab.run(() => {
      for (const target of [document.querySelector('#name'), document.body])
        for (let times = 0; times < 3; times += 1)
          target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }))
    })
    await stays()
  })

  test('slowly, over more than a few seconds, does not', async () => {
    const { tab, walk } = person
    await walk(['/you'])
    await tab.run(() => {
      for (const at of [0, 3_000, 6_000]) {
        const press = new KeyboardEvent('keydown', { key: 'Shift', code: 'ShiftLeft', bubbles: true })
        Object.defineProperty(press, 'timeStamp', { value: at })
        document.body.dispatchEvent(press)
      }
    })
    await stays()
  })
})

/** In the page: tells the town what stands in it once it has been painted without its words. */
function watchItself(): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('#name,#call,#monday,#line')]
  const standIn = () =>
    fields.map((one) => (/^(?:radio|checkbox)$/.test(one.type) ? (one.checked ? one.id : '') : one.value))
  const before = standIn()
  const tell = () => {
    const now = { address: location.href, title: document.title, inBody: document.body.childNodes.length }
    navigator.sendBeacon('/witness', JSON.stringify({ before, ...now, after: standIn() }))
  }
  const painted = () => requestAnimationFrame(() => requestAnimationFrame(tell))
  new MutationObserver((_changes, watcher) => {
    watcher.disconnect()
    painted()
  }).observe(document.body, { childList: true })
}
