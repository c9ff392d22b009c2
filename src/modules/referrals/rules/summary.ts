import { formatDate, plainDate } from '../../../platform/pure/dates.ts'
import {
  type Answers,
  type ChoiceQuestion,
  choicesOf,
  codesOf,
  entriesOf,
  type Lists,
  type Question,
  textOf,
} from './question.ts'
import { SECTIONS } from './questions.ts'

export type SummaryRow = {
  readonly name: string
  readonly words: string
  /** A paragraph, a label, or several of them; entries are groups of lines. */
  readonly values: readonly (string | readonly { readonly words: string; readonly value: string }[])[]
}
export type SummaryPart = {
  readonly code: string
  readonly title: string
  readonly part: 'minimum' | 'if-known'
  readonly rows: readonly (SummaryRow & { readonly page: string })[]
}

/** The answers in the order and the words in which they were asked; what was left empty is left out. */
export function summaryOf(answers: Answers, lists: Lists): readonly SummaryPart[] {
  return SECTIONS.map(({ code, title, part, pages }) => ({
    code,
    title,
    part,
    rows: pages.flatMap((page) =>
      page.questions
        .map((question) => ({ ...rowOf(question, answers, lists), page: page.code }))
        .filter(({ values }) => values.length > 0),
    ),
  }))
}

/** One question with its answer in words. */
export function rowOf(question: Question, answers: Answers, lists: Lists): SummaryRow {
  return { name: question.name, words: question.words, values: valuesOf(question, answers, lists) }
}

function valuesOf(question: Question, answers: Answers, lists: Lists): SummaryRow['values'] {
  const { name } = question
  if (question.kind === 'any') return codesOf(answers, name).map((code) => labelIn(question, code, lists))
  if (question.kind === 'entries')
    return entriesOf(answers, name).map((entry) =>
      question.parts.map((part) => ({ words: part.words, value: wordsOf(part, entry[part.name] ?? '', lists) })),
    )
  const text = textOf(answers, name)
  return text === '' ? [] : [wordsOf(question, text, lists)]
}

function wordsOf(question: Question, text: string, lists: Lists): string {
  if (question.kind === 'one' || question.kind === 'any') return labelIn(question, text, lists)
  if (question.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)) return formatDate(plainDate(text))
  return text
}

// A word that is no longer in the list is shown as it was kept, so that an old referral stays readable.
function labelIn(question: ChoiceQuestion, code: string, lists: Lists): string {
  return choicesOf(question, lists).find((choice) => choice.code === code)?.label ?? code
}
