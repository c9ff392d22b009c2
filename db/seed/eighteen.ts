import { addDays, type PlainDate, plainDate, yearOf } from '#platform/pure/dates.ts'
import { at, workingDayFrom } from './calendar.ts'
import type { Ground } from './ground.ts'
import { addYoungPerson, madeUpMobile, type YoungPerson } from './people.ts'
import type { Random } from './random.ts'
import type { Episode } from './spans.ts'

/** How many days ago they turned 18, and since when we have known them. */
type Wish = { readonly name: string; readonly turned: number; readonly known: number }

/** Somebody who was a child when support began and has turned 18 since. */
export function addTurnedEighteen(ground: Ground, { name, turned, known }: Wish): YoungPerson {
  const born = eighteenYearsBefore(addDays(ground.today, -turned))
  return addYoungPerson(ground, { random: ground.random.part(name), known: addDays(ground.today, -known), born })
}

function eighteenYearsBefore(day: PlainDate): PlainDate {
  return plainDate(`${yearOf(day) - 18}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`)
}

/** Asked at 17 and asked anew at 18: they still want us, and their nan in touch, and their stepfather no more. */
export function addAgreements(ground: Ground, { id: episode_id, person, opened, spans }: Episode): void {
  const { rows, today } = ground
  const worker = spans.at(-1)?.worker
  if (!worker) throw new Error('nobody has this case')
  const random = ground.random.part('agreed at 18')
  const asked = { episode_id, young_person_id: person.id, decided_by: 'young-person', recorded_by: worker.id }
  rows.add('cases.agreement', {
    id: random.uuid(),
    ...asked,
    decision: 'agreed',
    age: 17,
    evidence: 'Said back what we do, what we write down and whom we would have to tell. Took a week to think.',
    words: 'ok but not at school',
    parents_told: 'yes',
    parents_why_not: '',
    review_on: addDays(opened, 180),
    recorded_at: at(workingDayFrom(addDays(opened, 2)), '16:10'),
    send_key: random.uuid(),
  })
  const anew = workingDayFrom(addDays(today, -40))
  rows.add('cases.agreement', {
    id: random.uuid(),
    ...asked,
    decision: 'agreed',
    age: 18,
    evidence: 'Talked through what changes now: it is their own decision, and who hears from us is theirs to say.',
    words: 'yeah keep going. nan is fine to ring, not him',
    parents_told: 'not-needed',
    parents_why_not: '',
    review_on: addDays(anew, 180),
    recorded_at: at(anew, '15:20'),
    send_key: random.uuid(),
  })
  addInTouch(ground, random, { person, opened })
}

function addInTouch(ground: Ground, random: Random, { person, opened }: Pick<Episode, 'person' | 'opened'>): void {
  for (const [name, relationship, kept] of [
    [`Hilda ${person.family}`, 'Nan', true],
    ['Keith Marram', 'Stepfather', false],
  ] as const)
    ground.rows.add('young_people.connection', {
      id: random.uuid(),
      young_person_id: person.id,
      name,
      relationship,
      telephone: madeUpMobile(random),
      safe_to_contact: true,
      lead_professional: false,
      note: '',
      source: 'the young person',
      kept_at_18: kept,
      added_by: ground.team.practitioner.id,
      added_at: at(opened, '11:05'),
    })
}
