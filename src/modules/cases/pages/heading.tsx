import { nameOf, type Summary } from '#modules/young-people'
import { BackLink } from '#ui/back-link.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import * as urls from '#urls'

/** The top of each small page of a case: the way back, faults, the deed, and whose case it is. */
export function Heading({
  caseId,
  title,
  person,
  entry,
}: {
  caseId: string
  title: string
  person: Summary
  entry: Entry
}) {
  return (
    <>
      <BackLink href={urls.caseUrl(caseId)} text="Back to the case" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{nameOf(person)}</span>
        {title}
      </h1>
    </>
  )
}
