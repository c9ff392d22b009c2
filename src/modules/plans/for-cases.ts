import type { CaseWarning, Entry, TimelineSource, TimelineWish, WarningSource } from '#extension/cases'
import type { Organisation } from '#platform/organisation.ts'
import { part } from '#platform/parts.ts'
import { formatDate, londonDate, plainDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { endingLabel } from './rules/goal.ts'
import { isPastItsDay } from './rules/safety-plan.ts'
import { type PlanEvent, type PlanState, planEvents, planState } from './store/lists.ts'

type WarningWish = { readonly youngPersonIds: readonly string[]; readonly now: Date }
export const timeline: TimelineSource = part<TimelineWish, PlanEvent, Entry>({
  ask: planEvents,
  moments: ['at'],
  tell: entryOf,
})

export function warningsOf(organisation: Organisation): WarningSource {
  return part<WarningWish, PlanState, CaseWarning>({
    ask: ({ youngPersonIds }) => planState(youngPersonIds),
    tell: (state, of) => planWarnings(organisation, state, of),
  })
}

function entryOf(event: PlanEvent) {
  return {
    at: event.at,
    id: event.id,
    kind: 'plan' as const,
    title: titleOf(event),
    who: event.who,
    text: event.goal === '' ? '' : `“${event.goal}”`,
    words: event.words,
    href:
      event.what === 'plan' ? urls.safetyPlanVersion(event.youngPersonId, event.id) : urls.goals(event.youngPersonId),
    marks: event.what === 'ending' ? ['day only'] : [],
  }
}

function titleOf({ what, version, ending }: PlanEvent): string {
  if (what === 'plan') return version === 1 ? 'Safety plan written' : 'Safety plan changed'
  return ending === null ? 'Goal set' : `Goal closed: ${endingLabel(ending).toLowerCase()}`
}

/** A quiet line when the level asks for a plan and there is none, or when the plan is past its day; none after a death. */
function planWarnings(
  organisation: Organisation,
  { levels, reviewOn, hasDied }: PlanState,
  { youngPersonIds, now }: WarningWish,
): CaseWarning[] {
  const youngPersonId = youngPersonIds[0]
  if (youngPersonId === undefined || hasDied) return []
  if (reviewOn !== null && isPastItsDay({ reviewOn }, londonDate(now))) {
    const text = `The safety plan is out of date: it was to be looked at again by ${formatDate(plainDate(reviewOn))}.`
    return [{ text, href: urls.safetyPlan(youngPersonId), grave: false }]
  }
  const expects = (code: string) =>
    organisation.levels.some((level) => level.code === code && level.rank >= organisation.safety_plan.from_rank)
  if (reviewOn !== null || !levels.some(expects)) return []
  return [{ text: 'There is no safety plan yet.', href: urls.safetyPlan(youngPersonId), grave: false }]
}
