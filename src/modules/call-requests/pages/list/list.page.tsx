import type { Organisation } from '#platform/organisation.ts'
import { labelOf } from '#platform/organisation.ts'
import { formatMoment } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import type { Request } from '../../rules/records.ts'
import { OUTCOMES } from '../../rules/standing.ts'
import { safeWords } from '../words.ts'

type Given = {
  open: readonly Request[]
  held: number
  ended: readonly Request[]
  organisation: Organisation
  done: string
}

const DONE: Readonly<Record<string, string>> = {
  ended: 'It is ended.',
  'gave-back': 'It waits for the next person, who is told.',
}

export function ListPage({ open, held, ended, organisation, done }: Given) {
  return (
    <>
      {DONE[done] && <NotificationBanner type="success" titleText="Done" text={DONE[done]} />}
      <h1 class="govuk-heading-l">Asked to be called</h1>
      {held > 0 && (
        <p class="govuk-inset-text">
          <Link href={urls.heldCallRequests}>
            {held === 1 ? 'One is held for review' : `${held} are held for review`}
          </Link>
          : each could be a young person, so please look soon.
        </p>
      )}
      <h2 class="govuk-heading-m">Open</h2>
      {open.length === 0 && <p class="govuk-body">Nobody waits for a call.</p>}
      <ul class="rose-list">
        {open.map((request) => (
          <li class={request.takenBy === null ? 'rose-list__urgent' : undefined}>
            <Line request={request} facts={openFacts(request, organisation)} />
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Ended, the newest first</h2>
          <ul class="rose-list">
            {ended.map((request) => (
              <li>
                <Line request={request} facts={endedFacts(request)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Line({ request, facts }: { request: Request; facts: string }) {
  return (
    <div class="rose-row">
      <div class="rose-row__name">
        <Link href={urls.callRequest(request.id)}>{request.nickname}</Link>
      </div>
      <span class="rose-row__facts">{facts}</span>
    </div>
  )
}

function openFacts(request: Request, organisation: Organisation): string {
  const who = request.takenBy === null ? 'nobody has it yet' : `${request.takenBy} has it`
  const when = request.dueAt ? `agreed for ${formatMoment(request.dueAt)}` : safeWords(request, organisation)
  return `${who} · asked on ${formatMoment(request.askedAt)} · ${when}`
}

function endedFacts({ endedAt, endedBy, outcome }: Request): string {
  const when = endedAt === null ? '' : formatMoment(endedAt)
  return `${labelOf(OUTCOMES, outcome)} · ${endedBy}, ${when}`
}
