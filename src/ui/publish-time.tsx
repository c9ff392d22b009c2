import { type Entry, Field } from './field.tsx'

type Choice = { readonly value: string; readonly text: string }

/** When something is on the site: a choice, and a day and a time for whoever plans it. */
export function PublishTime({ entry, label, choices }: { entry: Entry; label: string; choices: readonly Choice[] }) {
  return (
    <>
      <Field entry={entry} name="when" as="radios" label={label} items={[...choices]} />
      <div class="rose-side-by-side">
        <Field
          entry={entry}
          name="from"
          as="date"
          label="From this day"
          hint="Only where you chose a day and a time."
        />
        <Field
          entry={entry}
          name="from_time"
          label="From this time"
          hint="Such as 9:30, as clocks show it in London"
          classes="govuk-input--width-5"
          autocomplete="off"
        />
      </div>
    </>
  )
}
