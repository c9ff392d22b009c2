import type { ComponentChildren } from 'preact'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Heading } from '../pieces.tsx'

export type MissingForm = {
  title: string
  name: string
  back: string
  backText?: string
  action: string
  entry: Entry
  csrf: string
  emergency: string
  police: string
  change: { version: number; both: ComponentChildren } | null
}

export function MissingFormPage(given: MissingForm) {
  const { entry, change, emergency, police } = given
  return (
    <>
      <Heading {...given} />
      <InsetText
        text={`Rose tells nobody outside. If the police do not know yet, call ${emergency} now when there is danger, or ${police}.`}
      />
      <Form action={given.action} csrf={given.csrf}>
        {change?.both}
        {change ? (
          <Hidden name="version" value={change.version} />
        ) : (
          <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        )}
        <h2 class="govuk-heading-m">Reported missing</h2>
        <Field entry={entry} name="reported_on" as="date" label="Which day was it reported?" />
        <Field entry={entry} name="reported_at" label="At what time?" hint={TIME} classes="govuk-input--width-5" />
        <Field entry={entry} name="reported_by" label="Who reported it?" />
        <Field
          entry={entry}
          name="police_reference"
          label="Police reference"
          hint="So that anybody who knows more can quote it."
        />
        <Field
          entry={entry}
          name="known"
          as="textarea"
          writtenBy="us"
          rows={4}
          label="What is known, and who said so"
          hint="Where and with whom they were last seen, phone on or off, what worries people. Adults may be behind it."
        />
        <h2 class="govuk-heading-m">When they came back</h2>
        <p class="govuk-body">Leave this empty while they are still missing.</p>
        <Field entry={entry} name="found_on" as="date" label="Which day did they come back?" />
        <Field entry={entry} name="found_at" label="At what time?" hint={TIME} classes="govuk-input--width-5" />
        <Field entry={entry} name="found_by" writtenBy="us" label="Who found them, or how did they come back?" />
        {change && (
          <Field
            entry={entry}
            name="reason"
            label="Why do you change it?"
            hint="For example: they are back; the reference came."
          />
        )}
        <div class="rose-savebar">
          <Button text="Save" preventDoubleClick={true} />
        </div>
      </Form>
    </>
  )
}

const TIME = 'For example 21:30'
