import { addDays, daysBetween, type PlainDate, plainDate } from '#platform/pure/dates.ts'
import { at, daysBefore, isWorkingDay, minutesLater, workingDayFrom } from './calendar.ts'
import { addContact, addContacts } from './contacts.ts'
import { addAgreements, addTurnedEighteen } from './eighteen.ts'
import { addEpisode, type EpisodeWish } from './episodes.ts'
import { type Ground } from './ground.ts'
import { markOf } from './marks.ts'
import { addYoungPerson, type YoungPerson } from './people.ts'
import { type Random, randomFrom } from './random.ts'
import { type Episode, placeIn } from './spans.ts'
import type { Member } from './staff.ts'

/** Whose record a referral that waits today seems to be about, under another spelling of the name. */
export const DOUBLE = { given: 'Niamh', family: 'Thaxby', spelt: 'Neve' } as const

export const LONG_HISTORY = { atFirst: 120, inTheEnd: 1_000 } as const

type Story = Partial<Pick<EpisodeWish, 'offer' | 'restricted' | 'judgementOutOfDate' | 'handOver' | 'reopens'>> & {
  readonly daysOpen?: number
  readonly person?: YoungPerson
}

/** What is going on today: each worker's own cases, with what is booked and what is not written up yet. */
export function addOpenCases(ground: Ground, seed: string): { double: YoungPerson } {
  const { team, today, random } = ground
  const [mine, theirs, third] = [team.practitioner, team.other, team.third]
  addLongHistory(ground, seed, mine)
  addReopenedCase(ground, mine)
  addOpen(ground, 'out of date', mine, { judgementOutOfDate: true, daysOpen: 200 })
  addOpen(ground, 'handed over', theirs, { daysOpen: 150, handOver: { on: addDays(today, -40), to: mine } })
  const known = addDays(today, -96)
  const double = addYoungPerson(ground, { random: random.part('double'), known, name: DOUBLE })
  addOpen(ground, 'double', theirs, { person: double, daysOpen: 90 })
  const lately = addTurnedEighteen(ground, { name: 'turned 18', turned: 6, known: 206 })
  addOpen(ground, 'mine 0', mine, { person: lately, daysOpen: 200 })
  const asked = addTurnedEighteen(ground, { name: 'agreed at 18', turned: 52, known: 256 })
  addAgreements(ground, addOpen(ground, 'mine 1', mine, { person: asked, daysOpen: 250 }))
  for (let turn = 2; turn < 4; turn++) addOpen(ground, `mine ${turn}`, mine)
  for (let turn = 0; turn < 6; turn++) addOpen(ground, `theirs ${turn}`, theirs)
  for (let turn = 0; turn < 6; turn++) addOpen(ground, `third ${turn}`, third)
  for (let turn = 0; turn < 2; turn++) addOpen(ground, `therapy ${turn}`, team.therapist)
  for (let turn = 0; turn < 3; turn++) addOpen(ground, `early ${turn}`, team.outreach, { offer: 'early-intervention' })
  addRestricted(ground)
  for (const days of [1, 4]) addWaitingCase(ground, days)
  return { double }
}

/** Open with a worker for some weeks or months: sessions until yesterday, one booked, some notes not finished. */
export function addOpen(ground: Ground, name: string, worker: Member, story: Story = {}): Episode {
  const random = ground.random.part(`open/${name}`)
  const opened = workingDayFrom(addDays(ground.today, -(story.daysOpen ?? random.int(25, 290))))
  const { restricted } = story
  const person =
    story.person ??
    addYoungPerson(ground, { random, known: addDays(opened, -6), ...(restricted ? { restricted } : {}) })
  const episode = addEpisode(ground, { random, opened, closed: null, worker, ...story, person })
  const weeks = Math.max(1, Math.round(daysBetween(opened, ground.today) / 15))
  addUntilYesterday(ground, random, episode, { counted: weeks, others: Math.round(weeks / 2) })
  addBooked(ground, random, episode)
  if (random.chance(0.35)) addUnfinished(ground, random, episode)
  return episode
}

