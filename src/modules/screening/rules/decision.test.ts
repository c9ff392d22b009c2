import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deedOf, type Fault, faultsOf, type Known, OUTCOMES, offerOf, type Wanted } from './decision.ts'

const known: Known = { spokenTo: true, linked: true, screenedFor: 'one-to-one', reasons: ['meets'] }
const wanted: Wanted = { outcome: 'accept-one-to-one', reason: 'meets', note: '', redirectedTo: '' }
const fields = (w: Partial<Wanted>, k: Partial<Known> = {}): Fault['field'][] =>
  faultsOf({ ...wanted, ...w }, { ...known, ...k }).map(({ field }) => field)

describe('a decision', () => {
  test.each<[string, Partial<Wanted>, Partial<Known>, string[]]>([
    ['one-to-one on medium or high', {}, {}, []],
    ['one-to-one on standard, no reason', {}, { screenedFor: 'early-intervention' }, ['note']],
    ['one-to-one on standard, with a reason', { note: 'Grooming is fast.' }, { screenedFor: 'early-intervention' }, []],
    ['one-to-one without a screening', {}, { screenedFor: null }, ['note']],
    [
      'early intervention on standard',
      { outcome: 'accept-early-intervention' },
      { screenedFor: 'early-intervention' },
      [],
    ],
    ['early intervention on high', { outcome: 'accept-early-intervention' }, {}, ['note']],
    ['accept, nobody linked', {}, { linked: false }, ['outcome']],
    ['decline, nobody linked', { outcome: 'decline' }, { linked: false, screenedFor: null }, []],
    ['decline, nobody spoken to', { outcome: 'decline' }, { spokenTo: false }, ['outcome']],
    ['redirect to nobody', { outcome: 'redirect' }, {}, ['redirected_to']],
    ['redirect', { outcome: 'redirect', redirectedTo: 'Early Help' }, {}, []],
    ['a reason of another list', { reason: 'outside-area' }, {}, ['reason']],
  ])('%s', (_what, w, k, expected) => {
    expect(fields(w, k)).toEqual(expected)
  })

  const any = fc.record({
    outcome: fc.constantFrom(...OUTCOMES),
    reason: fc.constantFrom('meets', ''),
    note: fc.string(),
    redirectedTo: fc.string(),
  })
  const circumstances = fc.record({
    linked: fc.boolean(),
    screenedFor: fc.constantFrom('one-to-one', 'early-intervention', 'none', null),
    reasons: fc.constant(['meets']),
  })

  test('nothing at all is decided before somebody has spoken to the referrer', () => {
    fc.assert(
      fc.property(any, circumstances, (w, k) => {
        expect(faultsOf(w, { ...k, spokenTo: false } as Known)).not.toEqual([])
      }),
    )
  })

  test('no level accepts or refuses by itself: with words of a person every outcome is open', () => {
    fc.assert(
      fc.property(circumstances, fc.constantFrom(...OUTCOMES), (k, outcome) => {
        const told = { outcome, reason: 'meets', note: 'Because of what we heard.', redirectedTo: 'Early Help' }
        expect(faultsOf(told, { ...k, spokenTo: true, linked: true } as Known)).toEqual([])
      }),
    )
  })

  test('each outcome is one deed, and only an acceptance offers something', () => {
    expect(OUTCOMES.map((o) => [deedOf(o), offerOf(o)])).toEqual([
      ['accept', 'one-to-one'],
      ['accept', 'early-intervention'],
      ['decline', null],
      ['redirect', null],
    ])
  })
})
