import { faultOfFarDay, type Wish } from '#modules/promises'
import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { formatDate, type PlainDate, plainDate } from '#platform/pure/dates.ts'
import { type BothRow, differing } from '#ui/both-versions.tsx'
import type { Entry } from '#ui/field.tsx'
import {
  AGREED,
  agreedLabel,
  type Contact,
  isEmpty,
  PARTS,
  PEOPLE_ROWS,
  type Plan,
  type PlanWords,
  TEXT_PARTS,
  type TextPart,
  textOf,
} from '../../rules/safety-plan.ts'

export const ADULT_ROWS = [1, 2, 3] as const
const PART = { most: 2_000 }
const LINE = { most: 200 }

/** `review`: the day that is taken when none is written, so that no plan stays good for ever. */
export type Known = { readonly today: PlainDate; readonly review: PlainDate }

/** What was typed, every fault at once; `words` is null when there is one. */
export function readPlan(form: Form, known: Known) {
  const r = new Reading(form)
  const texts = Object.fromEntries(TEXT_PARTS.map((part) => [part, r.text(part, PART)])) as Record<TextPart, string>
  const people = PEOPLE_ROWS.map((row) => readContact(r, row)).filter((one) => one !== null)
  const adults = ADULT_ROWS.map((row) => readAdult(r, row, known.today)).filter((one) => one !== null)
  const content = { ...texts, people }
  const agreed = r.choice(
    'agreed',
    AGREED.map((one) => one.code),
    'Choose whether they agree with it.',
  )
  const agreedWords = r.text('agreed_words', PART)
  const writtenWith = r.text('written_with', LINE)
  const reviewOn = r.date('review', 'The day to look at it again', { notBefore: known.today, mayBeEmpty: true })
  // A mistyped year would keep an old plan good for ever.
  const far = reviewOn && faultOfFarDay(reviewOn, known.today)
  if (far) r.fault('review', far)
  if (isEmpty(content) && adults.length === 0 && r.isGood)
    r.fault('signs', 'Write at least one thing. One line is enough to begin with.')
  const words: PlanWords | null =
    r.isGood && agreed !== '' ? { content, agreed, agreedWords, writtenWith, reviewOn: reviewOn ?? known.review } : null
  return { words, adults, entry: r.entry }
}

function readContact(r: Reading, row: number): Contact | null {
  const name = r.text(`person-${row}-name`, LINE)
  const number = r.text(`person-${row}-number`, LINE)
  const word = r.text(`person-${row}-word`, LINE)
  if (name === '' && number === '' && word === '') return null
  if (name === '') r.fault(`person-${row}-name`, 'Write who this is, by the name they use.')
  return { name, number, word }
}

function readAdult(r: Reading, row: number, today: PlainDate): Wish | null {
  const what = r.text(`adult-${row}-what`, LINE)
  const owner = r.text(`adult-${row}-owner`, LINE)
  const due = `adult-${row}-due`
  const dueOn = r.date(due, 'The day', { mayBeEmpty: true })
  const hasDay = ['day', 'month', 'year'].some((part) => r.entry.values[`${due}-${part}`] !== '')
  if (what === '' && owner === '' && !hasDay) return null
  if (what === '') r.fault(`adult-${row}-what`, 'Write what the adult will do.')
  if (owner === '') r.fault(`adult-${row}-owner`, 'Write which adult will do it.')
  const far = dueOn && faultOfFarDay(dueOn, today)
  if (far) r.fault(due, far)
  if (!hasDay) r.fault(due, 'Write by which day, so that it can be seen whether it was done.')
  return { what, owner, dueOn }
}

/** The form as it stands before anybody writes: the plan of now, or nothing, and a day to look at it again. */
export function typedPlan(plan: Plan | null, known: Known): Entry {
  const values = plan ? typedWords(plan) : {}
  // What they said about the version before does not stand for this one: it is asked again.
  const askedAgain = { agreed: 'not-yet', agreed_words: '', ...dateFields('review', known.review) }
  return { values: { ...values, ...askedAgain }, errors: [] }
}

/** A saved plan as the form would send it. */
function typedWords(words: PlanWords): Record<string, string> {
  const { people, ...texts } = words.content
  const rows = PEOPLE_ROWS.flatMap((row) => {
    const { name, number, word } = people[row - 1] ?? { name: '', number: '', word: '' }
    return [
      [`person-${row}-name`, name],
      [`person-${row}-number`, number],
      [`person-${row}-word`, word],
    ]
  })
  return {
    ...texts,
    ...Object.fromEntries(rows),
    ...dateFields('review', words.reviewOn),
    agreed: words.agreed,
    agreed_words: words.agreedWords,
    written_with: words.writtenWith,
  }
}

function dateFields(name: string, date: string): Record<string, string> {
  const [year = '', month = '', ofMonth = ''] = date.split('-')
  return {
    [`${name}-day`]: String(Number(ofMonth)),
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: year,
  }
}

/** Every question to which the saved plan and the one just written may give two answers. */
export function bothPlans(theirs: PlanWords, mine: PlanWords): BothRow[] {
  const typed = typedWords(theirs)
  const fieldsOf = (prefix: string) =>
    Object.fromEntries(Object.entries(typed).filter(([name]) => name.startsWith(prefix)))
  const row = (name: string, label: string, said: (words: PlanWords) => string, prefix = name): BothRow => ({
    name,
    label,
    theirs: said(theirs),
    mine: said(mine),
    fields: name === prefix ? { [name]: typed[name] } : fieldsOf(prefix),
  })
  const parts = PARTS.filter((part) => part.code !== 'adults').map(({ code, label }) =>
    code === 'people'
      ? row('person-1-name', label, (w) => textOf(w.content, code), 'person-')
      : row(code, label, (w) => textOf(w.content, code)),
  )
  return differing([
    ...parts,
    row('agreed', 'Do they agree with it?', (w) => agreedLabel(w.agreed)),
    row('agreed_words', 'What they say about it', (w) => w.agreedWords),
    row('written_with', 'Written together with', (w) => w.writtenWith),
    row('review-day', 'We look at it again by', (w) => formatDate(plainDate(w.reviewOn)), 'review-'),
  ])
}
