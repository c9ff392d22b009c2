/** What somebody can come in with. `practice`: the practice site lets them in by a press. */
export type WaysIn = {
  readonly passkeys: number
  readonly password: boolean
  /** An app that gives codes, which is the second half of a password. */
  readonly code: boolean
  readonly provider: boolean
  readonly practice: boolean
}

/** Whether a passkey may go: something whole must be left to come in with, or they would have shut themselves out. */
export function mayRemovePasskey(ways: WaysIn, { live }: { live: boolean }): boolean {
  if (ways.practice || ways.passkeys > 1 || ways.provider) return true
  return ways.password && (ways.code || !live)
}

/**
 * Whether somebody halfway in may add a way in: only while they have no second factor yet. Otherwise an attacker who knows a
 * password alone, or opened the link of an invitation first, would add one of their own in place of the one that they cannot
 * show.
 */
export function maySetUp(ways: WaysIn): boolean {
  return ways.passkeys === 0 && !ways.code
}
