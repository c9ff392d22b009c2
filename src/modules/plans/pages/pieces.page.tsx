import { formatDay as day } from '#platform/pure/dates.ts'
import { endingLabel, type Goal } from '../rules/goal.ts'

/** Who closed a goal, when, and what they said about it then. */
export function closingOf({ ending, endedBy, endedOn }: Goal): string {
  if (ending === null || endedOn === null) return 'Somebody wrote about this goal'
  return `${endedBy} closed this goal on ${day(endedOn)}: ${endingLabel(ending).toLowerCase()}`
}

export { PersonHeading as Heading } from '#modules/young-people'
export { formatDay as day, formatMoment as moment } from '#platform/pure/dates.ts'
