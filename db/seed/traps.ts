import { addDays, type PlainDate, plainDate, yearOf } from '#platform/pure/dates.ts'
import { at, workingDayFrom } from './calendar.ts'
import { addContact, addContacts, type Contact } from './contacts.ts'
import { addEpisode } from './episodes.ts'
import { type Ground } from './ground.ts'
import { addYoungPerson, type YoungPerson } from './people.ts'
import type { Random } from './random.ts'
import { type Episode, placeIn } from './spans.ts'
import { worksOn } from './staff.ts'

/**
 * The traps: each is one session of a young person who has no other in its year, so that counting it wrongly changes the
 * number of people as well as the number of sessions. `countsIn` is the year in which it counts; null: in none.
 */
export type Trap = {
  readonly name: string
  readonly on: string
  readonly time: string
  readonly kind: string
  readonly attendance: string
  readonly countsIn: number | null
  readonly writtenOn?: string
}

const trap = (name: string, when: string, rest: Partial<Trap> & Pick<Trap, 'countsIn'>): Trap => {
  const [on = '', time = ''] = when.split(' ')
  return { name, on, time, kind: 'ONE-TO-ONE', attendance: 'ATT', ...rest }
}

export const TRAPS: readonly Trap[] = [
  // The turn of the year, by the clock in London.
  trap('23:30 on 31 December 2019', '2019-12-31 23:30', { countsIn: 2019 }),
  trap('00:30 on 1 January 2020', '2020-01-01 00:30', { countsIn: 2020 }),
  trap('23:30 on 31 December 2020', '2020-12-31 23:30', { countsIn: 2020 }),
  trap('00:30 on 1 January 2021', '2021-01-01 00:30', { countsIn: 2021 }),
  // Half an hour into a quarter or a financial year in summer time is still the day before in UTC.
  trap('00:30 on 1 April 2020 in summer time', '2020-04-01 00:30', { countsIn: 2020 }),
  trap('00:30 on 1 July 2020 in summer time', '2020-07-01 00:30', { countsIn: 2020 }),
  trap('00:30 on 1 April 2021 in summer time', '2021-04-01 00:30', { countsIn: 2021 }),
  trap('00:30 on 1 July 2021 in summer time', '2021-07-01 00:30', { countsIn: 2021 }),
  // The day of the session rules, not the day it was typed.
  trap('December 2020, typed in late January 2021', '2020-12-10 14:00', { countsIn: 2020, writtenOn: '2021-01-27' }),
  // One to one, though not face to face or not by one worker alone.
  trap('remote', '2020-05-20 11:15', { countsIn: 2020, kind: 'REMOTE' }),
  trap('joint', '2020-09-16 13:45', { countsIn: 2020, kind: 'JOINT' }),
  // Not held.
  trap('booked and not held', '2020-05-12 15:30', { countsIn: null, attendance: 'FUTURE' }),
  trap('was not brought', '2020-02-11 15:30', { countsIn: null, attendance: 'WNB' }),
  trap('not able to come', '2020-03-10 15:30', { countsIn: null, attendance: 'NAC' }),
  trap('cancelled, nobody wrote by whom', '2020-06-09 15:30', { countsIn: null, attendance: 'CANC' }),
  trap('cancelled by the young person', '2020-06-16 15:30', { countsIn: null, attendance: 'CANC-CYP' }),
  trap('cancelled by the carer', '2020-06-23 15:30', { countsIn: null, attendance: 'CANC-CARER' }),
  trap('cancelled by us', '2020-07-07 15:30', { countsIn: null, attendance: 'CANC-SVC' }),
  trap('could not be reached', '2020-07-14 15:30', { countsIn: null, attendance: 'NO-ACCESS' }),
  trap('asked to move', '2020-08-11 15:30', { countsIn: null, attendance: 'RESCH-CYP' }),
  // Held, but no support session.
  trap('tried call', '2020-09-08 16:15', { countsIn: null, kind: 'TRIED-CALL', attendance: 'NO-ACCESS' }),
  trap('tried call marked as attended', '2020-09-15 16:15', { countsIn: null, kind: 'TRIED-CALL' }),
  trap('text', '2020-10-06 16:15', { countsIn: null, kind: 'MESSAGE' }),
  trap('professional contact', '2020-10-13 11:15', { countsIn: null, kind: 'PROFESSIONAL' }),
  trap('group', '2020-11-10 16:15', { countsIn: null, kind: 'GROUP' }),
]

/** Where the traps stand in 2020: so many people and sessions that count. */
export const TRAPPED_2020 = {
  people: 3 + TRAPS.filter((one) => one.countsIn === 2020).length,
  sessions: 7 + 3 + 5 + TRAPS.filter((one) => one.countsIn === 2020).length,
}

