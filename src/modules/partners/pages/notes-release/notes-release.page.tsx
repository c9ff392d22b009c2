import type { Word } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import { type Decision, OUTCOMES } from '../../rules/notes.ts'
import type { Found } from '../notes-request/find.ts'
import { choices, Heading, labelIn, momentOf } from '../pieces.tsx'

type Given = Found & {
  title: string
  entry: Entry
  csrf: string
  /** Under which something may leave; null while nothing may. */
  decision: Decision | null
  channels: readonly Word[]
  workers: readonly { id: string; name: string }[]
}

export function NotesReleasePage(given: Given) {
  const { of, request, entry, decision, title } = given
  return (
    <>
      <Heading
        title={title}
        name={of.name}
        back={urls.notesRequestUrl(request.id)}
        backText="Back to the request"
        entry={entry}
      />
      {decision ? (
        <ReleaseForm {...given} decision={decision} />
      ) : (
        <>
          <InsetText text="Nothing may leave: there is no decision of the manager that releases anything, or a later one took it back." />
          {entry.values['what_left'] && (
            <p class="govuk-body rose-typed">What you wrote is not saved: {entry.values['what_left']}</p>
          )}
        </>
      )}
    </>
  )
}

function ReleaseForm({ request, entry, csrf, decision, channels, workers }: Given & { decision: Decision }) {
  return (
    <>
      <InsetText>
        {decision.decidedByName} decided on {momentOf(decision.decidedAt)}:{' '}
        <strong>{labelIn(OUTCOMES, decision.outcome)}</strong>. {decision.what}
      </InsetText>
      <Form action={urls.notesRequestDeed(request.id, 'release')} csrf={csrf}>
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <Field
          entry={entry}
          name="what_left"
          as="textarea"
          rows={4}
          label="What exactly left?"
          hint="Which notes, of which days, how many pages; what was blacked out."
        />
        <Field entry={entry} name="to_whom" label="To whom?" hint="The person who took it or signed for it." />
        <Field entry={entry} name="how" as="select" label="How?" items={choices(channels)} />
        <Field entry={entry} name="on" as="date" label="When?" />
        <Field
          entry={entry}
          name="by"
          as="select"
          label="Who from our team handed or sent it?"
          items={[{ value: '', text: 'Choose' }, ...workers.map((w) => ({ value: w.id, text: w.name }))]}
        />
        <div class="rose-savebar">
          <Button text="Save" preventDoubleClick={true} />
        </div>
      </Form>
    </>
  )
}
