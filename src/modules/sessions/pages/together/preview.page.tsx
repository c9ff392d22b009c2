import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import type { Session } from '../../rules/records.ts'
import type { PlainNote } from '../../rules/together.ts'
import { PlainNoteOf } from './together.page.tsx'

type Given = { session: Session; note: PlainNote; entry: Entry; csrf: string }

/** For the worker: what will be shown, and what is hidden in it. */
export function PreviewPage({ session, note, entry, csrf }: Given) {
  return (
    <>
      <BackLink href={urls.sessionUrl(session.id)} text="Back to the session" />
      <FormErrors entry={entry} />
      <h1>Before you hand over the phone</h1>
      <p>This is all they will see. Read it through: is there anything about somebody else?</p>
      <div class="rose-together__preview">
        <PlainNoteOf session={session} note={note} />
      </div>
      {/* Whom a worker hides is kept nowhere, so not among the words that are not saved yet either. */}
      <Form action={urls.sessionTogether(session.id)} csrf={csrf} kept={false}>
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {note.hidden.length === 0 ? 'No names are hidden' : 'These names are hidden, and each part of them'}
            </span>
          </summary>
          <ul class="govuk-details__text">
            {note.hidden.map((name) => (
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

/** Half a note would be asked about, and then changed. */
export function NotReadyPage({ session }: { session: Session }) {
  return (
    <>
      <BackLink href={urls.sessionUrl(session.id)} text="Back to the session" />
      <h1>This note is not finished</h1>
      <p>Finish it first: then you can read it together. What you write stays theirs to put right.</p>
      <Button href={urls.sessionChange(session.id)} text="Finish this note" />
    </>
  )
}
