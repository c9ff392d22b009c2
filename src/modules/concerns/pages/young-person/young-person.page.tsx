import { nameOf } from '#modules/young-people'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { type Found, whose } from '../find.ts'
import { Heading } from '../pieces.tsx'

type Given = { title: string; found: Found; entry: Entry; csrf: string; late: boolean }

export function YoungPersonPage({ title, found, entry, csrf, late }: Given) {
  return (
    <>
      <Heading found={found} title={title} entry={entry} />
      {late && <Meanwhile found={found} />}
      <p class="govuk-body">
        On a record the concern is seen by whoever sees that young person, stands on the case, and keeps the case from
        being closed while it is open.
      </p>
      <Form action={urls.concernDeed(found.concern.id, 'young-person')} csrf={csrf}>
        <Hidden name="version" value={found.concern.version} />
        <Reference entry={entry} />
        <Button text="Put it on this record" preventDoubleClick={true} />
      </Form>
    </>
  )
}

/** It stands on the record of somebody whom it is not about. */
export function MovePage({ title, found, entry, csrf, late }: Given) {
  const where = found.person ? `the record of ${nameOf(found.person)}` : 'a record that you do not see'
  return (
    <>
      <Heading found={found} title={title} entry={entry} />
      {late && <Meanwhile found={found} />}
      <p class="govuk-body">
        The concern stands on {where}. If it is about somebody else, take it off: then nothing of it shows there any
        more, and what adults said they would do goes with it. What was written is not changed.
      </p>
      <Form action={urls.concernDeed(found.concern.id, 'young-person')} csrf={csrf}>
        <Hidden name="version" value={found.concern.version} />
        <Field
          entry={entry}
          name="to"
          as="radios"
          label="Where does it belong?"
          items={[
            { value: 'record', text: 'On the record of another young person' },
            { value: 'none', text: 'On no record, or I do not know yet on which' },
          ]}
        />
        <Reference entry={entry} />
        <Field
          entry={entry}
          name="who"
          label="Whom is it about?"
          hint="In the place of the name that was written first."
          autocomplete="off"
        />
        <Field
          entry={entry}
          name="reason"
          as="textarea"
          writtenBy="us"
          rows={3}
          label="Why is it moved?"
          hint="Name neither young person: it is kept in the trail of both records."
        />
        <Button text="Move the concern" preventDoubleClick={true} />
      </Form>
    </>
  )
}

function Meanwhile({ found }: { found: Found }) {
  return (
    <WarningText
      text={`Somebody changed this concern while you were writing. As it stands now it is about ${whose(found)}. Look at it, then save again if that is still right.`}
      iconFallbackText="Warning"
    />
  )
}

function Reference({ entry }: { entry: Entry }) {
  return (
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
  )
}
