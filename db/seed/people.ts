import { addDays, ageAt, type PlainDate, plainDate, yearOf } from '#platform/pure/dates.ts'
import { foldName } from '#platform/pure/person-name.ts'
import { searchKeys } from '../../src/modules/young-people/rules/duplicates.ts'
import { at } from './calendar.ts'
import { type Ground, reference } from './ground.ts'
import type { Random } from './random.ts'
import { ADULT_GIVEN, BACKGROUNDS, type Background, CARER_FAMILY, RELATIVE_GIVEN } from './words/names.ts'
import { RELATIONSHIPS } from './words/notes.ts'

export type YoungPerson = {
  readonly id: string
  readonly given: string
  readonly family: string
  readonly born: PlainDate
  readonly district: string
  readonly background: Background
  readonly telephone: string
}

export type PersonWish = {
  readonly random: Random
  readonly id?: string
  /** The day the charity came to know them. */
  readonly known: PlainDate
  readonly born?: PlainDate
  readonly name?: { given: string; family: string }
  readonly restricted?: boolean
  readonly mergedInto?: string
}

/** A young person with safe contact and the people in their life. */
export function addYoungPerson(ground: Ground, wish: PersonWish): YoungPerson {
  const { random, known } = wish
  const background = pickBackground(random)
  const other = random.chance(0.06) ? pickBackground(random) : background
  const given = wish.name?.given ?? random.pick(background.given)
  const family = wish.name?.family ?? random.pick(other.family)
  const born = wish.born ?? bornFor(random, known)
  const district = random.pick(ground.organisation.districts).code
  const id = wish.id ?? random.uuid()
  const person = { id, given, family, born, district, background, telephone: madeUpMobile(random) }
  ground.rows.add('young_people.young_person', {
    id,
    reference: reference('Y', random),
    given_name: given,
    family_name: family,
    preferred_name: random.chance(0.15) ? shortOf(given) : '',
    ...searchable(given, family),
    date_of_birth: born,
    details: detailsOf(random, background),
    district,
    restricted: wish.restricted ?? false,
    merged_into: wish.mergedInto ?? null,
    made_at: at(known, '10:15'),
  })
  addSafeContact(ground, person, wish)
  addConnections(ground, person, wish)
  return person
}

export function searchable(given: string, family: string): { folded_name: string; name_keys: string[] } {
  const name = `${given} ${family}`
  return { folded_name: foldName(name), name_keys: searchKeys(name) }
}

function pickBackground(random: Random): Background {
  const all = BACKGROUNDS.reduce((sum, b) => sum + b.weight, 0)
  let drawn = random.int(1, all)
  return BACKGROUNDS.find((b) => (drawn -= b.weight) <= 0) ?? (BACKGROUNDS[0] as Background)
}

/** Twelve to seventeen on the day they came to us. */
function bornFor(random: Random, known: PlainDate): PlainDate {
  return addDays(
    plainDate(`${yearOf(known) - random.int(12, 16)}${known.slice(4) === '-02-29' ? '-02-28' : known.slice(4)}`),
    -random.int(10, 350),
  )
}

function shortOf(given: string): string {
  return given.length > 5 ? given.slice(0, 3) : given
}

function detailsOf(random: Random, background: Background): object {
  const said = (value: string, source = 'the referrer') => ({ value, source })
  return {
    pronouns: said(random.pick(['she/her', 'she/her', 'he/him', 'they/them']), 'in their own words'),
    ethnicity: said(background.name),
    first_language: said(background.language),
    school: said(random.pick(['Marshgate Academy', 'Fenside High', 'Coastway College', 'taught at home'])),
  }
}

const TIMES = [
  'After 4pm on school days',
  'Tuesdays and Thursdays after 3pm',
  'Any time except Sunday',
  'Lunch break',
] as const
const SEES = [
  'Mum knows the passcode',
  'Shares a tablet with a brother',
  'Nobody else',
  'Carer checks post first',
] as const
const SHOWN = ['Library', 'Rosie from college', 'Sam (youth club)', 'Office'] as const

function addSafeContact({ rows, team }: Ground, person: YoungPerson, { random, known }: PersonWish): void {
  const texts = random.chance(0.7)
  rows.add('young_people.safe_contact', {
    young_person_id: person.id,
    telephone: person.telephone,
    voicemail: random.chance(0.3) ? true : random.chance(0.7) ? false : null,
    text_message: texts,
    post: random.chance(0.2),
    safe_times: random.pick(TIMES),
    who_else_sees: random.pick(SEES),
    name_to_show: random.pick(SHOWN),
    if_someone_else_answers: 'Say that the library has a book ready.',
    code_phrase: random.chance(0.5)
      ? random.pick(['Is the blue book back?', 'How is the cat?', 'Is it raining there?'])
      : '',
    never_contact: random.chance(0.2) ? 'The house telephone.' : '',
    checked_on: known,
    changed_by: team.outreach.id,
    changed_at: at(known, '10:40'),
  })
}

// Ofcom keeps 07700 900000 to 900999 for stories: nobody can be reached by them.
export function madeUpMobile(random: Random): string {
  return `07700 900${String(random.int(0, 999)).padStart(3, '0')}`
}

function addConnections({ rows, team }: Ground, person: YoungPerson, { random, known }: PersonWish): void {
  const added = { kept_at_18: null, added_by: team.outreach.id, added_at: at(known, '10:45') }
  const inLife = random.some(RELATIONSHIPS, random.int(1, 3))
  for (const relationship of inLife)
    rows.add('young_people.connection', {
      id: random.uuid(),
      young_person_id: person.id,
      name: relativeName(random, person, relationship),
      relationship,
      telephone: random.chance(0.5) ? madeUpMobile(random) : '',
      safe_to_contact: random.chance(0.8) ? true : random.chance(0.5) ? false : null,
      lead_professional: false,
      note: '',
      source: 'the referrer',
      ...added,
    })
  rows.add('young_people.connection', {
    id: random.uuid(),
    young_person_id: person.id,
    name: `${random.pick(ADULT_GIVEN)} ${random.pick(['Wherry', 'Staithe', 'Dunlow', 'Cantley'])}`,
    relationship: 'Social worker',
    telephone: '01632 960' + String(random.int(100, 999)),
    safe_to_contact: true,
    lead_professional: true,
    note: ageAt(person.born, known) >= 16 ? 'Leads the plan for leaving care and school.' : '',
    source: 'the referrer',
    ...added,
  })
}

/** How often somebody has the young person's family name; women and men by their own given names. */
const SAME_FAMILY: Readonly<Record<string, { readonly is?: 'woman' | 'man'; readonly same: number }>> = {
  Mother: { is: 'woman', same: 0.75 },
  Father: { is: 'man', same: 0.85 },
  Grandmother: { is: 'woman', same: 0.5 },
  Aunt: { is: 'woman', same: 0.4 },
  'Older brother': { is: 'man', same: 0.9 },
}

function relativeName(random: Random, person: YoungPerson, relationship: string): string {
  const drawn = random.pick(ADULT_GIVEN)
  const own = random.part(`name of ${person.id} ${relationship}`)
  const { is, same } = SAME_FAMILY[relationship] ?? { same: 0 }
  const given = is && !RELATIVE_GIVEN[is].includes(drawn) ? own.pick(RELATIVE_GIVEN[is]) : drawn
  if (relationship === 'Form tutor') return `${given} Pell`
  if (relationship === 'Foster carer') return `${given} ${own.pick(CARER_FAMILY)}`
  return `${given} ${own.chance(same) ? person.family : own.pick(person.background.family)}`
}
