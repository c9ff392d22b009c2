import type { Promised } from '#modules/promises'
import type { Summary } from '#modules/young-people'
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
  return (
    <>
      <Heading
        person={person}
        title="Safety plan"
        back={urls.youngPersonUrl(person.id)}
        backText="Back to the record"
      />
      <p class="govuk-body rose-lead">There is no safety plan yet.</p>
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
      <PlanParts plan={plan} adults={adults} />
      <InsetText classes="rose-measure">
        In danger now: <strong>{emergency.number}</strong>. {emergency.silent}
      </InsetText>
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

type Earlier = { person: Summary; plan: Plan; adults: readonly Promised[] }

/** One version as it was saved; whether it is the plan of now is said on the page of the plan alone. */
export function EarlierPlanPage({ person, plan, adults }: Earlier) {
  return (
    <>
      <Heading
        person={person}
        title={`Safety plan, version ${plan.version}`}
        back={urls.safetyPlan(person.id)}
        backText="To the plan of now"
      />
      <InsetText>
        This is what was saved on {moment(plan.madeAt)}. The plan may have changed since:{' '}
        <Link href={urls.safetyPlan(person.id)}>read the plan of now</Link>.
      </InsetText>
      <PlanParts plan={plan} adults={adults} />
      <Written plan={plan} />
      <p class="govuk-body">It was to be looked at again by {day(plan.reviewOn)}.</p>
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
