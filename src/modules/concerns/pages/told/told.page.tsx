import type { Organisation } from '#platform/organisation.ts'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import { aboutStaff } from '../../rules/concern.ts'
import type { Hearer } from '../../rules/telling.ts'
import type { Found } from '../find.ts'
import { InDanger, Telephone } from '../pieces.tsx'

type Given = {
  found: Found
  hearers: readonly Hearer[]
  organisation: Organisation
  minutes: number | null
  now: Date
}

/** Calm, and complete: who knows now, what to do until they answer, and whom to ring when nobody does. */
export function ToldPage({ found: { concern }, hearers, organisation, minutes, now }: Given) {
  const staff = aboutStaff(concern.about)
  return (
    <>
      <NotificationBanner type="success" titleText="Done" text={`Your concern ${concern.reference} has been raised.`} />
      <h1 class="govuk-heading-l">You have told us. Thank you.</h1>
      <Told hearers={hearers} staff={staff} organisation={organisation} />
      <h2 class="govuk-heading-m">Until somebody answers</h2>
      <ul class="govuk-list govuk-list--bullet">
        {!staff && <li>Stay with the young person if you can, or know who does.</li>}
        <li>Listen. Ask nothing that could put words into anybody’s mouth, and do not promise to keep it secret.</li>
        {staff && (
          <>
            <li>Do not speak to the person it is about, nor to others here.</li>
            <li>
              Is a young person unsafe because of it? Do not wait for an answer: ring the front door now.{' '}
              <Link href={urls.newConcern}>Raise a concern about the young person</Link> as well, without a word about
              the colleague.
            </li>
            <li>
              You may ring {organisation.lado.name} yourself, through the front door, and must if nobody has spoken to
              you within one working day. You need nobody’s permission for that.
            </li>
          </>
        )}
        <li>
          Did somebody tell you?{' '}
          <Link href={urls.concernDeed(concern.id, 'first-account')}>Write down their exact words</Link> while you
          remember them.
        </li>
        {minutes !== null && !staff && (
          <li>
            If nobody has spoken to you within {minutes} minutes, ring our office on{' '}
            <Telephone number={organisation.organisation.telephone} /> or the front door yourself. You need nobody’s
            permission for that.
          </li>
        )}
      </ul>
      <InDanger organisation={organisation} now={now} />
      <p class="govuk-body">
        <Link href={urls.concernUrl(concern.id)}>Read what you wrote</Link>
      </p>
    </>
  )
}

function Told({
  hearers,
  staff,
  organisation,
}: {
  hearers: readonly Hearer[]
  staff: boolean
  organisation: Organisation
}) {
  const names = (opens: boolean) => hearers.filter((h) => h.opens === opens).map((h) => h.name)
  const [reading, knowing] = [names(true), names(false)]
  if (hearers.length === 0)
    return (
      <p class="govuk-body">
        <strong>Nobody here holds this task today, so please ring now:</strong>{' '}
        {staff ? `${organisation.lado.name}, through the county’s front door, ` : 'the county’s front door, '}
        <Telephone number={organisation.front_door.number('professionals')} />. What you wrote is kept, and waits for
        the next person who may read it.
      </p>
    )
  return (
    <>
      {reading.length > 0 && (
        <>
          <p class="govuk-body">
            Told at once, on their Today and by a mail that says only “please look”
            {staff ? '; nobody else here can find it' : ''}:
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {reading.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
        </>
      )}
      {knowing.length > 0 && (
        <p class="govuk-body">
          {knowing.join(', ')} {knowing.length === 1 ? 'knows' : 'know'} that a concern waits, not whom it is about.
        </p>
      )}
    </>
  )
}
