import type { Screening } from '#extension/referrals'
import { after, type Referral } from '#modules/referrals'
import { labelOf, type Organisation } from '#platform/organisation.ts'
import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { BothVersions, differing } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { Heading } from '../heading.page.tsx'
import { type Late, TooLate } from '../late.page.tsx'

type Given = {
  title: string
  referral: Referral
  results: Screening['results']
  entry: Entry
  csrf: string
  organisation: Organisation
  /** Somebody recorded a result or decided while this was being written. */
  late: Late | null
}

export function ScreeningPage(given: Given) {
  const { title, referral, results, entry, csrf, organisation, late } = given
  const end = after(referral.state, 'decline')
  return (
    <>
      <Heading referral={referral} title={title} entry={entry} />
      <p class="govuk-body">
        The partnership screens, we write its result down. Our own judgement comes later, on the case, and is another
        thing.
      </p>
      <Results results={results} organisation={organisation} />
      {!isRefusal(end) && <ResultForm {...given} />}
      {isRefusal(end) && late && <TooLate title={title} referral={referral} late={late} csrf={csrf} />}
      {isRefusal(end) && !late && (
        <>
          <InsetText text={end.refused} />
          <p class="govuk-body">
            <Link href={urls.referralDeed(referral.id, 'addition')}>Add what you know to the referral</Link>
          </p>
        </>
      )}
    </>
  )
}

function ResultForm({ referral, results, entry, csrf, organisation, late }: Given) {
  const items = (list: readonly { code: string; label: string }[]) =>
    list.map(({ code, label }) => ({ value: code, text: label }))
  return (
    <Form action={urls.referralDeed(referral.id, 'screening')} csrf={csrf}>
      {results.length === 0 && (
        <p class="govuk-body">What the referrer wrote about it is filled in. Check it against the form itself.</p>
      )}
      {late && <BothVersions said={late.said} rows={differing(late.rows)} />}
      <Hidden name="version" value={results.length} />
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
      <Field entry={entry} name="note" as="textarea" writtenBy="us" rows={3} label="Anything to know about it" />
      <Button text={late ? 'Save mine beside it' : 'Save the screening'} preventDoubleClick={true} />
      {late && (
        <p class="govuk-body">
          <Link href={urls.referralUrl(referral.id)}>Leave it at what is saved</Link>
        </p>
      )}
    </Form>
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
