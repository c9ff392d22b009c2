import type { VNode } from 'preact'
import type { Word } from '#platform/organisation.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { ATTENDANCES, KINDS } from '../../rules/session.ts'
import { PROMISE_ROWS } from './record.form.ts'

export type RecordGiven = {
  title: string
  name: string
  back: { href: string; text: string }
  action: string
  entry: Entry
  csrf: string
  places: readonly Word[]
  topics: readonly Word[]
  /** When an earlier session is changed: its version, if a reason is asked for, and what somebody else saved meanwhile. */
  change: { version: number; needsReason: boolean; both: VNode | null } | null
  /** What must be read before anybody writes. */
  above: VNode | null
}

const REASON = { label: 'Why do you change it?', hint: 'The version before is kept with your reason.' }

/** What is needed first, and in the order of a phone held in one hand; the rest is folded away until wanted. */
export function RecordPage(given: RecordGiven) {
  const { entry, change } = given
  return (
    <>
      <BackLink {...given.back} />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{given.name}</span>
        {given.title}
      </h1>
      {given.above}
      <Form action={given.action} csrf={given.csrf}>
        {change?.both}
        {change ? (
          <Hidden name="version" value={change.version} />
        ) : (
          <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        )}
        <What entry={entry} />
        <When {...given} />
        <Words entry={entry} />
        <More {...given} />
        {change?.needsReason && <Field entry={entry} name="reason" {...REASON} />}
        <div class="rose-savebar">
          <Button text="Save" preventDoubleClick={true} />
          <Button text="Finish later" name="later" value="yes" classes="govuk-button--secondary" />
        </div>
      </Form>
    </>
  )
}

function What({ entry }: { entry: Entry }) {
  return (
    <>
      <Field
        entry={entry}
        name="kind"
        as="radios"
        classes="govuk-radios--small"
        label="What was it?"
        items={KINDS.map((k) => ({ value: k.code, text: k.hint ? `${k.label} (${k.hint})` : k.label }))}
      />
      <Field
        entry={entry}
        name="attendance"
        as="select"
        label="What happened?"
        items={ATTENDANCES.map((a) => ({ value: a.code, text: a.label }))}
      />
    </>
  )
}

function When({ entry, places }: RecordGiven) {
  return (
    <>
      <Field entry={entry} name="date" as="date" label="Which day?" />
      <div class="rose-side-by-side">
        <Field entry={entry} name="time" label="Began at" classes="govuk-input--width-5" autocomplete="off" />
        <Field
          entry={entry}
          name="minutes"
          label="Minutes"
          classes="govuk-input--width-4"
          inputmode="numeric"
          autocomplete="off"
        />
      </div>
      <Field
        entry={entry}
        name="place"
        as="select"
        label="Where?"
        items={[{ value: '', text: 'Choose' }, ...places.map((p) => ({ value: p.code, text: p.label }))]}
      />
    </>
  )
}

function Words({ entry }: { entry: Entry }) {
  return (
    <>
      <Field
        entry={entry}
        name="did"
        as="textarea"
        writtenBy="us"
        rows={6}
        label="What we did"
        hint="They may read this one day. Say what adults did and what happened; what you think goes below."
      />
      <Field
        entry={entry}
        name="words"
        as="textarea"
        writtenBy="them"
        rows={3}
        label="Their own words"
        hint="Exactly as said, or leave it out."
      />
    </>
  )
}

function More({ entry, topics }: RecordGiven) {
  return (
    <>
      <details class="govuk-details" open={entry.values['topics'] !== undefined}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">What it was about</span>
        </summary>
        <div class="govuk-details__text">
          <Field
            entry={entry}
            name="topics"
            as="checkboxes"
            classes="govuk-checkboxes--small rose-columns-of-choices"
            label="Choose any"
            items={topics.map((t) => ({ value: t.code, text: t.label }))}
          />
        </div>
      </details>
      <h2 class="govuk-heading-s">What adults will do</h2>
      {PROMISE_ROWS.map((row) => (
        <details
          class="govuk-details"
          open={
            row === 1 ||
            Boolean(entry.values[`action-${row}-what`]) ||
            entry.errors.some((e) => e.field.startsWith(`action-${row}`))
          }
        >
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{row === 1 ? 'One thing an adult will do' : 'One more'}</span>
          </summary>
          <div class="govuk-details__text">
            <Field entry={entry} name={`action-${row}-what`} writtenBy="us" label="What" />
            <Field entry={entry} name={`action-${row}-owner`} label="Who" />
            <Field entry={entry} name={`action-${row}-due`} as="date" label="By when" />
          </div>
        </details>
      ))}
      <Field entry={entry} name="next" as="date" label="We meet again on" hint="If you have agreed a day." />
      <details
        class="govuk-details"
        open={['purpose', 'observed', 'others_present', 'joint_with'].some((n) => Boolean(entry.values[n]))}
      >
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">More about this session</span>
        </summary>
        <div class="govuk-details__text">
          <Field entry={entry} name="purpose" writtenBy="us" label="What you had agreed to do" />
          <Field
            entry={entry}
            name="observed"
            as="textarea"
            writtenBy="us"
            rows={3}
            label="What you noticed"
            hint="What you saw, apart from what you think it means."
          />
          <Field entry={entry} name="others_present" label="Who else was there" />
          <Field entry={entry} name="joint_with" label="Which other worker" />
        </div>
      </details>
    </>
  )
}