/** The id of a trap's session, for whoever wants to look at it. */
export function trapId(random: Random, name: string): string {
  return random.part(`trap/${name}`).uuid()
}

export function addTraps(ground: Ground): void {
  for (const one of TRAPS) addTrap(ground, one)
  addSecondEpisode(ground)
  addReopened(ground)
  addMergedPair(ground)
}

function addTrap(ground: Ground, one: Trap): void {
  const random = ground.random.part(`around/${one.name}`)
  const on = plainDate(one.on)
  const opened = workingDayFrom(addDays(on, -Math.min(30, daysSinceStart(on))))
  const episode = openFor(ground, random, { opened, closed: workingDayFrom(addDays(on, 45)) })
  const contact: Contact = {
    id: trapId(ground.random, one.name),
    kind: one.kind,
    attendance: one.attendance,
    startsAt: at(on, one.time),
    ...(one.writtenOn === undefined ? {} : { writtenAt: at(plainDate(one.writtenOn), '17:20') }),
  }
  addContact(ground, random, placeIn(episode)(on), contact)
}

function daysSinceStart(on: PlainDate): number {
  return yearOf(on) === 2019 && on < '2019-02-10' ? 3 : 30
}

/** One year, two cases: the young person once, the sessions of both. */
function addSecondEpisode(ground: Ground): void {
  const random = ground.random.part('trap/second episode')
  const first = openFor(ground, random, { opened: plainDate('2020-01-13'), closed: plainDate('2020-04-24') })
  addHeld(ground, random, first, { from: '2020-01-20', to: '2020-04-17', counted: 3 })
  const again = { opened: plainDate('2020-08-03'), closed: plainDate('2020-12-04'), person: first.person }
  addHeld(ground, random, openFor(ground, random, again), { from: '2020-08-10', to: '2020-11-27', counted: 4 })
}

/** Closed in one year and reopened in the next: what was held after the reopening counts in its own year. */
function addReopened(ground: Ground): void {
  const random = ground.random.part('trap/reopened')
  const first = openFor(ground, random, { opened: plainDate('2019-05-06'), closed: plainDate('2019-11-15') })
  addHeld(ground, random, first, { from: '2019-05-13', to: '2019-11-08', counted: 4 })
  const again = {
    opened: plainDate('2020-02-03'),
    closed: plainDate('2020-06-26'),
    person: first.person,
    reopens: first,
  }
  addHeld(ground, random, openFor(ground, random, again), { from: '2020-02-10', to: '2020-06-19', counted: 3 })
}

/** Two records that turned out to be one young person: one person, and the sessions of both. */
function addMergedPair(ground: Ground): void {
  const random = ground.random.part('trap/merged pair')
  const kept = openFor(ground, random, { opened: plainDate('2020-02-17'), closed: plainDate('2020-12-11') })
  addHeld(ground, random, kept, { from: '2020-02-24', to: '2020-12-04', counted: 3 })
  const { given, family, born } = kept.person
  const name = { given, family: `${family}-Marsh` }
  const known = plainDate('2020-05-04')
  const joined = addYoungPerson(ground, { random, known, born, name, mergedInto: kept.person.id })
  const other = openFor(ground, random, { opened: known, closed: plainDate('2020-09-25'), person: joined })
  addHeld(ground, random, other, { from: '2020-05-11', to: '2020-09-18', counted: 2 })
  ground.rows.add('young_people.merge', {
    id: random.uuid(),
    kept_id: kept.person.id,
    joined_id: joined.id,
    because: 'Same date of birth and first name; the social worker says it is one young person with two family names.',
    joined_by: ground.team.manager.id,
    joined_at: at(plainDate('2020-09-28'), '11:00'),
  })
}

function openFor(
  ground: Ground,
  random: Random,
  wish: { opened: PlainDate; closed: PlainDate; person?: YoungPerson; reopens?: Episode },
): Episode {
  const person = wish.person ?? addYoungPerson(ground, { random, known: wish.opened })
  const worker = random.pick([ground.team.practitioner, ...ground.team.earlier].filter((m) => worksOn(m, wish.opened)))
  const { reopens } = wish
  return addEpisode(ground, {
    random,
    person,
    opened: wish.opened,
    closed: wish.closed,
    worker,
    ...(reopens ? { reopens } : {}),
  })
}

function addHeld(
  ground: Ground,
  random: Random,
  episode: Episode,
  { from, to, counted }: { from: string; to: string; counted: number },
): void {
  addContacts(ground, random, { from: plainDate(from), to: plainDate(to), counted, others: 1, place: placeIn(episode) })
}
