import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { type Found, whose } from '../find.ts'
import { Heading } from '../pieces.tsx'

type Given = { title: string; found: Found; entry: Entry; csrf: string; late?: boolean }

export function YoungPersonPage({ title, found, entry, csrf, late }: Given) {
  return (
    <>
      <Heading found={found} title={title} entry={entry} />
      {late && (
        <WarningText
          text={`Somebody changed this concern while you were writing. As it stands now it is about ${whose(found)}. Look at it, then save again if that is still right.`}
          iconFallbackText="Warning"
        />
      )}
      <p class="govuk-body">
        On a record the concern is seen by whoever sees that young person, stands on the case, and keeps the case from
        being closed while it is open.
      </p>
      <Form action={urls.concernDeed(found.concern.id, 'young-person')} csrf={csrf}>
        <Hidden name="version" value={found.concern.version} />
        <Field
          entry={entry}
          name="reference"
          label="Reference of the young person’s record"
          hint={{
            text: 'It begins with Y and stands on their page. If you do not see that page, their worker can read it to you.',
          }}
          classes="govuk-input--width-20"
          autocomplete="off"
        />
        <Button text="Put it on this record" preventDoubleClick={true} />
      </Form>
    </>
  )
}
