import { type Answers, type Lists, textOf } from './question.ts'
import { findPage } from './questions.ts'
import { type SummaryRow, summaryOf } from './summary.ts'

/** The safe contact that a referral tells of, in the shape that the young person's record keeps. */
export function safeContactOf(answers: Answers) {
  const text = (name: string) => textOf(answers, name)
  const yesNo = (name: string) => (text(name) === 'yes' ? true : text(name) === 'no' ? false : null)
  return {
    telephone: text('safe_telephone') || firstContact(text('safe_contact'), text('safe_through')),
    voicemail: yesNo('safe_voicemail'),
    textMessage: yesNo('safe_text'),
    post: yesNo('safe_post'),
    safeTimes: text('safe_times'),
    whoElseSees: text('who_else_sees'),
    nameToShow: text('name_to_show'),
    ifSomeoneElseAnswers: text('if_someone_else_answers'),
    codePhrase: text('code_phrase'),
    neverContact: text('never_contact'),
  }
}

function firstContact(way: string, through: string): string {
  if (way === 'referrer') return 'No number of their own: make first contact through the referrer'
  return way === 'other' && through !== '' ? `Through ${through}` : ''
}

/** Facts of identity with their source: in a referral it is always the referrer who says them. */
export function detailsOf(answers: Answers): Record<string, { value: string; source: string }> {
  const names = ['pronouns', 'gender', 'ethnicity', 'first_language', 'religion', 'disability', 'school']
  const known = names.filter((name) => textOf(answers, name) !== '')
  return Object.fromEntries(known.map((name) => [name, { value: textOf(answers, name), source: 'the referrer' }]))
}

/** The lead professional, when the referral names one: the first person in the young person's life that we know of. */
export function leadProfessionalOf(answers: Answers): { name: string; relationship: string; telephone: string } | null {
  const name = textOf(answers, 'lead_name')
  if (name === '') return null
  return {
    name,
    relationship: textOf(answers, 'lead_role') || 'Lead professional',
    telephone: textOf(answers, 'lead_telephone'),
  }
}

// What a worker needs before the first meeting. The rest stays with the referral: a case is not a window into it.
const TOLD = new Set(
  `why_now screened screening_level screening_date young_person_knows young_person_said young_person_why_not parents_know
parents_said parents_why_not safe_contact safe_through happened could_happen persons_of_concern places online statuses
parental_responsibility lead_name lead_role lead_telephone lead_email interpreter disability school lives_with likes trusts
has_helped best_time_place best_worker venue_risks worker_safety police_interviews agencies health`.split(/\s+/),
)

/** The copy of a referral that a new case is given: each thing under the words in which it was asked. */
export function toldOf(
  referral: { readonly reference: string; readonly answers: Answers; readonly referrer: string },
  lists: Lists,
): Record<string, string> {
  const told: Record<string, string> = { Referral: `${referral.reference}, from ${referral.referrer}` }
  for (const part of summaryOf(referral.answers, lists))
    for (const row of part.rows) if (TOLD.has(row.name)) told[labelOf(row)] = valueOf(row)
  return told
}

/** Some questions are only clear under the title of their page: "If no: why not" stands twice in the form. */
function labelOf({ words, page }: SummaryRow & { page: string }): string {
  const title = findPage(page)?.title ?? ''
  return title === '' || title === words ? words : `${title}: ${words}`
}

function valueOf({ values }: SummaryRow): string {
  const lines = values.map((value) =>
    typeof value === 'string'
      ? value
      : value
          .filter((each) => each.value !== '')
          .map((each) => `${each.words}: ${each.value}`)
          .join('; '),
  )
  return lines.join('\n')
}
