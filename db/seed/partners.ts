import { addDays, type PlainDate } from '#platform/pure/dates.ts'
import { at, daysBefore, minutesLater, workingDayFrom } from './calendar.ts'
import { type Ground } from './ground.ts'
import type { Random } from './random.ts'
import type { Member } from './staff.ts'
import type { Row } from './tables.ts'
import { CAME_BACK, DECISION, INTERVIEW, MACE, MISSING_NOW, NOT_SHARED, REQUEST, SHARED } from './words/partners.ts'

type Episode = Row<'cases.episode'>

/** A few open cases in which others have a part: meetings, information shared and held back, notes, times missing. */
export function addPartners(ground: Ground): void {
  const random = ground.random.part('partners')
  const { practitioner, other } = ground.team
  const [mine, theirs] = [practitioner, other].map((worker) => openCasesOf(ground, worker))
  for (const [episode, worker] of [
    [mine?.[0], practitioner],
    [theirs?.[0], other],
  ] as const)
    if (episode) addMeetings(ground, random, { episode, worker })
  for (const episode of mine?.slice(1, 2) ?? []) addReleased(ground, random, { episode, worker: practitioner })
  for (const episode of theirs?.slice(1, 2) ?? []) addRequest(ground, random, { episode, worker: other }, 3)
  for (const episode of mine?.slice(2, 3) ?? []) addReturns(ground, random, { episode, worker: practitioner })
  for (const episode of theirs?.slice(2, 3) ?? []) addMissingNow(ground, random, { episode, worker: other })
}

function openCasesOf({ rows }: Ground, worker: Member): Episode[] {
  return rows.of('cases.episode').filter((one) => one.state === 'open' && one.worker_id === worker.id)
}

type Case = { episode: Episode; worker: Member }

/** What every record of this kind has. */
function record(random: Random, { episode, worker }: Case, writtenAt: Date) {
  const whose = { young_person_id: episode.young_person_id, episode_id: episode.id }
  return { id: random.uuid(), ...whose, send_key: random.uuid(), written_by: worker.id, written_at: writtenAt }
}

/** A MACE meeting two weeks ago, in which something was shared; a core group in the coming days. */
function addMeetings(ground: Ground, random: Random, one: Case): void {
  const { rows, today } = ground
  const heldOn = workingDayFrom(addDays(today, -17))
  const next = workingDayFrom(addDays(today, random.int(2, 5)))
  const meeting = record(random, one, at(heldOn, '16:20'))
  const going = { worker_id: one.worker.id, version: 1 }
  rows.add('partners.meeting', {
    ...meeting,
    ...going,
    ...MACE,
    kind: 'mace',
    state: 'held',
    on_date: heldOn,
    at_time: '13:30',
    next_on: next,
  })
  rows.add('partners.meeting', {
    ...record(random, one, at(heldOn, '16:25')),
    ...going,
    kind: 'core-group',
    state: 'planned',
    on_date: next,
    at_time: '10:30',
    chair: 'The social worker',
    our_part: MACE.our_part,
    decided: '',
    view_how: '',
    words: '',
    next_on: null,
  })
  addShares(ground, random, one, { heldOn, meetingId: meeting.id })
}

function addShares(
  ground: Ground,
  random: Random,
  one: Case,
  { heldOn, meetingId }: { heldOn: PlainDate; meetingId: string },
): void {
  const { rows, team } = ground
  const known = { about_whom: 'The young person', young_person_why: '', corrects: null, on_date: heldOn }
  rows.add('partners.share', {
    ...record(random, one, at(heldOn, '16:30')),
    ...known,
    ...SHARED,
    meeting_id: meetingId,
    decision: 'shared',
    how: 'meeting',
    lawful_basis: 'recognised-interest',
    condition: 'safeguarding',
    young_person_told: 'agreed',
    parents_told: 'not-told',
    decided_by: one.worker.id,
  })
  rows.add('partners.share', {
    ...record(random, one, at(heldOn, '16:40')),
    ...known,
    ...NOT_SHARED,
    meeting_id: null,
    decision: 'not-shared',
    lawful_basis: 'none',
    young_person_told: 'told',
    parents_told: 'told',
    decided_by: team.manager.id,
  })
}

/** Police ask for notes, some working days ago. Answers the request's id. */
function addRequest({ rows, today }: Ground, random: Random, one: Case, days: number): string {
  const receivedOn = workingDayFrom(addDays(today, -days - 3))
  const request = record(random, one, at(receivedOn, '15:10'))
  const asked = { asker_kind: 'police', received_on: receivedOn, answer_by: addDays(receivedOn, 14) }
  rows.add('partners.notes_request', {
    ...request,
    ...asked,
    ...REQUEST,
    young_person_told: 'told',
    young_person_why: '',
  })
  return request.id
}

/** One that the manager decided: a part of the notes left. */
function addReleased(ground: Ground, random: Random, one: Case): void {
  const { rows, today, team } = ground
  const request = { request_id: addRequest(ground, random, one, 30), young_person_id: one.episode.young_person_id }
  const decidedOn = workingDayFrom(addDays(today, -26))
  const decision = random.uuid()
  rows.add('partners.notes_decision', {
    id: decision,
    ...request,
    ...DECISION,
    number: 1,
    outcome: 'release-part',
    lawful_basis: 'legal-obligation',
    decided_by: team.manager.id,
    decided_at: at(decidedOn, '11:15'),
  })
  rows.add('partners.notes_release', {
    id: random.uuid(),
    ...request,
    decision_id: decision,
    released_on: decidedOn,
    what_left: 'Two notes, three pages; two names blacked out.',
    to_whom: REQUEST.asker_name,
    how: 'by-hand',
    released_by: one.worker.id,
    send_key: random.uuid(),
    written_by: one.worker.id,
    written_at: at(decidedOn, '15:00'),
  })
}

/** Missing twice: some weeks ago, with an interview since; and two days ago, with the interview still to come. */
function addReturns({ rows, now, today }: Ground, random: Random, one: Case): void {
  const long = addDays(today, -38)
  const before = record(random, one, at(addDays(long, 1), '10:00'))
  rows.add('partners.missing_episode', {
    ...before,
    ...CAME_BACK,
    reported_at: at(long, '20:15'),
    found_at: at(addDays(long, 1), '05:40'),
    version: 1,
  })
  rows.add('partners.return_interview', {
    missing_id: before.id,
    young_person_id: one.episode.young_person_id,
    ...INTERVIEW,
    state: 'done',
    offered_on: addDays(long, 1),
    done_at: at(addDays(long, 3), '16:00'),
    written_by: one.worker.id,
    written_at: at(addDays(long, 4), '09:30'),
    version: 1,
  })
  const foundAt = daysBefore(now, 1, 300)
  const lately = record(random, one, daysBefore(now, 1, 60))
  rows.add('partners.missing_episode', {
    ...lately,
    ...CAME_BACK,
    police_reference: 'NC-0409',
    reported_at: minutesLater(foundAt, -570),
    found_at: foundAt,
    version: 1,
  })
}

function addMissingNow({ rows, now }: Ground, random: Random, one: Case): void {
  const since = minutesLater(now, -620)
  rows.add('partners.missing_episode', {
    ...record(random, one, minutesLater(now, -45)),
    ...MISSING_NOW,
    reported_at: since,
    found_at: null,
    found_by: '',
    version: 1,
  })
}
