import { hoursOfDoor } from '#modules/site'
import type { Organisation } from '#platform/organisation.ts'
import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import { Link } from '#ui/link.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { type Found, whose } from './find.ts'

/** The top of each small page of a concern: the way back, faults, the deed, and whose concern it is. */
export function Heading({ found, title, entry }: { found: Found; title: string; entry: Entry }) {
  return (
    <>
      <BackLink href={urls.concernUrl(found.concern.id)} text="Back to the concern" />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {found.concern.reference} · {whose(found)}
        </span>
        {title}
      </h1>
    </>
  )
}

/** A number that a phone dials with one tap, and that stays on one line. */
export function Telephone({ number }: { number: string }) {
  return <Link href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>{number.replaceAll(' ', '\u00a0')}</Link>
}

type AtDoor = { organisation: Organisation; now: Date }

/** Danger comes before any form. */
export function InDanger({ organisation, now }: AtDoor) {
  return (
    <>
      <CallFirst {...organisation} />
      <FrontDoor organisation={organisation} now={now} />
    </>
  )
}

export function CallFirst({ emergency }: Organisation) {
  return (
    <WarningText iconFallbackText="Warning">
      Is somebody in danger now? Call <Telephone number={emergency.number} /> first, then come back.
    </WarningText>
  )
}

export function FrontDoor({ organisation: { front_door: door }, now }: AtDoor) {
  return (
    <p class="govuk-body">
      The county’s front door, {door.name}: <Telephone number={door.number('professionals')} />.{' '}
      {hoursOfDoor(door, { caller: 'professionals', now })}
    </p>
  )
}

export { formatMoment as moment } from '#platform/pure/dates.ts'

export function day(date: string | null): string {
  return date === null ? '' : formatDate(plainDate(date))
}

/** The three boxes of a date, filled in. */
export function dateFields(name: string, date: string): Record<string, string> {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-')
  return {
    [`${name}-day`]: String(Number(dayOfMonth)),
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: year,
  }
}

/** What was typed by somebody, as they typed it. */
export function Typed({ text }: { text: string }) {
  return <span class="rose-typed">{text}</span>
}
