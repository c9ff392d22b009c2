import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import * as urls from '#urls'
import type { Share } from '../../rules/share.ts'
import type { Of } from '../case.ts'
import { dayOf, Heading } from '../pieces.tsx'

export function SharingPage(given: Of & { shares: readonly Share[] }) {
  const { shares, caseId } = given
  return (
    <>
      <Heading {...given} title="Information shared or not" />
      <p class="govuk-body">
        What was told to whom and why, and what was held back and why. Protecting a child comes before privacy; what is
        shared is what is needed, and no more.
      </p>
      <Button href={urls.newShare(caseId)} text="Write down a decision" />
      <p class="govuk-body">
        <Link href={urls.newNotesRequest(caseId)}>Somebody asks for the notes (police, court, solicitor)</Link>
      </p>
      {shares.length === 0 && <p class="govuk-body">Nothing has been shared or held back yet.</p>}
      <ul class="govuk-list rose-timeline">
        {shares.map((share) => (
          <li>
            <p class="rose-timeline__when">
              {dayOf(share.onDate)} · {share.decidedByName}
            </p>
            <p class="rose-timeline__what">
              <Link href={urls.shareUrl(share.id)}>{titleOf(share)}</Link>{' '}
              {share.correctedBy && <Tag classes="govuk-tag--grey" text="Corrected later" />}
            </p>
            <p class="rose-timeline__text">{share.what}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

export function titleOf({ decision, toAgency }: Pick<Share, 'decision' | 'toAgency'>): string {
  return decision === 'shared' ? `Shared with ${toAgency}` : `Not shared with ${toAgency}`
}
