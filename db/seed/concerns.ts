import { daysBefore, minutesLater } from './calendar.ts'
import { type Ground, reference } from './ground.ts'
import type { Random } from './random.ts'
import type { Member } from './staff.ts'
import type { Row } from './tables.ts'

type Concern = Row<'concerns.concern'>
type Wish = Pick<Concern, 'about' | 'who' | 'what'> &
  Partial<Pick<Concern, 'young_person_id' | 'happened' | 'words' | 'done_already'>> & {
    readonly by: Member
    readonly at: Date
    readonly answeredBy: Member
  }

/** One concern of this morning that is open, one that was closed, and one about somebody who works here. */
export function addConcerns(ground: Ground): void {
  addThisMorning(ground)
  addClosed(ground)
  addAboutStaff(ground)
}

function addThisMorning(ground: Ground): void {
  const { team, now } = ground
  const random = ground.random.part('concern this morning')
  const raisedAt = daysBefore(now, 0, 110)
  const id = addConcern(ground, random, {
    ...about(ground, team.practitioner),
    by: team.practitioner,
    at: raisedAt,
    answeredBy: team.manager,
    what: 'Rang us, very quietly. A man whom the family does not know waited in a car outside the house again and called the name from the window.',
    words: '“He said he would wait until I come.”',
    happened: 'just before the call',
    done_already:
      'Stayed on the phone until the grandmother was there. Asked her to keep the door shut and to call 999 if the car is there.',
  })
  decide(ground, random, { id, by: team.manager, at: minutesLater(raisedAt, 25), steps: ['front-door', 'police'] })
  ground.rows.add('concerns.front_door_call', {
    id: random.uuid(),
    concern_id: id,
    called_at: minutesLater(raisedAt, 32),
    spoken_to: 'Marian Holt',
    advice: 'They ask the police for a check on the address today and ring back before four.',
    follow_up: 'We ring the grandmother at noon. They write.',
    letter_received_on: null,
    letter_noted_by: null,
    called_by: team.manager.id,
    written_at: minutesLater(raisedAt, 45),
  })
}

function addClosed(ground: Ground): void {
  const { team, now } = ground
  const random = ground.random.part('concern closed')
  const [raisedAt, closedAt] = [daysBefore(now, 41, 200), daysBefore(now, 33, 90)]
  const { rows } = ground
  const id = addConcern(
    ground,
    random,
    {
      ...about(ground, team.third),
      by: team.third,
      at: raisedAt,
      answeredBy: team.therapist,
      what: 'Has a second phone. Nobody at home bought it, and it rings late at night.',
      happened: 'since about two weeks',
      done_already: 'Talked about it calmly; did not ask whose it is.',
    },
    closedAt,
  )
  decide(ground, random, {
    id,
    by: team.therapist,
    at: minutesLater(raisedAt, 50),
    steps: ['talk-with-worker', 'safety-plan'],
  })
  rows.add('concerns.closing', {
    concern_id: id,
    reason: 'The phone is with the police. The safety plan was made anew, and the social worker holds what follows.',
    closed_by: team.manager.id,
    closed_at: closedAt,
  })
}

function addAboutStaff(ground: Ground): void {
  const { team, now } = ground
  const random = ground.random.part('concern about staff')
  const [trustee, volunteer] = [withRole(ground, 'safeguarding-trustee'), withRole(ground, 'volunteer')]
  const raisedAt = daysBefore(now, 2, 75)
  const id = addConcern(ground, random, {
    about: 'staff',
    who: team.outreach.name,
    by: volunteer,
    at: raisedAt,
    answeredBy: trustee,
    what: 'Gave a young person a lift home alone after the drop-in, and it is not in the journey book.',
    happened: 'on the evening of the drop-in',
  })
  decide(ground, random, { id, by: trustee, at: minutesLater(raisedAt, 180), steps: ['lado'] })
}

/** The case of this worker that was opened last, and whose it is. */
function about({ rows }: Ground, worker: Member) {
  const people = rows.of('young_people.young_person').filter((y) => !y.restricted && y.merged_into === null)
  const episodes = rows.of('cases.episode').filter((e) => e.state === 'open' && e.worker_id === worker.id)
  const [newest] = episodes
    .filter((e) => people.some((y) => y.id === e.young_person_id))
    .toSorted(
      (a, b) => String(b.opened_on).localeCompare(String(a.opened_on)) || String(a.id).localeCompare(String(b.id)),
    )
  const person = people.find((y) => y.id === newest?.young_person_id)
  if (!person) throw new Error('this worker has no open case')
  const who = `${person.preferred_name || person.given_name} ${person.family_name}`
  return { about: 'young-person', who, young_person_id: person.id }
}

function withRole({ team }: Ground, role: Member['role']): Member {
  const found = team.everybody.find((member) => member.role === role)
  if (!found) throw new Error(`nobody is ${role}`)
  return found
}

function addConcern(ground: Ground, random: Random, wish: Wish, closedAt: Date | null = null): string {
  const id = random.uuid()
  const { by, at, answeredBy, ...words } = wish
  ground.rows.add('concerns.concern', {
    id,
    reference: reference('W', random),
    young_person_id: null,
    happened: '',
    words: '',
    done_already: '',
    ...words,
    raised_by: by.id,
    raised_at: at,
    send_key: random.uuid(),
    answered_by: answeredBy.id,
    answered_at: minutesLater(at, 7),
    closed_at: closedAt,
    version: closedAt === null ? 2 : 3,
  })
  return id
}

const REASONS: Readonly<Record<string, string>> = {
  'front-door':
    'Somebody outside the family waits for the child, for the second time. This is for the front door today, and the police can check the car.',
  'talk-with-worker':
    'A phone like this is often given so that somebody can be reached at night. We look at it together before anybody takes it away.',
  lado: 'A lift alone is against our own rules, whatever the reason was. The LADO advises before anybody speaks to the worker.',
}

type Decided = { id: string; by: Member; at: Date; steps: readonly string[] }

function decide({ rows }: Ground, random: Random, { id, by, at, steps }: Decided): void {
  rows.add('concerns.decision', {
    id: random.uuid(),
    concern_id: id,
    steps,
    reasons: REASONS[steps[0] ?? ''] ?? '',
    decided_by: by.id,
    decided_at: at,
  })
}
