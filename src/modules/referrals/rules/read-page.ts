import { type PlainDate, readDateFields } from '../../../platform/pure/dates.ts'
import { isRefusal } from '../../../platform/pure/result.ts'
import {
  type Answer,
  type Answers,
  type ChoiceQuestion,
  choicesOf,
  codesOf,
  type DateQuestion,
  type EntriesQuestion,
  type Fault,
  LINE,
  type LineQuestion,
  type Lists,
  PARAGRAPH,
  type ParagraphQuestion,
  type Question,
  type QuestionPage,
  type SimpleQuestion,
  textOf,
} from './question.ts'
import { readEntries } from './read-entries.ts'

/** A form as it was sent; `Form` of the platform is one. */
export type Sent = { readonly text: (name: string) => string; readonly all: (name: string) => readonly string[] }
export type About = { readonly today: PlainDate; readonly lists: Lists }
export type Read = { readonly answers: Answers; readonly faults: readonly Fault[] }

/**
 * Reads what was typed on one page. `answers` has the questions that were answered and could be read; `faults` what
 * could not. Whether something needed is missing is asked apart (`missingOn`), so that unfinished work can be kept too.
 */
export function readPage(page: QuestionPage, sent: Sent, about: About): Read {
  const answers: Record<string, Answer> = {}
  const faults: Fault[] = []
  for (const question of page.questions) {
    const read = readQuestion(question, sent, about)
    if (read.answer !== null) answers[question.name] = read.answer
    faults.push(...read.faults)
  }
  return { answers, faults }
}

type ReadOne = { readonly answer: Answer | null; readonly faults: readonly Fault[] }

function readQuestion(question: Question, sent: Sent, about: About): ReadOne {
  return question.kind === 'entries' ? readSeveral(question, sent, about) : readSimple(question, sent, about)
}

function readSeveral(question: EntriesQuestion, sent: Sent, about: About): ReadOne {
  const { entries, faults } = readEntries(question, sent, (part, name) => readSimple({ ...part, name }, sent, about))
  return { answer: entries.length > 0 ? entries : null, faults }
}

/** Reads a question whose field is called `question.name`. */
export function readSimple(question: SimpleQuestion, sent: Sent, about: About): ReadOne {
  switch (question.kind) {
    case 'date':
      return readDate(question, sent, about)
    case 'one':
    case 'any':
      return readChoice(question, sent, about.lists)
    default: {
      const typed = sent.text(question.name)
      if (typed === '') return { answer: null, faults: [] }
      const message = faultOfText(question, typed)
      return message === null ? { answer: typed, faults: [] } : fault(question.name, message)
    }
  }
}

function fault(field: string, message: string): ReadOne {
  return { answer: null, faults: [{ field, message }] }
}

function faultOfText(question: LineQuestion | ParagraphQuestion, typed: string): string | null {
  const most = question.most ?? (question.kind === 'paragraph' ? PARAGRAPH : LINE)
  const letters = [...typed].length
  if (letters > most)
    return `${nameOf(question)} has ${letters.toLocaleString('en-GB')} letters; use at most ${most.toLocaleString('en-GB')}.`
  if (question.kind === 'paragraph') return null
  if (/[^\P{Cc}\t]/u.test(typed)) return `${nameOf(question)} must be one line.`
  if (question.kind === 'email' && !isEmail(typed)) return `${nameOf(question)} must be like name@example.org.`
  if (question.kind === 'telephone' && !isTelephone(typed))
    return `${nameOf(question)} must be a telephone number, like 01603 610256.`
  return question.check?.(typed) ?? null
}

function nameOf({ words }: Question): string {
  return words.replace(/[?:]/g, '')
}

/** One address and nothing that could add a second recipient or a line to a mail's head. */
export function isEmail(typed: string): boolean {
  return (
    typed.length <= 254 &&
    /^[^\s@<>()[\],;:"\\\p{Cc}\p{Cf}]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/iu.test(
      typed,
    )
  )
}

function isTelephone(typed: string): boolean {
  const digits = typed.replace(/\D/g, '').length
  return digits >= 5 && digits <= 20 && /^\+?[\d\s().-]+(?:(?:x|ext\.?|extension)\s*\d+)?$/i.test(typed)
}

function readDate(question: DateQuestion, sent: Sent, { today }: About): ReadOne {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => sent.text(`${question.name}-${part}`))
  const fields = { day: day ?? '', month: month ?? '', year: year ?? '' }
  if (Object.values(fields).every((typed) => typed === '')) return { answer: null, faults: [] }
  const date = readDateFields(fields, question.label)
  if (isRefusal(date)) return fault(question.name, date.refused)
  const message = question.check?.(date, today) ?? null
  return message === null ? { answer: date, faults: [] } : fault(question.name, message)
}

function readChoice(question: ChoiceQuestion, sent: Sent, lists: Lists): ReadOne {
  const chosen = sent.all(question.name).filter((code) => code !== '')
  const known = choicesOf(question, lists).map(({ code }) => code)
  if (chosen.some((code) => !known.includes(code)))
    return fault(question.name, 'Choose one of the answers on this page.')
  if (chosen.length === 0) return { answer: null, faults: [] }
  return { answer: question.kind === 'one' ? (chosen[0] ?? null) : [...new Set(chosen)], faults: [] }
}

/** What is needed on a page and not answered. `answers` are those of the whole referral. */
export function missingOn(page: QuestionPage, answers: Answers): readonly Fault[] {
  const faults = page.questions
    .filter((question) => question.needed !== undefined && isAsked(question, answers) && !isAnswered(question, answers))
    .map(({ name, needed }) => ({ field: name, message: needed ?? '' }))
  return [...faults, ...(page.check?.(answers) ?? [])]
}

function isAsked({ when }: Question, answers: Answers): boolean {
  return when === undefined || when.is.includes(textOf(answers, when.name))
}

function isAnswered({ name }: Question, answers: Answers): boolean {
  return textOf(answers, name) !== '' || codesOf(answers, name).length > 0
}
