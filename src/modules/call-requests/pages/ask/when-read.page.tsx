import { clockWords, momentWords, type Reading } from '../../rules/reading.ts'

/** When somebody reads what is sent now, from the rota. */
export function WhenRead({ reading, now }: { reading: Reading; now: Date }) {
  if (reading.is === 'nobody') return null
  return (
    <p class="govuk-inset-text">
      <strong>
        {reading.is === 'now'
          ? `Somebody reads this now, until ${clockWords(reading.until)} today.`
          : `Somebody reads this ${momentWords(reading.from, now)}.`}
      </strong>
    </p>
  )
}
