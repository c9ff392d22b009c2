import { formatDate, type PlainDate } from '#platform/pure/dates.ts'
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

/** The answers of the referral form, by the names of its questions. */
export function answersOf(
  person: Pick<YoungPerson, 'given' | 'family' | 'born' | 'district'>,
  wish: { referrer: Referrer; story: Story; urgency: string; received: PlainDate; aboutWorker?: boolean },
): object {
  const { referrer, story, received } = wish
  return {
    referrer_name: referrer.name,
    referrer_role: referrer.role,
    referrer_agency: referrer.agency,
    referrer_email: referrer.email,
    referrer_phone: '01632 960 111',
    front_door_told: 'yes',
    front_door_when: formatDate(received),
    front_door_whom: 'The duty social worker',
    front_door_advice: 'Refer for support; the front door keeps the case open.',
    about_worker: wish.aboutWorker === true ? 'yes' : 'no',
    given_name: person.given,
    family_name: person.family,
    date_of_birth: person.born,
    district: person.district,
    why_now: story.why,
    urgency: wish.urgency,
    happened: [{ what: story.happened, source: 'told to school', date: formatDate(received) }],
    could_happen: [{ what: story.could, source: referrer.role, date: formatDate(received) }],
    strengths: story.strengths,
    child_knows: 'yes',
    child_said: 'OK, as long as it is the same person each time.',
    parents_know: 'yes',
  }
}

/** The copy that a case keeps of what its referral said, under the headings that its worker reads. */
export function toldOf({ why, happened, could, strengths }: Story, referrer: Referrer): object {
  return {
    'Why now': why,
    'What has happened': happened,
    'What could happen': could,
    Strengths: strengths,
    Referrer: `${referrer.name}, ${referrer.role}, ${referrer.agency}`,
    Agreement: 'The young person knows, and said: OK, as long as it is the same person each time.',
  }
}
