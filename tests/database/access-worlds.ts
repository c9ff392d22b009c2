import type { Relation, State } from '../../src/modules/people/rules/access.ts'
import type { Role, Staff } from '../../src/platform/viewer.ts'
import { NOW } from '../harness/fresh-database.ts'
import { team } from '../harness/team.ts'
import type { Looking } from './access-of-tables.ts'

/** Somebody who has nothing to do with the one record, until a world gives them something. Their role changes with it. */
export const VERA: Staff = { ...team.practitioner, id: '00000000-0000-4000-8000-0000000000b9', name: 'Vera Lund' }
/** Whoever wrote everything that stands in the tables. */
const WRITER = team.therapist

/** What one world makes of the one record, and what somebody then is to it. */
type World = {
  readonly viewer: Staff
  readonly as: readonly Relation[]
  readonly state: State
  readonly makes: readonly string[]
  readonly today?: { readonly onDuty?: true; readonly deputy?: true }
  readonly works?: false
}

const GIVES = `insert into young_people.access (id, young_person_id, person_id, because, because_of, since, from_on, to_on, cover_id)
  select gen_random_uuid(), e.young_person_id, '${VERA.id}'`
const ON_THE_CASE = `${GIVES}, 'case', e.id, now(), null, null, null from cases.episode e`
const BY_NAME = `${GIVES}, 'named', e.id, now(), null, null, null from cases.episode e`
const FOR_A_DAY = `${GIVES}, 'cover', e.id, now(), '2026-03-17', '2026-03-18', gen_random_uuid() from cases.episode e`
const glass = (
  minutesAgo: number,
) => `insert into need_to_know.glass (id, young_person_id, opened_by, reference, why, at, until)
  select gen_random_uuid(), young_person_id, '${VERA.id}', reference, 'The school rang',
    $NOW$::timestamptz - interval '${minutesAgo} minutes', $NOW$::timestamptz + interval '${60 - minutesAgo} minutes' from cases.episode`
const CARD = `insert into young_people.card_opening (id, young_person_id, opened_by, opened_at, until)
  select gen_random_uuid(), young_person_id, '${VERA.id}', $NOW$, $NOW$::timestamptz + interval '1 hour' from cases.episode`
const ON_DUTY = `insert into people.duty (person_id, on_date) values ('${VERA.id}', '2026-03-17')`
const DEPUTY = `insert into people.safeguarding_deputy (person_id, from_on) values ('${VERA.id}', '2026-03-17')`
const SHUT = [
  'update young_people.young_person set restricted = true',
  'update referrals.referral set restricted = true',
]
const CLOSED = [
  `update cases.episode set state = 'closed', closed_on = '2026-03-10', closure_reason = 'planned'`,
  'update young_people.access set until = now()',
  `update referrals.referral set state = 'declined'`,
  `update call_requests.request set ended_at = $NOW$::timestamptz - interval '3 days', ended_by = '${team.outreach.id}',
     outcome = 'answered'`,
]
const namedOnReferral = ({ id }: Staff) =>
  `insert into referrals.named (referral_id, person_id, since) select id, '${id}', now() from referrals.referral`
const NAMED = [...SHUT, BY_NAME, namedOnReferral(VERA)]
const WRITER_NAMED = `insert into young_people.access (id, young_person_id, person_id, because, because_of, since)
  select gen_random_uuid(), young_person_id, '${WRITER.id}', 'named', id, now() from cases.episode`

const vera = (as: readonly Relation[], ...makes: string[]): World => ({ viewer: VERA, as, state: 'open', makes })
const wrote = (as: readonly Relation[], ...makes: string[]): World => ({
  viewer: WRITER,
  as: ['raised it', 'own words', ...as],
  state: 'open',
  makes,
})
const shut = (world: World): World => ({ ...world, state: 'restricted', makes: [...SHUT, ...world.makes] })

export const WORLDS: Readonly<Record<string, World>> = {
  'has no case': vera(['no case']),
  'has the case': vera(['my case'], ON_THE_CASE),
  'covers it today': vera(['covering'], FOR_A_DAY),
  'broke the glass': vera(['broken glass'], glass(5)),
  'broke the glass an hour ago': vera(['no case'], glass(60)),
  'is on duty': { ...vera(['on duty'], ON_DUTY), today: { onDuty: true } },
  'opened the card': vera(['emergency card'], CARD),
  'is a deputy': { ...vera(['deputy'], DEPUTY), today: { deputy: true } },
  'is named, restricted': { ...vera(['named'], ...NAMED), state: 'restricted' },
  'has the case and is not named, restricted': shut(vera(['my case', 'not named'], ON_THE_CASE)),
  'covers it and is not named, restricted': shut(vera(['covering', 'not named'], FOR_A_DAY)),
  'broke the glass, restricted since': shut(vera(['broken glass', 'not named'], glass(5))),
  'is on duty with a card, restricted since': {
    ...shut(vera(['on duty', 'emergency card', 'not named'], ON_DUTY, CARD)),
    today: { onDuty: true },
  },
  'is a deputy, restricted': { ...shut(vera(['deputy', 'not named'], DEPUTY)), today: { deputy: true } },
  'wrote it all and holds the therapy': wrote(['holds the therapy']),
  'wrote it all, restricted': shut(wrote(['not named'])),
  'wrote it all and is named, restricted': shut(
    wrote(['named', 'holds the therapy'], WRITER_NAMED, namedOnReferral(WRITER)),
  ),
  'had the case, closed': { ...vera(['no case'], ON_THE_CASE, ...CLOSED), state: 'closed' },
  'broke the glass, closed': { ...vera(['broken glass'], ...CLOSED, glass(5)), state: 'closed' },
  'is on duty, closed': { ...vera(['on duty'], ...CLOSED, ON_DUTY), state: 'closed', today: { onDuty: true } },
  'has the case and is shut out': {
    ...vera(['my case'], ON_THE_CASE, `update people.person set shut_out_at = $NOW$ where id = '${VERA.id}'`),
    works: false,
  },
}

/** The statements that make a world for somebody of this role, and how that somebody then looks. */
export function makeWorld(world: World, role: Role): { makes: string[]; looking: Looking } {
  const { viewer, as, state, today = {}, works = true } = world
  const asRole: Relation[] = role === 'manager' ? ['lead'] : []
  if (role === 'data-lead') asRole.push('keeps the trail')
  if (role === 'safeguarding-trustee') asRole.push('hears about staff')
  const setRole = `update people.person set role = '${role}' where id = '${viewer.id}'`
  return {
    makes: [setRole, ...world.makes].map((sql) => sql.replaceAll('$NOW$', `'${NOW.toISOString()}'`)),
    looking: {
      staff: { ...viewer, role, onDuty: today.onDuty === true, deputy: today.deputy === true },
      works,
      standing: { role, as: [...asRole, ...as], state, looked: viewer === WRITER ? role : WRITER.role },
    },
  }
}

/** The one record, ordinary and nobody's, so that each world begins with the same. */
export const NOBODYS = [
  'update young_people.young_person set restricted = false',
  'update referrals.referral set restricted = false',
  `update young_people.access set until = now()`,
  'update need_to_know.glass set closed_at = at',
  `update referrals.named set person_id = '${team.outreach.id}'`,
  `update young_people.look_request set asked_by = '${WRITER.id}'`,
]

/** What a world gives Vera stands in these tables as well, and is not a row of the record. */
export const VERAS: Readonly<Record<string, string>> = {
  'young_people.access': 'person_id',
  'young_people.card_opening': 'opened_by',
  'need_to_know.glass': 'opened_by',
  'referrals.named': 'person_id',
}
