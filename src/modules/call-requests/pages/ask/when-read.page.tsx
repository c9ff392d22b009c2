import type { Reading } from '../../rules/reading.ts'
import { readingWords } from '../../rules/when-words.ts'

/** When somebody reads what is sent now, from the rota. */
export function WhenRead({ reading, now }: { reading: Reading; now: Date }) {
  if (reading.is === 'nobody') return null
  return (
    <p class="govuk-inset-text">
      <strong>Somebody reads this {readingWords(reading, now)}.</strong>
    </p>
  )
}
