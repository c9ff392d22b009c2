import { addDays, daysBetween, plainDate } from '#platform/pure/dates.ts'
import { at, workingDayFrom } from './calendar.ts'
import { addContact, addContacts } from './contacts.ts'
import { addEpisode } from './episodes.ts'
import { type Ground } from './ground.ts'
import { markOf } from './marks.ts'
import { LONG_HISTORY, longHistory } from './open-cases.ts'
import { addYoungPerson } from './people.ts'
import { type Random, randomFrom } from './random.ts'
import { placeIn } from './spans.ts'
import { addMember, type Member } from './staff.ts'
import { addWaiting } from './waiting.ts'
import { ADULT_GIVEN } from './words/names.ts'
import { addOneOf, yearsBeside2020 } from './years.ts'

const PEOPLE = 100
const OPEN = 2
const BLOCKS_TO_A_WORKER = 4
/** So many contacts a young person that a county of 200 blocks has half a million. */
const PACE = { every: 11, others: 0.5 }

// Each worker of a grown county has a name of their own, so that an import finds the right one.
const FAMILIES = ['Rushfold', 'Eastmoorby', 'Harnwick', 'Selbrigg', 'Tolvane', 'Wickmere-Hale']

/** The block with which the long history has its thousand sessions. */
export const LONG_HISTORY_BLOCK = 199

/**
 * One block of growth: a hundred young people more, in every year but 2020, whose figures stay as they are. Each block
 * stands by itself, so a county can grow later to what it would have been at once.
 */
export function addGrowth(ground: Ground, seed: string, block: number): void {
  const worker = addWorker(ground, seed, block)
  const random = ground.random
  const years = yearsBeside2020(ground.today)
  for (let turn = 0; turn < PEOPLE - OPEN; turn++) {
    const year = years[(turn + block) % years.length] ?? 2019
    addOneOf(ground, random.part(String(turn)), { year, worker, pace: PACE })
  }
  addOpenOne(ground, { random: random.part('open'), worker, id: markOf(seed, block) })
  for (let turn = 1; turn < OPEN; turn++) addOpenOne(ground, { random: random.part(`open ${turn}`), worker })
  addWaiting(ground, 'grown', { days: random.int(0, 12), minutes: random.int(5, 400), urgency: 'routine' })
  if (block === LONG_HISTORY_BLOCK) lengthenHistory(ground, seed)
}

function addWorker({ rows }: Ground, seed: string, block: number): Member {
  const group = Math.ceil(block / BLOCKS_TO_A_WORKER)
  const id = randomFrom(`${seed}/worker ${group}`).uuid()
  const family = FAMILIES[Math.floor(group / ADULT_GIVEN.length) % FAMILIES.length] ?? 'Rushfold'
  const name = `${ADULT_GIVEN[group % ADULT_GIVEN.length]} ${family}`
  const member: Member = { id, name, role: 'practitioner', joined: plainDate('2019-01-02'), left: null }
  if ((block - 1) % BLOCKS_TO_A_WORKER === 0) addMember(rows, member, null)
  return member
}

function addOpenOne(ground: Ground, { random, worker, id }: { random: Random; worker: Member; id?: string }): void {
  const opened = workingDayFrom(addDays(ground.today, -random.int(30, 300)))
  const person = addYoungPerson(ground, { random, known: addDays(opened, -4), ...(id === undefined ? {} : { id }) })
  const episode = addEpisode(ground, { random, person, opened, closed: null, worker })
  const counted = Math.max(2, Math.round(daysBetween(opened, ground.today) / 8))
  const until = { from: addDays(opened, 1), to: addDays(ground.today, -1) }
  addContacts(ground, random, { ...until, counted, others: Math.round(counted / 2), place: placeIn(episode) })
  const startsAt = at(workingDayFrom(addDays(ground.today, random.int(1, 12))), '15:30')
  addContact(ground, random, placeIn(episode)(ground.today), {
    kind: 'ONE-TO-ONE',
    attendance: 'FUTURE',
    startsAt,
    writtenAt: ground.now,
  })
}

function lengthenHistory(ground: Ground, seed: string): void {
  const { person, id, opened } = longHistory(ground, seed)
  const born = addDays(opened, -Math.round(12.2 * 365))
  const counted = 640
  addContacts(ground, ground.random.part('long history'), {
    from: addDays(opened, 1),
    to: addDays(ground.today, -1),
    counted,
    others: LONG_HISTORY.inTheEnd - LONG_HISTORY.atFirst - counted,
    place: () => ({ person: { id: person, born }, episode: id, worker: ground.team.practitioner.id }),
  })
}
