/** Bidirectional overrides and embeddings: unseen in a box, they show a telephone number from its end. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/

export function turnsRound(text: string): boolean {
  return TURNING.test(text)
}
