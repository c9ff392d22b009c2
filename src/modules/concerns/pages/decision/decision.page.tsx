import type { Organisation, Word } from '#platform/organisation.ts'
import { labelOf } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import type { Decision } from '../../rules/records.ts'
import type { Found } from '../find.ts'
import { Heading, InDanger, moment, Typed } from '../pieces.tsx'

type Given = {
  title: string
  found: Found
  entry: Entry
  csrf: string
  organisation: Organisation
  words: readonly Word[]
  /** What somebody else decided while this was being written; empty when nobody did. */
  theirs: readonly Decision[]
}

export function DecisionPage({ title, found, entry, csrf, organisation, words, theirs }: Given) {
  const { concern } = found
  return (
    <>
      <Heading found={found} title={title} entry={entry} />
      {theirs.length > 0 && <Theirs theirs={theirs} organisation={organisation} />}
      <InDanger {...organisation} />
      <Form action={urls.concernDeed(concern.id, 'decision')} csrf={csrf}>
        <Hidden name="version" value={concern.version} />
        <Field
          entry={entry}
          name="steps"
          as="checkboxes"
          label="What do we do?"
          hint={{ text: 'Choose all that are decided now. Later decisions are added; none is ever changed.' }}
          items={words.map((w) => ({ value: w.code, text: w.label }))}
        />
        <Field entry={entry} name="reasons" as="textarea" rows={5} label="Why?" />
        <Button text="Save this decision" preventDoubleClick={true} />
      </Form>
    </>
  )
}

/** Two people on one concern: what the other decided beside one's own words, which stand in the form below. */
function Theirs({ theirs, organisation }: { theirs: readonly Decision[]; organisation: Organisation }) {
  return (
    <>
      <WarningText
        text="Somebody decided while you were writing. Nothing of yours is lost: read what they decided, mend your words below, and save if it still holds."
        iconFallbackText="Warning"
      />
      <h2 class="govuk-heading-m">What is decided now</h2>
      {theirs.map((one) => (
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <strong>{one.steps.map((step) => labelOf(organisation.concern_decisions, step)).join(' · ')}</strong>
          </p>
          <p class="govuk-body">
            <Typed text={one.reasons} />
          </p>
          <p class="govuk-body-s">
            {one.byName} on {moment(one.at)}
          </p>
        </div>
      ))}
      <h2 class="govuk-heading-m">What you wrote</h2>
    </>
  )
}
