import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import { Panel } from '#ui/panel.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import type { LookRequest } from '../../rules/look-request.ts'

/** The question, with the words already typed. The same page whoever is looked for. */
export function AskPage({ entry, csrf, sendKey }: { entry: Entry; csrf: string; sendKey: string }) {
  return (
    <>
      <BackLink href={urls.search} text="Back to search" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Ask the manager</h1>
      <p class="govuk-body">
        Your manager reads what you looked for, and speaks with you. Rose does not say whether somebody is known to us.
      </p>
      <Form action={urls.newLookRequest} csrf={csrf}>
        <Hidden name="send_key" value={sendKey} />
        <Field entry={entry} name="words" label="Whom you looked for" autocomplete="off" spellcheck={false} />
        <Field entry={entry} name="why" as="textarea" writtenBy="us" rows={4} label="Why do you need to know?" />
        <Button text="Ask the manager" preventDoubleClick={true} />
      </Form>
    </>
  )
}

export function AskedPage() {
  return (
    <>
      <Panel titleText="Your manager has been asked" />
      <p class="govuk-body">They will speak with you. If a child is in danger now, ring 999.</p>
      <p class="govuk-body">
        <Link href={urls.today}>Back to today</Link>
      </p>
    </>
  )
}

/** For the manager: who asks for whom, and why. The answer is spoken; here it is only said that they looked. */
export function LookRequestPage({ request, csrf }: { request: LookRequest; csrf: string }) {
  return (
    <>
      <BackLink href={urls.today} text="Back to today" />
      <h1 class="govuk-heading-l">{request.askedByName} asks you to look somebody up</h1>
      <SummaryList
        rows={[
          { key: { text: 'Looked for' }, value: { text: request.words } },
          { key: { text: 'Why' }, value: { text: request.why } },
          {
            key: { text: 'Asked' },
            value: { text: `${formatDate(londonDate(request.at))}, ${londonTime(request.at)}` },
          },
        ]}
      />
      {request.answeredAt ? (
        <p class="govuk-body">
          {request.answeredByName} looked at this on {formatDate(londonDate(request.answeredAt))}.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            <Link href={urls.search}>Search</Link> with these words, then speak with {request.askedByName}: tell them
            only what they need. A restricted record is not spoken of.
          </p>
          <Form action={urls.lookRequest(request.id)} csrf={csrf}>
            <Button text="I have looked and will speak with them" preventDoubleClick={true} />
          </Form>
        </>
      )}
    </>
  )
}
