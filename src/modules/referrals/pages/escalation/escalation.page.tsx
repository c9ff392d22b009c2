import { hoursOfDoor } from '#modules/site'
import type { Organisation } from '#platform/organisation.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import type { Referral } from '../../rules/record.ts'
import { after } from '../../rules/referral.ts'
import { When } from '../conversation/conversation.page.tsx'
import { Heading, NotNow } from '../heading.page.tsx'
import { BothSteps, OrLeaveIt, type Overtaken, TooLate } from '../meanwhile.page.tsx'

type Given = {
  referral: Referral
  entry: Entry
  csrf: string
  organisation: Organisation
  now: Date
  /** Somebody moved the referral while this was being written. */
  overtaken: Overtaken | null
}

export function EscalationPage(given: Given) {
  const { referral, entry, csrf, organisation, overtaken, now } = given
  const { front_door, emergency } = organisation
  const possible = after(referral.state, 'escalate')
  return (
    <>
      <Heading referral={referral} title="A call to the front door" entry={entry} />
      <WarningText
        iconFallbackText="Warning"
        text={`In danger now: ${emergency.number}. Telephone ${front_door.name} on ${front_door.number('professionals')}, then write the call down here. ${hoursOfDoor(front_door, { caller: 'professionals', now })} Nothing here is sent to them.`}
      />
      {!isRefusal(possible) && <CallForm {...given} />}
      {isRefusal(possible) && overtaken && <TooLate referral={referral} overtaken={overtaken} csrf={csrf} />}
      {isRefusal(possible) && !overtaken && (
        <>
          <NotNow sentence={possible.refused} />
          <p class="govuk-body">
            <Link href={urls.referralDeed(referral.id, 'addition')}>Add what you know to the referral</Link>
          </p>
        </>
      )}
    </>
  )
}

function CallForm({ referral, entry, csrf, overtaken }: Given) {
  return (
    <Form action={urls.referralDeed(referral.id, 'escalation')} csrf={csrf}>
      {overtaken && <BothSteps referral={referral} overtaken={overtaken} />}
      <Hidden name="version" value={referral.moves} />
      <Field entry={entry} name="spoken_to" label="Who did you speak to?" hint={{ text: 'A name, and their role' }} />
      <When entry={entry} />
      <Field entry={entry} name="reason" as="textarea" writtenBy="us" rows={2} label="Why you telephoned" />
      <Field
        entry={entry}
        name="note"
        as="textarea"
        writtenBy="us"
        rows={4}
        label="What they advised, and what happens next"
      />
      <Button text={overtaken ? 'Save my call as well' : 'Save the call'} preventDoubleClick={true} />
      {overtaken && <OrLeaveIt referral={referral} />}
    </Form>
  )
}
