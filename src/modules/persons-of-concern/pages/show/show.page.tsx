import { formatMoment } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import {
  type Account,
  AGES,
  CERTAINTIES,
  isPastItsDay,
  labelIn,
  type Other,
  type PersonOfConcern,
  type Review,
} from '../../rules/person-of-concern.ts'
import { AccountFields, day, WhatThisIs } from '../pieces.page.tsx'

type Given = {
  record: PersonOfConcern
  accounts: readonly Account[]
  reviews: readonly Review[]
  /** Null for everybody but the manager. */
  others: readonly Other[] | null
  reviewing: boolean
  today: string
  saved: string | undefined
  entry: Entry
  csrf: string
}

export function ShowPage(given: Given) {
  const { record, accounts, others, reviewing, today, saved, entry } = given
  return (
    <>
      <BackLink href={urls.personsOfConcernOf(record.youngPersonId)} text="Back to the persons of concern" />
      <FormErrors entry={entry} />
      {saved && <NotificationBanner type="success" titleText="Done" text={saved} />}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Written down for {record.name}</span>
        {record.knownAs}
      </h1>
      <WhatThisIs />
      {record.endedOn !== null && <p class="govuk-body">Ended on {day(record.endedOn)}. It waits to be removed.</p>}
      {isPastItsDay(record, today) && (
        <WarningText
          text={`Out of date: this was to be looked at again by ${day(record.reviewOn)}. It may no longer be so.`}
          iconFallbackText="Warning"
        />
      )}
      <p class="govuk-body">
        {labelIn(AGES, record.age)}. Written down on {formatMoment(record.at)} by {record.by}.
        {record.endedOn === null && ` We look at it again by ${day(record.reviewOn)}.`}
      </p>
      {record.theirWords && <blockquote class="rose-voice">{record.theirWords}</blockquote>}
      {record.how && <p class="govuk-body rose-typed">{record.how}</p>}
      <h2 class="govuk-heading-m">Why we think so</h2>
      {accounts.map((one) => (
        <AccountLine one={one} />
      ))}
      {others && <SamePerson record={record} others={others} />}
      <Reviews {...given} />
      {reviewing && record.endedOn === null && (
        <p class="govuk-body">
          <Link href={urls.personOfConcernDeed(record.id, 'review')}>Look at it again</Link>
        </p>
      )}
      {record.endedOn === null && <AddAccount {...given} />}
    </>
  )
}

function AccountLine({ one }: { one: Account }) {
  return (
    <div>
      <p class="govuk-body rose-typed">{one.what}</p>
      <p class="govuk-body rose-quiet">
        {labelIn(CERTAINTIES, one.certainty)} · Source: {one.source}
        {one.onDate && `, ${day(one.onDate)}`} · Written by {one.by}, {formatMoment(one.at)}
      </p>
    </div>
  )
}

/** The manager's alone: a worker who saw this would learn of another child. */
function SamePerson({ record, others }: { record: PersonOfConcern; others: readonly Other[] }) {
  return (
    <section>
      <h2 class="govuk-heading-m">The same person elsewhere</h2>
      <p class="govuk-body">Only a manager sees this part. Tell a worker no more than they need to act.</p>
      {others.length === 0 && <p class="govuk-body">No other record is joined to this one.</p>}
      <ul class="govuk-list">
        {others.map((one) => (
          <li>
            <Link href={urls.personOfConcern(one.id)}>{one.knownAs}</Link>, for {one.name}
            {one.because && `: ${one.because}`}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <Link href={urls.personOfConcernDeed(record.id, 'joining')}>Look for records of the same person</Link>
      </p>
    </section>
  )
}

function Reviews({ reviews }: Given) {
  if (reviews.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">Looked at again</h2>
      {reviews.map((one) => (
        <p class="govuk-body">
          {formatMoment(one.at)}, {one.by}: {one.outcome === 'kept' ? 'kept' : 'ended'}. {one.reasons}
        </p>
      ))}
    </section>
  )
}

function AddAccount({ record, entry, csrf }: Given) {
  return (
    <>
      <h2 class="govuk-heading-m">Add what else is known</h2>
      <Form action={urls.personOfConcernDeed(record.id, 'accounts')} csrf={csrf}>
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <AccountFields entry={entry} />
        <div class="rose-savebar">
          <Button text="Add it" preventDoubleClick={true} />
        </div>
      </Form>
    </>
  )
}
