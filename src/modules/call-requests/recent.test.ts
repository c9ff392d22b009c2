import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Recent } from './recent.ts'

const START = Date.parse('2026-03-17T10:00:00Z')
const after = (minutes: number) => new Date(START + minutes * 60_000)

test('counts what came before, by its key', () => {
  const recent = new Recent({ minutes: 60 })
  expect([
    recent.note('a', after(0)),
    recent.note('a', after(1)),
    recent.note('b', after(2)),
    recent.note('a', after(3)),
  ]).toEqual([0, 1, 0, 2])
})

test('forgets within the hour, also what nobody asks about any more', () => {
  const recent = new Recent({ minutes: 60 })
  recent.note('a', after(0))
  recent.note('b', after(30))
  expect(recent.size).toBe(2)
  recent.forget(after(60))
  expect(recent.size).toBe(1)
  expect(recent.note('a', after(61))).toBe(0)
  recent.forget(after(500))
  expect(recent.size).toBe(0)
})

test('forgets when the clock is put back, too', () => {
  const recent = new Recent({ minutes: 60 })
  recent.note('a', after(600))
  expect(recent.note('a', after(0))).toBe(0)
})

test('holds no more than it may, however many come', () => {
  const recent = new Recent({ minutes: 60, mostKeys: 3 })
  for (let i = 0; i < 50; i += 1) recent.note(String(i), after(0))
  expect(recent.size).toBeLessThanOrEqual(3)
})

test('counts the same as somebody who remembers everything', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.nat(40)), { maxLength: 30 }), (events) => {
      const recent = new Recent({ minutes: 60 })
      const all: { key: string; at: number }[] = []
      let minute = 0
      for (const [key, step] of events) {
        minute += step
        const expected = all.filter((one) => one.key === key && minute - one.at < 60).length
        expect(recent.note(key, after(minute))).toBe(expected)
        all.push({ key, at: minute })
      }
    }),
  )
})
