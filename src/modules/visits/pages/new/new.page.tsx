import type { Word } from '#platform/organisation.ts'
import { londonTime } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import type { Visit } from '../../rules/records.ts'
import { AT } from './new.form.ts'

export type CaseChoice = { readonly value: string; readonly text: string }

type Given = {
  entry: Entry
  csrf: string
  cases: readonly CaseChoice[]
  kinds: readonly Word[]
  minutes: readonly number[]
  /** A visit that this person has not come back from yet. */
  running: Visit | null
}

export function NewVisitPage({ entry, csrf, cases, kinds, minutes, running }: Given) {
  return (
    <>
      <BackLink href={urls.visits} text="Back to visits" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Going out</h1>
      {running && <AlreadyOut running={running} />}
      <p class="govuk-body">
        Rose asks you when the time is up. If you do not answer, it tells the manager, then the next on the list.
      </p>
      <Form action={urls.newVisit} csrf={csrf}>
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <Field
          entry={entry}
          name="kind"
          as="radios"
          classes="govuk-radios--small"
          label="What is it?"
          items={kinds.map((kind) => ({ value: kind.code, text: kind.label }))}
        />
        <Field
          entry={entry}
          name="case"
          as="select"
          label="Which case?"
          items={[{ value: '', text: 'No case (outreach, for example)' }, ...cases]}
        />
        <Where entry={entry} />
        <Field
          entry={entry}
          name="back"
          as="radios"
          classes="govuk-radios--small"
          label="Back in"
          items={[
            ...minutes.map((m) => ({ value: String(m), text: inWords(m) })),
            { value: AT, text: 'At a time that I write' },
          ]}
        />
        <Field
          entry={entry}
          name="back_at"
          label="Back at"
          hint="Only if you chose a time. For example 14:05"
          classes="govuk-input--width-5"
          autocomplete="off"
        />
        <Field
          entry={entry}
          name="telephone"
          label="Telephone to reach you"
          classes="govuk-input--width-20"
          type="tel"
          autocomplete="tel"
        />
        <div class="rose-savebar">
          <Button text="Start" preventDoubleClick={true} />
        </div>
      </Form>
    </>
  )
}

function AlreadyOut({ running }: { running: Visit }) {
  return (
    <>
      <WarningText
        text={`You are out already: ${running.place}, back by ${londonTime(running.dueAt)}. Say first that you are back from there.`}
        iconFallbackText="Warning"
      />
      <p class="govuk-body">
        <Link href={urls.visitUrl(running.id)}>Where I am now</Link>
      </p>
    </>
  )
}

function Where({ entry }: { entry: Entry }) {
  return (
    <>
      <Field
        entry={entry}
        name="place"
        as="textarea"
        writtenBy="us"
        rows={2}
        label="Where?"
        hint="Enough to find you: street and town, or from where to where by car. No young person’s name: colleagues who look for you read this."
      />
      <Field
        entry={entry}
        name="with_whom"
        label="With which adult?"
        hint="A colleague, a parent, a social worker; or leave it out."
        autocomplete="off"
      />
    </>
  )
}

/** "30 minutes", "1 hour", "1 hour 30". */
export function inWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}${rest === 0 ? '' : ` ${rest}`}`
}
