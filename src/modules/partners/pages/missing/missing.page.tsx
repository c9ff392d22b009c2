import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import * as urls from '#urls'
import { INTERVIEW_STATES, interviewBy, isInterviewOpen, type MissingEpisode } from '../../rules/missing.ts'
import type { Of } from '../case.ts'
import { Heading, labelIn, momentOf } from '../pieces.tsx'

type Given = Of & { episodes: readonly MissingEpisode[]; hours: number; now: Date; done?: string | undefined }

export function MissingPage(given: Given) {
  const { episodes, caseId } = given
  return (
    <>
      <Heading {...given} title="Times missing" />
      <p class="govuk-body">
        When this young person was missing, who found them, and what they told afterwards. Adults may be moving or
        controlling a child who is missing: write what is known, and who said so.
      </p>
      <Button href={urls.newMissing(caseId)} text="Write down a time missing" />
      {episodes.length === 0 && <p class="govuk-body">No time missing is written down.</p>}
      <ul class="govuk-list rose-timeline">
        {episodes.map((episode) => (
          <Episode episode={episode} {...given} />
        ))}
      </ul>
    </>
  )
}

function Episode({ episode, hours, now }: Given & { episode: MissingEpisode }) {
  const { foundAt, reportedBy, policeReference, foundBy } = episode
  const reported = [
    reportedBy && `Reported by: ${reportedBy}`,
    policeReference && `police reference: ${policeReference}`,
  ]
  return (
    <li>
      <p class="rose-timeline__when">{reported.filter(Boolean).join(' · ')}</p>
      <p class="rose-timeline__what">
        <Link href={urls.missingChange(episode.id)}>Missing from {momentOf(episode.reportedAt)}</Link>{' '}
        {foundAt === null && <Tag classes="govuk-tag--red" text="Still missing" />}
      </p>
      {foundAt && (
        <p class="govuk-body">
          Back on {momentOf(foundAt)}
          {foundBy && `: ${foundBy}`}
        </p>
      )}
      {episode.known && <p class="rose-timeline__text">{episode.known}</p>}
      {foundAt && <InterviewLine episode={episode} by={interviewBy(foundAt, hours)} now={now} />}
    </li>
  )
}

function InterviewLine({ episode, by, now }: { episode: MissingEpisode; by: Date | null; now: Date }) {
  const open = isInterviewOpen(episode)
  const state = episode.interviewState
  return (
    <p class="govuk-body">
      <Link href={urls.returnInterview(episode.id)}>Return home interview</Link>:{' '}
      {state === null ? 'nothing is written yet' : labelIn(INTERVIEW_STATES, state).toLowerCase()}
      {open && by && `. The council offers it by ${momentOf(by)} `}
      {open && by && by < now && <Tag classes="govuk-tag--red" text="Late" />}
    </p>
  )
}
