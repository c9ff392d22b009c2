import { describe, expect, test } from 'vitest'
import { countDays } from './course.ts'
import { saysNothing } from './entry.ts'

const day = (heldOn: string, kind: string) => ({ courseId: 'c', heldOn, kind })

describe('for supervision', () => {
  test.each([
    [[], { met: 0, notMet: 0, last: null }],
    [[day('2026-03-03', 'met'), day('2026-02-24', 'met')], { met: 2, notMet: 0, last: '2026-03-03' }],
    [[day('2026-03-10', 'not-met'), day('2026-03-03', 'met')], { met: 1, notMet: 1, last: '2026-03-03' }],
    [[day('2026-03-10', 'between')], { met: 0, notMet: 0, last: null }],
  ])('%j counts as %j', (days, counted) => {
    expect(countDays(days)).toEqual(counted)
  })
})

describe('an entry', () => {
  const empty = { themes: '', notes: '', agreed: '' }
  test.each([
    ['met', {}, true],
    ['between', {}, true],
    ['not-met', {}, false],
    ['met', { themes: 'The sea' }, false],
    ['met', { notes: 'Quiet today' }, false],
    ['met', { agreed: 'Not for school' }, false],
  ] as const)('%s with %j says nothing: %s', (kind, words, nothing) => {
    expect(saysNothing({ kind, ...empty, ...words })).toBe(nothing)
  })
})
