import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import * as urls from '#urls'
import type { SafeContactRecord, Summary } from '../../rules/person.ts'
import { Heading } from '../heading.page.tsx'
import { SafeContactPanel } from '../show/safe-contact-panel.page.tsx'

type Given = {
  person: Summary
  entry: Entry
  version: number
  csrf: string
  /** What somebody else saved meanwhile; null when nobody did. */
  theirs: SafeContactRecord | null
}

const ANSWERS = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'not-known', text: 'Nobody has asked yet' },
]

export function SafeContactPage({ person, entry, version, csrf, theirs }: Given) {
  return (
    <>
      <Heading person={person} title="Safe contact" entry={entry} />
      {theirs && (
        <InsetText>
          <p>
            <strong>Somebody changed this while you were writing.</strong> Here is what they saved; your words are
            below. Make them right and save again.
          </p>
          <SafeContactPanel safe={theirs} />
        </InsetText>
      )}
      <Form action={urls.safeContactUrl(person.id)} csrf={csrf}>
        <input type="hidden" name="version" value={version} />
        <Field entry={entry} name="telephone" label="Safe telephone number" classes="govuk-input--width-20" />
        <Field entry={entry} name="voicemail" as="radios" label="Is it safe to leave a voicemail?" items={ANSWERS} />
        <Field entry={entry} name="text_message" as="radios" label="Is it safe to send a text?" items={ANSWERS} />
        <Field entry={entry} name="post" as="radios" label="Is it safe to send post?" items={ANSWERS} />
        <Field entry={entry} name="safe_times" label="Safe times" />
        <Field entry={entry} name="who_else_sees" label="Who else sees the phone, messages or post" />
        <Field entry={entry} name="name_to_show" label="Name that we should show or say" />
        <Field entry={entry} name="if_someone_else_answers" label="What to say if somebody else answers" />
        <Field entry={entry} name="code_phrase" label="A word or phrase that tells them it is us" />
        <Field
          entry={entry}
          name="never_contact"
          as="textarea"
          rows={3}
          label="People, numbers and ways that we must never use"
        />
        <Button text="Save the safe contact" preventDoubleClick={true} />
      </Form>
    </>
  )
}
