import { describe, expect, test } from 'vitest'
import { afterProvider, emailToTrust, mayBind, showedTwo, shownAt, type Vouched } from './provider.ts'

const claims = (change: Partial<Vouched> = {}): Vouched => ({
  subject: 's',
  email: 'robin@example.org',
  emailVerified: true,
  amr: [],
  acr: null,
  shownAt: null,
  ...change,
})

describe('the e-mail by which somebody is known the first time', () => {
  test.each([
    ['checked by the provider', {}, false, 'robin@example.org'],
    ['not checked', { emailVerified: false }, false, null],
    ['not checked, in a directory of our own', { emailVerified: false }, true, 'robin@example.org'],
    ['none', { email: null }, true, null],
    ['empty', { email: '' }, true, null],
    ['no address', { email: 'robin' }, true, null],
    ['with a letter that becomes another when made small', { email: '\u212Aim@example.org' }, true, null],
    ['with a letter of another alphabet', { email: 'r\u043Ebin@example.org' }, true, null],
    ['with a space', { email: 'robin@example.org ' }, true, null],
  ])('%s', (_, change, trustsEmail, counts) => {
    expect(emailToTrust(claims(change), { trustsEmail })).toBe(counts)
  })
})

describe('when somebody showed that it is them', () => {
  const now = new Date('2026-03-17T10:00:00Z')
  test.each([
    ['an hour ago, as the provider remembers', 1_773_738_000, '2026-03-17T09:00:00.000Z'],
    ['a second from now, by a clock that is ahead', 1_773_741_601, '2026-03-17T10:00:00.000Z'],
    ['nobody says', null, undefined],
  ])('%s', (_, seconds, at) => {
    expect(shownAt({ shownAt: seconds }, now)?.toISOString()).toBe(at)
  })
})

describe('two factors at the provider', () => {
  test.each([
    [['pwd'], null, null, false],
    [[], null, null, false],
    [['pwd', 'sms'], null, null, false],
    [['pwd', 'mfa'], null, null, true],
    [['pwd', 'otp'], null, null, true],
    [['hwk'], null, null, true],
    [['sc'], null, null, true],
    [['pwd', 'mfa'], null, 'two', false],
    [['pwd'], 'two', 'two', true],
    [['mfa'], 'one', 'two', false],
  ])('amr %j, acr %j, asked for %j: %j', (amr, acr, asked, shown) => {
    expect(showedTwo(claims({ amr, acr }), asked)).toBe(shown)
  })
})

describe('who may be bound', () => {
  test.each([
    ['open', false, true],
    ['used', false, true],
    ['none', false, true],
    ['over', false, false],
    ['open', true, false],
    ['used', true, false],
    ['none', true, false],
  ] as const)('invitation %s, bound already %j: %j', (invitation, hasIdentity, may) => {
    expect(mayBind({ invitation, hasIdentity })).toBe(may)
  })
})

describe('where the provider leads', () => {
  const ways = { passkeys: 0, password: false, code: false, provider: true, practice: false }
  test.each([
    [ways, { two: true, live: true }, 'in'],
    [{ ...ways, code: true }, { two: true, live: true }, 'in'],
    [{ ...ways, code: true }, { two: false, live: true }, 'second'],
    [{ ...ways, code: true }, { two: false, live: false }, 'second'],
    [{ ...ways, passkeys: 1 }, { two: false, live: true }, 'second'],
    [ways, { two: false, live: true }, 'set-up'],
    [ways, { two: false, live: false }, 'in'],
  ] as const)('%j %j: %s', (has, seen, next) => {
    expect(afterProvider(has, seen)).toBe(next)
  })
})
