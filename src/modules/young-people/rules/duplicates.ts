import { type PlainDate, yearOf } from '#platform/pure/dates.ts'
import { foldName, nameWords } from '#platform/pure/person-name.ts'
import { type Likeness, likenessOfFamily, likenessOfGiven } from './name-likeness.ts'
import { soundKeys } from './name-sounds.ts'
import { headForms } from './name-variants.ts'

/** The names that a person goes by. `otherNames` are whole given names used earlier or elsewhere. */
export type Names = {
  readonly given: string
  readonly family: string
  readonly preferred?: string | null | undefined
  readonly otherNames?: readonly string[] | undefined
}

/** What is compared of a person: names and the date of birth, null when it is not known. */
export type Identity = { readonly names: Names; readonly dateOfBirth: PlainDate | null }

/**
 * `same`: equal but for case, accents and spaces. `likely`: staff should look before they go on. `possible`: worth a
 * glance. `because` is for staff who may see both records and holds no name and no date.
 */
export type Judgement = {
  readonly likeness: 'same' | 'likely' | 'possible' | 'different'
  readonly because: readonly string[]
}

type Birth = 'equal' | 'slip' | 'unknown' | 'other'
type Agreement = { readonly given: Likeness; readonly family: Likeness; readonly swapped: boolean }

const strong = 0.9
const close = 0.78
const faint = 0.6

/** Judges whether two identities may be one person. It proposes; a person decides, and a merge can be undone. */
export function judgeDuplicate(one: Identity, other: Identity): Judgement {
  const birth = compareBirths(one.dateOfBirth, other.dateOfBirth)
  const agreement = compareNames(one.names, other.names)
  const likeness = weigh(agreement, birth, isCommon(one.names) && isCommon(other.names))
  return { likeness, because: likeness === 'different' ? [] : reasons(agreement, birth) }
}

/**
 * The keys under which a name is stored, so that an index finds those worth judging: folded words (`w:`), their sounds
 * (`s:`) and the head forms of known groups (`f:`). Two names that sound or mean alike share at least one key.
 */
export function searchKeys(name: string): string[] {
  const words = nameWords(name)
  const whole = words.length > 1 ? [foldName(name)] : []
  return [
    ...new Set(
      [...words, ...whole].flatMap((word) => [
        `w:${word}`,
        ...soundKeys(word).map((key) => `s:${key}`),
        ...headForms(word).map((form) => `f:${form}`),
      ]),
    ),
  ]
}

function weigh({ given, family }: Agreement, birth: Birth, common: boolean): Judgement['likeness'] {
  const weaker = Math.min(given.score, family.score)
  if (birth === 'equal') {
    if (weaker === 1) return 'same'
    if (weaker >= close) return 'likely'
    // Twins share a family name and a birthday; a child who is fostered or adopted keeps a given name and a birthday.
    return Math.max(given.score, family.score) >= strong || weaker >= faint ? 'possible' : 'different'
  }
  if (birth === 'slip') {
    if (weaker >= strong) return common ? 'possible' : 'likely'
    return weaker >= close ? 'possible' : 'different'
  }
  if (birth === 'unknown') {
    if (weaker >= 0.97) return common ? 'possible' : 'likely'
    return weaker >= close ? 'possible' : 'different'
  }
  return weaker >= 0.97 && !common ? 'possible' : 'different'
}

function compareNames(one: Names, other: Names): Agreement {
  const [ourFamily, theirFamily] = [nameWords(one.family), nameWords(other.family)]
  const [ourGiven, theirGiven] = [givenForms(one), givenForms(other)]
  const straight: Agreement = {
    given: likenessOfGiven(ourGiven, theirGiven),
    family: likenessOfFamily(ourFamily, theirFamily),
    swapped: false,
  }
  const swapped: Agreement = {
    given: fade(likenessOfFamily(nameWords(one.given), theirFamily)),
    family: fade(likenessOfFamily(ourFamily, nameWords(other.given))),
    swapped: true,
  }
  // A chance likeness across given and family name is none: it must not stand before a family name that is the same.
  const otherwise = [swapped, ...sameWordsInAnyOrder(one, other)].filter((agreement) => weakest(agreement) >= faint)
  return otherwise.reduce((best, next) => (weakest(next) > weakest(best) ? next : best), straight)
}

function givenForms(names: Names): string[][] {
  return [names.given, names.preferred ?? '', ...(names.otherNames ?? [])]
    .map(nameWords)
    .filter((words) => words.length > 0)
}

// Family names come first in Hungarian, Chinese and Vietnamese, and a middle name may be filed with either part.
function sameWordsInAnyOrder(one: Names, other: Names): Agreement[] {
  const sorted = (names: Names) => nameWords(`${names.given} ${names.family}`).sort().join(' ')
  const likeness: Likeness = { score: 0.96, how: 'order' }
  return sorted(one) === sorted(other) && sorted(one).includes(' ')
    ? [{ given: likeness, family: likeness, swapped: true }]
    : []
}

function fade(likeness: Likeness): Likeness {
  return { ...likeness, score: likeness.score * 0.95 }
}

function weakest({ given, family }: Agreement): number {
  return Math.min(given.score, family.score)
}

function compareBirths(one: PlainDate | null, other: PlainDate | null): Birth {
  if (one === null || other === null) return 'unknown'
  if (one === other) return 'equal'
  const [year, month, day] = one.split('-')
  const [otherYear, otherMonth, otherDay] = other.split('-')
  if (year === otherYear && month === otherDay && day === otherMonth) return 'slip'
  if (month === otherMonth && day === otherDay && Math.abs(yearOf(one) - yearOf(other)) === 1) return 'slip'
  return [...one].filter((digit, place) => digit !== other[place]).length === 1 ? 'slip' : 'other'
}

function reasons({ given, family, swapped }: Agreement, birth: Birth): string[] {
  const said: Record<Birth, string> = {
    equal: 'The date of birth is the same.',
    slip: 'The dates of birth are one slip apart (a digit, a year, or day and month changed round).',
    unknown: 'A date of birth is not known.',
    other: 'The dates of birth differ.',
  }
  const names = swapped
    ? ['The names are alike when given and family name change places.']
    : [`The given names ${spoken(given)}.`, `The family names ${spoken(family)}.`]
  return [...names, said[birth]]
}

function spoken({ score, how }: Likeness): string {
  if (score < faint) return 'are different'
  const words: Record<Likeness['how'], string> = {
    equal: 'are the same',
    form: 'are forms of one name',
    near: 'sound or look alike',
    part: 'share a part',
    order: 'have the same parts in another order',
    none: 'are different',
  }
  return words[how]
}

// Names so frequent in the county that two people of the same name are no wonder.
const commonFamilies = new Set(
  `smith jones brown taylor williams wilson johnson davies davis evans thomas roberts walker wright robinson thompson white
hughes edwards green hall wood harris lewis martin jackson clarke clark khan ahmed ali hussain mohamed mohammed hassan begum
singh kaur patel nguyen chen li wang zhang silva santos ferreira pereira nowak kowalski kowalska popescu ivanov ivanova abdi`.split(
    /\s+/,
  ),
)

function isCommon(names: Names): boolean {
  return commonFamilies.has(foldName(names.family))
}
