import { addDays, ageAt, type PlainDate } from '#platform/pure/dates.ts'
import { at, earlier, minutesLater, workingDays } from './calendar.ts'
import { type Ground } from './ground.ts'
import type { YoungPerson } from './people.ts'
import type { Random } from './random.ts'
import { ABOUT, DID, NOT_HELD, OBSERVED, PROMISES, PURPOSES, WORDS } from './words/notes.ts'

/** Where a contact belongs. */
export type Place = {
  readonly person: Pick<YoungPerson, 'id' | 'born'>
  readonly episode: string
  readonly worker: string
}

export type Contact = {
  readonly kind: string
  readonly attendance: string
  readonly startsAt: Date
  readonly id?: string
  readonly writtenAt?: Date
  readonly finished?: boolean
}

/** The three kinds that are one to one with the young person, and how often each is. */
const WITH = ['ONE-TO-ONE', 'ONE-TO-ONE', 'ONE-TO-ONE', 'ONE-TO-ONE', 'REMOTE', 'JOINT'] as const
const HELD = ['ATT', 'ATT', 'ATT', 'ATT', 'ATT', 'ATT', 'ATT', 'ATT', 'LATE', 'PART'] as const
const TIMES = ['09:30', '10:00', '11:15', '12:30', '13:45', '15:30', '16:15', '17:00'] as const

/** So many counted sessions on working days from `from` to `to`, with the contacts that lie between and do not count. */
export function addContacts(
  ground: Ground,
  random: Random,
  wish: { from: PlainDate; to: PlainDate; counted: number; others: number; place: (day: PlainDate) => Place },
): void {
  const days = workingDays(wish.from, wish.to)
  if (days.length === 0) throw new Error(`no working day from ${wish.from} to ${wish.to}`)
  const draw = (count: number) =>
    count <= days.length ? random.some(days, count) : Array.from({ length: count }, () => random.pick(days))
  for (const day of draw(wish.counted).sort())
    addContact(ground, random, wish.place(day), {
      kind: random.pick(WITH),
      attendance: random.pick(HELD),
      startsAt: at(day, random.pick(TIMES)),
    })
  for (const day of draw(wish.others).sort()) {
    const place = wish.place(day)
    addContact(ground, random, place, {
      ...otherContact(random, ageAt(place.person.born, day)),
      startsAt: at(day, random.pick(TIMES)),
    })
  }
}

/** A contact that is no support session: not held, not by plan, or not with the young person alone. */
function otherContact(random: Random, age: number): { kind: string; attendance: string } {
  if (random.chance(0.35)) return { kind: 'PROFESSIONAL', attendance: 'ATT' }
  if (random.chance(0.3)) return { kind: 'MESSAGE', attendance: 'ATT' }
  if (random.chance(0.3)) return { kind: 'TRIED-CALL', attendance: 'NO-ACCESS' }
  const missed = [age >= 16 ? 'NAC' : 'WNB', 'CANC-CYP', 'CANC-CARER', 'CANC-SVC', 'RESCH-CYP', 'NO-ACCESS'] as const
  return { kind: random.pick(WITH), attendance: random.pick(missed) }
}

/** One contact with its note, and what adults promised in it. Returns its id. */
export function addContact(ground: Ground, random: Random, place: Place, contact: Contact): string {
  const id = contact.id ?? random.uuid()
  const held = ['ATT', 'LATE', 'PART'].includes(contact.attendance)
  const future = contact.attendance === 'FUTURE'
  const minutes = held ? random.pick([30, 45, 45, 60, 60, 75, 90]) : null
  const finished = contact.finished ?? true
  const meets = held && ['ONE-TO-ONE', 'REMOTE', 'JOINT'].includes(contact.kind)
  const writtenAt = contact.writtenAt ?? written(ground, random, { contact, future, minutes })
  ground.rows.add('sessions.session', {
    id,
    young_person_id: place.person.id,
    episode_id: place.episode,
    starts_at: contact.startsAt,
    kind: contact.kind,
    attendance: contact.attendance,
    minutes: contact.kind === 'MESSAGE' || contact.kind === 'TRIED-CALL' ? null : minutes,
    place: placeOf(ground, random, contact.kind),
    topics: meets ? random.some(ground.organisation.topics, random.int(1, 3)).map((topic) => topic.code) : [],
    purpose: meets || future ? random.pick(PURPOSES) : '',
    did: finished && !future ? noteOf(random, contact, meets) : '',
    words: meets && finished && random.chance(0.4) ? random.pick(WORDS) : '',
    observed: meets && finished && random.chance(0.4) ? random.pick(OBSERVED) : '',
    others_present: meets && random.chance(0.1) ? 'Interpreter' : '',
    worker_id: place.worker,
    joint_with: contact.kind === 'JOINT' ? 'School nurse' : '',
    next_on: null,
    finished,
    send_key: random.uuid(),
    written_at: writtenAt,
    version: 1,
  })
  if (meets && finished && random.chance(0.12)) addPromise(ground, random, { id, place, writtenAt })
  return id
}

function written(
  { now }: Ground,
  random: Random,
  { contact, future, minutes }: { contact: Contact; future: boolean; minutes: number | null },
): Date {
  const usual = future
    ? minutesLater(contact.startsAt, -10_080)
    : minutesLater(contact.startsAt, (minutes ?? 5) + random.int(5, 300))
  return usual > now ? now : usual
}

function placeOf({ organisation }: Ground, random: Random, kind: string): string {
  if (!['ONE-TO-ONE', 'JOINT', 'GROUP'].includes(kind)) return kind === 'REMOTE' ? 'online' : ''
  return random.pick(organisation.places.filter((place) => place.code !== 'online')).code
}

function noteOf(random: Random, { kind, attendance }: Contact, meets: boolean): string {
  if (meets) return `${random.pick(DID.beginnings)} ${random.pick(DID.middles)}. ${random.pick(DID.ends)}`.trim()
  if (kind === 'PROFESSIONAL') return random.pick(ABOUT)
  if (kind === 'MESSAGE') return 'Short message about Thursday, nothing else in it. Thumbs up back.'
  if (kind === 'TRIED-CALL') return 'Rang at the safe time, no answer. No message left.'
  if (kind === 'GROUP') return 'Came to the cooking group and helped to lay the table.'
  return attendance === 'RESCH-CYP' ? 'Asked to move to next week. Fine.' : random.pick(NOT_HELD)
}

function addPromise(
  { rows, today }: Ground,
  random: Random,
  { id, place, writtenAt }: { id: string; place: Place; writtenAt: Date },
): void {
  const [what, owner] = random.pick(PROMISES)
  const day = writtenAt.toISOString().slice(0, 10) as PlainDate
  const due = addDays(day, random.int(2, 21))
  const done = addDays(due, random.int(-2, 6))
  const kept = done < today && random.chance(0.9) ? earlier(done, today) : null
  rows.add('promises.promise', {
    id: random.uuid(),
    young_person_id: place.person.id,
    what,
    owner,
    due_on: due,
    made_in: 'session',
    made_in_id: id,
    made_by: place.worker,
    made_at: writtenAt,
    state: kept === null ? 'open' : 'kept',
    settled_on: kept,
    settled_by: kept === null ? null : place.worker,
  })
}
