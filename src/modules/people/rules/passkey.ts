/** A passkey as its owner's list shows it. `backedUp`: its maker copies it to their other devices. */
export type Listed = {
  readonly id: string
  readonly credentialId: string
  readonly transports: readonly string[]
  readonly name: string
  readonly backedUp: boolean
  readonly madeAt: Date
  readonly usedAt: Date | null
}

/**
 * Whether the counter of a passkey has gone on. One that stands still or goes back is a sign of a thief's copy. Passkeys
 * that count nothing always say 0 (WebAuthn, 6.1.1).
 */
export function goesOn(kept: number, said: number): boolean {
  return said > kept || (said === 0 && kept === 0)
}

const LONGEST_NAME = 60

/** The name of a passkey: somebody's own words for a device, or what we can tell of it. */
export function passkeyName(typed: string, device: string): string {
  const name = typed.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).trim()
  return name === '' ? device || 'Passkey' : name
}
