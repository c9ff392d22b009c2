import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import type { PersonOfConcern } from '../../rules/person-of-concern.ts'

type Given = {
  title: string
  record: PersonOfConcern
  choices: readonly { id: string; text: string }[]
  joined: boolean
  entry: Entry
  csrf: string
}

export function JoiningPage({ title, record, choices, joined, entry, csrf }: Given) {
  return (
    <>
      <BackLink href={urls.personOfConcern(record.id)} text="Back to the person of concern" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {record.knownAs}, for {record.name}
        </span>
        {title}
      </h1>
      <p class="govuk-body">
        Each record stays as it is and is seen by the same people as before. Only a manager sees that they are one
        person.
      </p>
      {choices.length === 0 && <p class="govuk-body">There is no other record.</p>}
      {choices.length > 0 && (
        <Form action={urls.personOfConcernDeed(record.id, 'joining')} csrf={csrf}>
          <Field
            entry={entry}
            name="with"
            as="select"
            label="Which record is of the same person?"
            items={[{ value: '', text: 'Choose one' }, ...choices.map(({ id, text }) => ({ value: id, text }))]}
          />
          <Field entry={entry} name="because" writtenBy="us" label="Why do you think so?" />
          <Button text="Join them" preventDoubleClick={true} />
        </Form>
      )}
      {joined && (
        <Form action={urls.personOfConcernDeed(record.id, 'joining/reversal')} csrf={csrf} kept={false}>
          <Button text="Part this record from the others" classes="govuk-button--secondary" preventDoubleClick={true} />
        </Form>
      )}
    </>
  )
}
