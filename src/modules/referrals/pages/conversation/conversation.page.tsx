import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import type { Referral } from '../../rules/record.ts'
import { Heading } from '../heading.page.tsx'

type Given = { referral: Referral; entry: Entry; csrf: string }

export function ConversationPage({ referral, entry, csrf }: Given) {
  return (
    <>
      <Heading referral={referral} title="A conversation with the referrer" entry={entry} />
      <p class="govuk-body">
        Nothing is decided before somebody has spoken to the referrer and knows who holds the child’s safety meanwhile.
      </p>
      <Form action={urls.referralDeed(referral.id, 'conversation')} csrf={csrf}>
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <Field entry={entry} name="spoken_to" label="Who did you speak to?" />
        <When entry={entry} />
        <Field
          entry={entry}
          name="holds_safety"
          as="textarea"
          writtenBy="us"
          rows={3}
          label="Who holds the child’s safety now?"
          hint={{ text: 'A name, their role, and what they do today and until our decision.' }}
        />
        <Field entry={entry} name="note" as="textarea" writtenBy="us" rows={4} label="Anything else that was said" />
        <Button text="Save the conversation" preventDoubleClick={true} />
      </Form>
    </>
  )
}

/** The day and the time of a call. */
export function When({ entry }: { entry: Entry }) {
  return (
    <>
      <Field entry={entry} name="spoken_on" as="date" label="Day of the call" />
      <Field
        entry={entry}
        name="spoken_at"
        label="Time of the call"
        hint={{ text: 'For example 14:05' }}
        classes="govuk-input--width-5"
      />
    </>
  )
}
