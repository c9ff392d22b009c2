import { isRefusal } from '#platform/pure/result.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import type { Referral } from '../../rules/record.ts'
import { after } from '../../rules/referral.ts'
import { Heading, NotNow } from '../heading.page.tsx'

type Given = { referral: Referral; entry: Entry; csrf: string }

export function InformationRequestPage({ referral, entry, csrf }: Given) {
  const asking = after(referral.state, 'ask-information')
  const waits = !isRefusal(after(referral.state, 'resume'))
  return (
    <>
      <Heading
        referral={referral}
        title={waits ? 'What we wait for' : 'Ask the referrer for information'}
        entry={entry}
      />
      {isRefusal(asking) && <NotNow sentence={asking.refused} />}
      {waits && (
        <Form action={urls.referralDeed(referral.id, 'information')} csrf={csrf}>
          <Field entry={entry} name="came" as="textarea" rows={4} label="What came, and who sent it" />
          <Button text="Back into the queue" preventDoubleClick={true} />
        </Form>
      )}
      {!isRefusal(asking) && <Asking referral={referral} entry={entry} csrf={csrf} waits={waits} />}
    </>
  )
}

function Asking({ referral, entry, csrf, waits }: { referral: Referral; entry: Entry; csrf: string; waits: boolean }) {
  return (
    <Form action={urls.referralDeed(referral.id, 'information-request')} csrf={csrf}>
      {waits && <h2 class="govuk-heading-m">Ask for something else</h2>}
      <p class="govuk-body">
        The referrer gets an e-mail with the reference and our number, asking them to telephone. What you write here is
        for us and is not sent.
      </p>
      <Field entry={entry} name="note" as="textarea" rows={4} label="What do we need to know?" />
      <Button
        text="Ask the referrer to telephone"
        classes={waits ? 'govuk-button--secondary' : ''}
        preventDoubleClick={true}
      />
    </Form>
  )
}
