import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Reading, Session } from '../../rules/records.ts'
import { mayBeReadTogether } from '../../rules/together.ts'

/** What the young person said to the note, beside it and never in it. */
type Given = { session: Session; readings: readonly Reading[]; hasDied: boolean }

export function Readings({ session, readings, hasDied }: Given) {
  if (!mayBeReadTogether(session) || (hasDied && readings.length === 0)) return null
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
      {!hasDied && <Next session={session} again={readings.length > 0} />}
    </section>
  )
}

function Next({ session, again }: { session: Session; again: boolean }) {
  if (!session.finished) return <p class="govuk-body">Finish this note first: then you can read it together.</p>
  return (
    <p class="govuk-body">
      <Link href={urls.sessionTogether(session.id)}>{again ? 'Read it together again' : 'Read it together'}</Link>
    </p>
  )
}
