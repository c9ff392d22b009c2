import type { Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { DangerGate, Telephone } from '../draft/danger-gate.page.tsx'

type Props = { organisation: Organisation; csrf: string; hasDraft: boolean; now: Date }

/** The danger gate, what is needed, who reads it and when; then one button. */
export function StartPage({ organisation, csrf, hasDraft, now }: Props) {
  const { reading, clocks, front_door } = organisation
  return (
    <>
      <h1 class="govuk-heading-l">Refer a young person</h1>
      <p class="govuk-body rose-lead">
        For professionals who are worried that a young person is being, or could be, sexually exploited.
      </p>
      <DangerGate organisation={organisation} now={now} />
      <p class="govuk-body">
        This form does not tell {front_door.short}. They take telephone calls only. We ask whether you have told them.
      </p>
      <p class="govuk-body">
        “Leave this page” takes you away at once, but here the Back button can show what you wrote again. Close the tab
        if somebody else may use this device.
      </p>
      {hasDraft && <GoOn />}
      <h2 class="govuk-heading-m">Who reads it, and when</h2>
      <p class="govuk-body">
        It is read by {reading.who}, {reading.when}. Outside these hours nobody reads it and nobody acts on it. We
        telephone you before we decide anything. Our support is voluntary for the young person.
      </p>
      <h2 class="govuk-heading-m">What you need</h2>
      <p class="govuk-body">The short part takes about ten minutes. It asks:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>who you are, and what the front door said if you have told them</li>
        <li>the young person’s name, date of birth or age, and district</li>
        <li>why now, and the partnership’s screening if there is one</li>
        <li>how to reach the young person safely</li>
        <li>whether they and their parents or carers know</li>
      </ul>
      <p class="govuk-body">
        Everything else can wait. Do not ask the young person to tell their story for this form. Please do not write the
        names of other children, or of people who may cause harm: tell us those by telephone.
      </p>
      <p class="govuk-body">
        Each page is saved as you go on. You can come back within {clocks.draft_days} days with a link that we e-mail to
        you. Nothing is sent until you press Send.
      </p>
      <Form action={urls.referDrafts} csrf={csrf}>
        <Button
          text={hasDraft ? 'Begin another referral' : 'Start now'}
          classes={hasDraft ? 'govuk-button--secondary' : undefined}
          preventDoubleClick={true}
        />
      </Form>
      <p class="govuk-body">
        Would you rather talk? Telephone us on <Telephone number={organisation.organisation.telephone} /> and we will
        write it down with you.
      </p>
    </>
  )
}

function GoOn() {
  return (
    <div class="rose-card">
      <h2 class="govuk-heading-m">You have begun a referral in this browser</h2>
      <p class="govuk-body">
        It has not been sent. <Link href={urls.referSections} text="Go on with it" />
      </p>
    </div>
  )
}
