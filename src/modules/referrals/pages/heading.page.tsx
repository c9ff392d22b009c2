import { BackLink } from '#ui/back-link.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import * as urls from '#urls'
import type { Referral } from '../rules/record.ts'

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

/** Instead of a form, when the deed is not possible any more. */
export function NotNow({ sentence }: { sentence: string }) {
  return <InsetText text={sentence} />
}
