import { type Connection, DiedLine, type Summary } from '#modules/young-people'
import { formatDate, londonDate } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import { type Agreement, DECIDED_BY, DECISIONS, PARENTS_TOLD } from '../../rules/agreement.ts'
import type { EpisodeRow } from '../../rules/records.ts'
import { Heading } from '../heading.tsx'
import { day } from '../pieces.tsx'

type Given = {
  episode: EpisodeRow
  person: Summary
  agreements: readonly Agreement[]
  parents: readonly Connection[]
  age: number | null
  entry: Entry
  csrf: string
  sendKey: string
}

export function AgreementPage(given: Given) {
  const { episode, person, agreements, entry } = given
  return (
    <>
      <Heading caseId={episode.id} title="Agreement" person={person} entry={entry} />
      <DiedLine person={person} />
      {person.diedOn === null && (
        <p class="govuk-body">
          Support is theirs to choose, at every age, and can be stopped or begun again. A child cannot agree to abuse:
          this is about our service alone.
        </p>
      )}
      {episode.state !== 'closed' && person.diedOn === null && <Ask {...given} />}
      {agreements.length > 0 && <h2 class="govuk-heading-m">What was said before</h2>}
      {agreements.map((one) => (
        <Said one={one} />
      ))}
    </>
  )
}

function Ask({ episode, age, parents, entry, csrf, sendKey }: Given) {
  const adult = age !== null && age >= 18
  return (
    <Form action={urls.caseDeed(episode.id, 'agreement')} csrf={csrf}>
      <Hidden name="send_key" value={sendKey} />
      {adult && (
        <InsetText>
          They are {age} and decide for themselves. Tell them what we keep and whom we speak with, and ask anew.
        </InsetText>
      )}
      <Field entry={entry} name="decision" as="radios" label="What did they say?" items={itemsOf(DECISIONS)} />
      {!adult && <Field entry={entry} name="decided_by" as="radios" label="Who decided?" items={itemsOf(DECIDED_BY)} />}
      <Field
        entry={entry}
        name="evidence"
        as="textarea"
        writtenBy="us"
        rows={3}
        label={adult ? 'How did you ask?' : 'How do you know that they understood?'}
        hint={
          adult
            ? undefined
            : 'What they took in, how they weighed it, and whether anybody pressed them. There is no fixed list.'
        }
      />
      <Field entry={entry} name="words" as="textarea" writtenBy="them" rows={3} label="Their own words" />
      {adult ? <InTouch parents={parents} entry={entry} /> : <Told entry={entry} />}
      <Field entry={entry} name="review" as="date" label="Ask again on" />
      <Button text="Save" preventDoubleClick={true} />
    </Form>
  )
}

function Told({ entry }: { entry: Entry }) {
  return (
    <>
      <Field
        entry={entry}
        name="parents_told"
        as="radios"
        label="Do parents or carers know?"
        items={itemsOf(PARENTS_TOLD.filter(({ code }) => code !== 'not-needed'))}
      />
      <Field entry={entry} name="parents_why_not" writtenBy="us" label="If not, why" />
    </>
  )
}

/** Nobody is ticked beforehand: who stays in touch is what the young adult says, never what was so before. */
function InTouch({ parents, entry }: { parents: readonly Connection[]; entry: Entry }) {
  if (parents.length === 0) return <p class="govuk-body">No parent or carer is written down.</p>
  return (
    <Field
      entry={entry}
      name="kept"
      as="checkboxes"
      label="Whom do they still want us to be in touch with?"
      hint="Everybody not ticked is shown as not to be contacted since they turned 18."
      items={parents.map((one) => ({ value: one.id, text: `${one.name}, ${one.relationship}` }))}
    />
  )
}

function Said({ one }: { one: Agreement }) {
  const label = (list: readonly { code: string; label: string }[], code: string) =>
    list.find((item) => item.code === code)?.label ?? code
  return (
    <section class="rose-card">
      <h3 class="govuk-heading-s">
        {formatDate(londonDate(one.recordedAt))}: {label(DECISIONS, one.decision)}
      </h3>
      {one.words && <blockquote class="rose-voice">{one.words}</blockquote>}
      <p class="govuk-body">{one.evidence}</p>
      <p class="govuk-body-s">
        {label(DECIDED_BY, one.decidedBy)}
        {one.age !== null && `, at ${one.age}`} · parents or carers told:{' '}
        {label(PARENTS_TOLD, one.parentsTold).toLowerCase()}
        {one.parentsWhyNot && ` (${one.parentsWhyNot})`} · ask again on {day(one.reviewOn)} · written by{' '}
        {one.recordedBy}
      </p>
    </section>
  )
}

function itemsOf(list: readonly { readonly code: string; readonly label: string }[]) {
  return list.map(({ code, label }) => ({ value: code, text: label }))
}
