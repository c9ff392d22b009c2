import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import type { Changed } from '../../rules/history.ts'
import type { Answers, QuestionPage } from '../../rules/question.ts'
import type { About } from '../../rules/read-page.ts'
import { withPage } from '../../rules/typed.ts'
import { entryOf, readSent, typedOn } from '../question/question.form.ts'

type Given = { page: QuestionPage; saved: Answers; about: About }

/** What was typed for one page of a referral that was sent, what it changes, and why. */
export function readChange(form: Form, { page, saved, about }: Given) {
  const read = readSent(page, form, { saved, about, whole: true })
  const r = new Reading(form)
  const reason = r.text('reason', { missing: 'Write why the answer changes, and who said so.', most: 1_000 })
  const changed = changesOn(page, saved, read.answers)
  const isGood = read.faults.length === 0 && r.isGood
  if (isGood && changed.length === 0) r.fault('reason', 'Nothing is different yet: change an answer, or go back.')
  const shown = entryOf(page, typedOn(page, form), read.faults)
  return {
    answers: withPage(page, saved, read.answers),
    changed,
    reason,
    version: form.version(),
    isGood: isGood && changed.length > 0,
    entry: { values: { ...shown.values, ...r.entry.values }, errors: [...shown.errors, ...r.entry.errors] },
  }
}

function changesOn(page: QuestionPage, saved: Answers, now: Answers): Changed[] {
  return page.questions
    .map(({ name }) => ({ question: name, was: saved[name] ?? null, isNow: now[name] ?? null }))
    .filter(({ was, isNow }) => JSON.stringify(was) !== JSON.stringify(isNow))
}
