import { BothVersions, type PlainField, plainRows } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import type { SafeContactRecord, Summary } from '../../rules/person.ts'
import { Heading } from '../heading.page.tsx'
import { typedOf } from './safe-contact.form.ts'

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

const FIELDS: readonly PlainField[] = [
  { name: 'telephone', label: 'Safe telephone number' },
  { name: 'voicemail', label: 'Is it safe to leave a voicemail?', items: ANSWERS },
  { name: 'text_message', label: 'Is it safe to send a text?', items: ANSWERS },
  { name: 'post', label: 'Is it safe to send post?', items: ANSWERS },
  { name: 'safe_times', label: 'Safe times' },
  { name: 'who_else_sees', label: 'Who else sees the phone, messages or post' },
  { name: 'name_to_show', label: 'Name that we should show or say' },
  { name: 'if_someone_else_answers', label: 'What to say if somebody else answers' },
  { name: 'code_phrase', label: 'A word or phrase that tells them it is us' },
]

const NEVER = { name: 'never_contact', label: 'People, numbers and ways that we must never use' }
const SHORT = { classes: 'govuk-input--width-20' }

export function SafeContactPage({ person, entry, version, csrf, theirs }: Given) {
  return (
    <>
      <Heading person={person} title="Safe contact" entry={entry} />
      <Form action={urls.safeContactUrl(person.id)} csrf={csrf}>
        {theirs && (
          <BothVersions
            said="Somebody changed this while you were writing."
            rows={plainRows([...FIELDS, NEVER], { saved: typedOf(theirs).values, typed: entry.values })}
          />
        )}
        <Hidden name="version" value={version} />
        {FIELDS.map(({ name, label, items }) =>
          items ? (
            <Field entry={entry} name={name} as="radios" label={label} items={items} />
          ) : (
            <Field entry={entry} name={name} label={label} {...(name === 'telephone' ? SHORT : {})} />
          ),
        )}
        <Field entry={entry} {...NEVER} as="textarea" writtenBy="us" rows={3} />
        <Button text="Save the safe contact" preventDoubleClick={true} />
      </Form>
    </>
  )
}
