import { BackLink } from '#ui/back-link.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import * as urls from '#urls'
import { nameOf, type Summary } from '../rules/person.ts'

/** The top of each small page about a young person: the way back, faults, whose record it is, and the deed. */
export function Heading({ person, title, entry }: { person: Summary; title: string; entry: Entry }) {
  return (
    <>
      <BackLink href={urls.youngPersonUrl(person.id)} text="Back to the record" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {nameOf(person)} · {person.reference}
        </span>
        {title}
      </h1>
    </>
  )
}
