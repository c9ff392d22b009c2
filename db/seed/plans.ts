import { addDays, daysBetween, type PlainDate, plainDate } from '#platform/pure/dates.ts'
import { at } from './calendar.ts'
import { type Ground } from './ground.ts'
import type { Random } from './random.ts'
import type { Row } from './tables.ts'
import { ADULTS_WILL, CALLED, GOALS, PLAN, SAFE_WORDS, SAID_OF_GOAL, SAID_OF_PLAN } from './words/plans.ts'

type Whose = { readonly person: string; readonly worker: string; readonly opened: PlainDate }

const NEW_CASE_DAYS = 14

/** Safety plans and goals of the cases that are open today: most have a plan, a few of them past its day, some none. */
export function addPlans(ground: Ground): void {
  for (const episode of ground.rows.of('cases.episode')) {
    const whose = whoseOf(episode)
    if (!whose || daysBetween(whose.opened, ground.today) < NEW_CASE_DAYS) continue
    const random = ground.random.part(`plan/${episode.id}`)
    if (random.chance(0.75)) addVersions(ground, random, whose)
    if (random.chance(0.6)) addGoals(ground, random, whose)
  }
}

function whoseOf({ state, young_person_id, worker_id, opened_on }: Row<'cases.episode'>): Whose | null {
  if (state !== 'open' || !young_person_id || !worker_id || !opened_on) return null
  return { person: young_person_id, worker: worker_id, opened: plainDate(opened_on) }
}

/** The first version soon after the beginning, a second later for some; a fifth of the newest are past their day. */
function addVersions(ground: Ground, random: Random, whose: Whose): void {
  const { review_days: every } = ground.organisation.safety_plan
  const age = daysBetween(whose.opened, ground.today)
  const isPast = age > every + 10 && random.chance(0.2)
  const newest = addDays(ground.today, -Math.min(age - 3, isPast ? every + random.int(1, 8) : random.int(1, every - 5)))
  const first = addDays(whose.opened, 3)
  const days = random.chance(0.5) && daysBetween(first, newest) > 10 ? [first, newest] : [newest]
  for (const [i, day] of days.entries()) addVersion(ground, random, { whose, day, version: i + 1 })
}

function addVersion(
  { rows, today, organisation }: Ground,
  random: Random,
  { whose, day, version }: { whose: Whose; day: PlainDate; version: number },
): void {
  const id = random.uuid()
  const texts = Object.entries(PLAN).map(([part, lines]) => [
    part,
    version > 1 || random.chance(0.7) ? random.pick(lines) : '',
  ])
  const people = random.some(CALLED, random.int(1, 3)).map((name) => ({
    name,
    number: `07700 900${String(random.int(100, 999))}`,
    word: random.chance(0.5) ? random.pick(SAFE_WORDS) : '',
  }))
  const madeAt = at(day, '15:50')
  rows.add('plans.safety_plan', {
    id,
    young_person_id: whose.person,
    version,
    content: { ...Object.fromEntries(texts), people },
    agreed: random.pick(['yes', 'yes', 'partly', 'not-yet']),
    agreed_words: random.pick(SAID_OF_PLAN),
    written_with: random.chance(0.6) ? 'The young person, at our second meeting' : 'The young person and Nan',
    review_on: addDays(day, organisation.safety_plan.review_days),
    made_by: whose.worker,
    made_at: madeAt,
    send_key: random.uuid(),
  })
  if (!random.chance(0.7)) return
  const [what, owner] = random.pick(ADULTS_WILL)
  const dueOn = addDays(day, random.int(3, 28))
  const kept = random.chance(0.85)
  // Months later nobody would still call it late: it was settled long ago.
  const isKept = dueOn < today && (kept || dueOn < addDays(today, -60))
  rows.add('promises.promise', {
    id: random.uuid(),
    young_person_id: whose.person,
    what,
    owner,
    due_on: dueOn,
    made_in: 'safety-plan',
    made_in_id: id,
    made_by: whose.worker,
    made_at: madeAt,
    state: isKept ? 'kept' : 'open',
    settled_on: isKept ? dueOn : null,
    settled_by: isKept ? whose.worker : null,
  })
}

function addGoals({ rows, today }: Ground, random: Random, { person, worker, opened }: Whose): void {
  const weeks = Math.floor((daysBetween(opened, today) - 7) / 7)
  for (const [i, words] of random.some(GOALS, random.int(1, 3)).entries()) {
    const id = random.uuid()
    const setOn = addDays(opened, 7)
    rows.add('plans.goal', {
      id,
      young_person_id: person,
      words,
      slot: i + 1,
      set_on: setOn,
      made_by: worker,
      made_at: at(setOn, `14:${10 + i}`),
      send_key: random.uuid(),
    })
    for (let time = 0; time < Math.min(weeks, random.int(1, 5)); time++) {
      const ratedOn = addDays(setOn, Math.floor((weeks * 7 * time) / 5))
      rows.add('plans.goal_rating', {
        id: random.uuid(),
        goal_id: id,
        young_person_id: person,
        rating: random.int(0, 10),
        words: random.pick(SAID_OF_GOAL),
        rated_on: ratedOn,
        written_by: worker,
        written_at: at(ratedOn, `16:${10 + i}`),
        send_key: random.uuid(),
      })
    }
  }
}
