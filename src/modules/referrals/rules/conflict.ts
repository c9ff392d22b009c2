import type { Answers, Lists, QuestionPage } from './question.ts'
import { rowOf, type SummaryRow } from './summary.ts'
import { answersOn } from './typed.ts'

export type Difference = { readonly saved: SummaryRow; readonly typed: SummaryRow }

/** The questions of a page to which two tabs gave different answers. */
export function differences(
  page: QuestionPage,
  both: { saved: Answers; typed: Answers },
  lists: Lists,
): readonly Difference[] {
  return page.questions
    .map((question) => ({ saved: rowOf(question, both.saved, lists), typed: rowOf(question, both.typed, lists) }))
    .filter(({ saved, typed }) => JSON.stringify(saved.values) !== JSON.stringify(typed.values))
}

/** The answers of a page after somebody chose, for each question named in `keepSaved`, what was saved before. */
export function chosen(
  page: QuestionPage,
  both: { saved: Answers; typed: Answers },
  keepSaved: ReadonlySet<string>,
): Answers {
  const of = (answers: Answers, keep: boolean) =>
    Object.fromEntries(Object.entries(answersOn(page, answers)).filter(([name]) => keepSaved.has(name) === keep))
  return { ...of(both.saved, true), ...of(both.typed, false) }
}
