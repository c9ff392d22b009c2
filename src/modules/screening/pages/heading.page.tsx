import type { Referral } from '#modules/referrals'
import { BackLink } from '#ui/back-link.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import * as urls from '#urls'

/** The top of each small page of a referral: the way back, faults, whose referral it is, and the deed. */
export function Heading({ referral, title, entry }: { referral: Referral; title: string; entry: Entry }) {
  return (
    <>
      <BackLink href={urls.referralUrl(referral.id)} text="Back to the referral" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {referral.givenName} {referral.familyName} · {referral.reference}
        </span>
        {title}
      </h1>
    </>
  )
}
