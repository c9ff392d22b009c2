/** Bidirectional overrides and embeddings: unseen in a box, they show a telephone number from its end. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/
const EACH = new RegExp(TURNING, 'g')

/** What is said of a line of a form that holds one. */
export const TURNED_ROUND =
  'There is a hidden sign in this that turns what follows round. Type it anew, without copying.'

export function turnsRound(text: string): boolean {
  return TURNING.test(text)
}

export function withoutTurning(text: string): string {
  return text.replaceAll(EACH, '')
}
