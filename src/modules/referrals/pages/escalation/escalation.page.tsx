import type { Organisation } from '#platform/organisation.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import type { Referral } from '../../rules/record.ts'
import { after } from '../../rules/referral.ts'
import { When } from '../conversation/conversation.page.tsx'
import { Heading, NotNow } from '../heading.page.tsx'

type Given = { referral: Referral; entry: Entry; csrf: string; organisation: Organisation }

export function EscalationPage({ referral, entry, csrf, organisation }: Given) {
  const { front_door, emergency } = organisation
  const possible = after(referral.state, 'escalate')
  return (
    <>
      <Heading referral={referral} title="A call to the front door" entry={entry} />
      <WarningText
        iconFallbackText="Warning"
        text={`In danger now: ${emergency.number}. Telephone ${front_door.name} on ${front_door.professionals} (${front_door.hours}; ${front_door.out_of_hours}), then write the call down here. Nothing here is sent to them.`}
      />
      {isRefusal(possible) ? (
        <NotNow sentence={possible.refused} />
      ) : (
        <Form action={urls.referralDeed(referral.id, 'escalation')} csrf={csrf}>
          <Field
            entry={entry}
            name="spoken_to"
            label="Who did you speak to?"
            hint={{ text: 'A name, and their role' }}
          />
          <When entry={entry} />
          <Field entry={entry} name="reason" as="textarea" rows={2} label="Why you telephoned" />
          <Field entry={entry} name="note" as="textarea" rows={4} label="What they advised, and what happens next" />
          <Button text="Save the call" preventDoubleClick={true} />
        </Form>
      )}
    </>
  )
}
