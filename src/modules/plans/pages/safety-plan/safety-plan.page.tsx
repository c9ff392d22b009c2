import type { Promised } from '#modules/promises'
import { DiedLine, type Summary } from '#modules/young-people'
import type { Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import { isPastItsDay, type Plan, type PlanLine } from '../../rules/safety-plan.ts'
import { day, Heading, moment } from '../pieces.page.tsx'
import { PlanParts } from './plan-parts.page.tsx'

export function NoPlanPage({ person }: { person: Summary }) {
  const isOver = person.diedOn !== null
  return (
    <>
      <Heading
        person={person}
        title="Safety plan"
        back={urls.youngPersonUrl(person.id)}
        backText="Back to the record"
      />
      <DiedLine person={person} />
      <p class="govuk-body rose-lead">There is no safety plan{isOver ? '' : ' yet'}.</p>
      {!isOver && <Begin person={person} />}
    </>
  )
}

function Begin({ person }: { person: Summary }) {
  return (
    <>
      <p class="govuk-body">
        It is made together, at their pace and in their words. One line is enough to begin with; nothing has to be
        filled in.
      </p>
      <Button href={urls.safetyPlanChange(person.id)} text="Begin a plan together" />
    </>
  )
}

type Given = {
  person: Summary
  plan: Plan
  versions: readonly PlanLine[]
  adults: readonly Promised[]
  today: string
  emergency: Organisation['emergency']
  saved: boolean
}

export function PlanPage({ person, plan, versions, adults, today, emergency, saved }: Given) {
  // After a death it is read, and nobody is asked to look at it again.
  const isOver = person.diedOn !== null
  return (
    <>
      {saved && (
        <NotificationBanner
          type="success"
          titleText="Done"
          text="The plan is saved. The versions before it are kept as they were."
        />
      )}
      <Heading
        person={person}
        title="Safety plan"
        back={urls.youngPersonUrl(person.id)}
        backText="Back to the record"
      />
      <DiedLine person={person} />
      {!isOver && <Standing person={person} plan={plan} today={today} />}
      <PlanParts plan={plan} adults={adults} />
      {!isOver && (
        <InsetText classes="rose-measure">
          In danger now: <strong>{emergency.number}</strong>. {emergency.silent}
        </InsetText>
      )}
      <Written plan={plan} />
      {versions.length > 1 && (
        <>
          <h2 class="govuk-heading-m">Earlier versions</h2>
          <ul class="govuk-list">
            {versions
              .filter((one) => one.id !== plan.id)
              .map((one) => (
                <li>
                  <Link href={urls.safetyPlanVersion(person.id, one.id)}>
                    Version {one.version}, {moment(one.madeAt)}
                  </Link>
                  , {one.madeBy}
                </li>
              ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Whether it can be relied on, and what can be done with it. */
function Standing({ person, plan, today }: Pick<Given, 'person' | 'plan' | 'today'>) {
  return (
    <>
      {isPastItsDay(plan, today) ? (
        <WarningText
          text={`Out of date: this plan was to be looked at again by ${day(plan.reviewOn)}. Do not rely on it; look at it together.`}
          iconFallbackText="Warning"
        />
      ) : (
        <p class="govuk-body">Look at it again by {day(plan.reviewOn)}.</p>
      )}
      <div class="govuk-button-group">
        <Button href={urls.safetyPlanChange(person.id)} text="Change it together" />
        <Button href={urls.safetyPlanCopy(person.id)} text="Make a copy" classes="govuk-button--secondary" />
      </div>
    </>
  )
}

type Earlier = { person: Summary; plan: Plan; adults: readonly Promised[] }

/** One version as it was saved; whether it is the plan of now is said on the page of the plan alone. */
export function EarlierPlanPage({ person, plan, adults }: Earlier) {
  return (
    <>
      <Heading
        person={person}
        title={`Safety plan, version ${plan.version}`}
        back={urls.safetyPlan(person.id)}
        backText="Back to the plan"
      />
      <InsetText>
        This is what was saved on {moment(plan.madeAt)}. The plan may have changed since:{' '}
        <Link href={urls.safetyPlan(person.id)}>read the plan as it is now</Link>.
      </InsetText>
      <PlanParts plan={plan} adults={adults} />
      <Written plan={plan} />
      {person.diedOn === null && <p class="govuk-body">It was to be looked at again by {day(plan.reviewOn)}.</p>}
    </>
  )
}

function Written({ plan }: { plan: Plan }) {
  return (
    <p class="govuk-body rose-quiet">
      Version {plan.version}, written down by {plan.madeBy} on {moment(plan.madeAt)}.
      {plan.writtenWith && ` Together with: ${plan.writtenWith}.`}
    </p>
  )
}
