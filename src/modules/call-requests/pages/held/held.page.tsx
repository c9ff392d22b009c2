import type { Organisation } from '#platform/organisation.ts'
import { formatMoment } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import { HELD_WORDS } from '../../rules/flood.ts'
import type { Request } from '../../rules/records.ts'
import { apart, safeWords } from '../words.ts'

type Given = {
  title: string
  held: readonly Request[]
  more: boolean
  organisation: Organisation
  entry: Entry
  csrf: string
  done: string
}

const DONE: Readonly<Record<string, string>> = {
  'let-through': 'Whoever is on duty finds them on Today.',
  'set-aside': 'They are ended, and are deleted after some weeks.',
}

const LATE: Readonly<Record<string, string>> = {
  'let-through-late':
    'Some of these had been set aside before you pressed, so they are not let through. If that is wrong, tell the manager now. The others are on Today of whoever is on duty.',
  'set-aside-late':
    'Some of these had been let through before you pressed, so they are not set aside. They are with whoever is on duty. The others are ended.',
}

export function HeldPage({ title, held, more, organisation, entry, csrf, done }: Given) {
  return (
    <>
      <BackLink href={urls.callRequests} text="Back to those who asked to be called" />
      {DONE[done] && <NotificationBanner type="success" titleText="Done" text={DONE[done]} />}
      {LATE[done] && <NotificationBanner titleText="Somebody else was first" text={LATE[done]} />}
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        Something about these looked like a flood. Any of them can be a young person: a whole school has one address,
        and whoever is frightened may press twice. In doubt, let it through.
      </p>
      {held.length === 0 ? (
        <p class="govuk-body">Nothing is held.</p>
      ) : (
        <Form action={urls.heldCallRequests} csrf={csrf}>
          <Field
            entry={entry}
            name="ticked"
            as="checkboxes"
            classes="govuk-checkboxes--small"
            label={more ? `The oldest ${held.length}; the others follow` : 'The oldest first'}
            items={held.map((request) => ({
              value: request.id,
              text: `${apart(request.nickname)}, ${formatMoment(request.askedAt)}`,
              hint: { text: `${safeWords(request, organisation)}. ${why(request)}` },
            }))}
          />
          <Field
            entry={entry}
            name="reason"
            label="Why, if they are set aside"
            hint={{ text: 'For example: forty in a minute, all with the same words.' }}
            autocomplete="off"
          />
          <div class="govuk-button-group">
            <Button text="Let these through" name="what" value="let-through" />
            <Button text="Set these aside" name="what" value="set-aside" classes="govuk-button--secondary" />
          </div>
        </Form>
      )}
    </>
  )
}

function why({ heldBecause }: Request): string {
  return heldBecause.map((code) => HELD_WORDS[code] ?? code).join(' ')
}
