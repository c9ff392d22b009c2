import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { moment } from '../conversation/conversation.form.ts'
import type { Shown } from './shown.ts'

export function Conversations({ history }: Shown) {
  return (
    <>
      <h2 class="govuk-heading-s">Conversations with the referrer</h2>
      {history.conversations.length === 0 && <p class="govuk-body-s">None is written down.</p>}
      {history.conversations.map((talk) => (
        <p class="govuk-body-s">
          {talk.by} spoke to {talk.spokenTo} on {moment(talk.spokenAt)}. <strong>Holds the child’s safety:</strong>{' '}
          <span class="rose-as-typed">{talk.holdsSafety}</span> {talk.note}
        </p>
      ))}
    </>
  )
}

export function Additions({ history, referral }: Shown) {
  return (
    <>
      {history.additions.length > 0 && <h2 class="govuk-heading-s">Added to it</h2>}
      {history.additions.map(({ said, by, at }) => (
        <p class="govuk-body-s">
          <span class="rose-as-typed">{said}</span>
          <br />
          {by}, {moment(at)}
        </p>
      ))}
      <p class="govuk-body-s">
        <Link href={urls.referralDeed(referral.id, 'addition')}>Add to the referral</Link>
      </p>
    </>
  )
}
