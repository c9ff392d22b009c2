import type { Promised } from '#modules/promises'
import { AGREED, type Contact, PARTS, type Part, type Plan } from '../../rules/safety-plan.ts'
import { day } from '../pieces.page.tsx'

/** What a plan says, part by part; parts that say nothing are left out. */
export function PlanParts({ plan, adults }: { plan: Plan; adults: readonly Promised[] }) {
  return (
    <div class="rose-measure">
      {PARTS.map(({ code, label }) => {
        const said = saidIn(code, plan, adults)
        return (
          said && (
            <section class="rose-card" aria-labelledby={`part-${code}`}>
              <h2 class="govuk-heading-s" id={`part-${code}`}>
                {label}
              </h2>
              {said}
            </section>
          )
        )
      })}
      <Agreement plan={plan} />
    </div>
  )
}

function saidIn(part: Part, plan: Plan, adults: readonly Promised[]) {
  if (part === 'people') return plan.content.people.length > 0 && <People people={plan.content.people} />
  if (part === 'adults') return adults.length > 0 && <Adults adults={adults} />
  return plan.content[part] !== '' && <p class="govuk-body rose-typed">{plan.content[part]}</p>
}

/** Their numbers are words here: a call to family is pressed on the page that asks safe contact first. */
function People({ people }: { people: readonly Contact[] }) {
  return (
    <ul class="govuk-list">
      {people.map(({ name, number, word }) => (
        <li>
          <strong>{name}</strong>
          {number !== '' && ' · '}
          {number}
          {word !== '' && ` · safe word: ${word}`}
        </li>
      ))}
    </ul>
  )
}

function Adults({ adults }: { adults: readonly Promised[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {adults.map((one) => (
        <li>
          {one.what}: <strong>{one.owner}</strong>
          {one.dueOn && `, by ${day(one.dueOn)}`}
          {one.state === 'kept' && one.settledOn && ` (kept, ${day(one.settledOn)})`}
          {one.state === 'broken' && ` (not kept: ${one.reason})`}
        </li>
      ))}
    </ul>
  )
}

function Agreement({ plan }: { plan: Plan }) {
  return (
    <section class="rose-card" aria-labelledby="agreement">
      <h2 class="govuk-heading-s" id="agreement">
        Is this agreed?
      </h2>
      <p class="govuk-body">{AGREED.find((one) => one.code === plan.agreed)?.label}</p>
      {plan.agreedWords && <blockquote class="rose-voice">{plan.agreedWords}</blockquote>}
    </section>
  )
}
