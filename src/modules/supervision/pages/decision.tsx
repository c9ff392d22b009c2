import { formatDate, plainDate } from '#platform/pure/dates.ts'
import type { Decision } from '../rules/records.ts'

/** One decision with its reasons, who decided and when. `about`: whose case, where the page shows several. */
export function DecisionWords({ decision, about }: { decision: Decision; about?: string }) {
  return (
    <section class="rose-card">
      {about && <h3 class="govuk-heading-s">{about}</h3>}
      <p class="govuk-body rose-typed">{decision.decision}</p>
      <p class="govuk-body rose-typed">Because: {decision.reasons}</p>
      <p class="govuk-body rose-quiet">
        {decision.by}, {formatDate(plainDate(decision.decidedOn))}
      </p>
    </section>
  )
}
