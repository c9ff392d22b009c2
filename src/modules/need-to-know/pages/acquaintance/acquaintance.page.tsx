import { PersonHeading, type Summary } from '#modules/young-people'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { Panel } from '#ui/panel.tsx'
import * as urls from '#urls'

export function AcquaintancePage({ person, entry, csrf }: { person: Summary; entry: Entry; csrf: string }) {
  return (
    <>
      <PersonHeading person={person} title="I may know them" entry={entry} />
      <p class="govuk-body">
        It happens in a small county, and it is good to say so. Your manager decides with you who works with this young
        person, and whether the record is restricted.
      </p>
      <Form action={urls.acquaintance(person.id)} csrf={csrf}>
        <Field
          entry={entry}
          name="words"
          as="textarea"
          writtenBy="us"
          rows={3}
          label="How do you know them or the family?"
        />
        <Button text="Tell your manager" preventDoubleClick={true} />
      </Form>
    </>
  )
}

export function SaidPage() {
  return (
    <>
      <Panel titleText="Your manager has been told" />
      <p class="govuk-body">Thank you. They will speak with you. Do not look any further until then.</p>
      <p class="govuk-body">
        <Link href={urls.today}>Back to today</Link>
      </p>
    </>
  )
}
