import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { londonInstant, plainDate } from '../../../platform/pure/dates.ts'
import type { HelpLine } from '../../../platform/pure/help-line.ts'
import { partsChanged, partsWords } from './line-history.ts'
import { codeFor, linesFrom, movedAfter } from './line-order.ts'
import { dueOf, holidaysEnd, linesDue } from './lines-due.ts'

const noon = (day: string) => londonInstant(plainDate(day), '12:00')
const line = (code: string, given: Partial<HelpLine> = {}): HelpLine => ({
  code,
  name: code,
  for: ['adults'],
  about: 'Somebody listens.',
  telephone: '0800 1111',
  hours: 'always',
  cost: 'Free',
  languages: ['English'],
  verified: { telephone: '2026-03-17', hours: '2026-03-17', cost: '2026-03-17', languages: '2026-03-17' },
  shown: true,
  onPlans: false,
  onCard: false,
  note: '',
  ...given,
})

describe('what is due', () => {
  it('is nothing of a line that was checked lately', () => expect(dueOf(line('a'), noon('2026-03-17'))).toBe(null))

  it('is what nobody has checked, and what is five months old, with the day from which the hours are hidden', () => {
    const one = line('a', { verified: { telephone: '2026-08-01', hours: '2026-03-17', languages: '2026-08-01' } })
    expect(dueOf(one, noon('2026-08-18'))).toEqual({
      line: one,
      never: ['cost'],
      again: ['hours'],
      hours: '2026-09-18',
    })
    expect(dueOf(one, noon('2026-09-18'))).toMatchObject({ again: ['hours'], hours: 'hidden' })
  })

  it('comes first where visitors do not see the hours, and is said of lines on the site alone', () => {
    const some = { telephone: '2026-08-01', cost: '2026-08-01', languages: '2026-08-01' }
    const lines = [
      line('well', { verified: { ...some, hours: '2026-08-01' } }),
      line('no-cost', { verified: { telephone: '2026-08-01', hours: '2026-08-01', languages: '2026-08-01' } }),
      line('soon', { verified: { ...some, hours: '2026-03-17' } }),
      line('hidden', { verified: some }),
      line('off', { verified: {}, shown: false }),
    ]
    expect(linesDue(lines, noon('2026-08-18')).map((one) => one.line.code)).toEqual(['hidden', 'soon', 'no-cost'])
  })

  it.each([
    ['2028-06-30', null],
    ['2028-07-02', '2028-12-31'],
    ['2028-12-31', '2028-12-31'],
    ['2029-02-01', '2028-12-31'],
  ])('on %s the end of the list of bank holidays is told: %s', (today, expected) => {
    const holidays = new Map([2026, 2027, 2028].map((year) => [year, []]))
    expect(holidaysEnd(holidays, noon(today))).toBe(expected)
  })
})

describe('the lines as they are now', () => {
  const starting = [line('a'), line('b'), line('c')]
  const codes = (kept: Parameters<typeof linesFrom>[1], order: readonly string[] = []) =>
    linesFrom(starting, kept, order).map(({ code, name }) => (code === name ? code : `${code}: ${name}`))

  it('are those of the settings, until somebody changes one', () => expect(codes([])).toEqual(['a', 'b', 'c']))
  it('with what was saved last in its place, and new ones after them', () => {
    expect(
      codes([
        { code: 'b', line: line('b', { name: 'B' }) },
        { code: 'd', line: line('d') },
      ]),
    ).toEqual(['a', 'b: B', 'c', 'd'])
  })
  it('one that cannot be read any more is as the settings have it, or is not there', () => {
    expect(
      codes([
        { code: 'b', line: null },
        { code: 'd', line: null },
      ]),
    ).toEqual(['a', 'b', 'c'])
  })
  it('in the order that was saved, and what it does not know after it', () => {
    expect(codes([{ code: 'd', line: line('d') }], ['c', 'gone', 'a'])).toEqual(['c', 'a', 'b', 'd'])
  })

  it('a line is moved, and no other is lost or doubled', () => {
    const all = ['a', 'b', 'c', 'd', 'e']
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(null, ...all), (code, after) => {
        fc.pre(code !== after)
        const moved = movedAfter(all, code, after)
        expect(moved.toSorted()).toEqual(all)
        expect(moved[moved.indexOf(code) - 1] ?? null).toBe(after)
        expect(moved.filter((one) => one !== code)).toEqual(all.filter((one) => one !== code))
      }),
    )
  })

  it.each([
    ['Childline', 'childline'],
    ['The Mix', 'the-mix-2'],
    ['Young people’s line', 'young-peoples-line'],
    ['new', 'line'],
    ['Żółty “telefon”', 'zo-ty-telefon'],
    ['支援', 'line'],
  ])('a line called %s has the code %s', (name, code) => expect(codeFor(name, ['the-mix'])).toBe(code))
})

it('what was changed is named', () => {
  const changed = partsChanged(line('a'), line('a', { cost: '1p', hours: null }))
  expect(changed).toEqual(['hours', 'cost'])
  expect(partsWords(changed)).toBe('hours, cost')
})
