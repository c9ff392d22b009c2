import { nameOf, PersonHeading, type Summary } from '#modules/young-people'
import type { Organisation } from '#platform/organisation.ts'
import { formatDay, formatMoment } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { actWords, type Look, type PlainLook, plainLines, plainRole } from '../../rules/looks.ts'

type Given = { person: Summary; looks: readonly Look[]; next: string | null }

export function LooksPage({ person, looks, next }: Given) {
  return (
    <>
      <PersonHeading person={person} title="Who has looked at this record" />
      <p class="govuk-body">
        <Link href={urls.plainLooks(person.id)}>A plain version for the young person</Link>, to print: without names.
      </p>
      {looks.length === 0 && <p class="govuk-body">Nobody has looked at it.</p>}
      <ul class="rose-lines">
        {looks.map(({ at, name, act, why }) => (
          <li class="rose-row">
            <span class="rose-row__name">
              {name || 'Not one of us'}: {actWords(act).toLowerCase()}
            </span>
            <span class="rose-row__facts">
              <time dateTime={at.toISOString()}>{formatMoment(at)}</time>
            </span>
            {why && <span class="rose-row__why">Why: {why}</span>}
          </li>
        ))}
      </ul>
      {next !== null && (
        <p class="govuk-body">
          <Link href={urls.looksBefore(person.id, next)}>Earlier</Link>
        </p>
      )}
    </>
  )
}

type Plain = { person: Summary; looks: readonly PlainLook[]; organisation: Organisation; today: string }

/** For somebody who asks who has looked at what we know of them. No names: neither of colleagues nor of other children. */
export function PlainLooksPage({ person, looks, organisation, today }: Plain) {
  return (
    <>
      <h1 class="govuk-heading-l">Who has looked at what we know about you</h1>
      <p class="govuk-body">
        This is for {nameOf(person)}. {organisation.organisation.name} writes down each time when somebody looks at your
        record or changes it. This list was made on {formatDay(today)}.
      </p>
      <p class="govuk-body">
        You can ask us about any line: ring {organisation.organisation.telephone}. We will tell you why it was needed.
      </p>
      <h2 class="govuk-heading-m">Each day, newest first</h2>
      {[...new Set(looks.map(({ day }) => day))].map((day) => (
        <PlainDay day={day} looks={looks.filter((one) => one.day === day)} />
      ))}
    </>
  )
}

function PlainDay({ day, looks }: { day: string; looks: readonly PlainLook[] }) {
  const roles = [...new Set(looks.map(({ role }) => role))]
  return (
    <section class="rose-day">
      <h3 class="govuk-heading-s">{formatDay(day)}</h3>
      {roles.map((role) => (
        <>
          <p class="govuk-body">{plainRole(role)}</p>
          <ul class="govuk-list">
            {plainLines(looks.filter((one) => one.role === role)).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      ))}
    </section>
  )
}
