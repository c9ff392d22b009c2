import { nameOf, type Summary } from '#modules/young-people'
import type { Organisation } from '#platform/organisation.ts'
import { formatMoment } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { dayWords } from '../../rules/looking.ts'
import { actWords, type Look, type PlainLook, plainRole } from '../../rules/looks.ts'

type Given = { person: Summary; looks: readonly Look[]; next: number | null }

export function LooksPage({ person, looks, next }: Given) {
  return (
    <>
      <BackLink href={urls.youngPersonUrl(person.id)} text="Back to the record" />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {nameOf(person)} · {person.reference}
        </span>
        Who has looked at this record
      </h1>
      <p class="govuk-body">
        <Link href={urls.plainLooks(person.id)}>A plain version for the young person</Link>, to print: without names.
      </p>
      {looks.length === 0 && <p class="govuk-body">Nobody has looked at it.</p>}
      <ul class="rose-list">
        {looks.map(({ at, name, act, why }) => (
          <li class="rose-row">
            <span class="rose-row__name">
              {name || 'Not one of us'}: {actWords(act).toLowerCase()}
            </span>
            <span class="rose-row__facts">
              <time dateTime={at.toISOString()}>{formatMoment(at)}</time>
              {why && ` · why: ${why}`}
            </span>
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
        record or changes it. This list was made on {dayWords(today)}.
      </p>
      <p class="govuk-body">
        You can ask us about any line: ring {organisation.organisation.telephone}. We will tell you why it was needed.
      </p>
      <h2 class="govuk-heading-m">Each day, newest first</h2>
      <ul class="rose-list">
        {looks.map(({ day, role, act, times }) => (
          <li class="rose-row">
            <span class="rose-row__name">
              {dayWords(day)}: {plainRole(role)}
            </span>
            <span class="rose-row__facts">{times === 1 ? actWords(act) : `${actWords(act)}, ${times} times`}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
