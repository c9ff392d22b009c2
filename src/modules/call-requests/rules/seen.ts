import { withoutTurning } from '#platform/pure/turning-signs.ts'

/** A letter that somebody can see. A braille cell without a dot and the fillers of other scripts are none. */
const SEEN = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u

/**
 * What staff can read of it, and nothing else than was written; '' when that is nothing. Marks within a word or an emoji are
 * part of it and stay.
 */
export function seenOf(text: string): string {
  return SEEN.test(text) ? withoutTurning(text).trim() : ''
}
