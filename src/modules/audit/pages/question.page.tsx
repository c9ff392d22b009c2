import { type Entry, Field } from '#ui/field.tsx'
import type { Choices } from './asked.ts'

/** The questions that choose rows of the trail; the same on the page and before a copy. */
export function Question({ entry, choices: { actors, acts } }: { entry: Entry; choices: Choices }) {
  const any = { value: '', text: 'Anybody' }
  return (
    <>
      <Field entry={entry} name="from" as="date" label="From" />
      <Field entry={entry} name="to" as="date" label="To" hint="This day too." />
      <Field entry={entry} name="person" as="select" label="Who" items={[any, ...actors]} />
      <Field
        entry={entry}
        name="act"
        as="select"
        label="What was done"
        items={[{ value: '', text: 'Anything' }, ...acts.map(({ value, text }) => ({ value, text }))]}
      />
      <Field
        entry={entry}
        name="record"
        label="Number of a record"
        hint="The 36 letters and figures in its address. A young person’s own number finds everything on their record."
        autocomplete="off"
        spellcheck={false}
      />
    </>
  )
}
