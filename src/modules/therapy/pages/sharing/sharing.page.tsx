import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import { TOLD } from '../../rules/course.ts'
import type { Whose } from '../find.ts'
import { Heading } from '../pieces.page.tsx'

export function SharingPage({
  title,
  whose,
  entry,
  csrf,
}: {
  title: string
  whose: Whose
  entry: Entry
  csrf: string
}) {
  return (
    <>
      <Heading
        person={whose.person}
        title={title}
        back={urls.therapyOf(whose.person.id)}
        backText="Back to the record of therapy"
        entry={entry}
      />
      <p class="govuk-body">
        Whoever works on the case reads this, now and later. It cannot be taken back. Is a child in danger? Then raise a
        concern as well.
      </p>
      <Form action={urls.therapyDeed(whose.person.id, 'sharing')} csrf={csrf}>
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <Field
          entry={entry}
          name="text"
          as="textarea"
          writtenBy="us"
          rows={4}
          label="What should the case know?"
          hint="As little as is needed: what helps now, what to leave alone."
        />
        <Field
          entry={entry}
          name="told"
          as="radios"
          classes="govuk-radios--small"
          label="What does the young person know of this?"
          items={TOLD.map((one) => ({ value: one.code, text: one.label }))}
        />
        <Field entry={entry} name="why" label="What they said about it, or why they have not been told" />
        <div class="rose-savebar">
          <Button text="Share it with the case" preventDoubleClick={true} />
        </div>
      </Form>
    </>
  )
}
