import { SafeContactPanel } from '#modules/young-people'
import { formatMoment } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import type { Entry } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import { type Course, countDays, type Day, type Shared, toldLabel } from '../../rules/course.ts'
import { type EntryLine, kindLabel } from '../../rules/entry.ts'
import type { Whose } from '../find.ts'
import { day, Heading } from '../pieces.page.tsx'
import { EntryFields } from './fields.page.tsx'

export type Given = {
  whose: Whose
  title: string
  shared: readonly Shared[]
  /** For its therapist alone. */
  entries: readonly EntryLine[]
  /** How many others wrote before, which whoever wrote them has not opened to this therapist. */
  shut: number
  /** For supervision: null for whoever does not lead it. */
  days: readonly Day[] | null
  entry: Entry
  saved: string | undefined
  csrf: string
}

export function RecordPage(given: Given) {
  const { whose, title, saved, entry, days } = given
  const mine = whose.courses.filter((one) => one.isMine)
  const back = whose.seesCase
    ? { back: urls.youngPersonUrl(whose.person.id), backText: 'Back to the record' }
    : { back: urls.therapy, backText: 'Back to therapy' }
  return (
    <>
      {saved && <NotificationBanner type="success" titleText="Done" text={saved} />}
      <Heading person={whose.person} title={title} {...back} entry={entry} />
      {whose.person.diedOn && <p class="govuk-body-l">They died on {day(whose.person.diedOn)}.</p>}
      {mine.length > 0 && !whose.seesCase && whose.person.diedOn === null && (
        <SafeContactPanel safe={whose.safeContact} />
      )}
      <Standing whose={whose} leads={days !== null} />
      {mine.length > 0 && <Own {...given} />}
      <SharedWords shared={given.shared} />
      {days && <Days days={days} courses={whose.courses} />}
    </>
  )
}

/** What everybody who sees the young person may know. */
function Standing({ whose, leads }: { whose: Whose; leads: boolean }) {
  const { open, person, courses } = whose
  const ended = courses.filter((one) => one.endedOn !== null)
  return (
    <>
      {open ? (
        <p class="govuk-body">
          Therapy has been offered since {day(open.beganOn)}, by {open.therapistName}.
        </p>
      ) : (
        <p class="govuk-body">No therapy is offered at the moment.</p>
      )}
      {open && open.words !== '' && <blockquote class="rose-voice">{open.words}</blockquote>}
      {ended.map((one) => (
        <p class="govuk-body">
          Earlier therapy: {day(one.beganOn)} to {day(one.endedOn ?? one.beganOn)}, {one.therapistName}.
        </p>
      ))}
      <InsetText text="What is said in therapy is on a record of its own that only the therapist reads. It is not part of the case. A request for notes from the police or a court does not cover it: it is asked for by itself, and the therapist and the manager take legal advice first. If a child may be in danger, a therapist raises a concern, as everybody does." />
      <p class="govuk-body">
        <Link href={urls.newConcern}>Raise a concern</Link>
        {leads && !open && person.diedOn === null && (
          <>
            {' · '}
            <Link href={urls.therapyDeed(person.id, 'beginning')}>Offer therapy</Link>
          </>
        )}
        {leads && courses.length > 0 && (
          <>
            {' · '}
            <Link href={urls.therapyDeed(person.id, 'handover')}>Hand the record to another therapist</Link>
          </>
        )}
        {open && (leads || open.isMine) && (
          <>
            {' · '}
            <Link href={urls.therapyDeed(person.id, 'ending')}>Therapy ends</Link>
          </>
        )}
      </p>
    </>
  )
}

function Own({ whose, entries, shut, entry, csrf }: Given) {
  return (
    <section>
      <h2 class="govuk-heading-m">Your record</h2>
      <p class="govuk-body">
        Only you read this.{' '}
        <Link href={urls.therapyDeed(whose.person.id, 'sharing')}>Share something with the case</Link>
      </p>
      <Form action={urls.therapyOf(whose.person.id)} csrf={csrf}>
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <EntryFields entry={entry} />
        <div class="rose-savebar">
          <Button text="Save this entry" preventDoubleClick={true} />
        </div>
      </Form>
      <h2 class="govuk-heading-m">Entries so far</h2>
      {entries.length === 0 && shut === 0 && <p class="govuk-body">Nothing is written yet.</p>}
      {shut > 0 && (
        <p class="govuk-body">
          {shut === 1 ? 'One earlier entry opens' : `${shut} earlier entries open`} to you when the therapist who wrote
          it agrees or, once they have left, when a safeguarding trustee does. They have been asked.
        </p>
      )}
      <ul class="govuk-list">
        {entries.map((one) => (
          <li>
            <Link href={urls.therapyEntry(one.id)}>
              {day(one.heldOn)}
              <span class="govuk-visually-hidden">, {kindLabel(one.kind)}</span>
            </Link>
            <span aria-hidden="true"> · {kindLabel(one.kind)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function SharedWords({ shared }: { shared: readonly Shared[] }) {
  return (
    <section>
      <h2 class="govuk-heading-m">Shared with the case</h2>
      {shared.length === 0 && <p class="govuk-body">Nothing has been shared.</p>}
      {shared.map((one) => (
        <div>
          <p class="govuk-body rose-quiet">
            {formatMoment(one.at)}, {one.by}. {toldLabel(one.told)}
            {one.why === '' ? '.' : `: ${one.why}`}
          </p>
          <p class="govuk-body rose-typed">{one.text}</p>
        </div>
      ))}
    </section>
  )
}

/** The manager leads supervision by days and counts. */
function Days({ days, courses }: { days: readonly Day[]; courses: readonly Course[] }) {
  if (courses.length === 0) return null
  const { met, notMet, last } = countDays(days)
  return (
    <section>
      <h2 class="govuk-heading-m">For supervision</h2>
      <p class="govuk-body">
        Met {met === 1 ? 'once' : `${met} times`}
        {last && `, last on ${day(last)}`}. Not brought, or not able to come: {notMet}.
      </p>
      {days.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">The days</span>
          </summary>
          <ul class="govuk-details__text govuk-list">
            {days.slice(0, 100).map((one) => (
              <li>
                {day(one.heldOn)}: {one.kind === 'met' ? 'met' : one.kind === 'not-met' ? 'not met' : 'a note'}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
