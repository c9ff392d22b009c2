import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { londonDate, plainDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Goal } from '../../rules/goal.ts'
import { findGoal, rateGoal } from '../../store/goals.ts'
import { aboutGoals, type Whose, whoseIs } from '../find.ts'
import { blankRating, readRating } from './rating.form.ts'
import { RatingPage } from './rating.page.tsx'

const TITLE = 'How near does it feel?'

/** `GET /goals/:goalId/ratings/new` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await findOpenGoal(ask)
  if (found === 'not-found' || 'kind' in found) return found
  const entry = { values: { ...blankRating(londonDate(ask.now)), send_key: newId() }, errors: [] }
  return page(TITLE, body(ask, found, entry), { about: aboutGoals(found.whose) })
}

/** `POST /goals/:goalId/ratings/new`: one rating beside those before. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await findOpenGoal(ask)
  if (found === 'not-found' || 'kind' in found) return found
  const { goal, whose } = found
  const sendKey = ask.form.sendKey()
  const { rating, entry } = readRating(ask.form, { today: londonDate(ask.now), setOn: plainDate(goal.setOn) })
  const typed = { ...entry, values: { ...entry.values, send_key: sendKey } }
  if (!rating) return faulty(TITLE, body(ask, found, typed))
  const { youngPersonId } = goal
  await rateGoal(ask.tx, { ...rating, goalId: goal.id, youngPersonId, by: staffOf(ask).id, sendKey }, ask.now)
  return goTo(`${urls.goals(whose.person.id)}?done=rating`, { about: aboutGoals(whose) })
}

export type FoundGoal = { readonly goal: Goal; readonly whose: Whose }

/** The goal of the address and its young person; of one that is closed, the way to where it stands. */
async function findOpenGoal(ask: Ask): Promise<FoundGoal | Answer> {
  const found = await findGoalOf(ask)
  if (!found) return 'not-found'
  if (found.goal.ending === null) return found
  return goTo(urls.goals(found.whose.person.id), { about: aboutGoals(found.whose) })
}

export async function findGoalOf(ask: Ask): Promise<FoundGoal | null> {
  const goal = await findGoal(ask.tx, ask.params['goalId'] ?? '')
  const whose = goal && (await whoseIs(ask, goal.youngPersonId))
  return goal && whose && { goal, whose }
}

function body(ask: Ask, { goal, whose }: FoundGoal, entry: Entry) {
  return RatingPage({ title: TITLE, person: whose.person, goal, entry, csrf: ask.csrf })
}
