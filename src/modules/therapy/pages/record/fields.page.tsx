import { type Entry, Field } from '#ui/field.tsx'
import { KINDS } from '../../rules/entry.ts'

/** The few questions of an entry: nothing asks for detail of what was done to a child. */
export function EntryFields({ entry }: { entry: Entry }) {
  return (
    <>
      <Field entry={entry} name="held" as="date" label="Day" />
      <Field
        entry={entry}
        name="kind"
        as="radios"
        classes="govuk-radios--small"
        label="What is this of?"
        items={KINDS.map((one) => ({ value: one.code, text: one.label }))}
      />
      <Field
        entry={entry}
        name="themes"
        as="textarea"
        writtenBy="them"
        rows={3}
        label="Themes, in their own words"
        hint="As they said it, or leave it out."
      />
      <Field
        entry={entry}
        name="notes"
        as="textarea"
        writtenBy="us"
        rows={6}
        label="What you want to remember"
        hint="No more than the work needs. They may read it one day."
      />
      <Field
        entry={entry}
        name="agreed"
        as="textarea"
        writtenBy="us"
        rows={2}
        label="What they agreed to, and what they do not want passed on"
      />
    </>
  )
}
