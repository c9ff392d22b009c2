import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { ENDINGS } from '../../rules/goal.ts'
import { endGoal } from '../../store/goals.ts'
import { aboutGoals } from '../find.ts'
import { type FoundGoal, findGoalOf } from '../rating/rating.ts'
import { EndingPage } from './ending.page.tsx'

const TITLE = 'Close this goal'

/** `GET /goals/:goalId/ending` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await findGoalOf(ask)
  if (!found) return 'not-found'
  const about = aboutGoals(found.whose)
  if (found.goal.ending !== null) return goTo(urls.goals(found.whose.person.id), { about })
  return page(TITLE, body(ask, found, blankEntry), { about })
}

/** `POST /goals/:goalId/ending`. A goal that is closed stays as it was closed. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await findGoalOf(ask)
  if (!found) return 'not-found'
  const { goal, whose } = found
  const r = new Reading(ask.form)
  const ending = r.choice(
    'ending',
    ENDINGS.map((one) => one.code),
    'Choose what they say about it.',
  )
  const words = r.text('words', { most: 1_000 })
  if (!r.isGood || ending === '') return faulty(TITLE, body(ask, found, r.entry))
  const { id, name } = staffOf(ask)
  const ended = { goalId: goal.id, ending, words, on: londonDate(ask.now), by: id }
  const isEnded = await endGoal(ask.tx, ended)
  // The second half of a double click finds what the first one wrote.
  const wasMine = goal.ending === ending && goal.endingWords === words && goal.endedBy === name
  if (!isEnded && !wasMine) return stale(TITLE, body(ask, (await findGoalOf(ask)) ?? found, r.entry))
  return goTo(`${urls.goals(whose.person.id)}?done=ending`, { about: aboutGoals(whose) })
}

function body(ask: Ask, { goal, whose }: FoundGoal, entry: Entry) {
  return EndingPage({ title: TITLE, person: whose.person, goal, entry, csrf: ask.csrf })
}
