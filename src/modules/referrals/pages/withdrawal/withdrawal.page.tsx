import { isRefusal, type Refusal } from '#platform/pure/result.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Referral } from '../../rules/record.ts'
import { isUndecided, type State } from '../../rules/referral.ts'
import { Heading, NotNow } from '../heading.page.tsx'
import { BothSteps, OrLeaveIt, type Overtaken, TooLate } from '../meanwhile.page.tsx'

type Given = {
  referral: Referral
  entry: Entry
  csrf: string
  may: State | Refusal
  /** Somebody moved the referral while this was being written. */
  overtaken: Overtaken | null
}

export function WithdrawalPage(given: Given) {
  const { referral, entry, csrf, may, overtaken } = given
  return (
    <>
      <Heading referral={referral} title="Withdraw the referral" entry={entry} />
      {!isRefusal(may) && <WithdrawalForm {...given} />}
      {isRefusal(may) && overtaken && <TooLate referral={referral} overtaken={overtaken} csrf={csrf} />}
      {isRefusal(may) && !overtaken && (
        <>
          <NotNow sentence={may.refused} />
          <p class="govuk-body">
            {isUndecided(referral.state) ? (
              <Link href={urls.referralDeed(referral.id, 'conversation')}>
                Write down a conversation with the referrer
              </Link>
            ) : (
              <Link href={urls.referralDeed(referral.id, 'addition')}>Add what you know to the referral</Link>
            )}
          </p>
        </>
      )}
    </>
  )
}

function WithdrawalForm({ referral, entry, csrf, overtaken }: Given) {
  return (
    <Form action={urls.referralDeed(referral.id, 'withdrawal')} csrf={csrf}>
      {overtaken && <BothSteps referral={referral} overtaken={overtaken} />}
      <Hidden name="version" value={referral.moves} />
      <p class="govuk-body">It stays in the list of decided referrals. A worry that comes back is a new referral.</p>
      <Field entry={entry} name="by" label="Who asked to withdraw it?" />
      <Field entry={entry} name="why" as="textarea" writtenBy="us" rows={4} label="Why?" />
      <Button
        text={overtaken ? 'Withdraw it all the same' : 'Withdraw the referral'}
        classes="govuk-button--warning"
        preventDoubleClick={true}
      />
      {overtaken && <OrLeaveIt referral={referral} />}
    </Form>
  )
}
