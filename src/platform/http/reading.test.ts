import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../pure/dates.ts'
import { Form } from './form.ts'
import { Reading } from './reading.ts'

const reading = (fields: Record<string, string>) => new Reading(new Form(Object.entries(fields)))
const said = (r: Reading) => r.entry.errors.map((e) => e.message)
const date = (day: string, month: string, year: string) => ({ 'on-day': day, 'on-month': month, 'on-year': year })

describe('reading a form', () => {
  test('gathers every fault and keeps every word as typed', () => {
    const r = reading({ who: '  ', why: 'x'.repeat(12), ...date('31', '2', '2026') })
    r.text('who', { missing: 'Write who.' })
    r.text('why', { most: 10 })
    r.date('on', 'The day')
    expect(said(r)).toEqual(['Write who.', expect.stringMatching(/^Shorten this by 2 letters/), expect.any(String)])
    expect(r.entry.values).toMatchObject({ who: '  ', why: 'x'.repeat(12), 'on-day': '31' })
    expect(r.isGood).toBe(false)
  })

  test.each([
    ['9:30', '2026-07-01T08:30:00.000Z'],
    ['0930', '2026-07-01T08:30:00.000Z'],
    ['09.30', '2026-07-01T08:30:00.000Z'],
    ['25:00', null],
    ['noon', null],
    ['', null],
    ['23:59', null],
  ])('the time %j on a summer day in London', (typed, instant) => {
    const r = reading({ at: typed })
    const time = r.time('at', plainDate('2026-07-01'), { notAfter: new Date('2026-07-01T12:00:00Z') })
    expect(time?.toISOString() ?? null).toBe(instant)
    expect(r.isGood).toBe(instant !== null)
  })

  test('dates outside their bounds, and one that may stay empty', () => {
    const bounds = { notAfter: plainDate('2026-03-17'), notBefore: plainDate('2026-01-01') }
    for (const typed of [date('18', '3', '2026'), date('31', 'Dec', '2025')]) {
      const r = reading(typed)
      expect(r.date('on', 'The day', bounds)).toBeNull()
      expect(said(r)).toHaveLength(1)
    }
    const good = reading(date('17', 'March', '2026'))
    expect([good.date('on', 'The day', bounds), good.isGood]).toEqual(['2026-03-17', true])
    const empty = reading({})
    expect([empty.date('on', 'The day', { mayBeEmpty: true }), empty.isGood]).toEqual([null, true])
  })

  test('a choice is one of the list, and whatever else is sent is a fault', () => {
    expect(reading({ x: 'b' }).choice('x', ['a', 'b'], 'Choose.')).toBe('b')
    fc.assert(
      fc.property(fc.string(), (sent) => {
        const r = reading({ x: sent })
        const chosen = r.choice('x', ['a', 'b'], 'Choose.')
        expect(r.isGood).toBe(chosen !== '')
      }),
    )
    expect([reading({ x: 'yes' }), reading({ x: 'no' }), reading({})].map((r) => r.yesNo('x'))).toEqual([
      true,
      false,
      null,
    ])
  })
})
