import type { Word } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import { ALWAYS_ANSWERED, DECISIONS, NO_BASIS, STEPS, TOLD } from '../../rules/share.ts'
import type { Of } from '../case.ts'
import { choices, Folded, Heading, radios } from '../pieces.tsx'

export type ShareForm = Of & {
  title: string
  entry: Entry
  csrf: string
  channels: readonly Word[]
  bases: readonly Word[]
  conditions: readonly Word[]
  workers: readonly { id: string; name: string }[]
  correcting: boolean
  inMeeting: boolean
}

export function ShareFormPage(given: ShareForm) {
  const { entry, caseId, csrf } = given
  return (
    <>
      <Heading {...given} back={urls.sharing(caseId)} backText="Back to information shared or not" />
      {given.correcting && (
        <InsetText text="The entry before stays as it is. This one stands above it and says that it corrects it." />
      )}
      {given.inMeeting && <InsetText text="This will stand with its meeting, as information we gave or held back." />}
      <Form action={urls.newShare(caseId)} csrf={csrf}>
        {['send_key', 'meeting', 'corrects'].map((name) => (
          <Hidden name={name} value={String(entry.values[name] ?? '')} />
        ))}
        <What {...given} />
        <Why entry={entry} />
        <Law {...given} />
        <WhoKnows {...given} />
        <div class="rose-savebar">
          <Button text="Save" preventDoubleClick={true} />
        </div>
      </Form>
    </>
  )
}

function What({ entry, channels }: ShareForm) {
  return (
    <>
      <Field entry={entry} name="decision" as="radios" label="What was decided?" items={radios(DECISIONS)} />
      <Field entry={entry} name="on" as="date" label="When?" />
      <Field
        entry={entry}
        name="what"
        as="textarea"
        writtenBy="us"
        rows={4}
        label="What is the information?"
        hint="Say what is fact, what is opinion and who said it. Nobody’s address or number that is not needed."
      />
      <Field entry={entry} name="about_whom" label="About whom?" />
      <Field entry={entry} name="to_name" label="To whom?" hint="Their name and role." />
      <Field entry={entry} name="to_agency" label="Which agency?" />
      <Field
        entry={entry}
        name="how"
        as="select"
        label="How did it go?"
        hint="Leave it out when it was not shared."
        items={choices(channels)}
      />
    </>
  )
}

/** The ten steps: two are always answered, the others when there is something to say. */
function Why({ entry }: { entry: Entry }) {
  const [asked, others] = [
    STEPS.filter((s) => s.code in ALWAYS_ANSWERED),
    STEPS.filter((s) => !(s.code in ALWAYS_ANSWERED)),
  ]
  const open = others.some((s) => Boolean(entry.values[`step_${s.code}`]))
  return (
    <>
      <h2 class="govuk-heading-m">The reasons</h2>
      {asked.map((step) => (
        <Step entry={entry} step={step} />
      ))}
      <Folded title="The other steps of the guide" open={open}>
        <p class="govuk-body">The ICO’s ten steps. Write what matters here; leave out what does not.</p>
        {others.map((step) => (
          <Step entry={entry} step={step} />
        ))}
      </Folded>
    </>
  )
}

function Step({ entry, step }: { entry: Entry; step: (typeof STEPS)[number] }) {
  return (
    <Field
      entry={entry}
      name={`step_${step.code}`}
      as="textarea"
      writtenBy="us"
      rows={2}
      label={step.label}
      hint={step.ask}
    />
  )
}

function Law({ entry, bases, conditions }: ShareForm) {
  return (
    <>
      <h2 class="govuk-heading-m">The law</h2>
      <Field
        entry={entry}
        name="lawful_basis"
        as="radios"
        classes="govuk-radios--small"
        label="Lawful basis"
        hint="Consent is not one of them: a child in danger is protected with or without it."
        items={radios([...bases, { ...NO_BASIS, label: `${NO_BASIS.label}, so it was not shared` }])}
      />
      <Field
        entry={entry}
        name="condition"
        as="radios"
        classes="govuk-radios--small"
        label="Condition for special category data"
        hint="Health, sex life, ethnicity, religion: nearly everything here is."
        items={radios(conditions)}
      />
      <Field
        entry={entry}
        name="without_consent"
        as="textarea"
        writtenBy="us"
        rows={2}
        label="Why does it not rest on consent?"
        hint="For example: asking could put them in danger, or it cannot be freely given."
      />
    </>
  )
}

function WhoKnows({ entry, workers }: ShareForm) {
  const told = radios(TOLD)
  return (
    <>
      <h2 class="govuk-heading-m">Who knows</h2>
      <Field
        entry={entry}
        name="young_person_told"
        as="radios"
        classes="govuk-radios--small"
        label="The young person was"
        items={told}
      />
      <Field
        entry={entry}
        name="words"
        as="textarea"
        writtenBy="them"
        rows={2}
        label="What they said, in their own words"
      />
      <Field entry={entry} name="young_person_why" writtenBy="us" label="If the young person was not told, why?" />
      <Field
        entry={entry}
        name="parents_told"
        as="radios"
        classes="govuk-radios--small"
        label="Their parents or carers were"
        items={told}
      />
      <Field entry={entry} name="parents_why" writtenBy="us" label="If parents or carers were not told, why?" />
      <Field
        entry={entry}
        name="decided_by"
        as="select"
        label="Who decided this?"
        items={[{ value: '', text: 'Choose' }, ...workers.map((w) => ({ value: w.id, text: w.name }))]}
      />
    </>
  )
}
