import { londonTime } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import type { OpenGlass } from '../../rules/looking.ts'

type Given = {
  entry: Entry
  csrf: string
  sendKey: string
  open: readonly OpenGlass[]
  reviews: boolean
  /** Who is told. */
  told: string
  done: string
}

export function BreakGlassPage({ entry, csrf, sendKey, open, reviews, told, done }: Given) {
  return (
    <>
      <BackLink href={urls.search} text="Back to search" />
      <FormErrors entry={entry} />
      {done === 'closed' && <NotificationBanner type="success" titleText="Done" text="The record is closed again." />}
      <h1 class="govuk-heading-l">Open a record for an hour</h1>
      <p class="govuk-body">
        Use this when a child needs it now and the record is not one of yours. It opens for one hour. You can read, and
        write down what you did. {told} is told at once, and looks at it afterwards.
      </p>
      <OpenNow open={open} csrf={csrf} />
      <Form action={urls.breakGlass} csrf={csrf}>
        <Hidden name="send_key" value={sendKey} />
        <Field
          entry={entry}
          name="reference"
          label="The exact reference"
          hint="Of the case or the young person, for example C-7K3M-9QXV. Names do not open a record."
          classes="govuk-input--width-10"
          autocomplete="off"
          spellcheck={false}
        />
        <Field
          entry={entry}
          name="why"
          as="textarea"
          writtenBy="us"
          rows={4}
          label="Why do you need to look?"
          hint="Write no names: not everybody who reads this later may know who it is about."
        />
        <Button text="Open for an hour" preventDoubleClick={true} />
      </Form>
      {reviews && (
        <p class="govuk-body">
          <Link href={urls.glassReviews}>Looks to review</Link>
        </p>
      )}
    </>
  )
}

function OpenNow({ open, csrf }: Pick<Given, 'open' | 'csrf'>) {
  if (open.length === 0) return null
  return (
    <section aria-labelledby="open-now">
      <h2 class="govuk-heading-m" id="open-now">
        Open for you now
      </h2>
      <ul class="rose-list">
        {open.map(({ id, youngPersonId, name, why, until }) => (
          <li>
            <Link href={urls.youngPersonUrl(youngPersonId)}>{name}</Link>, until {londonTime(until)}
            <p class="govuk-body-s rose-typed">{why}</p>
            <Form action={urls.glassClosing(id)} csrf={csrf} kept={false}>
              <Button text="Close it now" classes="govuk-button--secondary" preventDoubleClick={true} />
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The reference was of a record that is open to them anyway. */
export function TheirsAlreadyPage({ id }: { id: string }) {
  return (
    <>
      <BackLink href={urls.breakGlass} text="Back" />
      <h1 class="govuk-heading-l">You can open this record already</h1>
      <p class="govuk-body">
        Nobody was told, and nothing more is written down. <Link href={urls.youngPersonUrl(id)}>Open the record</Link>
      </p>
    </>
  )
}
