import type { Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Draft } from '../../rules/draft.ts'
import { DangerGate } from '../draft/danger-gate.page.tsx'
import { DraftFrame, TO_LIST } from '../draft/draft-frame.page.tsx'

type Props = { organisation: Organisation; csrf: string; draft: Draft; entry: Entry; demo: boolean }

/** Asks where to send the way back, and says where the last one went. */
export function LinkPage({ organisation, csrf, draft, entry, demo }: Props) {
  return (
    <DraftFrame organisation={organisation} draft={draft} back={TO_LIST}>
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Come back to this form later</h1>
      {draft.hasLink && draft.writerEmail !== null && <LinkSent csrf={csrf} email={draft.writerEmail} demo={demo} />}
      <p class="govuk-body">
        We e-mail you a link. It works once, and whoever has it can read what you wrote: use your own work address.
      </p>
      <Form action={urls.referLink} csrf={csrf}>
        <Field
          entry={entry}
          name="email"
          label="Your work e-mail address"
          type="email"
          autocomplete="email"
          spellcheck={false}
        />
        <Button text={draft.hasLink ? 'Send a new link' : 'Send me the link'} preventDoubleClick={true} />
      </Form>
    </DraftFrame>
  )
}

function LinkSent({ csrf, email, demo }: { csrf: string; email: string; demo: boolean }) {
  return (
    <InsetText>
      <p class="govuk-body">
        A link is on its way to <strong>{email}</strong>. Not your address? Stop the link, and it opens nothing.
      </p>
      {demo && (
        <p class="govuk-body">
          On this practice site mail goes to the <Link href={urls.demoOutbox} text="outbox" />.
        </p>
      )}
      <Form action={urls.referLinkStop} csrf={csrf}>
        <Button text="Stop that link" classes="govuk-button--secondary" />
      </Form>
    </InsetText>
  )
}

/** The page behind the link. It does nothing by itself, because programs that check mail open every link in it. */
export function ReturnPage({ csrf, token }: { csrf: string; token: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">Go on with your saved form</h1>
      <p class="govuk-body">The link works once. After this, ask for a new one on the form if you need it.</p>
      <Form action={urls.referReturn(token)} csrf={csrf}>
        <Button text="Open my form" preventDoubleClick={true} />
      </Form>
    </>
  )
}

export function SpentLinkPage({ organisation, now }: { organisation: Organisation; now: Date }) {
  return (
    <>
      <h1 class="govuk-heading-l">This link opens nothing any more</h1>
      <p class="govuk-body">
        It was used already, a newer one took its place, or the form was sent or has ended. If you opened the form in
        another browser, go on there.
      </p>
      <DangerGate organisation={organisation} now={now} />
      <Button href={urls.refer} text="Begin a new referral" />
    </>
  )
}
