import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClockStep } from './clocks.ts'
import { dueOfHeld, type Held } from './held.ts'

const STEPS: ClockStep[] = [
  { after_minutes: 0, tell: ['on-duty'] },
  { after_minutes: 30, tell: ['deputies'] },
  { after_minutes: 60, tell: ['managers'] },
]
const OPENED = new Date('2026-03-17T09:00:00Z')
const at = (minutes: number) => new Date(OPENED.getTime() + minutes * 60_000)
const one = (id: string, minutes: number, run: Held['run'] = null): Held => ({ id, readFrom: at(minutes), run })
const due = (held: Held[], now: number, lastBegan: number | null = null) =>
  dueOfHeld(held, {
    steps: STEPS,
    openedAt: OPENED,
    lastBegan: lastBegan === null ? null : at(lastBegan),
    now: at(now),
  }).map(({ id, since, step }) => `${id}${step} from ${(since.getTime() - OPENED.getTime()) / 60_000}`)

describe('rounds of what is held', () => {
  /** `began`: when the last round did, in minutes after reading began. */
  type When = { readonly now: number; readonly began?: number }
  test.each<[string, Held[], When, string[]]>([
    ['nothing is held', [], { now: 0 }, []],
    ['one that nobody can read yet', [one('a', 60)], { now: 0 }, []],
    ['the first begins a round', [one('a', 0)], { now: 0 }, ['a1 from 0']],
    ['all that wait are in it, from the oldest', [one('a', 3), one('b', 5)], { now: 10 }, ['a1 from 3', 'b1 from 3']],
    ['its next step', [one('a', 0, { since: at(0), steps: [1] })], { now: 30, began: 0 }, ['a2 from 0']],
    ['not twice', [one('a', 0, { since: at(0), steps: [1, 2] })], { now: 59, began: 0 }, []],
    ['what came later waits for the hour', [one('b', 5)], { now: 59, began: 0 }, []],
    ['and is then counted from when it came', [one('b', 5)], { now: 60, began: 0 }, ['b1 from 5', 'b2 from 5']],
    [
      'one of last Friday, on Monday',
      [one('a', -4_000, { since: at(-4_000), steps: [1, 2, 3] })],
      { now: 0, began: -4_000 },
      ['a1 from 0'],
    ],
    ['after the clock was put back by a day', [one('b', 5)], { now: 60, began: 1_500 }, ['b1 from 5', 'b2 from 5']],
  ])('%s', (_, held, { now, began = null }, expected) => expect(due(held, now, began)).toEqual(expected))

  test('whatever comes and whenever somebody looks away: none lies longer than an hour without the first ring', () => {
    const arrivals = fc.array(fc.nat(600), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(arrivals, (minutes) => {
        const runs = new Map<number, { since: Date; steps: number[]; rung: number }>()
        let lastBegan: number | null = null
        let rings = 0
        for (let now = 0; now <= 720; now += 1) {
          const held = minutes.flatMap((from, i) => (from <= now ? [one(String(i), from, runs.get(i) ?? null)] : []))
          const began = lastBegan === null ? null : at(lastBegan)
          const found = dueOfHeld(held, { steps: STEPS, openedAt: OPENED, lastBegan: began, now: at(now) })
          if (found.some(({ step }) => step === 1)) [lastBegan, rings] = [now, rings + 1]
          for (const { id, since, step } of found) {
            const run = runs.get(Number(id)) ?? { since, steps: [], rung: now }
            runs.set(Number(id), { ...run, steps: [...run.steps, step] })
          }
        }
        for (const [i, from] of minutes.entries()) {
          const run = runs.get(i)
          expect(run?.steps.toSorted()).toEqual([1, 2, 3])
          expect((run?.rung ?? Number.NaN) - from).toBeLessThanOrEqual(60)
        }
        expect(rings).toBeLessThanOrEqual(12)
      }),
    )
  })
})
