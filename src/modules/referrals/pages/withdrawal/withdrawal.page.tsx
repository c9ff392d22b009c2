import { isRefusal, type Refusal } from '#platform/pure/result.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Referral } from '../../rules/record.ts'
import type { State } from '../../rules/referral.ts'
import { Heading, NotNow } from '../heading.page.tsx'

type Given = { referral: Referral; entry: Entry; csrf: string; may: State | Refusal }

export function WithdrawalPage({ referral, entry, csrf, may }: Given) {
  return (
    <>
      <Heading referral={referral} title="Withdraw the referral" entry={entry} />
      {isRefusal(may) ? (
        <>
          <NotNow sentence={may.refused} />
          <p class="govuk-body">
            <Link href={urls.referralDeed(referral.id, 'conversation')}>
              Write down a conversation with the referrer
            </Link>
          </p>
        </>
      ) : (
        <Form action={urls.referralDeed(referral.id, 'withdrawal')} csrf={csrf}>
          <p class="govuk-body">
            It stays in the list of decided referrals. A worry that comes back is a new referral.
          </p>
          <Field entry={entry} name="by" label="Who asked to withdraw it?" />
          <Field entry={entry} name="why" as="textarea" rows={4} label="Why?" />
          <Button text="Withdraw the referral" classes="govuk-button--warning" preventDoubleClick={true} />
        </Form>
      )}
    </>
  )
}
