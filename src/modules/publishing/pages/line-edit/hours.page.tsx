import { type Entry, Field } from '#ui/field.tsx'
import { HOLIDAYS, HOURS, WEEKDAYS } from './hours.form.ts'

/** When somebody answers, as people write it: a box for each day. */
export function WhenOpen({ entry }: { entry: Entry }) {
  return (
    <>
      <h2 class="govuk-heading-m">When somebody answers</h2>
      <Field entry={entry} name="hours" as="radios" label="Hours" items={[...HOURS]} />
      <p class="govuk-hint">Times like 9am to 5pm, or 9am to 1pm and 2pm to 6pm. An empty box is a closed day.</p>
      <div class="rose-side-by-side">
        {WEEKDAYS.map(({ name, label }) => (
          <Field entry={entry} name={name} label={label} classes="govuk-input--width-20" autocomplete="off" />
        ))}
      </div>
      <Field entry={entry} name="holidays" as="radios" label="On bank holidays" items={[...HOLIDAYS]} />
      <Field
        entry={entry}
        name="bank-holidays"
        label="Other times on bank holidays"
        classes="govuk-input--width-20"
        autocomplete="off"
      />
    </>
  )
}
