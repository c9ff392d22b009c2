import { ROLE_NAMES } from '#platform/pure/roles.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import { GIVEN_ROLES, OPENS } from '../../rules/staff.ts'

export function NewPage({ entry, csrf, sendKey }: { entry: Entry; csrf: string; sendKey: string }) {
  return (
    <>
      <BackLink href={urls.people} text="Who works here" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Invite somebody</h1>
      <p class="govuk-body">
        We send them a link that works once, for 48 hours. With it they set how they sign in. Nobody else sees that, not
        even you.
      </p>
      <Form action={urls.newPerson} csrf={csrf}>
        <Hidden name="send_key" value={sendKey} />
        <Field entry={entry} name="name" label="Name" hint="As colleagues know them." autocomplete="off" />
        <Field entry={entry} name="email" label="E-mail address" type="email" autocomplete="off" spellcheck={false} />
        <RoleField entry={entry} label="What do they do here?" />
        <Field entry={entry} name="job" label="Job title (if it is another one)" autocomplete="off" />
        <Field entry={entry} name="first" as="date" label="First day" />
        <Button text="Send the invitation" preventDoubleClick={true} />
      </Form>
    </>
  )
}

/** Every role that a manager gives, with what it opens: said before somebody is given it. */
export function RoleField({ entry, label }: { entry: Entry; label: string }) {
  const items = GIVEN_ROLES.map((role) => ({ value: role, text: ROLE_NAMES[role], hint: { text: OPENS[role] } }))
  return <Field entry={entry} name="role" as="radios" label={label} items={items} />
}
