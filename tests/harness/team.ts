import type { Role, Staff } from '../../src/platform/viewer.ts'
import { type Fresh, NOW } from './fresh-database.ts'

/** A small invented team, the same in every test. Ids say who it is. */
const TEAM: readonly { key: string; name: string; role: Role }[] = [
  { key: '1', name: 'Asha Mbeki', role: 'manager' },
  { key: '2', name: 'Robin Ashby', role: 'practitioner' },
  { key: '3', name: 'Maja Lis', role: 'practitioner' },
  { key: '4', name: 'Tomas Reed', role: 'therapist' },
  { key: '5', name: 'Carys Bell', role: 'outreach' },
  { key: '6', name: 'Owen Hale', role: 'trustee' },
  { key: '7', name: 'Dilys Marsh', role: 'data-lead' },
  { key: '8', name: 'Ferhat Oz', role: 'communications' },
  { key: '9', name: 'Jo Linden', role: 'safeguarding-trustee' },
  { key: 'a', name: 'Sunita Rao', role: 'volunteer' },
]

export type Team = Readonly<
  Record<
    | 'manager'
    | 'practitioner'
    | 'colleague'
    | 'therapist'
    | 'outreach'
    | 'trustee'
    | 'dataLead'
    | 'communications'
    | 'safeguardingTrustee'
    | 'volunteer',
    Staff
  >
>

const ID = (key: string) => `00000000-0000-4000-8000-00000000000${key}`

function staff(key: string): Staff {
  const person = TEAM.find((p) => p.key === key)
  if (!person) throw new Error(`nobody has the key ${key}`)
  return {
    kind: 'staff',
    id: ID(key),
    name: person.name,
    role: person.role,
    onDuty: false,
    deputy: false,
    sessionId: ID('f'),
  }
}

/** The members of the team as viewers. */
export const team: Team = {
  manager: staff('1'),
  practitioner: staff('2'),
  colleague: staff('3'),
  therapist: staff('4'),
  outreach: staff('5'),
  trustee: staff('6'),
  dataLead: staff('7'),
  communications: staff('8'),
  safeguardingTrustee: staff('9'),
  volunteer: staff('a'),
}

/** The same by what `person=` calls them in the practice site. */
export const byKey = {
  practitioner: team.practitioner,
  'other-practitioner': team.colleague,
  therapist: team.therapist,
  outreach: team.outreach,
  manager: team.manager,
  'safeguarding-trustee': team.safeguardingTrustee,
  communications: team.communications,
  'data-lead': team.dataLead,
  trustee: team.trustee,
  volunteer: team.volunteer,
} as const

/** Puts the team into the database, with a demo key for each so that tests can sign in. */
export async function seatTeam(database: Fresh): Promise<void> {
  const keys = [
    'manager',
    'practitioner',
    'other-practitioner',
    'therapist',
    'outreach',
    'trustee',
    'data-lead',
    'communications',
    'safeguarding-trustee',
    'volunteer',
  ]
  for (const [i, person] of TEAM.entries())
    await database.asOwner(
      `insert into people.person (id, name, email, role, job_title, demo_key, joined_on)
       values ($1, $2, $3, $4, '', $5, '2019-01-07')`,
      [ID(person.key), person.name, `${keys[i]}@example.org`, person.role, keys[i]],
    )
}

/** Makes somebody a deputy of the safeguarding lead, and returns them as a viewer who knows it. */
export async function deputise(database: Fresh, person: Staff, day = NOW.toISOString().slice(0, 10)): Promise<Staff> {
  await database.asOwner(
    'insert into people.safeguarding_deputy (person_id, from_on) values ($1, $2) on conflict do nothing',
    [person.id, day],
  )
  return { ...person, deputy: true }
}

/** Puts somebody on duty for the day of the tests, and returns them as a viewer who knows it. */
export async function onDuty(database: Fresh, person: Staff, day = NOW.toISOString().slice(0, 10)): Promise<Staff> {
  await database.asOwner('insert into people.duty (person_id, on_date) values ($1, $2) on conflict do nothing', [
    person.id,
    day,
  ])
  return { ...person, onDuty: true }
}
