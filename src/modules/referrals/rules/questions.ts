import type { Question, QuestionPage, Section } from './question.ts'
import { CONCERN } from './questions/concern.ts'
import { LIFE, strengths } from './questions/life.ts'
import { MINIMUM } from './questions/minimum.ts'
import { meeting, otherWork } from './questions/other-work.ts'

/** The whole form in its order: first what a referral cannot be sent without, then the rest, if it is known. */
export const SECTIONS: readonly Section[] = [...MINIMUM, ...LIFE, ...CONCERN, otherWork, strengths, meeting]

export const PAGES: readonly QuestionPage[] = SECTIONS.flatMap((section) => section.pages)
export const QUESTIONS: readonly Question[] = PAGES.flatMap((page) => page.questions)

export function findPage(code: string): QuestionPage | null {
  return PAGES.find((page) => page.code === code) ?? null
}

export function findQuestion(name: string): Question | null {
  return QUESTIONS.find((question) => question.name === name) ?? null
}

export function sectionOf(page: QuestionPage): Section {
  const section = SECTIONS.find(({ pages }) => pages.includes(page))
  if (!section) throw new Error(`The page ${page.code} is in no section`)
  return section
}

/** The page after this one in the same section; null at the section's end, where the list of sections follows. */
export function pageAfter(page: QuestionPage): QuestionPage | null {
  const { pages } = sectionOf(page)
  return pages[pages.indexOf(page) + 1] ?? null
}
