import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import type { Whose } from '../find.ts'
import { Heading } from '../pieces.page.tsx'

export function EndingPage({ title, whose, entry, csrf }: { title: string; whose: Whose; entry: Entry; csrf: string }) {
  return (
    <>
      <Heading
        person={whose.person}
        title={title}
        back={urls.therapyOf(whose.person.id)}
        backText="Back to therapy"
        entry={entry}
      />
      <p class="govuk-body">The case shows that it has ended. The record stays with its therapist.</p>
      <Form action={urls.therapyDeed(whose.person.id, 'ending')} csrf={csrf}>
        <Field entry={entry} name="held" as="date" label="On which day did it end?" />
        <div class="rose-savebar">
          <Button text="Save" preventDoubleClick={true} />
        </div>
      </Form>
    </>
  )
}
