import type { Organisation } from '#platform/organisation.ts'
import type { Reading } from '../../rules/reading.ts'
import { readingWords, replyWords } from '../../rules/when-words.ts'

/** Who reads what is sent now, when, and how long a reply takes: by the rota, and not as it is on most days. */
export function factsOfReading({ reading: { who } }: Organisation, reading: Reading, now: Date) {
  if (reading.is === 'nobody') return {}
  return { reading: `${who}, ${readingWords(reading, now)}`, reply: replyWords(reading, now) }
}
