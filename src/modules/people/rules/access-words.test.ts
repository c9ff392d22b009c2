import { describe, expect, test } from 'vitest'
import { ROLES } from '../../../platform/pure/roles.ts'
import type { Reach, State } from './access.ts'
import { RELATIONS, STANDBYS } from './access-relations.ts'
import { doorWords, KIND_NAMES, reachWords } from './access-words.ts'

const row = (over: Partial<Reach>): Reach => ({
  as: 'my case',
  roles: ['practitioner', 'therapist', 'outreach', 'manager'],
  to: 'record',
  how: 'reads',
  states: ['open'],
  ...over,
})

describe('who holds a door', () => {
  test.each([
    [['manager'], 'The manager'],
    [['practitioner', 'therapist', 'outreach', 'manager'], 'Those who carry cases'],
    [['manager', 'trustee'], 'The manager and trustees'],
    [['manager', 'on duty'], 'The manager and whoever is on duty that day'],
    // Whoever carries cases opens it on every day, so that the day adds nothing.
    [['practitioner', 'therapist', 'outreach', 'manager', 'on duty', 'deputy'], 'Those who carry cases'],
    [['therapist', 'manager'], 'Therapists and the manager'],
    [['practitioner'], 'Practitioners'],
    [[], ''],
    [ROLES, 'Everybody who works here'],
    [ROLES.filter((role) => role !== 'trustee'), 'Everybody but trustees'],
    [['outreach', 'manager', 'safeguarding-trustee'], 'Outreach workers, the manager and the safeguarding trustee'],
    [['communications', 'data-lead', 'volunteer'], 'Communications, the data lead and volunteers'],
    [['manager', 'deputy'], 'The manager and whoever stands in for the safeguarding lead'],
    [
      ['manager', 'on duty', 'deputy'],
      'The manager, whoever is on duty that day and whoever stands in for the safeguarding lead',
    ],
  ] as const)('%j', (to, words) => expect(doorWords({ to }, STANDBYS)).toBe(words))
})

describe('how far somebody gets', () => {
  test.each([
    [{ states: ['open', 'closed', 'died', 'joined'] }, 'Reads it and may add to it, unless it is restricted.'],
    [
      { states: ['open', 'died', 'joined'], how: 'decides' },
      'Reads it, adds to it and decides, unless it is closed or restricted.',
    ],
    [{ states: ['restricted'] }, 'Reads it and may add to it, only while it is restricted.'],
    [{ to: 'referral', states: ['open'] }, 'Reads it and may add to it, only while it is still undecided.'],
    [{ to: 'referral', states: ['open', 'closed'] }, 'Reads it and may add to it, unless it is restricted.'],
    [{ to: 'referral', states: ['open', 'closed', 'restricted'] }, 'Reads it and may add to it.'],
    [{ to: 'concern about staff', states: ['closed'] }, 'Reads it and may add to it, only while it is decided.'],
    [
      { states: ['open', 'closed', 'died', 'joined', 'restricted'], how: 'knows of' },
      'Knows of it, and of their own part.',
    ],
    [
      { states: ['open', 'closed', 'restricted'] },
      'Reads it and may add to it, unless it is of somebody who has died or joined to another.',
    ],
    [
      { states: ['died', 'joined'] },
      'Reads it and may add to it, only while it is of somebody who has died or joined to another.',
    ],
    [{ states: ['open', 'closed'] }, 'Reads it and may add to it, only while it is open or closed.'],
  ] as const)('%j', (over, words) =>
    expect(reachWords(row(over as { states: readonly State[] }))).toBe(`${words} For those who carry cases.`),
  )

  test('nothing where no state or no role is left', () => {
    expect(reachWords(row({ states: [] }))).toBe('Finds nothing.')
    expect(reachWords(row({ roles: [] }))).toBe('Finds nothing.')
  })
})

test.each([
  ['kind of record', Object.values(KIND_NAMES)],
  ['thing somebody can be to one', Object.values(RELATIONS)],
])('each %s has words of its own', (_what, words) => {
  expect(words.length).toBeGreaterThan(15)
  expect(words.filter((said) => said.length < 5)).toEqual([])
  expect(new Set(words).size).toBe(words.length)
})
