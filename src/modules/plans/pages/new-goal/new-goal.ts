import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { MOST_OPEN } from '../../rules/goal.ts'
import { goalsOf, rateGoal, setGoal } from '../../store/goals.ts'
import { aboutGoals, findWhose, type Whose } from '../find.ts'
import { FIGURES } from '../rating/rating.form.ts'
import { NewGoalPage } from './new-goal.page.tsx'

const TITLE = 'Write down a goal'

/** `GET /young-people/:id/goals/new` */
export async function show(ask: Ask): Promise<Answer> {
  const whose = await findWhose(ask)
  if (!whose) return 'not-found'
  const open = (await goalsOf(ask.tx, whose.ids)).filter((goal) => goal.ending === null)
  if (open.length >= MOST_OPEN) return goTo(urls.goals(whose.person.id), { about: aboutGoals(whose) })
  const entry = { ...blankEntry, values: { send_key: newId() } }
  return page(TITLE, body(ask, whose, { entry, isFull: false }), { about: aboutGoals(whose) })
}

/** `POST /young-people/:id/goals/new` */
export async function submit(ask: Ask): Promise<Answer> {
  const whose = await findWhose(ask)
  if (!whose) return 'not-found'
  const { words, rating, ratingWords, entry } = readGoal(ask.form)
  const sendKey = ask.form.sendKey()
  const typed = { ...entry, values: { ...entry.values, send_key: sendKey } }
  if (entry.errors.length > 0) return faulty(TITLE, body(ask, whose, { entry: typed, isFull: false }))
  const by = staffOf(ask).id
  const setOn = londonDate(ask.now)
  const youngPersonId = whose.person.id
  const saved = await setGoal(
    ask.tx,
    { youngPersonId, youngPersonIds: whose.ids, words, setOn, by, sendKey },
    { now: ask.now },
  )
  if (saved === null) return stale(TITLE, body(ask, whose, { entry: typed, isFull: true }))
  if (saved !== 'sent-before' && rating !== null) {
    const first = { goalId: saved, youngPersonId, rating, words: ratingWords, ratedOn: setOn, by, sendKey: newId() }
    await rateGoal(ask.tx, first, ask.now)
  }
  return goTo(`${urls.goals(youngPersonId)}?done=goal`, { about: aboutGoals(whose) })
}

/** A first figure may be left out: nobody has to say how near something feels on the day it is first said. */
function readGoal(form: Form) {
  const r = new Reading(form)
  const words = r.text('words', { missing: 'Write what they want, in their own words.', most: 1_000 })
  const figure = r.choice('rating', ['', ...FIGURES], 'Choose a figure from 0 to 10, or none.')
  const ratingWords = r.text('rating_words', { most: 1_000 })
  return { words, rating: figure === '' ? null : Number(figure), ratingWords, entry: r.entry }
}

function body(ask: Ask, { person }: Whose, { entry, isFull }: { entry: Entry; isFull: boolean }) {
  return NewGoalPage({ title: TITLE, person, entry, csrf: ask.csrf, isFull })
}
