import { londonDate } from '#platform/pure/dates.ts'
import { at, daysBefore, minutesLater, workingDayFrom } from './calendar.ts'
import { type Ground } from './ground.ts'
import { madeUpMobile } from './people.ts'
import type { Member } from './staff.ts'
import type { Row } from './tables.ts'

type Request = Row<'call_requests.request'>
type Wish = Pick<Request, 'nickname' | 'way' | 'days' | 'times' | 'others' | 'say' | 'may_leave_message' | 'topic'> & {
  readonly askedAt: Date
  readonly heldBecause?: readonly string[]
  readonly takenBy?: Member
}

/** One that waits since this morning, one that somebody has and tried, and one to be looked at before anybody calls. */
export function addCallRequests(ground: Ground): void {
  const { now, team } = ground
  addRequest(ground, {
    nickname: 'Jay',
    way: 'text',
    days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    times: ['after-school'],
    others: ['parent'],
    say: 'Sorry, I have the wrong number.',
    may_leave_message: false,
    topic: 'someone-online',
    askedAt: daysBefore(now, 0, 25),
  })
  const tried = addRequest(ground, {
    nickname: 'Blue',
    way: 'call',
    days: ['monday', 'wednesday', 'friday'],
    times: ['lunch'],
    others: ['friend', 'unsure'],
    say: 'I am calling about some school work.',
    may_leave_message: false,
    topic: 'a-friend',
    askedAt: daysBefore(now, 1, 95),
    takenBy: team.manager,
  })
  addEvent(ground, tried, { kind: 'tried', note: 'It rang out. Nothing was said.', by: team.manager, minutes: 130 })
  addRequest(ground, {
    nickname: 'asdf',
    way: 'call',
    days: ['any-day'],
    times: ['morning'],
    others: ['nobody'],
    say: 'Sorry, I have the wrong number.',
    may_leave_message: true,
    topic: null,
    askedAt: daysBefore(now, 0, 190),
    heldBecause: ['too-quick', 'same-number'],
  })
}

type Asked = { readonly id: string; readonly readFrom: Date }

function addRequest(ground: Ground, { askedAt, heldBecause = [], takenBy, ...asked }: Wish): Asked {
  const random = ground.random.part(`call request of ${asked.nickname}`)
  const [id, telephone, readFrom] = [random.uuid(), madeUpMobile(random), whenRead(askedAt)]
  const takenAt = takenBy ? minutesLater(readFrom, 20) : null
  ground.rows.add('call_requests.request', {
    id,
    page_key: random.uuid(),
    asked_at: askedAt,
    read_from: readFrom,
    ...asked,
    language: '',
    outside_community: false,
    held_because: heldBecause,
    taken_at: takenAt,
    taken_by: takenBy?.id ?? null,
  })
  ground.rows.add('call_requests.number', {
    request_id: id,
    telephone,
    number_key: telephone.replaceAll(' ', ''),
  })
  const made = { id, readFrom }
  if (takenBy)
    for (const [nth, kind] of ['took', 'rules'].entries())
      addEvent(ground, made, { kind, note: '', by: takenBy, minutes: 20 + nth })
  return made
}

type Deed = { readonly kind: string; readonly note: string; readonly by: Member; readonly minutes: number }

function addEvent({ rows, random }: Ground, { id, readFrom }: Asked, { kind, note, by, minutes }: Deed): void {
  const part = random.part(`call request ${id} ${kind}`)
  rows.add('call_requests.event', {
    id: part.uuid(),
    request_id: id,
    kind,
    note,
    for_at: null,
    by: by.id,
    at: minutesLater(readFrom, minutes),
  })
}

/** The next moment at which somebody reads: on a working day from nine to five. */
function whenRead(askedAt: Date): Date {
  const day = londonDate(askedAt)
  const [opens, closes] = [at(day, '09:00'), at(day, '17:00')]
  if (workingDayFrom(day) === day && askedAt < closes) return askedAt < opens ? opens : askedAt
  return at(workingDayFrom(londonDate(minutesLater(askedAt, 1_440))), '09:00')
}
