import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { type BothRow, plainRows } from '#ui/both-versions.tsx'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { ENDINGS, type Goal } from '../../rules/goal.ts'
import { endGoal } from '../../store/goals.ts'
import { aboutGoals } from '../find.ts'
import { type FoundGoal, findGoalOf } from '../rating/rating.ts'
import { EndingPage, FIELDS } from './ending.page.tsx'

const TITLE = 'Close this goal'

/** `GET /goals/:goalId/ending`. Of a closed goal: how it was closed, to be put right. */
export async function show(ask: Ask): Promise<Answer> {
  const found = await findGoalOf(ask)
  if (!found) return 'not-found'
  const entry = { values: savedIn(found.goal), errors: [] }
  return page(TITLE, body(ask, found, { entry }), { about: aboutGoals(found.whose) })
}

/** `POST /goals/:goalId/ending`: closed once, or put right by somebody who has seen how it stands. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await findGoalOf(ask)
  if (!found) return 'not-found'
  const { goal } = found
  const r = new Reading(ask.form)
  const ending = r.choice(
    'ending',
    ENDINGS.map((one) => one.code),
    'Choose what they say about it.',
  )
  const words = r.text('words', { most: 1_000 })
  const version = ask.form.version()
  if (version !== goal.version) return second(ask, found, r.entry)
  if (!r.isGood || ending === '')
    return faulty(TITLE, body(ask, found, { entry: r.entry }), { about: aboutGoals(found.whose) })
  const ended = { goalId: goal.id, ending, words, on: londonDate(ask.now), by: staffOf(ask).id, version }
  if (!(await endGoal(ask.tx, ended))) return second(ask, (await findGoalOf(ask)) ?? found, r.entry)
  return closed(found)
}

/** Somebody closed it first: both are shown. The second half of a double click finds its own words, and is done. */
function second(ask: Ask, found: FoundGoal, entry: Entry): Answer {
  const typed = { ending: ask.form.text('ending'), words: ask.form.text('words') }
  const rows = plainRows(FIELDS, { saved: savedIn(found.goal), typed })
  if (rows.length === 0) return closed(found)
  return stale(TITLE, body(ask, found, { entry: { ...entry, errors: [] }, rows }), { about: aboutGoals(found.whose) })
}

function closed({ whose }: FoundGoal): Answer {
  return goTo(`${urls.goals(whose.person.id)}?done=ending`, { about: aboutGoals(whose) })
}

function savedIn(goal: Goal) {
  return { ending: goal.ending ?? '', words: goal.endingWords }
}

type Shown = { entry: Entry; rows?: readonly BothRow[] }

function body(ask: Ask, { goal, whose }: FoundGoal, { entry, rows }: Shown) {
  return EndingPage({ title: TITLE, person: whose.person, goal, entry, csrf: ask.csrf, rows: rows ?? null })
}
