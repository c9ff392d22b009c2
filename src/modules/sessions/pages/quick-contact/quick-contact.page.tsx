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
  sessionUrl: string
}

/** Ten seconds, one thumb: a line if wanted, then one of three buttons. What is safe stands first. */
export function QuickPage({ name, caseId, entry, csrf, sendKey, safe, sessionUrl }: Given) {
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
      <h2 class="govuk-heading-m">Done already?</h2>
      <Form action={urls.quickContact(caseId)} csrf={csrf}>
        <Hidden name="send_key" value={sendKey} />
        <Field
          entry={entry}
          name="did"
          as="textarea"
          rows={2}
          label="A line, if it helps"
          hint="The words of a message are written on its own page, which shows what others would see."
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
