/** How long a thief has an open session at most: OWASP ASVS 5.0, 7.3.1 and 7.3.2. Agreed with the charity; contract.md says the figures. */
export const IDLE_MINUTES = 30
export const LONGEST_HOURS = 12

/** Before an export, a change of role or a look that breaks the glass: a thief may sit at the keyboard by now. */
const FRESH_MINUTES = 15

export function isFresh(provedAt: Date | null, now: Date): boolean {
  return provedAt !== null && now.getTime() - provedAt.getTime() <= FRESH_MINUTES * 60_000
}

/** A kind of device that somebody has not come in with for so long is new to them. Ended sessions are kept as long. */
export const DEVICE_DAYS = 90
