import { addDays, londonDate, type PlainDate } from '#platform/pure/dates.ts'
import { at, daysBefore, minutesLater, workingDayFrom } from './calendar.ts'
import { type Ground } from './ground.ts'
import type { Random } from './random.ts'
import type { Member } from './staff.ts'
import type { Row } from './tables.ts'
import { ASKED, DECIDED, PLACES, THOUGHT } from './words/supervision.ts'

type Episode = Row<'cases.episode'>

/** Who is out today and was out lately; supervision of the last weeks, with what was decided, asked and answered. */
export function addVisitsAndSupervision(ground: Ground): void {
  const random = ground.random.part('visits and supervision')
  const { practitioner, other, third } = ground.team
  const [mine, theirs, thirds] = [practitioner, other, third].map((worker) => openCasesOf(ground, worker))
  addVisits(ground, random.part('visits'), { out: third, to: thirds?.[0], before: practitioner, earlier: mine ?? [] })
  addMeeting(ground, random.part('mine'), { worker: practitioner, cases: mine ?? [], days: 13 })
  addMeeting(ground, random.part('theirs'), { worker: other, cases: theirs ?? [], days: 34 })
  addQuestions(ground, random.part('questions'), { unanswered: mine?.[1], answered: theirs?.[0] })
  ground.rows.add('supervision.reflection', {
    id: random.uuid(),
    person_id: practitioner.id,
    text: THOUGHT,
    at: daysBefore(ground.now, 12),
  })
}

function openCasesOf({ rows }: Ground, worker: Member): Episode[] {
  return rows.of('cases.episode').filter((one) => one.state === 'open' && one.worker_id === worker.id)
}

type Out = { out: Member; to: Episode | undefined; before: Member; earlier: readonly Episode[] }

/** One colleague is out now and is expected back within the hour; the practitioner has come back from three. */
function addVisits(ground: Ground, random: Random, { out, to, before, earlier }: Out): void {
  const { now } = ground
  addVisit(ground, random, { who: out, to, began: minutesLater(now, -25), due: minutesLater(now, 50), back: null })
  for (const [i, days] of [2, 6, 9].entries()) {
    const began = at(workingDayFrom(addDays(londonDate(now), -days - 3)), '14:05')
    const back = minutesLater(began, random.int(40, 58))
    addVisit(ground, random, { who: before, to: earlier[i], began, due: minutesLater(began, 60), back })
  }
}

type Trip = { who: Member; to: Episode | undefined; began: Date; due: Date; back: Date | null }

function addVisit({ rows }: Ground, random: Random, { who, to, began, due, back }: Trip): void {
  const id = random.uuid()
  rows.add('visits.visit', {
    id,
    person_id: who.id,
    kind: 'home',
    place: random.pick(PLACES),
    with_whom: '',
    telephone: `07700 900${String(random.int(100, 999))}`,
    with_young_person: to !== undefined,
    began_at: began,
    due_at: due,
    ended_at: back,
    ended_by: back && who.id,
    send_key: random.uuid(),
  })
  if (to) rows.add('visits.subject', { visit_id: id, young_person_id: to.young_person_id, episode_id: to.id })
  const event = { visit_id: id, deadline: 1, by: who.id }
  rows.add('visits.event', { id: random.uuid(), ...event, kind: 'began', at: began })
  if (back) rows.add('visits.event', { id: random.uuid(), ...event, kind: 'ended', at: back })
}

type Held = { worker: Member; cases: readonly Episode[]; days: number }

function addMeeting(ground: Ground, random: Random, { worker, cases, days }: Held): void {
  const id = random.uuid()
  const heldOn = workingDayFrom(addDays(ground.today, -days))
  const { manager } = ground.team
  const recordedAt = at(heldOn, '16:40')
  ground.rows.add('supervision.meeting', {
    id,
    worker_id: worker.id,
    led_by: manager.id,
    held_on: heldOn,
    agreed: 'One afternoon a week without visits, for writing.',
    send_key: random.uuid(),
    recorded_at: recordedAt,
  })
  for (const one of cases.slice(0, 4))
    ground.rows.add('supervision.talked_about', {
      meeting_id: id,
      episode_id: one.id,
      young_person_id: one.young_person_id,
    })
  for (const [i, one] of cases.slice(0, 2).entries())
    addDecision(ground, random, { meeting: id, one, heldOn, recordedAt, words: DECIDED[i % DECIDED.length], worker })
}

type Decided = {
  meeting: string
  one: Episode
  heldOn: PlainDate
  recordedAt: Date
  words: (typeof DECIDED)[number] | undefined
  worker: Member
}

function addDecision({ rows, team, today }: Ground, random: Random, { words, ...given }: Decided): void {
  const { meeting, one, heldOn, recordedAt, worker } = given
  if (!words) return
  rows.add('supervision.decision', {
    id: random.uuid(),
    meeting_id: meeting,
    episode_id: one.id,
    young_person_id: one.young_person_id,
    decision: words.decision,
    reasons: words.reasons,
    decided_by: team.manager.id,
    decided_on: heldOn,
    at: recordedAt,
  })
  rows.add('promises.promise', {
    id: random.uuid(),
    young_person_id: one.young_person_id,
    what: words.action,
    owner: worker.name,
    due_on: addDays(today, random.int(2, 12)),
    made_in: 'supervision',
    made_in_id: meeting,
    made_by: team.manager.id,
    made_at: recordedAt,
    state: 'open',
    settled_on: null,
    settled_by: null,
  })
}

type Asked = { unanswered: Episode | undefined; answered: Episode | undefined }

/** One question waits for the practitioner; another was answered yesterday, and the manager has not read that yet. */
function addQuestions(ground: Ground, random: Random, { unanswered, answered }: Asked): void {
  const ask = (one: Episode | undefined, question: string, days: number): string | null => {
    if (!one) return null
    const id = random.uuid()
    ground.rows.add('supervision.question', {
      id,
      episode_id: one.id,
      young_person_id: one.young_person_id,
      question,
      asked_by: ground.team.manager.id,
      asked_at: daysBefore(ground.now, days),
      send_key: random.uuid(),
    })
    return id
  }
  ask(unanswered, ASKED.waiting, 3)
  const id = ask(answered, ASKED.question, 5)
  if (id && answered)
    ground.rows.add('supervision.answer', {
      question_id: id,
      number: 1,
      young_person_id: answered.young_person_id,
      answer: ASKED.answer,
      answered_by: answered.worker_id,
      answered_at: daysBefore(ground.now, 1),
    })
}
