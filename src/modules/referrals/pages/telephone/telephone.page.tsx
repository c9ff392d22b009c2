import type { Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import { DangerGate } from '../draft/danger-gate.page.tsx'

type Props = { organisation: Organisation; csrf: string; now: Date }

export function TelephonePage({ organisation, csrf, now }: Props) {
  return (
    <>
      <h1 class="govuk-heading-l">Take a referral by telephone</h1>
      <p class="govuk-body">Ask first, before you write anything:</p>
      <DangerGate organisation={organisation} now={now} />
      <p class="govuk-body">
        Then write down what the caller tells you in the form that everybody uses. It is marked as taken by you. The
        e-mails about decisions go to the caller, so ask for their work e-mail address.
      </p>
      <p class="govuk-body">
        A name of somebody who may cause harm goes into the restricted record, not into the form.
      </p>
      <Form action={urls.takeReferral} csrf={csrf}>
        <Button text="Begin the form" preventDoubleClick={true} />
      </Form>
    </>
  )
}
