import type { Version } from '../rules/records.ts'
import { Facts, momentOf } from './pieces.tsx'

/** The versions that a record had before, each with who changed it, when and why. */
export function Earlier({
  versions,
  labels,
}: {
  versions: readonly Version[]
  labels: Readonly<Record<string, string>>
}) {
  if (versions.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Earlier versions</h2>
      {versions.map((v) => (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              Until {momentOf(v.at)}: {v.reason} ({v.byName})
            </span>
          </summary>
          <div class="govuk-details__text">
            <Facts rows={Object.entries(labels).map(([key, label]) => [label, textOf(v.was[key])] as const)} />
          </div>
        </details>
      ))}
    </>
  )
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') return ''
  return /^\d{4}-\d\d-\d\dT/.test(value) ? momentOf(new Date(value)) : value
}