function addUntilYesterday(
  ground: Ground,
  random: Random,
  episode: Episode,
  { counted, others }: { counted: number; others: number },
): void {
  const from = addDays(episode.opened, 1)
  addContacts(ground, random, { from, to: addDays(ground.today, -1), counted, others, place: placeIn(episode) })
}

/** The next session: today for some, in the next two weeks for the others. */
function addBooked(ground: Ground, random: Random, episode: Episode): void {
  const { today } = ground
  const day = random.chance(0.2) && isWorkingDay(today) ? today : workingDayFrom(addDays(today, random.int(1, 14)))
  const startsAt = at(day, random.pick(['10:00', '13:45', '15:30', '16:15']))
  const writtenAt = daysBefore(ground.now, random.int(1, 6))
  addContact(ground, random, placeIn(episode)(day), { kind: 'ONE-TO-ONE', attendance: 'FUTURE', startsAt, writtenAt })
}

function addUnfinished(ground: Ground, random: Random, episode: Episode): void {
  const day = addDays(ground.today, -random.int(1, 3))
  const startsAt = at(day, '14:20')
  const contact = {
    kind: 'ONE-TO-ONE',
    attendance: 'ATT',
    startsAt,
    finished: false,
    writtenAt: minutesLater(startsAt, 70),
  }
  addContact(ground, random, placeIn(episode)(day), contact)
}

/** One young person and one worker over years. A county at scale 200 makes the history a thousand long (growth.ts). */
function addLongHistory(ground: Ground, seed: string, worker: Member): void {
  const random = ground.random.part('long history')
  const { person, id, opened } = longHistory(ground, seed)
  const known = addDays(opened, -5)
  const born = addDays(opened, -Math.round(12.2 * 365))
  const one = addYoungPerson(ground, { random, id: person, known, born })
  const episode = addEpisode(ground, { random, id, person: one, opened, closed: null, worker, offer: 'one-to-one' })
  addUntilYesterday(ground, random, episode, { counted: 84, others: LONG_HISTORY.atFirst - 85 })
  addBooked(ground, random, episode)
}

/** Who has the long history and in which case: known without building the first block. */
export function longHistory(
  { today }: Pick<Ground, 'today'>,
  seed: string,
): { person: string; id: string; opened: PlainDate } {
  const fiveYears = addDays(today, -Math.round(4.8 * 365))
  const opened = workingDayFrom(fiveYears < '2021-01-11' ? plainDate('2021-01-11') : fiveYears)
  return { person: markOf(seed, 0), id: randomFrom(`${seed}/long case`).uuid(), opened }
}

function addReopenedCase(ground: Ground, worker: Member): void {
  const random = ground.random.part('reopened today')
  const opened = workingDayFrom(addDays(ground.today, -420))
  const closed = workingDayFrom(addDays(ground.today, -260))
  const person = addYoungPerson(ground, { random, known: addDays(opened, -8) })
  const reopens = addEpisode(ground, { random, person, opened, closed, worker, offer: 'one-to-one' })
  addContacts(ground, random, { from: addDays(opened, 2), to: closed, counted: 8, others: 3, place: placeIn(reopens) })
  addOpen(ground, 'reopened', worker, { person, reopens, daysOpen: 60 })
}

/** Kept to named people: the therapist, who has the case, and the manager. Neither practitioner finds it. */
function addRestricted(ground: Ground): void {
  addOpen(ground, 'restricted', ground.team.therapist, { restricted: true, daysOpen: 75, offer: 'one-to-one' })
}

function addWaitingCase(ground: Ground, days: number): void {
  const random = ground.random.part(`waiting case ${days}`)
  const opened = addDays(ground.today, -days)
  const person = addYoungPerson(ground, { random, known: addDays(opened, -3) })
  addEpisode(ground, { random, person, opened, closed: null, worker: null })
}
