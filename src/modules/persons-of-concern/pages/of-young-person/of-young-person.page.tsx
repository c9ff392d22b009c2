import { PersonHeading, type Summary } from '#modules/young-people'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { AGES, type PersonOfConcern } from '../../rules/person-of-concern.ts'
import { Records } from '../list/list.page.tsx'
import { AccountFields, WhatThisIs } from '../pieces.page.tsx'

type Given = {
  title: string
  person: Summary
  records: readonly PersonOfConcern[]
  entry: Entry
  today: string
  csrf: string
}

export function OfYoungPersonPage({ title, person, records, entry, today, csrf }: Given) {
  return (
    <>
      <PersonHeading person={person} title={title} entry={entry} />
      <WhatThisIs />
      {records.length === 0 && <p class="govuk-body">Nobody is written down.</p>}
      <Records records={records} alike={new Set()} today={today} />
      <p class="govuk-body">
        <Link href={urls.personsOfConcern}>All persons of concern that you may see</Link>
      </p>
      {person.diedOn === null && <NewOne person={person} entry={entry} csrf={csrf} />}
    </>
  )
}

function NewOne({ person, entry, csrf }: Pick<Given, 'person' | 'entry' | 'csrf'>) {
  return (
    <>
      <h2 class="govuk-heading-m">Write somebody down</h2>
      <p class="govuk-body">
        Is a child in danger now? Ring 999, and raise a concern. Family and friends who are no worry belong to “Who is
        in their life”.
      </p>
      <Form action={urls.personsOfConcernOf(person.id)} csrf={csrf}>
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <Field
          entry={entry}
          name="known_as"
          label="How is this person known to us?"
          hint="A name, a nickname, or what somebody would know them by."
          autocomplete="off"
        />
        <Field
          entry={entry}
          name="age"
          as="radios"
          classes="govuk-radios--small"
          label="How old are they?"
          items={AGES.map((one) => ({ value: one.code, text: one.label }))}
        />
        <Field
          entry={entry}
          name="their_words"
          label="What does the young person call them?"
          hint="As they say it, or leave it out."
          autocomplete="off"
          spellcheck={false}
        />
        <Field
          entry={entry}
          name="how"
          as="textarea"
          writtenBy="us"
          rows={2}
          label="How and where do they come into the young person’s life?"
          hint="A place or an app, never anybody’s home address."
        />
        <AccountFields entry={entry} />
        <div class="rose-savebar">
          <Button text="Write this down" preventDoubleClick={true} />
        </div>
      </Form>
    </>
  )
}
