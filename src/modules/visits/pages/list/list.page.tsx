import { labelOf, type Organisation } from '#platform/organisation.ts'
import { formatMoment, londonTime } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { dealtWithBy, troubleOf } from '../../rules/back.ts'
import type { Visit } from '../../rules/records.ts'
import { OwnButtons } from '../buttons.tsx'

type Given = {
  mine: Visit | null
  pageKey: string
  others: readonly Visit[]
  last: readonly Visit[]
  watches: boolean
  goes: boolean
  organisation: Organisation
  now: Date
  csrf: string
}

export function VisitsPage({ mine, pageKey, others, last, watches, goes, organisation, now, csrf }: Given) {
  return (
    <>
      <h1 class="govuk-heading-l">Visits</h1>
      {mine && (
        <section>
          <h2 class="govuk-heading-m">You are out</h2>
          <Rows visits={[mine]} now={now} organisation={organisation} />
          <OwnButtons visit={mine} pageKey={pageKey} csrf={csrf} more={organisation.visit_more_minutes} />
        </section>
      )}
      {goes && !mine && <Button href={urls.newVisit} text="Going out" />}
      {watches && (
        <section>
          <h2 class="govuk-heading-m">Out now</h2>
          {others.length === 0 ? (
            <p class="govuk-body rose-quiet">{mine ? 'Nobody else is out.' : 'Nobody is out.'}</p>
          ) : (
            <Rows visits={others} now={now} organisation={organisation} />
          )}
        </section>
      )}
      {last.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">My last visits</h2>
          <Rows visits={last} now={now} organisation={organisation} />
        </section>
      )}
    </>
  )
}

type RowsGiven = { visits: readonly Visit[]; now: Date; organisation: Organisation }

function Rows({ visits, now, organisation }: RowsGiven) {
  return (
    <ul class="rose-list">
      {visits.map((visit) => (
        <li class={troubleOf(visit, now) ? 'rose-list__urgent' : undefined}>
          <div class="rose-row">
            <span class="rose-row__name">
              <Link href={urls.visitUrl(visit.id)}>{visit.endedAt ? visit.place : visit.personName}</Link>
            </span>
            {troubleOf(visit, now) && <strong class="govuk-tag govuk-tag--red">{troubleOf(visit, now)}</strong>}
            <span class="rose-row__facts">
              {labelOf(organisation.visit_kinds, visit.kind)} · {facts(visit)}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}

function facts(visit: Visit): string {
  const { place, endedAt, dueAt } = visit
  const dealing = dealtWithBy(visit)
  if (endedAt) return `back on ${formatMoment(endedAt)}`
  return `${place} · back by ${londonTime(dueAt)}${dealing ? ` · ${dealing} is dealing with it` : ''}`
}
