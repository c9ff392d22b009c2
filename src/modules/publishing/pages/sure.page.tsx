import { type Entry, Field } from '#ui/field.tsx'

/** Asked once more, where something of the words was doubted. */
export function SureField({ entry }: { entry: Entry }) {
  if (!entry.errors.some(({ field }) => field === 'sure')) return null
  return (
    <Field
      entry={entry}
      name="sure"
      as="checkboxes"
      label="Shall it go on the site all the same?"
      items={[{ value: 'yes', text: 'Yes, I have looked at this, and the words stay as they are' }]}
    />
  )
}
