import { type Answers, codesOf, entriesOf, type Question, type QuestionPage, textOf } from './question.ts'
import { fieldOf } from './read-entries.ts'

/** What stands in the fields of a form, by field name. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

/** The fields of a page as they are filled in when somebody comes back to it. */
export function typedOf(page: QuestionPage, answers: Answers): Typed {
  return Object.fromEntries(page.questions.flatMap((question) => fieldsOf(question, answers)))
}

/** Only the answers of one page. */
export function answersOn(page: QuestionPage, answers: Answers): Answers {
  const names = new Set(page.questions.map(({ name }) => name))
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)))
}

/** All answers with those of one page put in the place of what was there. */
export function withPage(page: QuestionPage, answers: Answers, now: Answers): Answers {
  const names = new Set(page.questions.map(({ name }) => name))
  const others = Object.fromEntries(Object.entries(answers).filter(([name]) => !names.has(name)))
  return { ...others, ...now }
}

/** The same answers always give the same text: the order in which questions stand, not in which they were stored. */
export function fingerprintText(page: QuestionPage, answers: Answers): string {
  return JSON.stringify(page.questions.map((question) => fieldsOf(question, answers)))
}

function fieldsOf(question: Question, answers: Answers): [string, string | readonly string[]][] {
  const { name } = question
  if (question.kind === 'date') {
    const [year = '', month = '', day = ''] = textOf(answers, name).split('-')
    const plain = (part: string) => (part === '' ? '' : String(Number(part)))
    return [
      [`${name}-day`, plain(day)],
      [`${name}-month`, plain(month)],
      [`${name}-year`, year],
    ]
  }
  if (question.kind === 'any') return [[name, codesOf(answers, name)]]
  if (question.kind !== 'entries') return [[name, textOf(answers, name)]]
  return entriesOf(answers, name).flatMap((entry, i) =>
    question.parts.map((part): [string, string] => [fieldOf(question, i + 1, part), entry[part.name] ?? '']),
  )
}
