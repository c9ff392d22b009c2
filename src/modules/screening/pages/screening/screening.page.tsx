import type { Referral, Screening } from '#modules/referrals'
import { labelOf, type Organisation } from '#platform/organisation.ts'
import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import { Heading } from '../heading.page.tsx'

type Given = {
  referral: Referral
  results: Screening['results']
  entry: Entry
  csrf: string
  organisation: Organisation
}

export function ScreeningPage({ referral, results, entry, csrf, organisation }: Given) {
  const items = (list: readonly { code: string; label: string }[]) =>
    list.map(({ code, label }) => ({ value: code, text: label }))
  return (
    <>
      <Heading referral={referral} title="The partnership’s screening" entry={entry} />
      <p class="govuk-body">
        The partnership screens, we write its result down. Our own judgement comes later, on the case, and is another
        thing.
      </p>
      <Results results={results} organisation={organisation} />
      {results.length === 0 && (
        <p class="govuk-body">What the referrer wrote about it is filled in. Check it against the form itself.</p>
      )}
      <Form action={urls.referralDeed(referral.id, 'screening')} csrf={csrf}>
        <Field
          entry={entry}
          name="level"
          as="radios"
          label="Which level did it give?"
          items={items(organisation.levels)}
        />
        <Field entry={entry} name="screened_on" as="date" label="When was it done?" />
        <Field entry={entry} name="screened_by" label="Who screened?" hint={{ text: 'A name or a team' }} />
        <Field
          entry={entry}
          name="tool"
          as="radios"
          label="With which tool?"
          items={items(organisation.screening_tools)}
        />
        <Field
          entry={entry}
          name="tool_version"
          label="Its version, if it is on the form"
          classes="govuk-input--width-10"
        />
        <Field entry={entry} name="note" as="textarea" rows={3} label="Anything to know about it" />
        <Button text="Save the screening" preventDoubleClick={true} />
      </Form>
    </>
  )
}

/** What is recorded already, the latest first. */
export function Results({ results, organisation }: Pick<Given, 'results' | 'organisation'>) {
  if (results.length === 0) return <p class="govuk-body">No result is recorded yet.</p>
  return (
    <ul class="govuk-list govuk-list--bullet">
      {results.map((one) => (
        <li>
          <strong>{labelOf(organisation.levels, one.level)}</strong>, {formatDate(plainDate(one.screenedOn))}, by{' '}
          {one.screenedBy}, {labelOf(organisation.screening_tools, one.tool)} {one.toolVersion}
          {one.note && <span class="govuk-hint"> {one.note}</span>}
        </li>
      ))}
    </ul>
  )
}
