import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hidden, isSmall, publicYear } from './suppress-small-numbers.ts'

const LINE = [{ total: 'total', parts: ['a', 'b'] }]
const left = (total: number, a: number, b: number) => [...hidden({ total, a, b }, LINE)].sort()

describe('small numbers', () => {
  test.each([
    [0, false],
    [1, true],
    [4, true],
    [5, false],
    [null, false],
  ])('%s', (figure, small) => expect(isSmall(figure)).toBe(small))

  test('figures from 1 to 4 are left out', () => {
    expect(left(40, 3, 6)).toEqual(['a'])
    expect(left(3, 1, 2)).toEqual(['a', 'b', 'total'])
    expect(left(40, 20, 0)).toEqual([])
  })

  test('a figure that the others would give away takes another with it', () => {
    // 10 less 8 leaves 2: only 1 and 2 would stay possible for b.
    expect(left(10, 8, 2)).toEqual(['a', 'b'])
    // With nothing else to hide, the total goes.
    expect(left(5, 0, 2)).toEqual(['b'])
    expect([...hidden({ total: 5, a: 4, b: 0 }, LINE)]).toEqual(['a'])
    expect(left(6, 3, 3)).toEqual(['a', 'b'])
  })
})

/** What a reader sees. */
function published(total: number, a: number, b: number): string {
  const out = hidden({ total, a, b }, LINE)
  return JSON.stringify([out.has('total') ? '–' : total, out.has('a') ? '–' : a, out.has('b') ? '–' : b])
}

test('nobody who knows the rule can work out a small part from what is published', () => {
  const worlds = new Map<string, { a: Set<number>; b: Set<number> }>()
  for (let total = 0; total <= 24; total++)
    for (let a = 0; a <= total; a++)
      for (let b = 0; a + b <= total; b++) {
        const seen = published(total, a, b)
        const world = worlds.get(seen) ?? { a: new Set(), b: new Set() }
        world.a.add(a)
        world.b.add(b)
        worlds.set(seen, world)
      }
  for (const [seen, world] of worlds) {
    const [, a, b] = JSON.parse(seen) as unknown[]
    // A figure left out must stay in doubt between at least two numbers.
    if (a === '–') expect([seen, world.a.size >= 2]).toEqual([seen, true])
    if (b === '–') expect([seen, world.b.size >= 2]).toEqual([seen, true])
  }
})

test('no small figure is ever shown, noughts and missing figures never go', () => {
  const figures = fc.record({ total: fc.nat(30), a: fc.nat(30), b: fc.option(fc.nat(30)) })
  fc.assert(
    fc.property(figures, (given) => {
      const out = hidden(given, LINE)
      for (const [name, figure] of Object.entries(given)) {
        if (isSmall(figure)) expect(out.has(name)).toBe(true)
        if (figure === null) expect(out.has(name)).toBe(false)
      }
      for (const part of ['a', 'b'] as const) if (given[part] === 0) expect(out.has(part)).toBe(false)
    }),
  )
})

test('a public year shows neither few people nor few sessions', () => {
  expect(publicYear({ year: 2020, youngPeople: 97, sessions: 487 })).toEqual({
    year: 2020,
    youngPeople: 97,
    sessions: 487,
  })
  expect(publicYear({ year: 2020, youngPeople: 3, sessions: 40 })).toMatchObject({ youngPeople: null, sessions: 40 })
  expect(publicYear({ year: 2020, youngPeople: 2, sessions: 3 })).toMatchObject({ youngPeople: null, sessions: null })
  expect(publicYear({ year: 2020, youngPeople: 0, sessions: 0 })).toMatchObject({ youngPeople: 0, sessions: 0 })
})

test('with more parts than can hide behind each other, the total goes', () => {
  const line = [{ total: 'total', parts: ['a', 'b', 'c'] }]
  expect([...hidden({ total: 5, a: 1, b: 1, c: 1 }, line)].sort()).toEqual(['a', 'b', 'c', 'total'])
})
