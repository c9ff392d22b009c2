import type { Organisation } from '#platform/organisation.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { ABOUTS, type About } from '../../rules/concern.ts'
import { CallFirst, FrontDoor } from '../pieces.tsx'

const HINTS: Readonly<Partial<Record<About, { readonly text: string }>>> = {
  staff: {
    text: 'Goes to the safeguarding trustee, and to nobody else here. About the trustee? Ring the front door and ask for the LADO.',
  },
  manager: { text: 'Goes to the safeguarding trustee, and to nobody else here.' },
}

export type Given = {
  title: string
  action: string
  back: string | null
  /** The young person whose case the form was opened from. */
  name: string | null
  entry: Entry
  sendKey: string
  csrf: string
  organisation: Organisation
  now: Date
}

/** A worry, written down in a minute: what is needed first, nothing that has to be looked up. */
export function RaisePage({ title, action, back, name, entry, sendKey, csrf, organisation, now }: Given) {
  return (
    <>
      {back && <BackLink href={back} text="Back to the case" />}
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">{title}</h1>
      <CallFirst {...organisation} />
      <p class="govuk-body">
        Half a sentence is enough; nothing has to be sure. Somebody who can decide is told as soon as you send it.
      </p>
      <Form action={action} csrf={csrf}>
        <Hidden name="send_key" value={sendKey} />
        <Field
          entry={entry}
          name="about"
          as="radios"
          classes="govuk-radios--small"
          label="Whom is it about?"
          items={ABOUTS.map(({ code, label }) => ({
            value: code,
            text: code === 'young-person' && name !== null ? name : label,
            hint: HINTS[code],
          }))}
        />
        <Field
          entry={entry}
          name="who"
          label={name === null ? 'Who?' : 'Who, if it is somebody else?'}
          hint={{ text: 'A name, or how we can tell whom you mean.' }}
          autocomplete="off"
        />
        <Field
          entry={entry}
          name="what"
          as="textarea"
          writtenBy="us"
          rows={5}
          label="What happened, or what worries you?"
        />
        <Field
          entry={entry}
          name="words"
          as="textarea"
          writtenBy="them"
          rows={3}
          label="Exact words, if any were said"
          hint={{ text: 'Kept exactly as you write them.' }}
        />
        <Field
          entry={entry}
          name="happened"
          label="When, if you know?"
          hint={{ text: 'For example: today before school, or for some weeks' }}
          autocomplete="off"
        />
        <Field entry={entry} name="happened_on" as="date" label="Which day was it?" />
        <Field
          entry={entry}
          name="done_already"
          as="textarea"
          writtenBy="us"
          rows={2}
          label="What has been done already?"
        />
        <div class="rose-savebar">
          <Button text="Raise this concern" preventDoubleClick={true} />
        </div>
      </Form>
      <FrontDoor organisation={organisation} now={now} />
    </>
  )
}
