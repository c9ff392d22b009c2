import { labelOf, type Word } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import * as urls from '#urls'
import { isUnwritten, type Meeting } from '../../rules/meeting.ts'
import type { Of } from '../case.ts'
import { dayOf, Heading } from '../pieces.tsx'

type Given = Of & { meetings: readonly Meeting[]; kinds: readonly Word[]; today: string }

export function MeetingsPage(given: Given) {
  const { meetings, caseId } = given
  return (
    <>
      <Heading {...given} title="Meetings" />
      <p class="govuk-body">Meetings about this young person: what was decided, and whether their view was heard.</p>
      <Button href={urls.newMeeting(caseId)} text="Write down a meeting" />
      {meetings.length === 0 && <p class="govuk-body">No meeting is written down yet.</p>}
      <ul class="govuk-list rose-timeline">
        {meetings.map((meeting) => (
          <li>
            <Line meeting={meeting} {...given} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Line({ meeting, kinds, today }: Given & { meeting: Meeting }) {
  return (
    <>
      <p class="rose-timeline__when">
        {dayOf(meeting.onDate)}
        {meeting.atTime && `, ${meeting.atTime}`} · {meeting.workerName}
      </p>
      <p class="rose-timeline__what">
        <Link href={urls.meetingUrl(meeting.id)}>{labelOf(kinds, meeting.kind)}</Link>{' '}
        {isUnwritten(meeting, today) ? (
          <Tag classes="govuk-tag--yellow" text="To be written up" />
        ) : (
          meeting.state !== 'held' && (
            <Tag classes="govuk-tag--grey" text={meeting.state === 'planned' ? 'Planned' : 'Called off'} />
          )
        )}
      </p>
      {meeting.decided && <p class="rose-timeline__text">{meeting.decided}</p>}
    </>
  )
}
