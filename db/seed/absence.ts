import { addDays } from '#platform/pure/dates.ts'
import { at, minutesLater } from './calendar.ts'
import { addContact } from './contacts.ts'
import { type Ground } from './ground.ts'
import type { Random } from './random.ts'
import type { Row } from './tables.ts'

type Episode = Row<'cases.episode'>

/** One young person who was not there twice, with the call still to be made; and one note that was read together. */
export function addAbsenceAndReading(ground: Ground): void {
  const random = ground.random.part('absence')
  const mine = ground.rows
    .of('cases.episode')
    .filter((one) => one.state === 'open' && one.worker_id === ground.team.practitioner.id)
  const [first, second] = mine.slice(-2)
  if (first) addMissed(ground, random, first)
  if (second) addReading(ground, second)
}

function addMissed(ground: Ground, random: Random, { id: episode, young_person_id: person }: Episode): void {
  const { rows, today, team } = ground
  if (!episode || !person) throw new Error('a case without its young person')
  const worker = team.practitioner.id
  const place = { person: { id: person, born: addDays(today, -14 * 365) }, episode, worker }
  const [, last] = [2, 1].map((days) => {
    const startsAt = at(addDays(today, -days), '17:30')
    const writtenAt = minutesLater(startsAt, 40)
    return { id: addContact(ground, random, place, { ...MISSED, startsAt, writtenAt }), writtenAt }
  })
  if (!last) return
  rows.add('sessions.absence_prompt', {
    session_id: last.id,
    young_person_id: person,
    episode_id: episode,
    rule: 'in-a-row',
    raised_at: last.writtenAt,
  })
}

const MISSED = { kind: 'ONE-TO-ONE', attendance: 'WNB' } as const

/** The newest session that was held, read together at its end. */
function addReading({ rows, random, team }: Ground, { id: episode }: Episode): void {
  const held = rows
    .of('sessions.session')
    .filter((one) => one.episode_id === episode && one.kind === 'ONE-TO-ONE' && one.attendance === 'ATT' && one.did)
    .sort((a, b) => (b.starts_at?.getTime() ?? 0) - (a.starts_at?.getTime() ?? 0))[0]
  if (!held?.written_at) return
  const part = random.part('reading')
  rows.add('sessions.reading', {
    id: part.uuid(),
    session_id: held.id,
    young_person_id: held.young_person_id,
    version: 1,
    agreed: false,
    words: 'yeah thats right but i was more tired than it says',
    read_with: held.worker_id ?? team.practitioner.id,
    read_at: held.written_at,
    send_key: part.uuid(),
  })
}
