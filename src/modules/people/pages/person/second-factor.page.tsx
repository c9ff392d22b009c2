import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import * as urls from '#urls'
import type { Colleague } from '../../rules/colleague.ts'
import { waysInWords } from '../../rules/staff.ts'

type Given = { one: Colleague; entry: Entry; csrf: string; refused: string | null }

export function SecondFactorPage({ one, entry, csrf, refused }: Given) {
  return (
    <>
      <BackLink href={urls.personUrl(one.id)} text={one.name} />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">They lost what they sign in with</h1>
      {refused !== null && <InsetText text={refused} />}
      {refused === null && (
        <>
          <p class="govuk-body">
            {one.name}: {waysInWords(one).toLowerCase()}. All of it is taken away, they are signed out everywhere, and a
            new invitation goes to {one.email}. What they had typed and not saved is kept for them.
          </p>
          <p class="govuk-body">
            Speak to them first, on a number that you know: somebody else may have asked in their name.
          </p>
          <Form action={urls.personDeed(one.id, 'second-factor')} csrf={csrf}>
            <Field entry={entry} name="because" as="textarea" writtenBy="us" rows={3} label="What happened?" />
            <Button
              text="Take it away and invite them again"
              classes="govuk-button--warning"
              preventDoubleClick={true}
            />
          </Form>
        </>
      )}
    </>
  )
}
