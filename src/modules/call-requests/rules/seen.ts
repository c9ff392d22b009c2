/** Marks that show nothing and turn the words beside them around: staff would read something else than was written. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g
/** A letter that somebody can see. A braille cell without a dot and the fillers of other scripts are none. */
const SEEN = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u

/** What staff can read of it; '' when that is nothing. Marks within a word or an emoji are part of it and stay. */
export function seenOf(text: string): string {
  return SEEN.test(text) ? text.replaceAll(TURNING, '').trim() : ''
}
