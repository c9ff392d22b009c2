import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { standingOf } from '../../rules/standing.ts'
import { OUR_NUMBER, WAY_WORDS } from '../words.ts'
import type { RequestGiven } from './given.ts'

/** What can be done with it now, by whoever looks. */
export function Deeds(given: RequestGiven) {
  const { request, mine } = given
  const standing = standingOf(request)
  if (standing === 'held' || standing === 'ended') return null
  return (
    <>
      {mine ? <Number {...given} /> : <Take {...given} />}
      {mine && <Happened {...given} />}
      <div class="govuk-button-group">
        <Link href={urls.callRequestDeed(request.id, 'ending')}>End it</Link>
      </div>
      {mine && <GiveBack {...given} />}
    </>
  )
}

function Take({ request, csrf }: RequestGiven) {
  const has = request.takenBy
  return (
    <>
      {has && (
        <p class="govuk-inset-text">
          <strong>{has} has this.</strong> Speak to them before you take it over, so that a phone does not ring twice.
        </p>
      )}
      <Form action={urls.callRequestDeed(request.id, 'acknowledgement')} csrf={csrf}>
        <input type="hidden" name="from" value={request.takenById ?? ''} />
        <Button
          text={has ? 'Take it over' : 'I have this'}
          {...(has ? { classes: 'govuk-button--secondary' } : {})}
          preventDoubleClick={true}
        />
      </Form>
    </>
  )
}

function Number({ request, number, csrf }: RequestGiven) {
  if (number === null)
    return (
      <Form action={urls.callRequestDeed(request.id, 'number')} csrf={csrf}>
        <Button text="I have read this: show the number" />
      </Form>
    )
  return (
    <section aria-label="The number">
      <h2 class="govuk-heading-m">{WAY_WORDS[request.way]}</h2>
      {/* No link that rings at a tap: one tap too many is one call too many. */}
      <p class="govuk-body-l">
        <strong class="rose-typed">{number}</strong>
      </p>
      <p class="govuk-body">{OUR_NUMBER[request.way]} Write the number down nowhere else.</p>
    </section>
  )
}

const CAME = [
  { value: 'tried', text: 'Tried: nobody answered' },
  { value: 'somebody-else', text: 'Tried: somebody else answered' },
  { value: 'reached', text: 'Reached them' },
  { value: 'agreed', text: 'Agreed a time' },
]

function Happened({ request, entry, csrf, sendKey }: RequestGiven) {
  return (
    <>
      <h2 class="govuk-heading-m">What happened</h2>
      <Form action={urls.callRequestDeed(request.id, 'tries')} csrf={csrf}>
        <Hidden name="send_key" value={sendKey} />
        <Field
          entry={entry}
          name="what"
          as="radios"
          classes="govuk-radios--small"
          label="What came of it?"
          items={CAME}
        />
        <Field entry={entry} name="day" as="date" label="If you agreed a time: which day?" />
        <Field
          entry={entry}
          name="time"
          label="And at what time?"
          hint={{ text: 'For example 16:30' }}
          autocomplete="off"
        />
        <Field
          entry={entry}
          name="note"
          label="A line, if it helps"
          hint={{ text: 'What was said belongs in the record or the referral.' }}
          autocomplete="off"
        />
        <Button text="Write it down" classes="govuk-button--secondary" preventDoubleClick={true} />
      </Form>
    </>
  )
}

function GiveBack({ request, csrf }: RequestGiven) {
  return (
    <Form action={urls.callRequestDeed(request.id, 'giving-back')} csrf={csrf}>
      <p class="govuk-body">Called away? Give it back, and the next person is told.</p>
      <Button text="Give it back" classes="govuk-button--secondary" preventDoubleClick={true} />
    </Form>
  )
}
