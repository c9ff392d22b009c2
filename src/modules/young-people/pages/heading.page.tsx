import { BackLink } from '#ui/back-link.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import * as urls from '#urls'
import { nameOf, type Summary } from '../rules/person.ts'

type Person = Pick<Summary, 'id' | 'reference' | 'givenName' | 'familyName' | 'preferredName'>
type Given = { person: Person; title: string; back?: string; backText?: string; entry?: Entry }

/** The top of each small page about a young person: the way back, faults, whose record it is, and the deed. */
export function Heading({ person, title, back, backText = 'Back to the record', entry }: Given) {
  return (
    <>
      <BackLink href={back ?? urls.youngPersonUrl(person.id)} text={backText} />
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
