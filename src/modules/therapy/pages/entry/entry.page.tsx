import { formatMoment } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import { kindLabel, type TherapyEntry } from '../../rules/entry.ts'
import type { Found } from '../find.ts'
import { day, Heading } from '../pieces.page.tsx'

export function EntryPage({
  entry,
  whose,
  earlier,
  saved,
}: Found & { earlier: readonly TherapyEntry[]; saved: boolean }) {
  return (
    <>
      {saved && (
        <NotificationBanner
          type="success"
          titleText="Done"
          text="It is changed. What stood there before is kept below."
        />
      )}
      <Heading
        person={whose.person}
        title={day(entry.heldOn)}
        back={urls.therapyOf(whose.person.id)}
        backText="Back to the record of therapy"
      />
      <p class="govuk-body">{kindLabel(entry.kind)}. Only you read this.</p>
      <Words entry={entry} />
      <p class="govuk-body">
        <Link href={urls.therapyChange(entry.id)}>Change this entry</Link>
      </p>
      {earlier.length > 0 && <h2 class="govuk-heading-m">What stood here before</h2>}
      {earlier.map((one) => (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {formatMoment(one.changedAt)}, {one.changedBy}
            </span>
          </summary>
          <div class="govuk-details__text">
            <p class="govuk-body">
              {day(one.heldOn)}. {kindLabel(one.kind)}.
            </p>
            <Words entry={one} />
          </div>
        </details>
      ))}
    </>
  )
}

function Words({ entry }: { entry: TherapyEntry }) {
  return (
    <>
      {entry.themes && <blockquote class="rose-voice">{entry.themes}</blockquote>}
      {entry.notes && <p class="govuk-body rose-typed">{entry.notes}</p>}
      {entry.agreed && (
        <p class="govuk-body rose-typed">
          <strong>What they agreed to, and do not want passed on:</strong> {entry.agreed}
        </p>
      )}
      <p class="govuk-body rose-quiet">
        {entry.version === 1 ? 'Written' : 'Changed'} on {formatMoment(entry.changedAt)} by {entry.changedBy}
        {entry.because === '' ? '.' : `: ${entry.because}`}
      </p>
    </>
  )
}
