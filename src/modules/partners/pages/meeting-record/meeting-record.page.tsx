import type { ComponentChildren } from 'preact'
import type { Word } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { MEETING_STATES } from '../../rules/meeting.ts'
import { choices, Heading, radios } from '../pieces.tsx'
import { PromiseFields } from '../promises.page.tsx'

export type MeetingForm = {
  title: string
  name: string
  back: string
  backText?: string
  action: string
  entry: Entry
  csrf: string
  kinds: readonly Word[]
  workers: readonly { id: string; name: string }[]
  /** When an earlier one is changed: its version, and both versions when somebody else changed it meanwhile. */
  change: { version: number; both: ComponentChildren; needsReason: boolean } | null
}

export function MeetingFormPage(given: MeetingForm) {
  const { entry, change } = given
  return (
    <>
      <Heading {...given} />
      <Form action={given.action} csrf={given.csrf}>
        {change?.both}
        {change ? (
          <Hidden name="version" value={change.version} />
        ) : (
          <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        )}
        <What {...given} />
        <CameOfIt entry={entry} />
        <PromiseFields entry={entry} />
        <Field entry={entry} name="next" as="date" label="The next meeting is on" hint="If a day is agreed." />
        {change?.needsReason && (
          <Field
            entry={entry}
            name="reason"
            label="Why do you change it?"
            hint="The version before is kept with your reason."
          />
        )}
        <div class="rose-savebar">
          <Button text="Save" preventDoubleClick={true} />
        </div>
      </Form>
    </>
  )
}

function What({ entry, kinds, workers }: MeetingForm) {
  return (
    <>
      <Field entry={entry} name="kind" as="select" label="What kind of meeting?" items={choices(kinds)} />
      <Field
        entry={entry}
        name="state"
        as="radios"
        classes="govuk-radios--small"
        label="Has it taken place?"
        items={radios(MEETING_STATES)}
      />
      <Field entry={entry} name="on" as="date" label="Which day?" />
      <Field entry={entry} name="at" label="Begins at" classes="govuk-input--width-5" autocomplete="off" />
      <Field entry={entry} name="chair" label="Who chairs it" hint="Name and agency." />
      <Field
        entry={entry}
        name="worker"
        as="select"
        label="Who goes from our team?"
        items={[{ value: '', text: 'Choose' }, ...workers.map((w) => ({ value: w.id, text: w.name }))]}
      />
      <Field entry={entry} name="our_part" label="Their part in it" hint="For example: speaks for the young person." />
    </>
  )
}

/** What can be left empty until it was held. */
function CameOfIt({ entry }: { entry: Entry }) {
  return (
    <>
      <h2 class="govuk-heading-s">The young person’s view</h2>
      <Field
        entry={entry}
        name="words"
        as="textarea"
        writtenBy="them"
        rows={3}
        label="In their own words"
        hint="Exactly as said, or leave it out."
      />
      <Field
        entry={entry}
        name="view_how"
        as="textarea"
        writtenBy="us"
        rows={2}
        label="How it was brought into the meeting"
        hint="They came, sent a letter or a drawing, somebody spoke for them; or why it was not heard."
      />
      <Field
        entry={entry}
        name="decided"
        as="textarea"
        writtenBy="us"
        rows={4}
        label="What was decided about our work"
        hint="They may read this one day. What adults will do goes below, each with a name and a day."
      />
    </>
  )
}
