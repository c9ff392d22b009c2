import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import { aboutStaff, waited } from '../../rules/concern.ts'
import type { ConcernLine } from '../../rules/records.ts'
import { moment } from '../pieces.tsx'

type Given = {
  open: readonly ConcernLine[]
  closed: readonly ConcernLine[]
  next: string | null
  later: boolean
  /** Whoever decides sees all that they decide about; everybody else their own, and those of the young people they see. */
  decides: boolean
  now: Date
  done: string
}

export function ListPage({ open, closed, next, later, decides, now, done }: Given) {
  return (
    <>
      {done === 'moved' && (
        <NotificationBanner
          type="success"
          titleText="Done"
          text="The concern was moved, and is with those who decide about it now."
        />
      )}
      <h1 class="govuk-heading-l">Concerns</h1>
      {!later && (
        <>
          <Button href={urls.newConcern} text="Raise a concern" />
          {!decides && (
            <p class="govuk-body">
              Here stand the concerns that you raised, and those about young people whose record you see.
            </p>
          )}
          <h2 class="govuk-heading-m">Open, the longest wait first</h2>
          {open.length === 0 && <p class="govuk-body">No concern is open.</p>}
          <ul class="rose-list">
            {open.map((line) => (
              <li class={line.answeredByName === null ? 'rose-list__urgent' : undefined}>
                <Line line={line} facts={`open for ${waited(line.raisedAt, now)}`} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 class="govuk-heading-m">Closed, the newest first</h2>
      {closed.length === 0 && <p class="govuk-body">No concern has been closed yet.</p>}
      <ul class="rose-list">
        {closed.map((line) => (
          <li>
            <Line line={line} facts={line.closedAt ? `closed on ${moment(line.closedAt)}` : ''} />
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        {later && <Link href={urls.concerns}>Back to the open ones</Link>}
        {later && next && ' · '}
        {next && <Link href={`${urls.concerns}?before=${next}`}>Closed earlier</Link>}
      </p>
    </>
  )
}

function Line({ line, facts }: { line: ConcernLine; facts: string }) {
  const has = line.answeredByName === null ? 'nobody has it yet' : `${line.answeredByName} has it`
  return (
    <div class="rose-row">
      <span class="rose-row__name">
        <Link href={urls.concernUrl(line.id)}>{line.who}</Link>
      </span>
      {line.closedAt === null && line.answeredByName === null && (
        <strong class="govuk-tag govuk-tag--red">Nobody has it yet</strong>
      )}
      <span class="rose-row__facts">
        {line.reference}
        {aboutStaff(line.about) && ' · about somebody who works here'} · {facts}
        {line.closedAt === null && line.answeredByName !== null && ` · ${has}`} · raised by {line.raisedByName}
      </span>
    </div>
  )
}
