import type { PlainDate } from '#platform/pure/dates.ts'
import type { Staff } from '#platform/viewer.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Tag } from '#ui/tag.tsx'
import * as urls from '#urls'
import type { Here, OnDay } from '../../rules/colleague.ts'
import { isWeekend, rotaDay } from '../../rules/rota.ts'
import { DUTY_ROLES } from '../../rules/staff.ts'
import { PeopleNav } from '../people-nav.tsx'

type Given = {
  staff: Staff
  plans: boolean
  keeps: boolean
  days: readonly PlainDate[]
  duty: readonly OnDay[]
  off: readonly OnDay[]
  people: readonly Here[]
  entry: Entry
  csrf: string
  done: string
}

const DONE: Readonly<Record<string, string>> = {
  duty: 'They are on duty on these days.',
  'duty-ended': 'They are not on duty on that day.',
  off: 'These days are off.',
  'off-ended': 'That day is not off any more.',
}

export function RotaPage(given: Given) {
  const { staff, plans, keeps, days, entry } = given
  const said = DONE[given.done]
  return (
    <>
      {said && <NotificationBanner type="success" titleText="Done" text={said} />}
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Rota</h1>
      <PeopleNav staff={staff} current={urls.rota} />
      {keeps && (
        <p class="govuk-body">
          You keep a recovery key. <Link href={urls.recoveries}>Give a lost manager’s access back</Link>
        </p>
      )}
      <p class="govuk-body">
        {plans && <Link href="#duty" text="Put somebody on duty" />}
        {plans && ' · '}
        <Link href={plans ? '#off' : '#off-from-day'} text={plans ? 'Somebody is away' : 'Say when you are away'} />
      </p>
      <ul class="rose-list">
        {days.filter(hasNews(given)).map((day) => (
          <Day {...given} day={day} />
        ))}
      </ul>
      {plans && <DutyForm {...given} />}
      <OffForm {...given} />
    </>
  )
}

/** A weekend on which nobody works and nobody is away is left out. */
function hasNews({ duty, off }: Pick<Given, 'duty' | 'off'>) {
  return (day: PlainDate) => !isWeekend(day) || [...duty, ...off].some((one) => one.day === day)
}

function Day({ day, duty, off, plans, staff, csrf }: Given & { day: PlainDate }) {
  const here = duty.filter((one) => one.day === day)
  const away = off.filter((one) => one.day === day)
  return (
    <li>
      <strong>{rotaDay(day)}</strong>{' '}
      {here.length === 0 && !isWeekend(day) && <Tag text="Nobody on duty" classes="govuk-tag--yellow" />}
      {here.map((one) => (
        <div class="govuk-body">
          {one.name} is on duty
          {away.some(({ personId }) => personId === one.personId) && (
            <>
              {' '}
              <Tag text="But away" classes="govuk-tag--yellow" />
            </>
          )}
          {plans && <Ending one={one} action={urls.dutyEnding} csrf={csrf} text="Take off duty" />}
        </div>
      ))}
      {away.map((one) => (
        <div class="govuk-body-s">
          {one.name} is away
          {(plans || one.personId === staff.id) && (
            <Ending one={one} action={urls.dayOffEnding} csrf={csrf} text="Not away" />
          )}
        </div>
      ))}
    </li>
  )
}

function Ending({ one, action, csrf, text }: { one: OnDay; action: string; csrf: string; text: string }) {
  return (
    <>
      {' '}
      <Form action={action} csrf={csrf} classes="rose-inline-form">
        <input type="hidden" name="person" value={one.personId} />
        <input type="hidden" name="day" value={one.day} />
        <button class="rose-link-button" type="submit">
          {text}
          <span class="govuk-visually-hidden">: {`${one.name}, ${one.day}`}</span>
        </button>
      </Form>
    </>
  )
}

function DutyForm({ people, entry, csrf }: Given) {
  const items = people
    .filter(({ role }) => DUTY_ROLES.includes(role))
    .map(({ id, name }) => ({ value: id, text: name }))
  return (
    <>
      <h2 class="govuk-heading-m">Put somebody on duty</h2>
      <Form action={urls.duty} csrf={csrf}>
        <Field entry={entry} name="duty" as="select" label="Who" items={[{ value: '', text: 'Choose' }, ...items]} />
        <Field entry={entry} name="duty-from" as="date" label="First day of duty" />
        <Field entry={entry} name="duty-to" as="date" label="Last day of duty" />
        <Field
          entry={entry}
          name="weekends"
          as="checkboxes"
          label="Weekends"
          items={[{ value: 'yes', text: 'On duty at the weekends between as well' }]}
        />
        <Button text="Put on duty" preventDoubleClick={true} />
      </Form>
    </>
  )
}

function OffForm({ people, plans, entry, csrf }: Given) {
  const items = people.map(({ id, name }) => ({ value: id, text: name }))
  return (
    <>
      <h2 class="govuk-heading-m">{plans ? 'Somebody is away' : 'When you are away'}</h2>
      <Form action={urls.daysOff} csrf={csrf}>
        {plans && (
          <Field
            entry={entry}
            name="off"
            as="select"
            label="Who is away"
            items={[{ value: '', text: 'Choose' }, ...items]}
          />
        )}
        <Field entry={entry} name="off-from" as="date" label="First day away" />
        <Field entry={entry} name="off-to" as="date" label="Last day away" />
        <Field entry={entry} name="because" label="Why (if you like)" hint="No page shows it to anybody." />
        <Button text="Save the days off" preventDoubleClick={true} />
      </Form>
    </>
  )
}
