import { addDays, daysBetween, type PlainDate, plainDate, yearOf } from '#platform/pure/dates.ts'
import { earlier, FIRST_DAY, workingDayFrom } from './calendar.ts'
import { addContacts } from './contacts.ts'
import { addEpisode, later } from './episodes.ts'
import { type Ground } from './ground.ts'
import { addYoungPerson } from './people.ts'
import type { Random } from './random.ts'
import { type Episode, placeIn } from './spans.ts'
import { type Member, practitionersOn } from './staff.ts'
import { TRAPPED_2020 } from './traps.ts'

/** The figure that the county is known by. */
export const IN_2020 = { people: 97, sessions: 487 } as const

const FROM_2019 = 28

/** 2020, to the session: what the traps leave of 97 and 487, over young people old and new. */
export function add2020(ground: Ground): void {
  const random = ground.random.part('2020')
  const people = IN_2020.people - TRAPPED_2020.people
  const shares = shareOut(random, IN_2020.sessions - TRAPPED_2020.sessions, people)
  for (const [turn, counted] of shares.entries()) {
    const one = random.part(String(turn))
    if (turn < FROM_2019) addCarriedOver(ground, one, counted)
    else addBegunIn2020(ground, one, counted)
  }
}

/** A whole number in so many parts, each at least 1 and at most 14. */
function shareOut(random: Random, whole: number, parts: number): number[] {
  const shares = Array.from({ length: parts }, () => 1)
  for (let left = whole - parts; left > 0; ) {
    const turn = random.int(0, parts - 1)
    const share = shares[turn] ?? 14
    if (share >= 14) continue
    shares[turn] = share + 1
    left -= 1
  }
  return shares
}

function addCarriedOver(ground: Ground, random: Random, counted: number): void {
  const opened = workingDayFrom(addDays(plainDate('2019-06-03'), random.int(0, 170)))
  const episode = addClosed(ground, random, {
    opened,
    closed: later(plainDate('2020-04-06'), random.int(0, 170), plainDate('2020-11-27')),
  })
  fill(ground, random, episode, { from: addDays(opened, 3), to: plainDate('2019-12-20'), counted: random.int(1, 6) })
  fill(ground, random, episode, { from: plainDate('2020-01-06'), to: episode.closed, counted })
}

function addBegunIn2020(ground: Ground, random: Random, counted: number): void {
  const opened = workingDayFrom(addDays(plainDate('2020-01-06'), random.int(0, 290)))
  const episode = addClosed(ground, random, {
    opened,
    closed: later(opened, random.int(60, 320), plainDate('2021-11-26')),
  })
  fill(ground, random, episode, {
    from: addDays(opened, 3),
    to: earlier(episode.closed, plainDate('2020-12-18')),
    counted,
  })
  if (episode.closed > '2021-01-20')
    fill(ground, random, episode, { from: plainDate('2021-01-05'), to: episode.closed, counted: random.int(0, 6) })
}

/** The years that grow; the present one only when there has been time for cases to begin and end in it. */
export function yearsBeside2020(today: PlainDate): number[] {
  const last = yearOf(addDays(today, -50))
  return Array.from({ length: last - 2019 + 1 }, (_, i) => 2019 + i).filter((year) => year !== 2020)
}

/**
 * Closed cases that began in a year: so many young people, each with about a session a fortnight. None touches 2020.
 * Days are those of London, and nobody's case ends later than the day before yesterday.
 */
export function addYear(ground: Ground, random: Random, wish: { year: number; people: number; worker?: Member }): void {
  for (let turn = 0; turn < wish.people; turn++) addOneOf(ground, random.part(String(turn)), wish)
}

export type Pace = { readonly every: number; readonly others: number }

export function addOneOf(
  ground: Ground,
  random: Random,
  { year, worker, pace = { every: 24, others: 0.6 } }: { year: number; worker?: Member; pace?: Pace },
): void {
  const first = year === yearOf(FIRST_DAY) ? addDays(FIRST_DAY, 14) : plainDate(`${year}-01-05`)
  const latest = year === 2019 ? plainDate('2019-12-13') : addDays(ground.today, -2)
  const lastOpening = earlier(plainDate(`${year}-12-10`), addDays(latest, -45))
  const opened = workingDayFrom(addDays(first, random.int(0, Math.max(0, daysBetween(first, lastOpening)))))
  const closed = later(opened, random.int(50, 330), latest)
  const episode = addClosed(ground, random, { opened, closed, ...(worker === undefined ? {} : { worker }) })
  const length = daysBetween(opened, closed)
  const counted = Math.max(1, Math.round(length / (pace.every * (0.6 + random.int(0, 90) / 100))))
  addContacts(ground, random, {
    from: addDays(opened, 2),
    to: closed,
    counted,
    others: Math.round(counted * pace.others),
    place: placeIn(episode),
  })
}

function addClosed(
  ground: Ground,
  random: Random,
  { opened, closed, worker }: { opened: PlainDate; closed: PlainDate; worker?: Member },
): Episode & { closed: PlainDate } {
  const person = addYoungPerson(ground, { random, known: addDays(opened, -random.int(2, 10)) })
  const who = worker ?? random.pick([...practitionersOn(ground.team, opened)])
  return { ...addEpisode(ground, { random, person, opened, closed, worker: who }), closed }
}

function fill(
  ground: Ground,
  random: Random,
  episode: Episode,
  { from, to, counted }: { from: PlainDate; to: PlainDate; counted: number },
): void {
  addContacts(ground, random, { from, to, counted, others: random.int(0, 4), place: placeIn(episode) })
}
