import type { Organisation } from '#platform/organisation.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { ABOUTS } from '../../rules/concern.ts'
import { InDanger } from '../pieces.tsx'

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
}

/** A worry, written down in a minute: what is needed first, nothing that has to be looked up. */
export function RaisePage({ title, action, back, name, entry, sendKey, csrf, organisation }: Given) {
  return (
    <>
      {back && <BackLink href={back} text="Back to the case" />}
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">{title}</h1>
      <InDanger {...organisation} />
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
          hint={{
            text: 'About staff or the manager it goes to the safeguarding trustee, and to nobody else here. Is it about the safeguarding trustee? Then ring the front door and ask for the LADO.',
          }}
          items={ABOUTS.map(({ code, label }) => ({
            value: code,
            text: code === 'young-person' && name !== null ? name : label,
          }))}
        />
        <Field
          entry={entry}
          name="who"
          label={name === null ? 'Who?' : 'Who, if it is somebody else?'}
          hint={{ text: 'A name, or how we can tell whom you mean.' }}
          autocomplete="off"
        />
        <Field entry={entry} name="what" as="textarea" rows={5} label="What happened, or what worries you?" />
        <Field
          entry={entry}
          name="words"
          as="textarea"
          rows={3}
          label="Exact words, if any were said"
          hint={{ text: 'Kept exactly as you write them.' }}
          spellcheck={false}
        />
        <Field entry={entry} name="happened_on" as="date" label="Which day was it, if you know?" />
        <Field
          entry={entry}
          name="happened"
          label="When on that day, or since when?"
          hint={{ text: 'For example: before school, or for some weeks' }}
          autocomplete="off"
        />
        <Field entry={entry} name="done_already" as="textarea" rows={2} label="What has been done already?" />
        <Button text="Raise this concern" preventDoubleClick={true} />
      </Form>
    </>
  )
}
