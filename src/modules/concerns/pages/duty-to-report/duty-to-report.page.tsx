import type { Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import { LEARNT, OUTCOMES, REPORTED_HOW, REPORTED_TO } from '../../rules/duty-to-report.ts'
import type { Found } from '../find.ts'
import { Heading, InDanger } from '../pieces.tsx'

type Given = {
  title: string
  found: Found
  entry: Entry
  csrf: string
  organisation: Organisation
  now: Date
  inForce: boolean
}

const items = (list: readonly { code: string; label: string }[]) =>
  list.map(({ code, label }) => ({ value: code, text: label }))

export function DutyPage({ title, found, entry, csrf, organisation, now, inForce }: Given) {
  const small = { as: 'radios', classes: 'govuk-radios--small' } as const
  return (
    <>
      <Heading found={found} title={title} entry={entry} />
      <InsetText>
        {!inForce && (
          <p class="govuk-body">
            <strong>
              This duty is not in force as far as we know; what was reported can be written down all the same.
            </strong>
          </p>
        )}
        <p class="govuk-body">{organisation.duty_to_report.text}</p>
      </InsetText>
      <InDanger organisation={organisation} now={now} />
      <Form action={urls.concernDeed(found.concern.id, 'duty-to-report')} csrf={csrf}>
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <Field entry={entry} name="learnt" {...small} label="How did you learn of it?" items={items(LEARNT)} />
        <Field entry={entry} name="learnt_on" as="date" label="Which day was that?" />
        <Field entry={entry} name="outcome" {...small} label="What became of it?" items={items(OUTCOMES)} />
        <Field
          entry={entry}
          name="reported_by"
          label="Who reported it?"
          hint={{ text: 'Leave it out if you did.' }}
          autocomplete="off"
        />
        <h2 class="govuk-heading-m">If you reported it</h2>
        <Field entry={entry} name="reported_to" {...small} label="To whom?" items={items(REPORTED_TO)} />
        <Field entry={entry} name="reported_how" {...small} label="How?" items={items(REPORTED_HOW)} />
        <Field entry={entry} name="reported_on" as="date" label="Which day?" />
        <h2 class="govuk-heading-m">If it waits, or was later</h2>
        <Field entry={entry} name="delay" as="textarea" writtenBy="us" rows={3} label="Why?" />
        <Field
          entry={entry}
          name="wait_until"
          as="date"
          label="If it still waits: until which day at the latest?"
          hint={{ text: `No later than ${organisation.duty_to_report.delay_days} days after you learnt of it.` }}
        />
        <Button text="Save" preventDoubleClick={true} />
      </Form>
    </>
  )
}
