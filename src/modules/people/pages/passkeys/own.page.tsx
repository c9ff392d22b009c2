import { formatDate, londonDate } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import type { Listed } from '../../rules/passkey.ts'
import { PasskeyForm } from './passkey-form.page.tsx'

const DONE: Readonly<Record<string, string>> = {
  added: 'Your passkey is ready to sign in with.',
  renamed: 'Its name is changed.',
  removed:
    'The passkey lets nobody in any more, and you are signed out everywhere else. Delete it on the device as well.',
}

export function OwnPasskeys({ keys, done }: { keys: readonly Listed[]; done: string }) {
  return (
    <>
      <BackLink href={urls.account} text="Your account" />
      {DONE[done] && <NotificationBanner type="success" titleText="Done" text={DONE[done]} />}
      <h1 class="govuk-heading-l">Your passkeys</h1>
      <p class="govuk-body">
        A passkey is kept on your phone, your computer or a security key, and opened with your finger, face or PIN. It
        works on this site only, so no false page can steal it.
      </p>
      {keys.length === 0 && <p class="govuk-body">You have none yet.</p>}
      {keys.map((key) => (
        <SummaryList card={cardOf(key)} rows={rowsOf(key)} />
      ))}
      <Button text="Add a passkey" href={urls.newPasskey} />
      <p class="govuk-body">It is good to have two, on different devices: if you lose one, you can still sign in.</p>
    </>
  )
}

function cardOf({ id, name }: Listed) {
  const items = [
    { text: 'Rename', href: urls.passkeyName(id) },
    { text: 'Remove', href: urls.passkeyRemoval(id) },
  ]
  return { title: { text: name }, actions: { items } }
}

function rowsOf({ madeAt, usedAt, backedUp }: Listed) {
  return [
    { key: { text: 'Added' }, value: { text: formatDate(londonDate(madeAt)) } },
    { key: { text: 'Last used' }, value: { text: usedAt ? formatDate(londonDate(usedAt)) : 'Not yet' } },
    { key: { text: 'Kept' }, value: { text: backedUp ? 'On your devices, copied by their maker' : 'On one device' } },
  ]
}

export function NewPasskey({ entry, csrf }: { entry: Entry; csrf: string }) {
  return (
    <>
      <BackLink href={urls.passkeys} text="Your passkeys" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Add a passkey</h1>
      <PasskeyForm
        kind="make"
        action={urls.newPasskey}
        question={urls.newPasskeyQuestion}
        csrf={csrf}
        button="Make the passkey"
      >
        <input type="hidden" name="_page" value={urls.newPasskey} />
        <Field
          entry={entry}
          name="name"
          label="What do you call the device? (optional)"
          hint={{ text: 'Such as “work phone”. Only you see it.' }}
          autocomplete="off"
        />
      </PasskeyForm>
    </>
  )
}

export function RenamePasskey({ key, entry, csrf }: { key: Listed; entry: Entry; csrf: string }) {
  return (
    <>
      <BackLink href={urls.passkeys} text="Your passkeys" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Name a passkey</h1>
      <Form action={urls.passkeyName(key.id)} csrf={csrf}>
        <Field entry={entry} name="name" label="What do you call the device?" autocomplete="off" />
        <Button text="Save the name" />
      </Form>
    </>
  )
}

export function RemovePasskey({ key, csrf, isLast }: { key: Listed; csrf: string; isLast: boolean }) {
  return (
    <>
      <BackLink href={urls.passkeys} text="Your passkeys" />
      {isLast && (
        <ErrorSummary descriptionText="This is your last way in. Add another passkey, or a password and a code app, first." />
      )}
      <h1 class="govuk-heading-l">Remove “{key.name}”?</h1>
      <p class="govuk-body">
        Nobody can sign in with it afterwards. You are signed out on every other device, in case this one was lost.
      </p>
      <Form action={urls.passkeyRemoval(key.id)} csrf={csrf}>
        <input type="hidden" name="_page" value={urls.passkeyRemoval(key.id)} />
        <Button text="Remove this passkey" classes="govuk-button--warning" />
      </Form>
    </>
  )
}
