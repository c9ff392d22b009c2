import type { Promised as OnePromise } from '#modules/promises'
import { labelOf, type Word } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { isUnwritten, MEETING_STATES, type Meeting } from '../../rules/meeting.ts'
import type { Version } from '../../rules/records.ts'
import type { Share } from '../../rules/share.ts'
import type { Of } from '../case.ts'
import { Earlier } from '../earlier.page.tsx'
import { dayOf, Facts, Heading, labelIn, momentOf, Voice } from '../pieces.tsx'
import { Promised } from '../promises.page.tsx'

type Given = Of & {
  meeting: Meeting
  kinds: readonly Word[]
  promises: readonly OnePromise[]
  shares: readonly Share[]
  versions: readonly Version[]
  today: string
  done: string | undefined
}

export function MeetingPage(given: Given) {
  const { meeting, kinds, name, caseId, promises, versions, today } = given
  const day = `${dayOf(meeting.onDate)}${meeting.atTime && `, ${meeting.atTime}`}`
  return (
    <>
      <Heading
        title={`${labelOf(kinds, meeting.kind)}, ${day}`}
        name={name}
        back={urls.meetings(caseId)}
        backText="Back to the meetings"
        done={given.done}
      />
      <Voice words={meeting.words} />
      <Facts
        rows={[
          ['Has it taken place?', labelIn(MEETING_STATES, meeting.state)],
          ['Chair', meeting.chair],
          ['From our team', [meeting.workerName, meeting.ourPart].filter((w) => w !== '').join('. ')],
          ['How their view was heard', meeting.viewHow],
          ['Decided about our work', meeting.decided],
          ['The next meeting', dayOf(meeting.nextOn)],
          ['Written down', `${meeting.writtenByName}, ${momentOf(meeting.writtenAt)}`],
        ]}
      />
      <Promised promises={promises} />
      <Given {...given} />
      <Button
        href={urls.meetingChange(meeting.id)}
        text={isUnwritten(meeting, today) || meeting.state === 'planned' ? 'Write up or move' : 'Change'}
        classes={isUnwritten(meeting, today) ? '' : 'govuk-button--secondary'}
      />
      <Earlier versions={versions} labels={LABELS} />
    </>
  )
}

/** What we told the others there is an entry of its own, with its reasons. */
function Given({ shares, meeting, caseId }: Given) {
  return (
    <>
      <h2 class="govuk-heading-m">Information we gave</h2>
      {shares.length === 0 && <p class="govuk-body">Nothing is written down yet.</p>}
      <ul class="govuk-list govuk-list--bullet">
        {shares.map((share) => (
          <li>
            <Link href={urls.shareUrl(share.id)}>
              {share.decision === 'shared' ? share.what : `Not shared: ${share.what}`}
            </Link>{' '}
            ({share.toAgency})
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <Link href={`${urls.newShare(caseId)}?meeting=${meeting.id}`}>Write down information we gave or held back</Link>
      </p>
    </>
  )
}

const LABELS: Readonly<Record<string, string>> = {
  on_date: 'Day',
  at_time: 'Time',
  chair: 'Chair',
  our_part: 'Our part',
  view_how: 'How their view was heard',
  words: 'Their own words',
  decided: 'Decided about our work',
  next_on: 'The next meeting',
}
