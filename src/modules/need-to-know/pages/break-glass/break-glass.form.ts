import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { readReference } from '#platform/pure/reference-number.ts'
import { isRefusal } from '#platform/pure/result.ts'

/** One answer for a slip of the pen, a record that is not there and one that is restricted: nobody learns which it is. */
export const NO_SUCH_RECORD = 'No record can be opened with this reference. Please check each letter and number.'

/** Enough for a sentence that somebody else understands. */
const LEAST = 20

/** `reference`: as it is written; '' for words that are no reference of a case or a young person, which no record has. */
export function readBreakGlass(form: Form) {
  const r = new Reading(form)
  const typed = r.text('reference', { missing: 'Write the exact reference of the case or the young person.', most: 40 })
  const why = r.text('why', { missing: 'Write why you need to look.', most: 2_000 })
  if (why !== '' && why.length < LEAST) r.fault('why', 'Write a sentence that somebody else can understand.')
  const read = readReference(typed)
  const reference = isRefusal(read) || !['C', 'Y'].includes(read.prefix) ? '' : read.text
  return { reference, why, reading: r }
}
