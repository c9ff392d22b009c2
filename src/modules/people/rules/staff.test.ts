import { describe, expect, test } from 'vitest'
import { ROLES } from '../../../platform/pure/roles.ts'
import {
  carriesCases,
  DUTY_ROLES,
  GIVEN_ROLES,
  hasWayIn,
  isEmail,
  mendEmail,
  NOT_BY_MANAGERS,
  OPENS,
  ownTitle,
  waysInWords,
} from './staff.ts'

describe('an e-mail address', () => {
  test.each(['name@example.org', 'o’neil@example.org', 'a.b+c@sub.example.org.uk'])('%s', (text) => {
    expect(isEmail(text)).toBe(true)
  })
  test.each([
    '',
    'name',
    'name@',
    '@example.org',
    'a b@example.org',
    'a@b',
    'a@example.org\nBcc: b@example.org',
    'a@example.org,b@example.org',
    '<a@example.org>',
    `${'a'.repeat(250)}@example.org`,
  ])('not %j', (text) => {
    expect(isEmail(text)).toBe(false)
  })
  test('is as long as mail allows (RFC 5321), and no longer', () => {
    const end = '@example.org'
    expect(isEmail('a'.repeat(254 - end.length) + end)).toBe(true)
    expect(isEmail('a'.repeat(255 - end.length) + end)).toBe(false)
  })
  test('of one person is one, however it is written', () => {
    expect(mendEmail('  Nell.OKORO@Example.org ')).toBe('nell.okoro@example.org')
  })
})

describe('a role', () => {
  test.each(ROLES)('%s: what it opens is said, and what it does not', (role) => {
    expect(OPENS[role]).toMatch(/^Opens /)
    expect(OPENS[role]).toMatch(/No |nothing else|only/)
  })
  test('of the rota is one of two; a manager gives any but that of whom they answer to', () => {
    expect(DUTY_ROLES).toEqual(['practitioner', 'manager'])
    expect(GIVEN_ROLES).toEqual(ROLES.filter((role) => role !== 'safeguarding-trustee'))
    expect(GIVEN_ROLES).not.toContain('safeguarding-trustee')
    expect(GIVEN_ROLES).toHaveLength(ROLES.length - 1)
    expect(NOT_BY_MANAGERS).toContain('bin/rose trustee')
  })
  test('is the job title, unless that says more', () => {
    expect(ownTitle({ role: 'manager', jobTitle: 'Team manager and safeguarding lead' })).toBe('')
    expect(ownTitle({ role: 'manager', jobTitle: 'Head of practice' })).toBe('Head of practice')
  })
  test('carries cases for four of them', () => {
    expect(ROLES.filter(carriesCases)).toEqual(['practitioner', 'therapist', 'outreach', 'manager'])
  })
})

const none = { passkey: false, password: false, code: false, provider: false }

describe('what somebody comes in with', () => {
  test.each([
    [none, 'No way in set up yet', false],
    [{ ...none, passkey: true }, 'Comes in with a passkey', true],
    [{ ...none, password: true }, 'Comes in with a password, and no second factor yet', true],
    [{ ...none, password: true, code: true }, 'Comes in with a password and a code', true],
    [{ ...none, code: true }, 'No way in set up yet', false],
    [{ ...none, passkey: true, provider: true }, 'Comes in with a passkey or the charity’s own sign-in', true],
  ])('%j', (ways, words, has) => {
    expect([waysInWords(ways), hasWayIn(ways)]).toEqual([words, has])
  })
})
