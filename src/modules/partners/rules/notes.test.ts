import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsOfDecision, isOpen, mayLeaveUnder, OUTCOMES, type Outcome, standingOf } from './notes.ts'

const outcome = fc.constantFrom<Outcome>(...OUTCOMES.map((o) => o.code))

describe('where a request for notes stands', () => {
  test.each([
    [null, false, 'undecided', true],
    ['ask-for-more', false, 'asked-for-more', true],
    ['refuse', false, 'refused', false],
    ['release-all', false, 'to-release', false],
    ['release-part', true, 'released', false],
  ] as const)('%s, released %s: %s, open %s', (latest, released, standing, open) => {
    expect(standingOf(latest, released)).toBe(standing)
    expect(isOpen(standing)).toBe(open)
  })

  test('nothing leaves but under the latest decision, and only if it releases', () => {
    fc.assert(
      fc.property(fc.array(outcome), (outcomes) => {
        const decisions = outcomes.map((o, i) => ({ outcome: o, number: i + 1 }))
        const latest = decisions.at(-1)
        const releases = latest?.outcome === 'release-all' || latest?.outcome === 'release-part'
        // In whatever order the rows come.
        expect(mayLeaveUnder(decisions.toReversed())).toBe(releases ? latest : null)
      }),
    )
  })

  test.each([
    ['release-all', '', 'legal-obligation', []],
    ['release-all', '', '', ['lawful_basis']],
    ['release-part', '', 'legal-obligation', ['what']],
    ['release-part', 'March', '', ['lawful_basis']],
    ['ask-for-more', '', '', ['what']],
    ['refuse', '', '', []],
    ['', '', '', []],
  ] as const)('%s with %j on %j lacks %j', (chosen, what, lawfulBasis, fields) => {
    const faults = faultsOfDecision({ outcome: chosen, what, lawfulBasis, reasons: 'Reasons' })
    expect(faults.map((f) => f.field)).toEqual(fields)
  })
})
