import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Promised } from '../../rules/promise.ts'
import { day, standingWords } from '../pieces.page.tsx'

type Given = {
  promise: Promised
  name: string
  entry: Entry
  csrf: string
  /** Somebody has written about it since the page was opened: theirs stands beside what was typed. */
  meanwhile: boolean
}

export function BreakingPage({ promise, name, entry, csrf, meanwhile }: Given) {
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
      {meanwhile && <Meanwhile promise={promise} ledger={ledger} />}
      <p class="govuk-body">They are told by a person, before they find out. The reason stands in the list for them.</p>
      <Form action={urls.promiseDeed(promise.id, 'breaking')} csrf={csrf}>
        <Hidden name="version" value={promise.version} />
        <Field
          entry={entry}
          name="reason"
          label="Why will it not be kept?"
          hint="One line that adults can stand behind. The young person may read it."
        />
        <Button text="Save the reason" preventDoubleClick={true} />
      </Form>
    </>
  )
}

function Meanwhile({ promise, ledger }: { promise: Promised; ledger: string }) {
  if (promise.state === 'open')
    return (
      <InsetText>Somebody wrote about this promise meanwhile. It is open: save again if this still holds.</InsetText>
    )
  return (
    <InsetText>
      Somebody wrote about this promise already. <strong>{standingWords(promise.state, promise.settledOn)}</strong>
      {promise.reason && `: ${promise.reason}`}. <Link href={ledger}>It can be opened again in the list</Link>, and then
      saved here.
    </InsetText>
  )
}
