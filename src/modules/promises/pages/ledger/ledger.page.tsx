import { DiedLine, nameOf, type Summary } from '#modules/young-people'
import { londonDate } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import { type MadeIn, type Promised, standingOf } from '../../rules/promise.ts'
import { day, PromiseSettling, standingWords } from '../pieces.page.tsx'

type Given = {
  person: Summary
  promises: readonly Promised[]
  today: string
  entry: Entry
  sendKey: string
  csrf: string
  done: string
}

const DONE: Readonly<Record<string, string>> = {
  added: 'The promise is written down.',
  kept: 'Marked as kept.',
  broken: 'The reason is written down. Tell them in person, if nobody has.',
  reopened: 'The promise is open again.',
}

/** Every promise by an adult, open ones first by their day. */
export function LedgerPage({ person, promises, today, entry, sendKey, csrf, done }: Given) {
  const open = promises.filter((p) => p.state === 'open')
  const settled = promises.filter((p) => p.state !== 'open')
  const back = urls.promisesUrl(person.id)
  return (
    <>
      <BackLink href={urls.youngPersonUrl(person.id)} text="Back to the record" />
      <FormErrors entry={entry} />
      {DONE[done] && <NotificationBanner type="success" titleText="Done" text={DONE[done]} />}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{nameOf(person)}</span>
        What adults said they will do
      </h1>
      <DiedLine person={person} />
      {person.diedOn === null && (
        <p class="govuk-body">
          <Link href={urls.promisesTogether(person.id)}>Read the list together</Link>: large and plain, to look at side
          by side.
        </p>
      )}
      {open.length === 0 && <p class="govuk-body">Nothing is open.</p>}
      <List promises={open} today={today} csrf={csrf} back={back} />
      {settled.length > 0 && <h2 class="govuk-heading-m">What became of the others</h2>}
      <List promises={settled} today={today} csrf={csrf} back={back} />
      <Add id={person.id} entry={entry} sendKey={sendKey} csrf={csrf} />
    </>
  )
}

type ListGiven = { promises: readonly Promised[]; today: string; csrf: string; back: string }

function List({ promises, today, csrf, back }: ListGiven) {
  return (
    <ul class="rose-list">
      {promises.map((promise) => {
        const standing = standingOf(promise, today)
        return (
          <li class={standing === 'late' ? 'rose-list__urgent' : undefined}>
            <div class="rose-row">
              <span class="rose-row__name">{promise.what}</span>
              <strong class={`govuk-tag govuk-tag--${COLOURS[standing]}`}>
                {standingWords(standing, promise.settledOn)}
              </strong>
              <span class="rose-row__facts">
                {promise.owner}
                {promise.dueOn && `, by ${day(promise.dueOn)}`} · <Where promise={promise} />
              </span>
              {promise.reason && <span class="rose-row__facts">Why not: {promise.reason}</span>}
              <PromiseSettling promise={promise} csrf={csrf} back={back} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}

const COLOURS = { open: 'grey', late: 'red', kept: 'green', 'kept-late': 'yellow', broken: 'orange' } as const

const PLACES: Readonly<Record<MadeIn, string>> = {
  session: 'said in a session',
  'safety-plan': 'said in the safety plan',
  concern: 'said about a concern',
  meeting: 'said in a meeting',
  supervision: 'said in supervision',
  ledger: 'written down here',
}

function Where({ promise }: { promise: Promised }) {
  const words = `${PLACES[promise.madeIn]} on ${day(londonDate(promise.madeAt))}`
  // Only a session has a page of its own that everybody who sees this list may open.
  if (promise.madeIn !== 'session' || promise.madeInId === null) return <span>{words}</span>
  return <Link href={urls.sessionUrl(promise.madeInId)}>{words}</Link>
}

function Add({ id, entry, sendKey, csrf }: { id: string; entry: Entry; sendKey: string; csrf: string }) {
  return (
    <section>
      <h2 class="govuk-heading-m">One more promise</h2>
      <Form action={urls.promisesUrl(id)} csrf={csrf}>
        <Hidden name="send_key" value={sendKey} />
        <Field entry={entry} name="what" writtenBy="us" label="What an adult will do" />
        <Field entry={entry} name="owner" label="Which adult" hint="A name. Never the young person." />
        <Field entry={entry} name="due" as="date" label="By when" hint="Leave it out if no day was said." />
        <Button text="Write it down" preventDoubleClick={true} />
      </Form>
    </section>
  )
}
