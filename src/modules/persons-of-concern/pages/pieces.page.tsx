import { type Entry, Field } from '#ui/field.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { CERTAINTIES } from '../rules/person-of-concern.ts'

/** Said on every page: what these records are, and what they are not. */
export function WhatThisIs({ law }: { law?: string }) {
  return (
    <>
      <InsetText text="This is not a police system, and being written down here proves nothing about anybody. It holds only what we need to help keep a young person safe. If the police need to know something, tell them. The manager sees these records too and joins up what is known: speak to them before you act on one." />
      {law && <p class="govuk-body rose-quiet">{law}</p>}
    </>
  )
}

export function AccountFields({ entry }: { entry: Entry }) {
  return (
    <>
      <Field
        entry={entry}
        name="what"
        as="textarea"
        writtenBy="us"
        rows={4}
        label="Why do we think so?"
        hint="One thing at a time. No address, and nothing about another young person."
      />
      <Field
        entry={entry}
        name="certainty"
        as="radios"
        classes="govuk-radios--small"
        label="How do we know?"
        items={CERTAINTIES.map((one) => ({ value: one.code, text: one.label }))}
      />
      <Field entry={entry} name="source" label="Who saw it, told us or thinks so?" autocomplete="off" />
      <Field entry={entry} name="on" as="date" label="When was it?" hint="Leave it out if nobody knows." />
    </>
  )
}

export { formatDay as day } from '#platform/pure/dates.ts'
