import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linePoints } from './goal.ts'

const rating = (ratedOn: string, figure: number) => ({
  goalId: 'g',
  rating: figure,
  words: '',
  ratedOn,
  writtenBy: 'Robin',
})

describe('the line of a goal', () => {
  test('goes across by days and up by figures', () => {
    const ratings = [rating('2026-03-01', 0), rating('2026-03-03', 10), rating('2026-03-11', 5)]
    expect(linePoints(ratings)).toEqual([
      { across: 0, up: 0 },
      { across: 0.2, up: 1 },
      { across: 1, up: 0.5 },
    ])
  })

  test('two of one day stand side by side; one alone in the middle', () => {
    expect(linePoints([rating('2026-03-01', 4)])).toEqual([{ across: 0.5, up: 0.4 }])
    const [first, second] = linePoints([rating('2026-03-01', 4), rating('2026-03-01', 6)])
    expect(first?.across).toBeLessThan(second?.across ?? 0)
    expect(linePoints([])).toEqual([])
  })

  test('never leaves its frame, and never goes back in time', () => {
    const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 10 })), { minLength: 1 })
    fc.assert(
      fc.property(days, (drawn) => {
        const sorted = drawn
          .sort(([a], [b]) => a - b)
          .map(([day, figure]) => rating(new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10), figure))
        const points = linePoints(sorted)
        for (const [i, { across, up }] of points.entries()) {
          expect(across).toBeGreaterThanOrEqual(points[i - 1]?.across ?? 0)
          expect(across).toBeLessThanOrEqual(1)
          expect(up).toBeGreaterThanOrEqual(0)
          expect(up).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
