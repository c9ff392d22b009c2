import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import { ListOf, type Shown } from './together.page.tsx'

type Given = Shown & { youngPersonId: string; hidden: readonly string[]; entry: Entry; csrf: string }

/** For the worker: what will be shown, and what is hidden in it. */
export function PreviewPage({ promises, today, youngPersonId, hidden, entry, csrf }: Given) {
  return (
    <>
      <BackLink href={urls.promisesUrl(youngPersonId)} text="Back to the list" />
      <FormErrors entry={entry} />
      <h1>Before you look at it together</h1>
      <p>This is all they will see. Read it through: is there anything about somebody else?</p>
      <div class="rose-together__preview">
        <ListOf promises={promises} today={today} />
      </div>
      {/* Whom a worker hides is kept nowhere, so not among the words that are not saved yet either. */}
      <Form action={urls.promisesTogether(youngPersonId)} csrf={csrf} kept={false}>
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {hidden.length === 0 ? 'No names are hidden' : 'These names are hidden, and each part of them'}
            </span>
          </summary>
          <ul class="govuk-details__text">
            {hidden.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
        </details>
        <Field
          entry={entry}
          name="hide"
          label="More words to hide"
          hint="Names of friends, places, a nickname. Put a comma between them. They are kept nowhere."
          autocomplete="off"
        />
        <Button text="Hide these and look again" name="again" value="yes" classes="govuk-button--secondary" />
        <Field
          entry={entry}
          name="looked"
          as="checkboxes"
          label="Ready?"
          items={[{ value: 'yes', text: 'I have looked: nothing here is about anybody else' }]}
        />
        <Button text="Show it to them" preventDoubleClick={true} />
      </Form>
    </>
  )
}
