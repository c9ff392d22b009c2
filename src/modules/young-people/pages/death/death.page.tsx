import { formatDay as day, londonDate } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import type { Death } from '../../rules/death.ts'
import type { Summary } from '../../rules/person.ts'
import { Heading } from '../heading.page.tsx'

type Given = { person: Summary; deaths: readonly Death[]; entry: Entry; csrf: string; manager: boolean }

export function DeathPage(given: Given) {
  const { person, deaths } = given
  const known = deaths.find((one) => one.takenBackAt === null)
  return (
    <>
      <Heading person={person} title={known ? 'What we were told' : 'This young person has died'} entry={given.entry} />
      {known ? <Known {...given} known={known} /> : <Ask {...given} />}
      {deaths
        .filter((one) => one.takenBackAt !== null)
        .map((one) => (
          <p class="govuk-body-s">
            {one.recordedBy} wrote on {day(londonDate(one.recordedAt))} that they had died. It was a mistake, taken back
            by {one.takenBackBy}: {one.takenBackBecause}
          </p>
        ))}
    </>
  )
}

function Ask({ person, entry, csrf }: Given) {
  return (
    <>
      <p class="govuk-body">
        We are sorry. Take the time you need: your manager can write this down with you, or for you.
      </p>
      <p class="govuk-body">
        From the moment you save it, no reminder, message or letter goes out to them or their family. Sessions that were
        booked are withdrawn. The record stays as it is.
      </p>
      <Form action={urls.deathUrl(person.id)} csrf={csrf}>
        <Field entry={entry} name="died_on" as="date" label="The day on which they died" />
        <Field entry={entry} name="told_by" label="Who told us" />
        <Field
          entry={entry}
          name="note"
          as="textarea"
          writtenBy="us"
          rows={4}
          label="What we were told, if you want to write it"
        />
        <Button text="Save" preventDoubleClick={true} />
      </Form>
    </>
  )
}

function Known({ person, known, entry, csrf, manager }: Given & { known: Death }) {
  return (
    <>
      <SummaryList
        rows={[
          { key: { text: 'Died on' }, value: { text: day(known.diedOn) } },
          { key: { text: 'Who told us' }, value: { text: known.toldBy } },
          known.note !== '' && { key: { text: 'What we were told' }, value: { text: known.note } },
          {
            key: { text: 'Written down' },
            value: { text: `${known.recordedBy}, ${day(londonDate(known.recordedAt))}` },
          },
        ]}
      />
      {manager && (
        <details class="govuk-details" open={entry.errors.length > 0}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">This is a mistake</span>
          </summary>
          <div class="govuk-details__text">
            <p class="govuk-body">
              What was written stays, with your reason. Sessions that were withdrawn stay withdrawn: book them again.
            </p>
            <Form action={urls.deathReversal(person.id)} csrf={csrf}>
              <Field
                entry={entry}
                name="because"
                as="textarea"
                writtenBy="us"
                rows={3}
                label="How did the mistake come about?"
              />
              <Button text="Take it back" classes="govuk-button--secondary" preventDoubleClick={true} />
            </Form>
          </div>
        </details>
      )}
    </>
  )
}
