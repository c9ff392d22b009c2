import { DiedLine, nameOf, type Summary } from '#modules/young-people'
import { formatDate, formatMoment, londonDate } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Link } from '#ui/link.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import type { Prompt, Session } from '../../rules/records.ts'

type Shown = { session: Session; prompt: Prompt; person: Summary }

/** The call as it was made, or that a correction made it needless. */
export function AnsweredPage({ session, prompt, person }: Shown) {
  return (
    <>
      <BackLink href={urls.caseUrl(session.episodeId)} text="Back to the case" />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{nameOf(person)}</span>
        {prompt.answeredAt ? 'The call was made' : 'No call is due'}
      </h1>
      <DiedLine person={person} />
      {person.diedOn === null && prompt.withdrawnAt && !prompt.answeredAt && (
        <p class="govuk-body">
          The session was corrected on {formatDate(londonDate(prompt.withdrawnAt))}, so nobody needs to call.
        </p>
      )}
      {prompt.tries && !prompt.answeredAt && <p class="govuk-body rose-typed">What was tried: {prompt.tries}</p>}
      {prompt.answeredAt && <Answer prompt={prompt} />}
      <p class="govuk-body">
        <Link href={urls.sessionUrl(session.id)}>The session</Link>
      </p>
    </>
  )
}

export function Answer({ prompt }: { prompt: Prompt }) {
  const at = prompt.calledAt
  const rows = [
    ['Spoken to', prompt.calledWho],
    ['When', at === null ? '' : formatMoment(at)],
    ['What they said', prompt.calledSaid],
    ['Told as safeguarding lead', prompt.toldLeadName ?? ''],
    ['What might be in the way', prompt.wondering],
    ['What else we tried', prompt.tries],
    ['Written by', prompt.answeredByName ?? ''],
  ].filter(([, words]) => words !== '')
  return (
    <SummaryList
      rows={rows.map(([key, value]) => ({ key: { text: key ?? '' }, value: { text: value ?? '' } }))}
      classes="rose-typed"
    />
  )
}
