import { hoursOfDoor } from '#modules/site'
import type { Organisation } from '#platform/organisation.ts'
import { Link } from '#ui/link.tsx'

/** What comes before any form: who acts now. Said at the start, at each save and at sending. */
export function DangerGate({ organisation, now }: { organisation: Organisation; now: Date }) {
  const { emergency, front_door } = organisation
  return (
    <section class="rose-card rose-gate" aria-labelledby="danger">
      <h2 class="govuk-heading-m" id="danger">
        Is a child in danger now?
      </h2>
      <p class="govuk-body">
        Call <Telephone number={emergency.number} />. {emergency.silent}
      </p>
      <p class="govuk-body">
        Then telephone {front_door.name}: <Telephone number={front_door.number('professionals')} />.{' '}
        {hoursOfDoor(front_door, { caller: 'professionals', now })}
      </p>
    </section>
  )
}

/** The gate in a line, for the top of every page of a draft. */
export function DangerLine({ organisation }: { organisation: Organisation }) {
  const { emergency, front_door } = organisation
  return (
    <>
      A child in danger now: call <Telephone number={emergency.number} />, then {front_door.short} on{' '}
      <Telephone number={front_door.number('professionals')} />.
    </>
  )
}

export function Telephone({ number }: { number: string }) {
  return (
    <strong>
      <Link href={`tel:${number.replaceAll(' ', '')}`} text={number} classes="rose-telephone" />
    </strong>
  )
}
