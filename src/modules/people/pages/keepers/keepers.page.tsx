import { addDays, formatDate, londonDate } from '#platform/pure/dates.ts'
import { ROLE_NAMES } from '#platform/pure/roles.ts'
import type { Staff } from '#platform/viewer.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import type { Here, Keeper } from '../../rules/colleague.ts'
import { KEY_DAYS } from '../../rules/recovery.ts'
import { PeopleNav } from '../people-nav.tsx'

type Given = {
  staff: Staff
  people: readonly Here[]
  lines: readonly Keeper[]
  entry: Entry
  csrf: string
  done: string
}

const DONE: Readonly<Record<string, string>> = {
  named: `They keep a key now, which counts in ${KEY_DAYS} days, and have been told.`,
  ended: 'They keep no key any more, and have been told.',
}

const FEWEST = 2

export function KeepersPage({ staff, people, lines, entry, csrf, done }: Given) {
  const said = DONE[done]
  const items = people.map(({ id, name, role }) => ({ value: id, text: `${name}, ${ROLE_NAMES[role].toLowerCase()}` }))
  return (
    <>
      {said && <NotificationBanner type="success" titleText="Done" text={said} />}
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Keepers of the recovery keys</h1>
      <PeopleNav staff={staff} current={urls.keepers} />
      <p class="govuk-body">
        When a manager has lost every way in, two keepers together give it back: one starts, another agrees. Neither can
        do it alone, no manager keeps a key, and everybody concerned is told at once. A key counts {KEY_DAYS} days after
        it was given.
      </p>
      {lines.length < FEWEST && (
        <WarningText text="Fewer than two people keep a key: a lost manager could not be helped. Name two, for example a safeguarding trustee and the data lead." />
      )}
      <ul class="rose-list">
        {lines.map((one) => (
          <li>
            <strong>{one.name}</strong>, {ROLE_NAMES[one.role].toLowerCase()}
            <p class="govuk-body-s rose-quiet">
              since {formatDate(londonDate(one.since))}, named by {one.namedBy}
              {!one.counts && ` · counts from ${formatDate(addDays(londonDate(one.since), KEY_DAYS))}`}
            </p>
            <Form action={urls.keeperEnding} csrf={csrf}>
              <input type="hidden" name="person" value={one.id} />
              <button class="rose-link-button" type="submit">
                Take the key back<span class="govuk-visually-hidden">: {one.name}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">Name a keeper</h2>
      <Form action={urls.keepers} csrf={csrf}>
        <Field entry={entry} name="keeper" as="select" label="Who" items={[{ value: '', text: 'Choose' }, ...items]} />
        <Button text="Name the keeper" preventDoubleClick={true} />
      </Form>
    </>
  )
}
