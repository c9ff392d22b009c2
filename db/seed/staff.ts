import { addDays, type PlainDate, plainDate } from '#platform/pure/dates.ts'
import type { Role } from '#platform/pure/roles.ts'
import { ROLE_NAMES } from '#platform/pure/roles.ts'
import { isWorkingDay } from './calendar.ts'
import { type Random, randomFrom } from './random.ts'
import type { Rows } from './tables.ts'
import { STAFF } from './words/names.ts'

export type Member = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly joined: PlainDate
  readonly left: PlainDate | null
}

/** Those who work with young people and those who decide, by what they do here. */
export type Team = {
  readonly practitioner: Member
  readonly other: Member
  readonly third: Member
  readonly therapist: Member
  readonly outreach: Member
  readonly manager: Member
  readonly earlierManager: Member
  readonly earlier: readonly Member[]
  readonly everybody: readonly Member[]
  readonly demoKeys: ReadonlyMap<string, string>
}

/** The same people for the same seed, so that a county that grows later still knows them. */
export function teamOf(seed: string): Team {
  const random = randomFrom(`${seed}/staff`)
  const everybody: Member[] = []
  const demoKeys = new Map<string, string>()
  const member = (name: string, role: Role, worked: [joined: string, left?: string], key?: string): Member => {
    const [joined, left] = [plainDate(worked[0]), worked[1] === undefined ? null : plainDate(worked[1])]
    const one = { id: random.uuid(), name, role, joined, left }
    everybody.push(one)
    if (key !== undefined) demoKeys.set(one.id, key)
    return one
  }
  const [gwen, ruth, bernard] = STAFF.earlier
  const keyed = (key: Exclude<keyof typeof STAFF, 'third' | 'earlier'>, role: Role, joined: string) =>
    member(STAFF[key], role, [joined], key)
  const team = {
    practitioner: keyed('practitioner', 'practitioner', '2019-01-02'),
    other: keyed('other-practitioner', 'practitioner', '2020-06-01'),
    third: member(STAFF.third, 'practitioner', ['2021-09-06']),
    therapist: keyed('therapist', 'therapist', '2019-03-04'),
    outreach: keyed('outreach', 'outreach', '2019-01-02'),
    manager: keyed('manager', 'manager', '2019-09-02'),
    earlierManager: member(bernard, 'manager', ['2019-01-02', '2019-10-31']),
    earlier: [
      member(gwen, 'practitioner', ['2019-01-02', '2020-07-31']),
      member(ruth, 'practitioner', ['2019-01-02', '2021-10-29']),
    ],
  }
  keyed('safeguarding-trustee', 'safeguarding-trustee', '2019-01-02')
  keyed('communications', 'communications', '2020-02-03')
  keyed('data-lead', 'data-lead', '2019-01-02')
  keyed('trustee', 'trustee', '2019-01-02')
  keyed('volunteer', 'volunteer', '2021-05-10')
  return { ...team, everybody, demoKeys }
}

/** The manager of a day. */
export function managerOn(team: Team, day: PlainDate): Member {
  return day < team.manager.joined ? team.earlierManager : team.manager
}

/** The CSE practitioners who work here on a day. */
export function practitionersOn(team: Team, day: PlainDate): Member[] {
  return [team.practitioner, team.other, team.third, ...team.earlier].filter((m) => worksOn(m, day))
}

export function worksOn({ joined, left }: Member, day: PlainDate): boolean {
  return joined <= day && (left === null || day <= left)
}

export function addStaff(rows: Rows, team: Team, { random, today }: { random: Random; today: PlainDate }): void {
  for (const member of team.everybody) addMember(rows, member, team.demoKeys.get(member.id) ?? null)
  rows.add('people.safeguarding_deputy', { person_id: team.therapist.id, from_on: team.therapist.joined, to_on: null })
  addKeepers(rows, team)
  addRota(rows, team, today)
  for (const member of [team.other, team.third, team.therapist]) addDaysOff(rows, member, { random, today })
}

export function addMember(rows: Rows, member: Member, demoKey: string | null): void {
  const address = member.name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z]+/g, '.')
  rows.add('people.person', {
    id: member.id,
    name: member.name,
    email: `${address}@example.org`,
    role: member.role,
    job_title: ROLE_NAMES[member.role],
    demo_key: demoKey,
    joined_on: member.joined,
    left_on: member.left,
  })
}

/** Two keep a recovery key, and neither is the manager. */
function addKeepers(rows: Rows, { everybody, manager }: Team): void {
  for (const keeper of everybody.filter(({ role }) => role === 'safeguarding-trustee' || role === 'data-lead'))
    rows.add('people.recovery_keeper', {
      person_id: keeper.id,
      from_at: new Date('2020-01-06T09:00:00Z'),
      named_by: manager.id,
    })
}

/** One person on duty each working day, around the table, so that today is the practitioner's turn. */
function addRota(rows: Rows, team: Team, today: PlainDate): void {
  const turns = [team.practitioner, team.other, team.third, team.manager]
  const add = (day: PlainDate, turn: number) =>
    rows.add('people.duty', { person_id: turns.at(turn % turns.length)?.id ?? team.manager.id, on_date: day })
  add(today, 0)
  for (const step of [1, -1]) {
    let turn = 0
    for (let away = 1; away <= 60; away++) {
      const day = addDays(today, step * away)
      if (!isWorkingDay(day)) continue
      turn += step
      add(day, turn)
    }
  }
}

function addDaysOff(rows: Rows, member: Member, { random, today }: { random: Random; today: PlainDate }): void {
  const start = addDays(today, random.int(-2, 3))
  for (let day = 0; day < 4; day++)
    rows.add('people.day_off', { person_id: member.id, on_date: addDays(start, day), why: day === 0 ? 'Leave' : '' })
}
