/** How long a session lasts: OWASP ASVS 5.0, 7.3.1 and 7.3.2. Agreed with the charity; contract.md says the figures. */
export const IDLE_MINUTES = 30
export const LONGEST_HOURS = 12

/** Before an export, a change of role or a look that breaks the glass: somebody else may sit at the keyboard by now. */
const FRESH_MINUTES = 15

export function isFresh(provedAt: Date | null, now: Date): boolean {
  return provedAt !== null && now.getTime() - provedAt.getTime() <= FRESH_MINUTES * 60_000
}
