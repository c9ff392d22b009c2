import type { WaysIn } from './ways-in.ts'

/** What the provider says of somebody, after its signature was checked. */
export type Vouched = {
  readonly subject: string
  readonly email: string | null
  readonly emailVerified: boolean
  /** How they showed that it is them (RFC 8176), and how sure that is. */
  readonly amr: readonly string[]
  readonly acr: string | null
  /** When they last showed it there, in seconds since 1970 (`auth_time`); null: the provider does not say. */
  readonly shownAt: number | null
}

/**
 * The e-mail by which somebody may be known the first time; null: none that counts. An address that nobody has checked is
 * anybody's to write into a profile, and letters that only look like others would meet somebody else's address.
 */
export function emailToTrust(said: Vouched, { trustsEmail }: { trustsEmail: boolean }): string | null {
  const { email, emailVerified } = said
  if (email === null || !/^[!-?A-~]+@[!-~]+$/.test(email)) return null
  return emailVerified || trustsEmail ? email : null
}

/** Words of RFC 8176 for a second factor that a stolen password does not hold. Text messages are not among them. */
const STRONG = ['mfa', 'otp', 'hwk', 'sc']

export function showedTwo(said: Vouched, acr: string | null): boolean {
  if (acr !== null) return said.acr === acr
  return said.amr.some((word) => STRONG.includes(word))
}

/** `over`: the newest invitation was not used in time, or taken back; `none`: there never was one. */
export type Known = {
  readonly hasIdentity: boolean
  readonly invitation: 'open' | 'used' | 'over' | 'none'
}

/** Nobody signs up. Whoever let their invitation pass is as little here as a stranger, and one person is bound once. */
export function mayBind({ hasIdentity, invitation }: Known): boolean {
  return !hasIdentity && invitation !== 'over'
}

/**
 * When somebody showed that it is them: there, not here. A provider that remembers them answers without asking, and whoever
 * sits at an unlocked computer would be taken for freshly signed in. Null: nobody says, so it counts as never. A clock of
 * theirs that is ahead of ours gives nobody more time.
 */
export function shownAt({ shownAt: seconds }: Pick<Vouched, 'shownAt'>, now: Date): Date | null {
  return seconds === null ? null : new Date(Math.min(seconds * 1_000, now.getTime()))
}

/** Where somebody goes from the provider: in, to their second factor, or to set one up, which `live` mode asks of everybody. */
export function afterProvider(ways: WaysIn, seen: { two: boolean; live: boolean }): 'in' | 'second' | 'set-up' {
  if (seen.two) return 'in'
  if (ways.code || ways.passkeys > 0) return 'second'
  return seen.live ? 'set-up' : 'in'
}
