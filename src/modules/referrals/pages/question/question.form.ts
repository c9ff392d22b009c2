import type { Form } from '#platform/http/form.ts'
import { hashOf } from '#platform/secrets.ts'
import type { Entry, FieldError } from '#ui/field.tsx'
import type { Answers, Fault, QuestionPage } from '../../rules/question.ts'
import { type About, missingOn, readPage } from '../../rules/read-page.ts'
import { answersOn, fingerprintText, type Typed, withPage } from '../../rules/typed.ts'

export type PageRead = { readonly answers: Answers; readonly faults: readonly Fault[] }

/**
 * Reads a page that was sent. `whole`: what is needed must be there; otherwise only what was typed is looked at, so that
 * somebody who is called away keeps what they have.
 */
export function readSent(
  page: QuestionPage,
  form: Form,
  { saved, about, whole }: { saved: Answers; about: About; whole: boolean },
): PageRead {
  const read = readPage(page, form, about)
  if (!whole) return read
  const known = new Set(read.faults.map(({ field }) => field))
  const missing = missingOn(page, withPage(page, saved, read.answers)).filter(({ field }) => !known.has(field))
  return { answers: read.answers, faults: inPageOrder(page, [...read.faults, ...missing]) }
}

function inPageOrder(page: QuestionPage, faults: readonly Fault[]): Fault[] {
  const place = ({ field }: Fault) =>
    page.questions.findIndex(({ name }) => field === name || field.startsWith(`${name}-`))
  return faults.toSorted((a, b) => place(a) - place(b))
}

/** The page as it comes back: every word as typed, every fault beside its field. */
export function entryOf(page: QuestionPage, values: Typed, faults: readonly Fault[]): Entry {
  const dates = new Set(page.questions.filter(({ kind }) => kind === 'date').map(({ name }) => name))
  const errors = faults.map(
    ({ field, message }): FieldError =>
      dates.has(field) ? { field, message, parts: ['day', 'month', 'year'] } : { field, message },
  )
  return { values, errors }
}

/** The fields of this page as they were typed, and no others. */
export function typedOn(page: QuestionPage, form: Form): Typed {
  const own = (name: string) =>
    page.questions.some((question) => name === question.name || name.startsWith(`${question.name}-`))
  return Object.fromEntries(Object.entries(form.typed()).filter(([name]) => own(name)))
}

/** The version of one page of a draft: the same as long as nobody saved another answer to it. */
export function versionOf(page: QuestionPage, answers: Answers): string {
  return hashOf(fingerprintText(page, answersOn(page, answers))).slice(0, 20)
}

/** The questions for which somebody chose what was saved before; null when this is not such a choice. */
export function keptSaved(page: QuestionPage, form: Form): ReadonlySet<string> | null {
  const asked = page.questions.filter(({ name }) => form.has(`keep-${name}`))
  if (asked.length === 0) return null
  return new Set(asked.filter(({ name }) => form.raw(`keep-${name}`) === 'saved').map(({ name }) => name))
}
