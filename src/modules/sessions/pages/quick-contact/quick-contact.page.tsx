import type { VNode } from 'preact'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'

type Given = {
  name: string
  caseId: string
  entry: Entry
  csrf: string
  sendKey: string
  safe: VNode
  textIsSafe: boolean
  sessionUrl: string
}

/**
 * Ten seconds, one thumb. What is still to be done stands first, because a message is looked at before it goes; what has
 * been done already is one tap for a call that was tried, and its words for a message.
 */
export function QuickPage({ name, caseId, entry, csrf, sendKey, safe, textIsSafe, sessionUrl }: Given) {
  return (
    <>
      <BackLink href={urls.caseUrl(caseId)} text="Back to the case" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{name}</span>
        Call or message
      </h1>
      {safe}
      <div class="govuk-button-group">
        <Button href={urls.caseCall(caseId)} text="Call" />
        <Button href={urls.caseMessage(caseId)} text="Write a message" />
      </div>
      <p class="govuk-body">Before a message goes you see what somebody beside them would see.</p>
      <h2 class="govuk-heading-m">Done already?</h2>
      <Form action={urls.quickContact(caseId)} csrf={csrf}>
        <Hidden name="send_key" value={sendKey} />
        <Field
          entry={entry}
          name="did"
          as="textarea"
          writtenBy="us"
          rows={2}
          label="A line, if it helps"
          hint={`Of a message, the words that went.${textIsSafe ? '' : ' A text is not known to be safe here: if one has gone, tell your manager today.'}`}
        />
        <div class="govuk-button-group" id="what">
          <Button
            text="Tried to call"
            name="what"
            classes="govuk-button--secondary"
            value="tried-call"
            preventDoubleClick={true}
          />
          <Button
            text="Sent a message"
            name="what"
            classes="govuk-button--secondary"
            value="message-sent"
            preventDoubleClick={true}
          />
          <Button
            text="Exchanged messages"
            name="what"
            classes="govuk-button--secondary"
            value="message-exchanged"
            preventDoubleClick={true}
          />
        </div>
      </Form>
      <p class="govuk-body">
        A planned call or video is a session: <Link href={sessionUrl}>record it as one</Link>.
      </p>
    </>
  )
}
