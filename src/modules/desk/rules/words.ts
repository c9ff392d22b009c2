import { type PlainDate, readWrittenDate } from '../../../platform/pure/dates.ts'
import { readReference } from '../../../platform/pure/reference-number.ts'
import { isRefusal } from '../../../platform/pure/result.ts'

/** What somebody typed into the search: a reference, or a name with perhaps a birthday in it. */
export type SearchWords =
  | { readonly kind: 'reference'; readonly reference: string }
  | { readonly kind: 'person'; readonly name: string; readonly born: PlainDate | null }
  | { readonly kind: 'nothing' }

const DATE = /\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2} \p{L}{3,9} \d{4}/u

export function readWords(text: string): SearchWords {
  const words = text.trim().replaceAll(/\s+/g, ' ').slice(0, 200)
  if (words === '') return { kind: 'nothing' }
  const reference = readReference(words)
  if (!isRefusal(reference)) return { kind: 'reference', reference: reference.text }
  const written = DATE.exec(words)?.[0] ?? ''
  const born = readWrittenDate(written)
  if (isRefusal(born)) return { kind: 'person', name: words, born: null }
  return { kind: 'person', name: words.replace(written, ' ').trim(), born }
}
