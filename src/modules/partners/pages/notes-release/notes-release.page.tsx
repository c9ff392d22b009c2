import type { Word } from '#platform/organisation.ts'
import { type BothRow, BothVersions } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { type Decision, OUTCOMES } from '../../rules/notes.ts'
import { AdditionForm } from '../addition/addition.page.tsx'
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
  late: Late | null
}

/** Something left or was decided while this was being written: who was first, both, and the words as something to add. */
export type Late = {
  readonly by: string
  readonly rows: readonly BothRow[]
  readonly said: string
  readonly sendKey: string
}

const NOTHING_MAY =
  'Nothing may leave: there is no decision of the manager that releases anything, or a later one ended it.'

export function NotesReleasePage(given: Given) {
  const { of, request, entry, decision, title, late } = given
  return (
    <>
      <Heading
        title={title}
        name={of.name}
        back={urls.notesRequestUrl(request.id)}
        backText="Back to the request"
        entry={entry}
      />
      {decision && <ReleaseForm {...given} decision={decision} />}
      {!decision && late && <NothingMay {...given} late={late} />}
      {!decision && !late && <InsetText text={NOTHING_MAY} />}
    </>
  )
}

/** If it has left all the same, that must be known and must not be lost: it is added to the request. */
function NothingMay({ request, entry, csrf, late }: Given & { late: Late }) {
  const { said, sendKey, rows } = late
  return (
    <>
      <BothVersions
        said={`${NOTHING_MAY} Yours is not saved as something that left.`}
        rows={rows}
        next="Has it left already? Tell the manager today, and add below what happened."
      />
      <AdditionForm
        entry={{ values: { ...entry.values, said, send_key: sendKey }, errors: [] }}
        csrf={csrf}
        action={urls.notesRequestDeed(request.id, 'additions/new')}
        hint="It stands below the request, with your name."
      />
    </>
  )
}

function ReleaseForm(given: Given & { decision: Decision }) {
  const { request, releases, entry, csrf, decision, channels, workers, late } = given
  return (
    <>
      <InsetText>
        {decision.decidedByName} decided on {momentOf(decision.decidedAt)}:{' '}
        <strong>{labelIn(OUTCOMES, decision.outcome)}</strong>. {decision.what}
      </InsetText>
      <Form action={urls.notesRequestDeed(request.id, 'release')} csrf={csrf}>
        {late && (
          <BothVersions
            said={`${late.by} was first, and yours is not saved.`}
            rows={late.rows}
            next="Is it the same that left? Then leave it. Did something else leave? Your own words are below: save them as well."
          />
        )}
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <Hidden name="version" value={releases.length} />
        <Hidden name="decision" value={decision.id} />
        <Field
          entry={entry}
          name="what_left"
          as="textarea"
          writtenBy="us"
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
          <Button text={late ? 'Save mine as well' : 'Save'} preventDoubleClick={true} />
          {late && <Link href={urls.notesRequestUrl(request.id)}>Leave it at what is saved</Link>}
        </div>
      </Form>
    </>
  )
}
