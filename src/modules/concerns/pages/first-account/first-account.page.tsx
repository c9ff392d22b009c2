import type { VNode } from 'preact'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import type { Found } from '../find.ts'
import { Heading } from '../pieces.tsx'

type Given = { title: string; found: Found; entry: Entry; csrf: string; above: VNode | null }

export function FirstAccountPage({ title, found, entry, csrf, above }: Given) {
  return (
    <>
      <Heading found={found} title={title} entry={entry} />
      {above}
      <p class="govuk-body">
        What somebody told you, exactly as they said it. It is kept as you write it and never changed; nothing checks
        its words. If you remember more later, write another one.
      </p>
      <Form action={urls.concernDeed(found.concern.id, 'first-account')} csrf={csrf}>
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <Field
          entry={entry}
          name="words"
          as="textarea"
          writtenBy="them"
          rows={8}
          label="Their exact words"
          hint={{ text: 'Their words, not better ones. Say so where you are not sure.' }}
        />
        <Field
          entry={entry}
          name="asked"
          as="textarea"
          writtenBy="them"
          rows={2}
          label="What had you asked, in your exact words?"
          hint={{ text: 'Leave it out if they spoke without being asked.' }}
        />
        <Field entry={entry} name="said_on" as="date" label="Which day was it said?" />
        <Field entry={entry} name="said_at" label="At what time?" classes="govuk-input--width-10" autocomplete="off" />
        <Field entry={entry} name="place" label="Where were you?" autocomplete="off" />
        <Field entry={entry} name="present" label="Who else was there?" autocomplete="off" />
        <Button text="Keep this account" preventDoubleClick={true} />
      </Form>
    </>
  )
}
