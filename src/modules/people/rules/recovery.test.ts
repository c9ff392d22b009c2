import { describe, expect, test } from 'vitest'
import { DUE_WHY, dueAt, hindranceOf, KEY_DAYS, mayDo, RECOVERY_HOURS, standingOf } from './recovery.ts'

const now = new Date('2026-03-17T10:00:00Z')
const later = new Date('2026-03-18T10:00:00Z')
const recovery = { step: null, endsAt: later, startedBy: 'keeper-one', startedAt: now, newEmail: '' } as const
const person = (id: string, as: 'keeper' | 'manager' | 'both' | 'neither') => ({
  id,
  isKeeper: as === 'keeper' || as === 'both',
  isManager: as === 'manager' || as === 'both',
})

test.each([
  [{ step: null, endsAt: later }, 'waits'],
  [{ step: null, endsAt: now }, 'ran out'],
  [{ step: null, endsAt: new Date(now.getTime() - 1) }, 'ran out'],
  [{ step: 'refused', endsAt: later }, 'refused'],
  [{ step: 'done', endsAt: now }, 'done'],
] as const)('%j stands: %s', (of, standing) => expect(standingOf(of, now)).toBe(standing))

describe('who may do what about a recovery', () => {
  test.each([
    ['the other keeper', person('keeper-two', 'keeper'), { agree: true, refuse: true }],
    ['whoever started it, alone', person('keeper-one', 'keeper'), { agree: false, refuse: true }],
    ['a manager', person('manager', 'manager'), { agree: false, refuse: true }],
    ['a keeper who became a manager', person('keeper-two', 'both'), { agree: false, refuse: true }],
    ['anybody else', person('worker', 'neither'), { agree: false, refuse: false }],
  ])('%s', (_who, who, mays) => {
    expect(mayDo(recovery, who, now)).toEqual(mays)
    for (const over of [{ step: 'refused' }, { step: 'done' }, { endsAt: now }] as const)
      expect(mayDo({ ...recovery, ...over }, who, now)).toEqual({ agree: false, refuse: false })
  })
})

describe('what is in the way by now', () => {
  const names = { startedByName: 'Dilys Marsh', managerName: 'Asha Mbeki' }
  const fine = { starterKeepsKey: true, isStillManager: true, emailTaken: false }
  test.each([
    [{}, null],
    [
      { starterKeepsKey: false },
      'Dilys Marsh started this and keeps no key any more, so nobody can agree to it. Refuse this one, and start another.',
    ],
    [{ isStillManager: false }, 'Asha Mbeki is no manager here any more, so nobody can agree to it. Refuse this one.'],
    [{ emailTaken: true }, 'Somebody who works here has the new address by now. Refuse this one, and start another.'],
  ])('%j', (over, said) => expect(hindranceOf(names, { ...fine, ...over })).toBe(said))
})

test('a new address waits a day, in which whoever was told can refuse', () => {
  const elsewhere = { ...recovery, newEmail: 'nell@example.org', endsAt: new Date(now.getTime() + 48 * 3_600_000) }
  const keeper = person('keeper-two', 'keeper')
  expect(dueAt(recovery)).toEqual(now)
  expect(dueAt(elsewhere)).toEqual(later)
  expect(mayDo(elsewhere, keeper, new Date(later.getTime() - 1))).toEqual({ agree: false, refuse: true })
  expect(mayDo(elsewhere, keeper, later)).toEqual({ agree: true, refuse: true })
  expect([RECOVERY_HOURS, KEY_DAYS]).toEqual([48, 7])
  expect(DUE_WHY).toContain('waits a day')
})
