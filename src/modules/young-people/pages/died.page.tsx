import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Summary } from '../rules/person.ts'

/** Said gently at the top of every page about them. Nothing when they live. */
export function DiedLine({ person }: { person: Summary }) {
  if (person.diedOn === null) return null
  return (
    <p class="govuk-body-l">
      {person.preferredName || person.givenName} died on {formatDate(plainDate(person.diedOn))}.{' '}
      <span class="govuk-body">
        <Link href={urls.deathUrl(person.id)}>What we were told</Link>
      </span>
    </p>
  )
}
