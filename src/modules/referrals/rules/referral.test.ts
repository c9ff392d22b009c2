import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../platform/pure/result.ts'
import { after, DEEDS, type Deed, isUndecided, STATES, type State } from './referral.ts'

const WHERE: Readonly<Record<State, Partial<Record<Deed, State>>>> = {
  received: undecided({}),
  'needs-information': undecided({ resume: 'received' }),
  escalated: undecided({ resume: 'received' }),
  accepted: { allocate: 'allocated' },
  declined: {},
  redirected: {},
  allocated: {},
  withdrawn: {},
}

function undecided(more: Partial<Record<Deed, State>>): Partial<Record<Deed, State>> {
  return {
    'ask-information': 'needs-information',
    escalate: 'escalated',
    accept: 'accepted',
    decline: 'declined',
    redirect: 'redirected',
    withdraw: 'withdrawn',
    ...more,
  }
}

describe('the course of a referral', () => {
  test.each(STATES.flatMap((state) => DEEDS.map((deed) => ({ state, deed, to: WHERE[state][deed] }))))(
    '$state, $deed: $to',
    ({ state, deed, to }) => {
      const answer = after(state, deed)
      if (to) expect(answer).toBe(to)
      else expect(isRefusal(answer) && answer.refused).toMatch(/^This referral is already “.+”/)
    },
  )

  const courses = fc.array(fc.constantFrom(...DEEDS), { maxLength: 40 })
  const walk = (deeds: readonly Deed[]) => {
    const states: State[] = ['received']
    for (const deed of deeds) {
      const next = after(states.at(-1) ?? 'received', deed)
      if (!isRefusal(next)) states.push(next)
    }
    return states
  }

  test('whatever is tried in whatever order, it is decided once and never waits again', () => {
    fc.assert(
      fc.property(courses, (deeds) => {
        const states = walk(deeds)
        const decided = states.findIndex((state) => !isUndecided(state))
        if (decided < 0) return
        expect(states.slice(decided).some(isUndecided)).toBe(false)
        expect(states.length - decided).toBeLessThanOrEqual(2)
      }),
    )
  })

  test('only an accepted referral is ever allocated', () => {
    fc.assert(
      fc.property(courses, (deeds) => {
        const states = walk(deeds)
        const at = states.indexOf('allocated')
        if (at >= 0) expect(states[at - 1]).toBe('accepted')
      }),
    )
  })
})
