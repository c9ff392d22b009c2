import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { ROLE_NAMES } from '#platform/pure/roles.ts'
import type { Staff } from '#platform/viewer.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import type { Deputy, Here } from '../../rules/colleague.ts'
import { PeopleNav } from '../people-nav.tsx'

type Given = {
  staff: Staff
  people: readonly Here[]
  lines: readonly Deputy[]
  entry: Entry
  csrf: string
  done: string
}

const DONE: Readonly<Record<string, string>> = {
  named: 'They stand in for the safeguarding lead, and have been told.',
  ended: 'They do not stand in after today.',
}

export function DeputiesPage({ staff, people, lines, entry, csrf, done }: Given) {
  const said = DONE[done]
  const items = people.map(({ id, name, role }) => ({ value: id, text: `${name}, ${ROLE_NAMES[role].toLowerCase()}` }))
  return (
    <>
      {said && <NotificationBanner type="success" titleText="Done" text={said} />}
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Deputies of the safeguarding lead</h1>
      <PeopleNav staff={staff} current={urls.deputies} />
      <p class="govuk-body">
        The safeguarding lead is the manager. A deputy decides about concerns on their days, and opens no case by that.
      </p>
      {lines.length === 0 && <p class="govuk-body rose-quiet">Nobody stands in now or soon.</p>}
      <ul class="rose-list">
        {lines.map((one) => (
          <li>
            <strong>{one.name}</strong>, from {formatDate(plainDate(one.day))}
            {one.to === null ? ', until it is ended' : ` to ${formatDate(plainDate(one.to))}`}
            <Form action={urls.deputyEnding} csrf={csrf}>
              <input type="hidden" name="person" value={one.personId} />
              <input type="hidden" name="day" value={one.day} />
              <button class="rose-link-button" type="submit">
                End it<span class="govuk-visually-hidden">: {one.name}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">Name a deputy</h2>
      <Form action={urls.deputies} csrf={csrf}>
        <Field entry={entry} name="deputy" as="select" label="Who" items={[{ value: '', text: 'Choose' }, ...items]} />
        <Field entry={entry} name="from" as="date" label="First day" />
        <Field entry={entry} name="to" as="date" label="Last day (if it is known)" />
        <Button text="Name the deputy" preventDoubleClick={true} />
      </Form>
    </>
  )
}
