import {
  carriesCases,
  type DayList,
  type DeskRow,
  dayList,
  type FindCards,
  type FindPeople,
  isManager,
  MOST,
  type ReferenceFinder,
  whose,
} from '#extension/desk'
import { nameOf, searchKeys, searchPeople } from '#modules/young-people'
import { labelOf } from '#platform/organisation.ts'
import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { nameWords } from '#platform/pure/person-name.ts'
import * as urls from '#urls'
import type { CaseLine } from './rules/records.ts'
import { turnedEighteen as askTurnedEighteen } from './store/agreements.ts'
import { findForCard } from './store/card.ts'
import { waitingForWorker as askWaitingForWorker, reviewsOverdue } from './store/caseload.ts'
import { episodeByReference, episodesOf } from './store/episodes.ts'

const waitingForWorker: DayList = dayList<CaseLine>({
  heading: 'Cases that wait for a worker',
  band: 'waiting',
  rank: 50,
  for: isManager,
  ask: () => askWaitingForWorker(MOST + 1),
  row: (line) =>
    line.state === 'waiting'
      ? caseRow(line, `waiting since ${formatDate(plainDate(line.openedOn))}`)
      : { ...caseRow(line, 'waits for a new worker'), href: urls.caseDeed(line.id, 'allocation') },
  empty: 'Every case has a worker.',
  more: `${urls.cases}?show=waiting`,
})

const reviews: DayList = dayList<CaseLine>({
  heading: 'Levels to look at again',
  band: 'waiting',
  rank: 80,
  for: carriesCases,
  ask: (of) => reviewsOverdue({ personId: whose(of), most: MOST + 1 }),
  row: (line, { organisation }) => {
    const by = line.reviewOn === null ? '' : formatDate(plainDate(line.reviewOn))
    const facts = `${labelOf(organisation.levels, line.level)}, to be looked at again by ${by}`
    return { ...caseRow(line, facts), urgent: 'Out of date' }
  },
  more: urls.cases,
})

/** From the birthday until they have been asked anew. */
const turnedEighteen: DayList = dayList<CaseLine>({
  heading: 'Turned 18',
  band: 'waiting',
  rank: 70,
  for: carriesCases,
  ask: (of) => askTurnedEighteen({ personId: whose(of), most: MOST + 1 }),
  row: (line) => ({
    ...caseRow(line, 'ask them anew whether they want our support'),
    href: urls.caseDeed(line.id, 'agreement'),
  }),
  more: urls.cases,
})

export const dayLists: readonly DayList[] = [waitingForWorker, turnedEighteen, reviews]

export const finder: ReferenceFinder = { prefix: 'C', find: episodeByReference, url: urls.caseUrl }

export const findPeople: FindPeople = async (tx, { name, born }) => {
  const people = await searchPeople(tx, { text: name, keys: searchKeys(name), born }, MOST)
  const episodes = await episodesOf(
    tx,
    people.map((p) => p.id),
  )
  return people.map((person) => ({
    name: nameOf(person),
    reference: person.reference,
    born: person.dateOfBirth,
    href: urls.youngPersonUrl(person.id),
    cases: episodes
      .filter((e) => e.youngPersonId === person.id)
      .slice(0, 3)
      .map((e) => ({
        text: `case ${e.reference}${e.state === 'closed' ? ' (closed)' : ''}`,
        href: urls.caseUrl(e.id),
      })),
  }))
}

export const findCards: FindCards = async (tx, staff, { name, born }) => {
  if (!staff.onDuty || name === '') return []
  const found = await findForCard(tx, { words: nameWords(name), keys: searchKeys(name), born })
  return found.map((one) => ({ name: one.name, openUrl: urls.emergencyCard(one.id) }))
}

function caseRow(line: CaseLine, facts: string): DeskRow {
  return {
    text: line.name,
    href: urls.caseUrl(line.id),
    facts: `${line.workerName ?? 'no worker yet'} · ${facts}`,
    urgent: null,
  }
}
