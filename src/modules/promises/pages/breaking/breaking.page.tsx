import { BackLink } from '#ui/back-link.tsx'
import { BothVersions, differing } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { OnePromise, PromiseState } from '../../rules/promise.ts'
import { becameOf, day, standingWords } from '../pieces.page.tsx'

type Given = {
  promise: OnePromise
  name: string
  entry: Entry
  csrf: string
  /** The reason that somebody wrote who came second. */
  mine: string | null
}

const BUTTONS: Readonly<Record<PromiseState, string>> = {
  open: 'Save the reason',
  broken: 'Save the reason',
  kept: 'It will not be kept all the same',
}

export function BreakingPage({ promise, name, entry, csrf, mine }: Given) {
  const ledger = urls.promisesUrl(promise.youngPersonId)
  return (
    <>
      <BackLink href={ledger} text="Back to the promises" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{name}</span>A promise that will not be kept
      </h1>
      <p class="govuk-body">
        {promise.what}: <strong>{promise.owner}</strong>
        {promise.dueOn && `, by ${day(promise.dueOn)}`}
      </p>
      {mine === null && promise.state !== 'open' && (
        <InsetText text={`It is written down already: ${becameOf(promise)}. What you save takes the place of that.`} />
      )}
      <p class="govuk-body">They are told by a person, before they find out. The reason stands in the list for them.</p>
      <Form action={urls.promiseDeed(promise.id, 'breaking')} csrf={csrf}>
        {mine !== null && <Both promise={promise} mine={mine} />}
        <Hidden name="version" value={promise.version} />
        <Field
          entry={entry}
          name="reason"
          label="Why will it not be kept?"
          hint="One line that adults can stand behind. The young person may read it."
        />
        <Button text={BUTTONS[promise.state]} preventDoubleClick={true} />
        {mine !== null && (
          <p class="govuk-body">
            <Link href={ledger}>Leave it at what is saved</Link>
          </p>
        )}
      </Form>
    </>
  )
}

/** The reason can be chosen where there are two. That it was kept, or is open again, is seen beside it. */
function Both({ promise, mine }: { promise: OnePromise; mine: string }) {
  const { state, reason, settledBy } = promise
  const isBroken = state === 'broken'
  const became = isBroken ? standingWords(state, null) : becameOf(promise)
  const rows = [
    { name: 'state', label: 'What became of it', theirs: became, mine: standingWords('broken', null) },
    { name: 'reason', label: 'Why', theirs: reason, mine, fields: isBroken ? { reason } : undefined },
  ]
  return (
    <BothVersions
      said={`${settledBy ?? 'Somebody'} wrote about this promise while you were writing, and yours is not saved.`}
      rows={differing(rows)}
    />
  )
}
