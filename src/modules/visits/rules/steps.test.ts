import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { laterBy, nextTime } from './back.ts'
import { dueSteps, nameOfStep, type Step, stepAfter } from './steps.ts'

const STEPS: readonly Step[] = [
  { after_minutes: 0, tell: 'worker' },
  { after_minutes: 10, tell: 'managers' },
  { after_minutes: 20, tell: 'deputies' },
  { after_minutes: 30, tell: 'duty' },
]
const dueAt = new Date('2026-03-17T11:00:00Z')
const after = (minutes: number) => new Date(dueAt.getTime() + minutes * 60_000)
const due = (minutes: number, taken: string[] = [], answered = false) =>
  dueSteps({ dueAt, answered, taken: new Set(taken) }, STEPS, after(minutes)).map((step) => step.tell)

describe('which steps are due', () => {
  test.each([
    [-1, [], []],
    [0, [], ['worker']],
    [9.9, ['0 worker'], []],
    [10, ['0 worker'], ['managers']],
    [21, ['0 worker', '10 managers'], ['deputies']],
    [35, ['0 worker', '10 managers', '20 deputies'], ['duty']],
    [600, ['0 worker', '10 managers', '20 deputies', '30 duty'], []],
    // Switched off since before the deadline: all of them at once.
    [600, [], ['worker', 'managers', 'deputies', 'duty']],
    // The clock jumped back after the managers were told.
    [5, ['0 worker', '10 managers'], []],
    // A step that was passed over is past.
    [12, ['10 managers'], []],
  ])('%d minutes after, with %j taken: %j', (minutes, taken, tell) => {
    expect(due(minutes, taken)).toEqual(tell)
  })

  test('none once somebody has answered', () => {
    expect(due(600, ['0 worker'], true)).toEqual([])
  })

  test('each once and in order, whatever the clock does and however often anybody looks', () => {
    const clock = fc.array(fc.integer({ min: -2_000, max: 2_000 }), { maxLength: 60 })
    const minutes = fc.uniqueArray(fc.nat(120), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(clock, minutes, (looks, list) => {
        const steps = list.sort((a, b) => a - b).map((after_minutes): Step => ({ after_minutes, tell: 'managers' }))
        const taken: string[] = []
        for (const look of looks)
          for (const step of dueSteps({ dueAt, answered: false, taken: new Set(taken) }, steps, after(look)))
            taken.push(nameOfStep(step))
        const latest = Math.max(...looks, Number.NEGATIVE_INFINITY)
        expect(taken).toEqual(steps.filter((step) => step.after_minutes <= latest).map(nameOfStep))
      }),
    )
  })

  test('after one that reached nobody comes the next in the list', () => {
    expect(stepAfter({ after_minutes: 10, tell: 'managers' }, STEPS)?.tell).toBe('deputies')
    expect(stepAfter({ after_minutes: 30, tell: 'duty' }, STEPS)).toBeNull()
  })
})

describe('when somebody will be back', () => {
  const at = (now: string, time: string) => nextTime(new Date(now), time)?.toISOString() ?? null
  test.each([
    ['2026-03-17T10:00:00Z', '14:05', '2026-03-17T14:05:00.000Z'],
    ['2026-03-17T22:30:00Z', '00:30', '2026-03-18T00:30:00.000Z'],
    ['2026-03-17T10:00:00Z', '09:55', null],
    ['2026-03-17T10:00:00Z', '10:00', null],
    ['2026-03-17T10:00:00Z', '22:01', null],
    // The night in which the clocks go forward.
    ['2026-03-28T23:30:00Z', '02:30', '2026-03-29T01:30:00.000Z'],
  ])('out at %s, back at %s: %s', (now, time, back) => {
    expect(at(now, time)).toBe(back)
  })

  test('more minutes count from the deadline while it is to come, and from now when it has passed', () => {
    expect(laterBy(dueAt, 15, after(-20))).toEqual(after(15))
    expect(laterBy(dueAt, 15, after(40))).toEqual(after(55))
  })
})
