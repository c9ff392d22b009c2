import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, londonInstant, plainDate } from '../../../platform/pure/dates.ts'
import { FACTS, type HelpLine, knownHours } from '../../../platform/pure/help-line.ts'
import { isRefusal } from '../../../platform/pure/result.ts'
import { foundRight, rightnessOf, savedLine, shownLine, type Typed } from './right.ts'

const typed: Typed = {
  name: 'A line',
  for: ['young-people'],
  about: 'Somebody listens.',
  telephone: '0800 1111',
  hours: 'always',
  cost: 'Free',
  languages: ['English'],
  shown: true,
  onPlans: false,
  onCard: false,
  note: '',
}
const ASKED = plainDate('2026-03-01')
const TODAY = plainDate('2026-03-17')
const all = { telephone: ASKED, hours: ASKED, cost: ASKED, languages: ASKED }
const line: HelpLine = { ...typed, code: 'line', verified: all }
const saved = (before: HelpLine | null, change: Partial<Typed>, how: 'rang' | 'read' | null = null) =>
  savedLine(before, { ...typed, ...change }, { code: 'line', how, on: TODAY })

describe('how well a fact is known', () => {
  it.each([
    ['2026-03-17', 'checked'],
    ['2026-08-17', 'checked'],
    ['2026-08-18', 'soon'],
    ['2026-09-17', 'soon'],
    ['2026-09-18', 'old'],
    ['2026-03-16', 'never'],
  ])('checked on 17 March, on %s it is %s', (today, expected) => {
    const known = foundRight(line, ['hours'], TODAY)
    expect(rightnessOf(known, 'hours', londonInstant(plainDate(today), '12:00'))).toBe(expected)
  })

  it('never known where nobody asked', () =>
    expect(rightnessOf({ ...line, verified: {} }, 'cost', londonInstant(TODAY, '12:00'))).toBe('never'))

  it('whenever hours are shown, somebody asked within six months; whenever they are hidden, nobody did', () => {
    const days = fc.integer({ min: 0, max: 800 }).map((n) => addDays(plainDate('2026-01-01'), n))
    fc.assert(
      fc.property(fc.option(days), days, (on, today) => {
        const one: HelpLine = { ...line, verified: on === null ? {} : { hours: on } }
        const now = londonInstant(today, '12:00')
        const isShown = knownHours(one, now) !== null
        expect(isShown).toBe(['checked', 'soon'].includes(rightnessOf(one, 'hours', now)))
        if (isShown) expect(on !== null && on <= today && today <= addDays(on, 184)).toBe(true)
      }),
    )
  })
})

describe('a line that somebody changed', () => {
  it('keeps what was known of all that stays as it was', () => {
    expect(saved(line, { about: 'Other words.' })).toMatchObject({ about: 'Other words.', verified: all })
  })

  it('knows nothing any more of what was changed', () => {
    expect(saved(line, { hours: null, cost: '1p' })).toMatchObject({ verified: { telephone: ASKED, languages: ASKED } })
    const other = saved(line, { hours: { days: Array(7).fill([]), bankHolidays: 'same' } })
    expect(isRefusal(other) ? null : other.verified.hours).toBe(undefined)
  })

  it('is known as a whole where whoever changed it asked the service today', () => {
    const today = Object.fromEntries(Object.keys(all).map((fact) => [fact, TODAY]))
    expect(saved(line, { cost: '1p' }, 'rang')).toMatchObject({ verified: today })
  })

  it('sends nobody to a number that nobody has tried', () => {
    expect(isRefusal(saved(line, { telephone: '0800 1112' }))).toBe(true)
    expect(isRefusal(saved(null, {}))).toBe(true)
    expect(isRefusal(saved(line, { web: 'https://example.org/' }))).toBe(true)
    expect(isRefusal(saved(line, { telephone: '0800 1112', shown: false }))).toBe(false)
    expect(isRefusal(saved(line, { telephone: '0800 1112' }, 'read'))).toBe(false)
  })

  it('that came with the settings can be mended before anybody has tried its number, but not put on the site', () => {
    const untried = { ...line, verified: {} }
    expect(isRefusal(saved(untried, { about: 'Other words.' }))).toBe(false)
    expect(isRefusal(saved({ ...untried, shown: false }, {}))).toBe(true)
    expect(isRefusal(shownLine({ ...untried, shown: false }, true))).toBe(true)
    expect(shownLine({ ...line, shown: false }, true)).toEqual(line)
    expect(shownLine(untried, false)).toEqual({ ...untried, shown: false })
  })

  it('never says of a fact that it is known from a day on which it was another', () => {
    const facts = fc.record({
      telephone: fc.constantFrom('0800 1111', '0800 1112', undefined),
      text: fc.constantFrom('85258', undefined),
      cost: fc.constantFrom('Free', '1p'),
      hours: fc.constantFrom('always' as const, null),
      shown: fc.boolean(),
    })
    fc.assert(
      fc.property(facts, facts, fc.boolean(), (was, is, rang) => {
        const before = foundRight({ ...line, ...was, verified: {} }, FACTS, ASKED)
        const after = saved(before, is, rang ? 'rang' : null)
        if (isRefusal(after)) return
        for (const fact of FACTS) {
          const on = after.verified[fact]
          if (after[fact] === undefined || after[fact] === null) expect(on).toBe(undefined)
          else if (rang) expect(on).toBe(TODAY)
          else expect(on).toBe(JSON.stringify(before[fact]) === JSON.stringify(after[fact]) ? ASKED : undefined)
        }
      }),
    )
  })
})

it('a fact that a line has not is not found right', () => {
  expect(foundRight({ ...line, verified: {} }, ['text', 'cost'], TODAY).verified).toEqual({ cost: TODAY })
})
