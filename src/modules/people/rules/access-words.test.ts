import { describe, expect, test } from 'vitest'
import type { Reach, State } from './access.ts'
import { STANDBYS } from './access-relations.ts'
import { doorWords, reachWords } from './access-words.ts'

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
  ] as const)('%j', (over, words) =>
    expect(reachWords(row(over as { states: readonly State[] }))).toBe(`${words} For those who carry cases.`),
  )

  test('nothing where no state or no role is left', () => {
    expect(reachWords(row({ states: [] }))).toBe('Finds nothing.')
    expect(reachWords(row({ roles: [] }))).toBe('Finds nothing.')
  })
})
