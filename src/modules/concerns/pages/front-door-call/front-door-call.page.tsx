import { hoursOfDoor } from '#modules/site'
import type { Organisation } from '#platform/organisation.ts'
import { BothVersions } from '#ui/both-versions.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { FrontDoorCall } from '../../rules/records.ts'
import type { Found } from '../find.ts'
import { day, Heading, moment, Telephone } from '../pieces.tsx'

type Given = { title: string; found: Found; entry: Entry; csrf: string; organisation: Organisation; now: Date }

/** The number first, because this page is opened before the call as often as after it. */
export function CallPage({ title, found, entry, csrf, organisation, now }: Given) {
  const { front_door: door } = organisation
  return (
    <>
      <Heading found={found} title={title} entry={entry} />
      <InsetText>
        <p class="govuk-body">
          <strong>
            Ring {door.name}: <Telephone number={door.number('professionals')} />
          </strong>
          . {hoursOfDoor(door, { caller: 'professionals', now })}
        </p>
        <p class="govuk-body">
          It takes telephone calls only, so nothing can be sent from here. Write down below what was said.
        </p>
      </InsetText>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">What they will ask you</span>
        </summary>
        <div class="govuk-details__text">
          <ul class="govuk-list govuk-list--bullet">
            <li>all you know of the child and who is in the family</li>
            <li>what the concern is, and how immediate</li>
            <li>what support there has been</li>
            <li>where the child is now</li>
            <li>whether parents know, and if not, why</li>
          </ul>
        </div>
      </details>
      <Form action={urls.concernDeed(found.concern.id, 'front-door-call')} csrf={csrf}>
        <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
        <Field entry={entry} name="called_on" as="date" label="Day of the call" />
        <Field
          entry={entry}
          name="called_at"
          label="Time of the call"
          hint={{ text: 'For example 14:05' }}
          classes="govuk-input--width-5"
          autocomplete="off"
        />
        <Field entry={entry} name="spoken_to" label="Who did you speak to?" autocomplete="off" />
        <Field entry={entry} name="advice" as="textarea" writtenBy="us" rows={4} label="What did they advise?" />
        <Field
          entry={entry}
          name="follow_up"
          as="textarea"
          writtenBy="us"
          rows={2}
          label="What happens next, and who does it?"
        />
        <Field
          entry={entry}
          name="letter"
          as="date"
          label="Day their letter came"
          hint={{ text: 'Leave it out until it comes; it can be added later.' }}
        />
        <Button text="Save the call" preventDoubleClick={true} />
      </Form>
    </>
  )
}

type LetterGiven = Omit<Given, 'organisation' | 'now'> & {
  call: FrontDoorCall
  /** The day that somebody wrote who came second. */
  typed: string | null
}

export function LetterPage({ title, found, call, entry, csrf, typed }: LetterGiven) {
  return (
    <>
      <Heading found={found} title={title} entry={entry} />
      <p class="govuk-body">
        About the call with {call.spokenTo} on {moment(call.calledAt)}.
      </p>
      {call.letterReceivedOn === null ? (
        <Form action={urls.frontDoorLetter(found.concern.id, call.id)} csrf={csrf}>
          <Field entry={entry} name="letter" as="date" label="Which day did it come?" />
          <Button text="Save" preventDoubleClick={true} />
        </Form>
      ) : (
        <>
          {typed === null ? (
            <InsetText>It is noted already: the letter came on {day(call.letterReceivedOn)}.</InsetText>
          ) : (
            <BothVersions
              said="Somebody noted it while you were writing, and yours is not saved."
              rows={[{ name: 'letter', label: 'Day it came', theirs: day(call.letterReceivedOn), mine: day(typed) }]}
              next="The day that was noted first stays. Did another letter come? It belongs to a call of its own."
            />
          )}
          <p class="govuk-body">
            <Link href={urls.concernDeed(found.concern.id, 'front-door-call')}>
              Write down another call and its letter
            </Link>
          </p>
        </>
      )}
    </>
  )
}
