import { nameOf } from '#modules/young-people'
import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import type { Whose } from './find.ts'

type Given = { whose: Whose; title: string; back: string; backText: string; entry?: Entry }

/** The top of each page: the way back, faults, whose it is, and what it is. */
export function Heading({ whose: { person }, title, back, backText, entry }: Given) {
  return (
    <>
      <BackLink href={back} text={backText} />
      {entry && <FormErrors entry={entry} />}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {nameOf(person)} · {person.reference}
        </span>
        {title}
      </h1>
    </>
  )
}

/** A day from the database, as people read it. */
export function day(date: string): string {
  return formatDate(plainDate(date))
}
