import { isRefusal } from '#platform/pure/result.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Referral } from '../../rules/record.ts'
import { after } from '../../rules/referral.ts'
import { Heading, NotNow } from '../heading.page.tsx'
import { BothSteps, OrLeaveIt, type Overtaken, TooLate } from '../meanwhile.page.tsx'

type Given = {
  referral: Referral
  entry: Entry
  csrf: string
  /** Somebody moved the referral while one of the two forms was being written. */
  overtaken: { readonly form: 'asking' | 'came'; readonly by: Overtaken } | null
}

export function InformationRequestPage(given: Given) {
  const { referral, entry, csrf, overtaken } = given
  const asking = after(referral.state, 'ask-information')
  const waits = !isRefusal(after(referral.state, 'resume'))
  const isTooLate = overtaken && (overtaken.form === 'asking' ? isRefusal(asking) : !waits)
  const title = waits ? 'What we wait for' : 'Ask the referrer for information'
  if (isTooLate)
    return (
      <>
        <Heading referral={referral} title={title} entry={entry} />
        <TooLate referral={referral} overtaken={overtaken.by} csrf={csrf} />
      </>
    )
  return (
    <>
      <Heading referral={referral} title={title} entry={entry} />
      {isRefusal(asking) && (
        <>
          <NotNow sentence={asking.refused} />
          <p class="govuk-body">
            <Link href={urls.referralDeed(referral.id, 'addition')}>Add what you know to the referral</Link>
          </p>
        </>
      )}
      {waits && overtaken?.form !== 'asking' && <Came {...given} />}
      {!isRefusal(asking) && overtaken?.form !== 'came' && <Asking {...given} waits={waits} />}
    </>
  )
}

function Came({ referral, entry, csrf, overtaken }: Given) {
  return (
    <Form action={urls.referralDeed(referral.id, 'information')} csrf={csrf}>
      {overtaken && <BothSteps referral={referral} overtaken={overtaken.by} />}
      <Hidden name="version" value={referral.moves} />
      <Field entry={entry} name="came" as="textarea" writtenBy="us" rows={4} label="What came, and who sent it" />
      <Button text="Back into the queue" preventDoubleClick={true} />
      {overtaken && <OrLeaveIt referral={referral} />}
    </Form>
  )
}

function Asking({ referral, entry, csrf, waits, overtaken }: Given & { waits: boolean }) {
  return (
    <Form action={urls.referralDeed(referral.id, 'information-request')} csrf={csrf}>
      {overtaken && <BothSteps referral={referral} overtaken={overtaken.by} />}
      <Hidden name="version" value={referral.moves} />
      {waits && <h2 class="govuk-heading-m">Ask for something else</h2>}
      <p class="govuk-body">
        The referrer gets an e-mail with the reference and our number, asking them to telephone. What you write here is
        for us and is not sent.
      </p>
      <Field entry={entry} name="note" as="textarea" writtenBy="us" rows={4} label="What do we need to know?" />
      <Button
        text={overtaken && waits ? 'Ask them once more' : 'Ask the referrer to telephone'}
        classes={waits ? 'govuk-button--secondary' : ''}
        preventDoubleClick={true}
      />
      {overtaken && <OrLeaveIt referral={referral} />}
    </Form>
  )
}
