import type { Promised } from '#modules/promises'
import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import type { Decision, Meeting, TalkedAbout } from '../../rules/records.ts'
import { DecisionWords } from '../decision.tsx'

type Given = {
  meeting: Meeting
  cases: readonly TalkedAbout[]
  decisions: readonly Decision[]
  promises: readonly Promised[]
  saved: boolean
}

export function MeetingPage({ meeting, cases, decisions, promises, saved }: Given) {
  const nameOf = (episodeId: string) => cases.find((one) => one.episodeId === episodeId)?.name ?? ''
  return (
    <>
      <BackLink href={urls.supervision} text="Back to supervision" />
      {saved && (
        <NotificationBanner
          type="success"
          titleText="Done"
          text="The supervision is saved. What you decided stands on each case."
        />
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Supervision on {formatDate(plainDate(meeting.heldOn))}</span>
        {meeting.workerName} with {meeting.ledBy}
      </h1>
      {meeting.agreed !== '' && <p class="govuk-body rose-typed">{meeting.agreed}</p>}
      <h2 class="govuk-heading-m">Cases talked about</h2>
      {cases.length === 0 && <p class="govuk-body rose-quiet">None that you can open.</p>}
      <ul class="govuk-list">
        {cases.map(({ episodeId, name }) => (
          <li>
            <Link href={urls.caseSupervision(episodeId)}>{name}</Link>
          </li>
        ))}
      </ul>
      {decisions.length > 0 && <h2 class="govuk-heading-m">Decided</h2>}
      {decisions.map((decision) => (
        <DecisionWords decision={decision} about={nameOf(decision.episodeId)} />
      ))}
      {promises.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What adults will do</h2>
          <ul class="govuk-list govuk-list--bullet">
            {promises.map(({ what, owner, dueOn }) => (
              <li>
                {what} ({owner}
                {dueOn ? `, by ${formatDate(plainDate(dueOn))}` : ''})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
