import type { OpenCase } from '#modules/cases'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { fieldsOf } from './new.form.ts'

export type Worker = { readonly id: string; readonly name: string }

export function ChooseWorkerPage({ team, entry }: { team: readonly Worker[]; entry: Entry }) {
  return (
    <>
      <BackLink href={urls.supervision} text="Back to supervision" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Whose supervision was it?</h1>
      <ul class="govuk-list" id="worker">
        {team.map(({ id, name }) => (
          <li>
            <Link href={urls.newSupervisionOf(id)}>{name}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}

type Given = { worker: Worker; cases: readonly OpenCase[]; entry: Entry; csrf: string }

export function RecordPage({ worker, cases, entry, csrf }: Given) {
  return (
    <>
      <BackLink href={urls.supervision} text="Back to supervision" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{worker.name}</span>
        Write down a supervision
      </h1>
      <Form action={urls.newSupervision} csrf={csrf}>
        <input type="hidden" name="worker" value={worker.id} />
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        {cases.map(({ id }) => (
          <input type="hidden" name="case" value={id} />
        ))}
        <Field entry={entry} name="held" as="date" label="Which day was it?" />
        <Field
          entry={entry}
          name="agreed"
          as="textarea"
          writtenBy="us"
          rows={3}
          label="About the work itself"
          hint="Time, training, how they are. The two of you and the manager see it. What is about a young person goes below, onto their case."
        />
        <h2 class="govuk-heading-m">Cases you talked about</h2>
        {cases.length === 0 && <p class="govuk-body">No open case is with {worker.name}.</p>}
        {cases.length > 0 && (
          <Field
            entry={entry}
            name="talked"
            as="checkboxes"
            classes="govuk-checkboxes--small rose-columns-of-choices"
            label="Talked about"
            hint="Those that you decide something about below count by themselves."
            items={cases.map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        <h2 class="govuk-heading-m">What you decided</h2>
        {cases.map((one) => (
          <AboutCase one={one} entry={entry} />
        ))}
        <div class="rose-savebar">
          <Button text="Save" preventDoubleClick={true} />
        </div>
      </Form>
    </>
  )
}

function AboutCase({ one, entry }: { one: OpenCase; entry: Entry }) {
  const { decision, reasons, action, owner, due } = fieldsOf(one.id)
  const open =
    [decision, reasons, action].some((name) => Boolean(entry.values[name])) ||
    entry.errors.some((error) => error.field.endsWith(one.id))
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {one.name} ({one.reference})
        </span>
      </summary>
      <div class="govuk-details__text">
        <Field
          entry={entry}
          name={decision}
          as="textarea"
          writtenBy="us"
          rows={2}
          label="Decided"
          hint="It stands on the case. They may read it one day."
        />
        <Field entry={entry} name={reasons} as="textarea" writtenBy="us" rows={2} label="Because" />
        <Field entry={entry} name={action} writtenBy="us" label="What an adult will do" />
        <Field entry={entry} name={owner} label="Who" />
        <Field entry={entry} name={due} as="date" label="By when" />
      </div>
    </details>
  )
}
