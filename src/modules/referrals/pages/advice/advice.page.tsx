import type { Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Draft } from '../../rules/draft.ts'
import { Telephone } from '../draft/danger-gate.page.tsx'
import { DraftFrame, TO_LIST } from '../draft/draft-frame.page.tsx'

export function AdvicePage({ organisation, draft }: { organisation: Organisation; draft: Draft }) {
  const { lado, front_door } = organisation
  return (
    <DraftFrame organisation={organisation} draft={draft} back={TO_LIST}>
      <h1 class="govuk-heading-l">Someone who works with children</h1>
      <p class="govuk-body">
        A worry like this is for {lado.name}. We do not tell them for you. {lado.how}
      </p>
      <p class="govuk-body">
        {front_door.short}: <Telephone number={front_door.number('professionals')} />
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>Do not speak to the person about the worry, and do not look into it yourself.</li>
        <li>Please do not write the person’s name in this form.</li>
        <li>
          This referral is kept to our managers alone. If it is about a manager of ours, do not use this form: telephone
          the front door.
        </li>
      </ul>
      <p class="govuk-body">
        You can still refer the young person for support. Chosen by mistake?{' '}
        <Link href={urls.referPage('works-with-children')} text="Change the answer" />
      </p>
      <Button href={urls.referPage('young-person')} text="Go on with the referral" />
    </DraftFrame>
  )
}
