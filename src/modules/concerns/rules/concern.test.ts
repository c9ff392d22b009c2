import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aboutStaff, auditKind, close, decide, waited } from './concern.ts'

const at = new Date('2026-03-17T10:00:00Z')
const open = { closedAt: null }

describe('deciding', () => {
  test.each<[readonly string[], string]>([
    [[], 'Choose what we do.'],
    [['police', 'no-step-now'], 'Choose either what we do, or that there is no further step now.'],
  ])('%j is refused: %s', (steps, refused) => {
    expect(decide(open, steps)).toEqual({ refused })
  })

  test.each([[['police']], [['police', 'front-door']], [['no-step-now']]])('%j is a decision', (steps) => {
    expect(decide(open, steps)).toEqual(steps)
  })

  test('nothing is decided about a closed concern', () => {
    expect(decide({ closedAt: at }, ['police'])).toHaveProperty('refused')
  })
})

describe('closing', () => {
  test.each<[Date | null, number, true | string]>([
    [null, 0, 'Write down a decision first: a concern is closed on a decision.'],
    [null, 1, true],
    [null, 7, true],
    [at, 1, 'This concern is closed already.'],
    [at, 0, 'This concern is closed already.'],
  ])('closed at %s with %d decisions: %s', (closedAt, decisions, answer) => {
    expect(close({ closedAt, decisions })).toEqual(answer === true ? true : { refused: answer })
  })
})

test.each([
  ['young-person', false, 'concern'],
  ['staff', true, 'staff-concern'],
  ['manager', true, 'staff-concern'],
] as const)('about %s: staff %s, in the trail a %s', (about, staff, kind) => {
  expect([aboutStaff(about), auditKind(about)]).toEqual([staff, kind])
})

describe('how long it waits', () => {
  test.each([
    [-5, 'less than a minute'],
    [0, 'less than a minute'],
    [1, '1 minute'],
    [59, '59 minutes'],
    [60, '1 hour'],
    [61, '1 hour 1 minute'],
    [150, '2 hours 30 minutes'],
    [24 * 60, '1 day'],
    [50 * 60, '2 days'],
  ])('after %d minutes: %s', (minutes, words) => {
    expect(waited(at, new Date(at.getTime() + minutes * 60_000))).toBe(words)
  })

  test('is words for any two moments', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), fc.date({ noInvalidDate: true }), (from, now) => {
        expect(waited(from, now)).toMatch(/^(less than a minute|\d+ (minute|hour|day)s?( \d+ minutes?)?)$/)
      }),
    )
  })
})
