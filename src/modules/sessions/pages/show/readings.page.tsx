import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Reading, Session } from '../../rules/records.ts'
import { mayBeReadTogether } from '../../rules/together.ts'

/** What the young person said to the note, beside it and never in it. */
export function Readings({ session, readings }: { session: Session; readings: readonly Reading[] }) {
  if (!mayBeReadTogether(session)) return null
  return (
    <section>
      <h2 class="govuk-heading-m">Read together</h2>
      {readings.map((reading) => (
        <>
          <p class="govuk-body">
            {formatDate(londonDate(reading.at))}, {londonTime(reading.at)}, with {reading.readWithName}:{' '}
            {reading.agreed ? 'they said that it is right.' : 'they put it in their own words.'}
            {reading.changedSince && <strong> Changed since it was read together.</strong>}
          </p>
          {reading.words && <blockquote class="rose-voice">{reading.words}</blockquote>}
        </>
      ))}
      <p class="govuk-body">
        <Link href={urls.sessionTogether(session.id)}>
          {readings.length === 0 ? 'Read it together' : 'Read it together again'}
        </Link>
      </p>
    </section>
  )
}
