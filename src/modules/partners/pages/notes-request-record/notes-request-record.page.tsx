import type { Word } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import { YOUNG_PERSON_KNOWS } from '../../rules/notes.ts'
import type { Of } from '../case.ts'
import { choices, Heading, radios } from '../pieces.tsx'

type Given = Of & { title: string; backText: string; entry: Entry; csrf: string; askers: readonly Word[] }

export function RequestFormPage(given: Given) {
  const { entry, caseId, csrf } = given
  return (
    <>
      <Heading {...given} />
      <InsetText text="Nothing leaves now. The manager is told when you save, and decides. Tell whoever asks that they will hear. It is about the notes of the case, not the record of therapy, which needs a request of its own." />
      <Form action={urls.newNotesRequest(caseId)} csrf={csrf}>
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <WhoAsks {...given} />
        <WhyNeeded entry={entry} />
        <WhoKnows entry={entry} />
        <Field
          entry={entry}
          name="answer"
          as="date"
          label="They want an answer by"
          hint="The day on the letter or order, if there is one."
        />
        <div class="rose-savebar">
          <Button text="Save and tell the manager" preventDoubleClick={true} />
        </div>
      </Form>
    </>
  )
}

function WhoAsks({ entry, askers }: Given) {
  return (
    <>
      <Field entry={entry} name="asker_kind" as="select" label="Who asks?" items={choices(askers)} />
      <Field entry={entry} name="asker_name" label="Their name" hint="And rank, role or collar number." />
      <Field entry={entry} name="asker_agency" label="Force, court or firm" />
      <Field
        entry={entry}
        name="asker_contact"
        label="How to reach them"
        hint="A number or address that you have checked."
      />
      <Field entry={entry} name="received" as="date" label="When did it come?" />
      <Field
        entry={entry}
        name="asked_for"
        as="textarea"
        writtenBy="them"
        rows={4}
        label="What exactly do they ask for?"
        hint="In their words: which notes, from when to when."
      />
    </>
  )
}

function WhyNeeded({ entry }: { entry: Entry }) {
  return (
    <>
      <h2 class="govuk-heading-m">Why it is needed</h2>
      <Field
        entry={entry}
        name="necessity_given"
        as="textarea"
        writtenBy="them"
        rows={3}
        label="As they say it"
        hint="Which line of enquiry or question of the court, and why these notes."
      />
      <Field
        entry={entry}
        name="necessity_seen"
        as="textarea"
        writtenBy="us"
        rows={3}
        label="As we see it"
        hint="Is it reasonable? Could less do: a part, a summary, another source?"
      />
    </>
  )
}

function WhoKnows({ entry }: { entry: Entry }) {
  return (
    <>
      <h2 class="govuk-heading-m">Who knows</h2>
      <Field
        entry={entry}
        name="young_person_told"
        as="radios"
        classes="govuk-radios--small"
        label="The young person was"
        items={radios(YOUNG_PERSON_KNOWS)}
      />
      <Field
        entry={entry}
        name="words"
        as="textarea"
        writtenBy="them"
        rows={2}
        label="What they think of it, in their own words"
      />
      <Field entry={entry} name="young_person_why" writtenBy="us" label="If they are not told, why?" />
      <Field
        entry={entry}
        name="who_else_told"
        label="Who else was told?"
        hint="Lead professional, parents, their solicitor."
      />
    </>
  )
}
