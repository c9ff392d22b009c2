import { addDays, daysBetween, type PlainDate, plainDate } from '#platform/pure/dates.ts'
import { foldName } from '#platform/pure/person-name.ts'
import { at, workingDayFrom } from './calendar.ts'
import { type Ground } from './ground.ts'
import type { Random } from './random.ts'
import type { Row } from './tables.ts'
import { AGREED, CONCERNING, OFFERED, REMEMBERED, SHARED, THEMES } from './words/walls.ts'

type Episode = Row<'cases.episode'>

/**
 * Behind walls of their own: therapy of the therapist's cases and of two whose case is a practitioner's, and persons of
 * concern of three young people, two of whom have the same one without their workers knowing.
 */
export function addTherapyAndPersonsOfConcern(ground: Ground): void {
  const random = ground.random.part('therapy')
  const { therapist, practitioner, other } = ground.team
  const [own, mine, theirs] = [therapist, practitioner, other].map(({ id }) => openCasesOf(ground, id))
  for (const one of [...(own ?? []), ...(mine ?? []).slice(2, 4)]) addTherapy(ground, random.part(`${one.id}`), one)
  const [driver, marlow, ty] = CONCERNING
  addPersonOfConcern(ground, random.part('driver mine'), { one: mine?.[0], who: driver, days: 40 })
  addPersonOfConcern(ground, random.part('driver theirs'), { one: theirs?.[0], who: driver, days: 12 })
  addPersonOfConcern(ground, random.part('marlow'), { one: mine?.[1], who: marlow, days: 120 })
  openForAnHour(ground, random.part('glass'), mine?.[1])
  addPersonOfConcern(ground, random.part('ty'), { one: theirs?.[1], who: ty, days: 20 })
}

/** Two days ago somebody needed the record of a colleague who was away. Nobody has reviewed it yet. */
function openForAnHour({ rows, team, today }: Ground, random: Random, one: Episode | undefined): void {
  if (!one) return
  const day = addDays(today, -2)
  rows.add('need_to_know.glass', {
    id: random.uuid(),
    young_person_id: one.young_person_id,
    opened_by: team.other.id,
    reference: one.reference,
    why: 'The school rang for her worker, who is on a train, and did not want to wait.',
    at: at(day, '15:10'),
    until: at(day, '16:10'),
  })
}

function openCasesOf({ rows }: Ground, worker: string): Episode[] {
  return rows.of('cases.episode').filter((one) => one.state === 'open' && one.worker_id === worker)
}

function addTherapy(ground: Ground, random: Random, { young_person_id, opened_on }: Episode): void {
  const { rows, team, today } = ground
  const began = workingDayFrom(addDays(plainDate(opened_on ?? today), 7))
  if (began >= today) return
  const course_id = random.uuid()
  const whose = { course_id, young_person_id }
  const begun = { begun_by: team.manager.id, begun_at: at(began, '09:40') }
  rows.add('therapy.course', { id: course_id, young_person_id, began_on: began, words: random.pick(OFFERED), ...begun })
  const given = { since: begun.begun_at, because: '', given_by: team.manager.id }
  rows.add('therapy.holding', { id: random.uuid(), ...whose, therapist_id: team.therapist.id, ...given })
  for (const day of daysOf(began, today)) addEntry(ground, random, { ...whose, day })
  if (!random.chance(0.6)) return
  const shared = { told: 'agreed', why: '', shared_by: team.therapist.id, shared_at: at(addDays(today, -3), '16:20') }
  rows.add('therapy.shared', { id: random.uuid(), ...whose, text: random.pick(SHARED), ...shared })
}

/** Every other week, twelve times at most. */
function daysOf(began: PlainDate, today: PlainDate): PlainDate[] {
  const times = Math.min(12, Math.floor(daysBetween(began, addDays(today, -1)) / 14) + 1)
  return Array.from({ length: times }, (_, i) => addDays(began, i * 14))
}

type Of = { course_id: string; young_person_id: string | null; day: PlainDate }

function addEntry({ rows, team }: Ground, random: Random, { day, ...whose }: Of): void {
  const met = random.chance(0.85)
  const writtenAt = at(day, '17:05')
  const by = team.therapist.id
  rows.add('therapy.entry', {
    id: random.uuid(),
    ...whose,
    held_on: day,
    kind: met ? 'met' : 'not-met',
    themes: met ? random.pick(THEMES) : '',
    notes: met ? random.pick(REMEMBERED) : '',
    agreed: met ? random.pick(AGREED) : '',
    written_by: by,
    written_at: writtenAt,
    changed_by: by,
    changed_at: writtenAt,
  })
}

type Concerning = { one: Episode | undefined; who: (typeof CONCERNING)[number] | undefined; days: number }

function addPersonOfConcern(
  { rows, today, organisation }: Ground,
  random: Random,
  { one, who, days }: Concerning,
): void {
  if (!one || !who) return
  const { what, certainty, source, ...words } = who
  const day = workingDayFrom(addDays(today, -days))
  const whose = { young_person_id: one.young_person_id, written_by: one.worker_id, written_at: at(day, '15:10') }
  const id = random.uuid()
  const review_on = addDays(day, organisation.persons_of_concern.review_days)
  rows.add('persons_of_concern.record', {
    id,
    ...words,
    folded_name: foldName(who.known_as),
    age: 'adult',
    review_on,
    ...whose,
  })
  rows.add('persons_of_concern.account', {
    id: random.uuid(),
    record_id: id,
    what,
    certainty,
    source,
    on_date: day,
    ...whose,
  })
}
