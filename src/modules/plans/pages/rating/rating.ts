import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { londonDate, plainDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Goal } from '../../rules/goal.ts'
import { findGoal, isRated, rateGoal } from '../../store/goals.ts'
import { aboutGoals, type Whose, whoseIs } from '../find.ts'
import { blankRating, readRating } from './rating.form.ts'
import { RatingPage } from './rating.page.tsx'

const TITLE = 'How near does it feel?'

/** `GET /goals/:goalId/ratings/new` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await findGoalOf(ask)
  if (!found) return 'not-found'
  const entry = { values: { ...blankRating(londonDate(ask.now)), send_key: newId() }, errors: [] }
  return page(TITLE, body(ask, found, entry), { about: aboutGoals(found.whose) })
}

/**
 * `POST /goals/:goalId/ratings/new`: one rating beside those before. If the goal was closed meanwhile that is shown first;
 * what they said before it was closed can be saved all the same.
 */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await findGoalOf(ask)
  if (!found) return 'not-found'
  const { goal, whose } = found
  const sendKey = ask.form.sendKey()
  const closedOn = goal.endedOn === null ? null : plainDate(goal.endedOn)
  const days = { today: londonDate(ask.now), setOn: plainDate(goal.setOn), closedOn }
  const { rating, entry } = readRating(ask.form, days)
  const typed = { ...entry, values: { ...entry.values, send_key: sendKey } }
  const isUnseen = goal.ending !== null && ask.form.version() !== goal.version
  if (isUnseen && !(await isRated(ask.tx, sendKey)))
    return stale(TITLE, body(ask, found, { ...typed, errors: [] }, true), { about: aboutGoals(found.whose) })
  if (!rating) return faulty(TITLE, body(ask, found, typed), { about: aboutGoals(found.whose) })
  const { youngPersonId } = goal
  await rateGoal(ask.tx, { ...rating, goalId: goal.id, youngPersonId, by: staffOf(ask).id, sendKey }, ask.now)
  return goTo(`${urls.goals(whose.person.id)}?done=rating`, { about: aboutGoals(whose) })
}

export type FoundGoal = { readonly goal: Goal; readonly whose: Whose }

export async function findGoalOf(ask: Ask): Promise<FoundGoal | null> {
  const goal = await findGoal(ask.tx, ask.params['goalId'] ?? '')
  const whose = goal && (await whoseIs(ask, goal.youngPersonId))
  return goal && whose && { goal, whose }
}

function body(ask: Ask, { goal, whose }: FoundGoal, entry: Entry, isSecond = false) {
  return RatingPage({ title: TITLE, person: whose.person, goal, entry, csrf: ask.csrf, isSecond })
}
