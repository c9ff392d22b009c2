import type { PlainDate } from '../../../platform/pure/dates.ts'

/** One thing that a referrer is asked, as data: the form, its checks and what staff read are all made from it. */
type Asked = {
  /** The key in the answers, and the name of the field. Never changed once used: old referrals are read by it. */
  readonly name: string
  readonly words: string
  readonly hint?: string
  /** The sentence when it is needed and was not answered; without one the question may be left empty. */
  readonly needed?: string
  /** Needed only when another question has one of these answers. */
  readonly when?: { readonly name: string; readonly is: readonly string[] }
}

export type ListName = 'districts' | 'levels' | 'screening_tools' | 'urgencies'
export type Choice = { readonly code: string; readonly label: string; readonly hint?: string }

/** 'us': the referrer writes about the young person; 'them': what somebody said, which nobody advises on. */
export type Writer = 'us' | 'them'

export type LineQuestion = Asked & {
  readonly kind: 'line' | 'email' | 'telephone'
  /** Letters at most; 200 unless said. */
  readonly most?: number
  /** The browser may fill this in: about the referrer only, never about the young person. */
  readonly autocomplete?: string
  readonly numeric?: true
  readonly writtenBy?: Writer
  readonly check?: (typed: string) => string | null
}
export type ParagraphQuestion = Asked & {
  readonly kind: 'paragraph'
  readonly writtenBy: Writer
  readonly most?: number
  readonly rows?: number
}
export type DateQuestion = Asked & {
  readonly kind: 'date'
  /** Begins each sentence about the date: "Date of birth must include a year". */
  readonly label: string
  readonly check?: (date: PlainDate, today: PlainDate) => string | null
}
export type ChoiceQuestion = Asked & { readonly kind: 'one' | 'any'; readonly choices: readonly Choice[] | ListName }
export type SimpleQuestion = LineQuestion | ParagraphQuestion | DateQuestion | ChoiceQuestion
/** Several entries of the same few questions, such as each thing that has happened with its source and its date. */
export type EntriesQuestion = Asked & {
  readonly kind: 'entries'
  /** What one entry is called: "Event". */
  readonly entry: string
  readonly parts: readonly (LineQuestion | ParagraphQuestion | ChoiceQuestion)[]
  readonly most: number
}
export type Question = SimpleQuestion | EntriesQuestion

/** A fault that a person can mend. */
export type Fault = {
  readonly field: string
  readonly message: string
  readonly parts?: readonly ('day' | 'month' | 'year')[]
}

/** One page of the form: one thing, asked by a few questions that belong together. */
export type QuestionPage = {
  readonly code: string
  readonly title: string
  readonly words?: readonly string[]
  readonly questions: readonly Question[]
  /** What no single question can say, such as "one of these two". Only asked when the page must be whole. */
  readonly check?: (answers: Answers) => readonly Fault[]
}
export type Section = {
  readonly code: string
  readonly title: string
  readonly part: 'minimum' | 'if-known'
  readonly pages: readonly QuestionPage[]
}

/** An answer as it is kept: text (a code, or a date as YYYY-MM-DD), several codes, or entries. Empty ones are left out. */
export type EntryAnswer = Readonly<Record<string, string>>
export type Answer = string | readonly string[] | readonly EntryAnswer[]
export type Answers = Readonly<Record<string, Answer>>

/** The lists of config/organisation.yml as they are in use today. */
export type Lists = Readonly<Record<ListName, readonly { readonly code: string; readonly label: string }[]>>

export const LINE = 200
export const PARAGRAPH = 4_000

export const YES_NO: readonly Choice[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
]
export const YES_NO_UNKNOWN: readonly Choice[] = [...YES_NO, { code: 'not-known', label: 'I do not know' }]

/** The text of an answer that has one; '' otherwise. */
export function textOf(answers: Answers, name: string): string {
  const answer = answers[name]
  return typeof answer === 'string' ? answer : ''
}

export function codesOf(answers: Answers, name: string): readonly string[] {
  const answer = answers[name]
  if (answer === undefined || typeof answer === 'string') return []
  return answer.filter((each): each is string => typeof each === 'string')
}

export function entriesOf(answers: Answers, name: string): readonly EntryAnswer[] {
  const answer = answers[name]
  if (answer === undefined || typeof answer === 'string') return []
  return answer.filter((each): each is EntryAnswer => typeof each !== 'string')
}

export function choicesOf(question: ChoiceQuestion, lists: Lists): readonly Choice[] {
  return typeof question.choices === 'string' ? lists[question.choices] : question.choices
}
