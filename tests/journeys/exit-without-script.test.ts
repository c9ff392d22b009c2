import { describe, expect, test } from 'vitest'
import { usePerson, WALK } from './exit-person.ts'
import { BROWSERS, seen } from './exit-someone.ts'
import { OURS } from './exit-town-pages.tsx'

// What cannot be done without script is stated here as it is, and the pages say it too (exit-traces.test.ts).
// Chromium keeps a left page whole although it says `no-store` and the way out says `Clear-Site-Data: "cache"`.
const KEPT = { Chromium: { asksAnew: false, typed: 'Fern' }, Firefox: { asksAnew: true, typed: '' } }

describe.each(BROWSERS)('leaving without script, in %s', (name) => {
  const person = usePerson(name, { script: false })
  const visit = async (paths: readonly string[]) => {
    for (const path of paths) await person.tab.go(person.town.ours + path)
  }

  test('the link is the first thing that the keyboard reaches, and leads away', async () => {
    await visit(['/you'])
    await person.tab.keys('Tab', 'Enter')
    await person.isAway()
  })

  test('tells the neutral site neither the page nor the site that somebody came from', async () => {
    const { tab, town, isAway } = person
    await visit(['/you', '/you/signs'])
    await tab.keys('Tab', 'Enter')
    await isAway()
    expect(town.told[0]?.headers.referer).toBeUndefined()
    expect(JSON.stringify(town.told)).not.toContain(new URL(town.ours).host)
  })

  test.each([1, 2, 3, 4, 5])('Back shows the last of %i pages again', async (pages) => {
    const { tab, town, stands, isAway } = person
    await visit(WALK.slice(0, pages))
    await tab.keys('Tab', 'Enter')
    await isAway()
    const requests = town.asked.length
    await tab.back()
    await stands(`${town.ours}${WALK[pages - 1]}`)
    expect((await seen(tab)).words).toContain(OURS)
    expect(town.asked.length > requests).toBe(KEPT[name].asksAnew)
  })

  test('and what was typed, where the browser kept the page whole', async () => {
    const { tab, town, stands, isAway } = person
    const typed = () => tab.run(() => document.querySelector<HTMLInputElement>('#name')?.value)
    await visit(['/you/call'])
    for (let steps = await stepsToName(); steps > 0; steps -= 1) await tab.keys('Tab')
    await tab.keys('F', 'e', 'r', 'n')
    expect(await typed()).toBe('Fern')
    await tab.go(`${town.ours}/exit`)
    await isAway()
    await tab.back()
    await stands(`${town.ours}/you/call`)
    expect(await typed()).toBe(KEPT[name].typed)
  })

  /** How many times the Tab key is pressed to reach the field. */
  const stepsToName = () =>
    person.tab.run(() => [...document.querySelectorAll('a,input,button')].findIndex((one) => one.id === 'name') + 1)
})
