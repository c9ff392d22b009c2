import { nameOf } from '#modules/young-people'
import { labelOf, type Organisation } from '#platform/organisation.ts'
import { BothVersions } from '#ui/both-versions.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Closing, Decision } from '../rules/records.ts'
import type { Found } from './find.ts'
import { moment } from './pieces.tsx'

/** What stands in a concern now that somebody else was first. */
export type Meanwhile = {
  readonly decisions: readonly Decision[]
  readonly closing: Closing | null
  /** What the one who came second had written, as a person reads it. */
  readonly mine: string
}

type Given = { found: Found; meanwhile: Meanwhile; organisation: Organisation }

/**
 * Two people on one concern. Decisions and a closing are only ever added, so there is nothing to choose: both stand side by
 * side, and whoever came second saves again, or leaves it, knowing what the other wrote.
 */
export function BothOf({ found: { concern, person }, meanwhile, organisation }: Given) {
  const said =
    concern.closedAt === null
      ? 'Somebody decided or changed something while you were writing.'
      : 'This concern is closed, so nothing is added to it. What is new is a new concern.'
  const theirs = [
    ...meanwhile.decisions.map((one) => `${words(organisation, one.steps)}\n${one.reasons}\n${signed(one)}`),
    ...(meanwhile.closing ? [`Closed\n${meanwhile.closing.reason}\n${signed(meanwhile.closing)}`] : []),
    ...(person ? [`On the record of ${nameOf(person)}`] : []),
  ]
  const rows = [{ name: 'both', label: 'What is decided', theirs: theirs.join('\n\n'), mine: meanwhile.mine }]
  return <BothVersions said={said} rows={rows} />
}

/** In the place of the button where nothing can be saved any more. */
export function NewInstead() {
  return (
    <p class="govuk-body">
      This concern is closed. <Link href={urls.newConcern}>Raise a new concern</Link> for what is new.
    </p>
  )
}

/** The words of the list for what is decided, in one line. */
export function words(organisation: Organisation, steps: readonly string[]): string {
  return steps.map((step) => labelOf(organisation.concern_decisions, step)).join(' · ')
}

function signed(one: { readonly byName: string; readonly at: Date }): string {
  return `${one.byName} on ${moment(one.at)}`
}
