import type { Organisation } from '#platform/organisation.ts'
import { addDays, formatDate, type PlainDate } from '#platform/pure/dates.ts'
import type { Answers } from '../../src/modules/referrals/rules/question.ts'
import type { YoungPerson } from './people.ts'
import type { Random } from './random.ts'
import { ADULT_GIVEN } from './words/names.ts'
import { AGENCIES, COULD_HAPPEN, HAPPENED, STRENGTHS, WHY_NOW } from './words/notes.ts'

export type Referrer = { readonly name: string; readonly agency: string; readonly role: string; readonly email: string }

export function referrerOf(random: Random): Referrer {
  const [agency, role] = random.pick(AGENCIES)
  const given = random.pick(ADULT_GIVEN)
  const family = random.pick(['Wherry', 'Staithe', 'Dunlow', 'Cantley', 'Reedham', 'Brundish', 'Salle', 'Thorne-Ash'])
  return { name: `${given} ${family}`, agency, role, email: `${given}.${family}@example.org`.toLowerCase() }
}

/** What a referrer writes. Facts and fears are kept apart, and nothing in it says that a child caused anything. */
export type Story = {
  readonly why: string
  readonly happened: string
  readonly could: string
  readonly strengths: string
}

export function storyOf(random: Random): Story {
  return {
    why: random.pick(WHY_NOW),
    happened: random.pick(HAPPENED),
    could: random.pick(COULD_HAPPEN),
    strengths: random.pick(STRENGTHS),
  }
}

export type Asked = Pick<YoungPerson, 'given' | 'family' | 'born' | 'district' | 'telephone'>
export type AnswersWish = {
  readonly random: Random
  readonly organisation: Organisation
  readonly referrer: Referrer
  readonly story: Story
  readonly urgency: string
  readonly received: PlainDate
  /** The partnership's level as the referrer has it: null when there was no screening yet. */
  readonly level: string | null
  readonly aboutWorker: boolean
  readonly attached: boolean
}

/** The answers of the referral form, by the names of its questions: whole enough to be sent. */
export function answersOf(asked: Asked, wish: AnswersWish): Answers {
  const { random, referrer, story, received } = wish
  const source = referrer.role
  const when = formatDate(addDays(received, -random.int(2, 20)))
  return {
    referrer_name: referrer.name,
    referrer_role: referrer.role,
    referrer_agency: referrer.agency,
    referrer_email: referrer.email,
    referrer_telephone: '01632 960 111',
    front_door_told: 'yes',
    front_door_when: formatDate(received),
    front_door_whom: 'The duty social worker',
    front_door_advice: 'Refer for support as well. The front door speaks to the family this week.',
    works_with_children: wish.aboutWorker ? 'yes' : 'no',
    given_name: asked.given,
    family_name: asked.family,
    date_of_birth: asked.born,
    district: asked.district,
    why_now: story.why,
    urgency: wish.urgency,
    ...screeningOf(wish),
    safe_contact: 'number',
    safe_telephone: asked.telephone,
    safe_voicemail: 'no',
    safe_text: random.chance(0.7) ? 'yes' : 'not-known',
    safe_times: 'After 4pm on school days',
    name_to_show: 'Library',
    young_person_knows: 'yes',
    young_person_said: 'OK, as long as it is the same person each time.',
    ...(random.chance(0.8)
      ? { parents_know: 'yes', parents_said: 'They want to help and do not know how.' }
      : { parents_know: 'no', parents_why_not: 'The social worker will speak to them first.' }),
    happened: [{ what: story.happened, source, when }],
    could_happen: [{ what: story.could, source, when: 'From now on' }],
    lead_name: random.pick(ADULT_GIVEN) + ' Wherry',
    lead_role: 'Social worker, county children’s services',
    likes: story.strengths,
  }
}

function screeningOf({ random, organisation, received, level, attached }: AnswersWish): Answers {
  if (attached) return { screened: 'attached' }
  if (level === null) return { screened: 'no' }
  return {
    screened: 'yes',
    screening_level: level,
    screening_date: addDays(received, -random.int(3, 30)),
    screening_by: 'The front door and police together',
    screening_tool: random.pick(organisation.screening_tools).code,
  }
}
