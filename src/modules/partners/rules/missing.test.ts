import { describe, expect, test } from 'vitest'
import { interviewBy, isInterviewOpen, missingSentence } from './missing.ts'

const BACK = new Date('2026-03-27T20:00:00Z')

describe('a missing episode', () => {
  test('the clock of the interview runs from the return, over the change of the clocks too', () => {
    expect(interviewBy(BACK, 72)).toEqual(new Date('2026-03-30T20:00:00Z'))
    expect(interviewBy(null, 72)).toBeNull()
  })

  test.each([
    [null, null, false],
    [BACK, null, true],
    [BACK, 'offered', true],
    [BACK, 'done', false],
    [BACK, 'declined', false],
    [BACK, 'not-offered', false],
  ] as const)('back %s, interview %s: still to be written %s', (foundAt, interviewState, open) => {
    expect(isInterviewOpen({ foundAt, interviewState })).toBe(open)
  })

  test('the warning gives the reference, or asks to make sure that the police know', () => {
    expect(missingSentence('16 March 2026, 21:30', 'NC-1')).toBe(
      'Missing since 16 March 2026, 21:30. The police have it, reference NC-1.',
    )
    expect(missingSentence('16 March 2026, 21:30', '')).toContain('make sure that the police know')
  })
})
