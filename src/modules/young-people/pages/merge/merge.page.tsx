import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import type { Judgement } from '../../rules/duplicates.ts'
import type { Merge } from '../../rules/joining.ts'
import { type Alike, nameOf, type Summary } from '../../rules/person.ts'
import { Heading } from '../heading.page.tsx'

export type Likely = { readonly other: Alike } & Judgement

type Given = { person: Summary; entry: Entry; csrf: string; likely: readonly Likely[] }

export function MergePage({ person, entry, csrf, likely }: Given) {
  return (
    <>
      <Heading person={person} title="Join another record to this one" entry={entry} />
      <p class="govuk-body">
        Join two records only when you are sure that they are about one young person. This one stays. Everything in the
        other one is read here from then on, nothing is moved or lost, and you can part them again.
      </p>
      <Form action={urls.mergeUrl(person.id)} csrf={csrf}>
        {likely.length > 0 && (
          <Field
            entry={entry}
            name="other"
            as="radios"
            label="Records that are alike"
            items={likely.map(({ other, because }) => ({
              value: other.reference,
              text: `${nameOf(other)}, ${other.reference}, ${born(other.dateOfBirth)}`,
              hint: { text: because.join(' ') },
            }))}
          />
        )}
        <Field
          entry={entry}
          name="reference"
          label={likely.length > 0 ? 'Or another record, by its reference' : 'The other record’s reference'}
          hint={{ text: 'For example Y-7K3M-9QXV' }}
          classes="govuk-input--width-10"
        />
        <Field
          entry={entry}
          name="because"
          as="textarea"
          writtenBy="us"
          rows={3}
          label="How do you know that they are one person?"
        />
        <Button text="Join the records" preventDoubleClick={true} />
      </Form>
    </>
  )
}

export function ReversalPage({
  person,
  merge,
  entry,
  csrf,
}: {
  person: Summary
  merge: Merge
  entry: Entry
  csrf: string
}) {
  return (
    <>
      <Heading person={person} title="Part two records again" entry={entry} />
      <p class="govuk-body">
        {merge.name}, {merge.reference}, becomes a record of its own again, with everything that was in it.
      </p>
      <Form action={urls.mergeReversal(person.id, merge.id)} csrf={csrf}>
        <Field entry={entry} name="because" as="textarea" writtenBy="us" rows={3} label="Why are they parted?" />
        <Button text="Part the records" preventDoubleClick={true} />
      </Form>
    </>
  )
}

function born(date: string | null): string {
  return date === null ? 'date of birth not known' : `born ${formatDate(plainDate(date))}`
}
