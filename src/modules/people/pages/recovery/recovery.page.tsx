import { formatMoment } from '#platform/pure/dates.ts'
import type { Staff } from '#platform/viewer.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import type { Keeper, Recovery } from '../../rules/colleague.ts'
import { DUE_WHY, dueAt, type Mays, standingOf } from '../../rules/recovery.ts'
import { PeopleNav } from '../people-nav.tsx'

type ListGiven = {
  staff: Staff
  isKeeper: boolean
  lost: readonly { readonly id: string; readonly name: string }[]
  lines: readonly Recovery[]
  keepers: readonly Keeper[]
  entry: Entry
  csrf: string
  now: Date
}

export function RecoveriesPage({ staff, isKeeper, lost, lines, keepers, entry, csrf, now }: ListGiven) {
  return (
    <>
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Recovery</h1>
      <PeopleNav staff={staff} current={urls.recoveries} />
      <p class="govuk-body">
        When a manager has lost every way in, two keepers together give it back. What they did stays here for good, and
        nobody can change it.
      </p>
      <p class="govuk-body">
        {keepers.length === 0 ? 'Nobody keeps a key.' : `Keepers: ${keepers.map(({ name }) => name).join(', ')}.`}
      </p>
      {lines.length === 0 && <p class="govuk-body rose-quiet">Nobody has needed this yet.</p>}
      <ul class="rose-list">
        {lines.map((one) => (
          <li>
            <Link href={urls.recoveryUrl(one.id)}>{one.managerName}</Link>, started by {one.startedByName} on{' '}
            {formatMoment(one.startedAt)}
            <p class="govuk-body-s">{standingWords(one, now)}</p>
          </li>
        ))}
      </ul>
      {isKeeper && <StartForm lost={lost} entry={entry} csrf={csrf} />}
    </>
  )
}

function StartForm({ lost, entry, csrf }: Pick<ListGiven, 'lost' | 'entry' | 'csrf'>) {
  const items = lost.map(({ id, name }) => ({ value: id, text: name }))
  return (
    <>
      <h2 class="govuk-heading-m">Give a manager’s access back</h2>
      <p class="govuk-body">
        Speak to them first, face to face or on a number that you know. Another keeper then agrees within 48 hours.
      </p>
      <Form action={urls.recoveries} csrf={csrf}>
        <Field entry={entry} name="lost" as="select" label="Who" items={[{ value: '', text: 'Choose' }, ...items]} />
        <Field entry={entry} name="because" as="textarea" writtenBy="us" rows={3} label="What happened?" />
        <Field
          entry={entry}
          name="email"
          label="Their new e-mail address"
          hint="Only if they have lost the old one as well. The other keeper types it again, a day later at the earliest."
          type="email"
          autocomplete="off"
          spellcheck={false}
        />
        <Button text="Start, and tell everybody" preventDoubleClick={true} />
      </Form>
    </>
  )
}

type OneGiven = { one: Recovery; mays: Mays; entry: Entry; hindrance?: string; csrf: string; now: Date }

export function RecoveryPage({ one, mays, entry, hindrance, csrf, now }: OneGiven) {
  const rows = [
    { key: { text: 'Manager' }, value: { text: one.managerName } },
    { key: { text: 'What happened' }, value: { text: one.because } },
    { key: { text: 'Started by' }, value: { text: `${one.startedByName}, ${formatMoment(one.startedAt)}` } },
    one.newEmail !== '' && { key: { text: 'New e-mail address' }, value: { text: one.newEmail } },
  ]
  return (
    <>
      <BackLink href={urls.recoveries} text="Recovery" />
      <FormErrors entry={entry} />
      {hindrance && <ErrorSummary descriptionText={hindrance} />}
      <h1 class="govuk-heading-l">Access for {one.managerName}</h1>
      <InsetText text={standingWords(one, now)} />
      <SummaryList rows={rows.filter((row) => row !== false)} />
      {mays.agree && <AgreeForm one={one} entry={entry} csrf={csrf} />}
      {mays.refuse && (
        <Form action={urls.recoveryDeed(one.id, 'refusal')} csrf={csrf}>
          <p class="govuk-body">
            Does anything about it seem wrong? Then refuse: no link is sent, and everybody is told.
          </p>
          <Button text="Refuse" classes="govuk-button--secondary" preventDoubleClick={true} />
        </Form>
      )}
    </>
  )
}

function AgreeForm({ one, entry, csrf }: Pick<OneGiven, 'one' | 'entry' | 'csrf'>) {
  return (
    <>
      <p class="govuk-body">
        Speak to {one.managerName} yourself, face to face or on a number that you know. When you agree, everything they
        signed in with ends, and a link that works once goes to {one.newEmail === '' ? one.managerEmail : one.newEmail}.
        You do not see it.
      </p>
      <Form action={urls.recoveryDeed(one.id, 'agreement')} csrf={csrf}>
        {one.newEmail !== '' && (
          <Field
            entry={entry}
            name="email"
            label="Type the new e-mail address again"
            type="email"
            autocomplete="off"
            spellcheck={false}
          />
        )}
        <Button text="Agree, and send the link" preventDoubleClick={true} />
      </Form>
    </>
  )
}

function standingWords(one: Recovery, now: Date): string {
  const { stepByName: by, stepAt: at } = one
  switch (standingOf(one, now)) {
    case 'done':
      return `${by ?? 'Another keeper'} agreed${at ? ` on ${formatMoment(at)}` : ''}: the link was sent to the manager.`
    case 'refused':
      return `${by ?? 'Somebody'} refused${at ? ` on ${formatMoment(at)}` : ''}. Nothing was sent.`
    case 'ran out':
      return `Nobody agreed until ${formatMoment(one.endsAt)}. Nothing was sent.`
    default:
      return now < dueAt(one)
        ? `${DUE_WHY} Another keeper can agree from ${formatMoment(dueAt(one))} until ${formatMoment(one.endsAt)}.`
        : `Waits for another keeper to agree until ${formatMoment(one.endsAt)}.`
  }
}
