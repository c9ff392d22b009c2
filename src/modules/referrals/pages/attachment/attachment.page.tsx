import { hoursOfDoor } from '#modules/site'
import type { Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { blankEntry } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import type { AttachmentRow } from '../../rules/history.ts'
import type { Referral } from '../../rules/record.ts'
import { moment } from '../conversation/conversation.form.ts'
import { Heading } from '../heading.page.tsx'

type Given = { referral: Referral; file: AttachmentRow; organisation: Organisation; csrf: string; now: Date }

/**
 * For a document that holds a picture of a child being harmed. To copy, show or send it on is a crime and a harm, with the
 * best intention too, so the page names the file and does nothing else with it.
 */
export function LockPage({ referral, file, organisation, csrf, now }: Given) {
  const { emergency, front_door } = organisation
  return (
    <>
      <Heading referral={referral} title="Stop, lock, tell" entry={blankEntry} />
      <p class="govuk-body">
        For the document <strong>{file.fileName}</strong>, when it holds a picture that may show a child being harmed.
      </p>
      <h2 class="govuk-heading-m">1. Stop</h2>
      <p class="govuk-body">
        Close it. Do not open it again, copy it, print it, photograph the screen, describe it in a note, or send it to
        anybody, your manager and the police included. If it is in your downloads, leave it and touch that device no
        more.
      </p>
      <h2 class="govuk-heading-m">2. Lock</h2>
      {file.lockedAt ? (
        <WarningText
          iconFallbackText="Warning"
          text={`Locked by ${file.lockedBy ?? 'somebody'} on ${moment(file.lockedAt)}. It is given to nobody.`}
        />
      ) : (
        <Form action={urls.attachmentLock(referral.id, file.id)} csrf={csrf}>
          <p class="govuk-body">Locking takes it away from everybody at once, you included. It is not deleted.</p>
          <Button text="Lock this document" classes="govuk-button--warning" preventDoubleClick={true} />
        </Form>
      )}
      <h2 class="govuk-heading-m">3. Tell</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>A child in danger now: {emergency.number}.</li>
        <li>The police: {emergency.police}. They say what happens to the document and to your device.</li>
        <li>Our designated safeguarding lead, at once, by voice.</li>
        <li>
          {front_door.name}: {front_door.number('professionals')}.{' '}
          {hoursOfDoor(front_door, { caller: 'professionals', now })}
        </li>
        <li>Then somebody for yourself: seeing it is a shock, and you need not carry it alone.</li>
      </ul>
      <p class="govuk-body">
        Tell them where it is: referral {referral.reference}. Do not tell what it shows in writing.
      </p>
    </>
  )
}
