import type { Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { Panel } from '#ui/panel.tsx'
import * as urls from '#urls'
import { DangerGate, Telephone } from '../draft/danger-gate.page.tsx'

type Props = { organisation: Organisation; csrf: string; now: Date; reference: string; takenByStaff: boolean }

export function SentPage({ organisation, csrf, now, reference, takenByStaff }: Props) {
  const { reading, organisation: own } = organisation
  return (
    <>
      <Panel titleText="Sent">
        The reference is
        <br />
        <strong>{reference}</strong>
      </Panel>
      <p class="govuk-body rose-lead">
        It is read {reading.when}. <strong>Nobody acts on it outside these hours.</strong>
      </p>
      <DangerGate organisation={organisation} now={now} />
      <h2 class="govuk-heading-m">What happens next</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>We telephone you before we decide anything, and agree who holds the child’s safety meanwhile.</li>
        <li>We e-mail you at each decision. Those e-mails say nothing about the young person.</li>
        <li>
          To tell us more, telephone <Telephone number={own.telephone} /> and give the reference.
        </li>
        <li>Go on doing what keeps the young person safe: a referral to us does not take over your duty.</li>
      </ul>
      {takenByStaff && (
        <p class="govuk-body">
          Give the caller the reference. <Link href={urls.referrals} text="To the referrals" />
        </p>
      )}
      <Form action={urls.referLeave} csrf={csrf}>
        <Button text="Close this in the browser" classes="govuk-button--secondary" />
      </Form>
    </>
  )
}
