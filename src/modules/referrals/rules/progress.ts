import { type Answers, type Fault, type QuestionPage, type Section } from './question.ts'
import { SECTIONS } from './questions.ts'
import { missingOn } from './read-page.ts'
import { answersOn } from './typed.ts'

export type Progress = 'finished' | 'started' | 'to-do' | 'some' | 'none'
export type SectionProgress = { readonly section: Section; readonly progress: Progress; readonly next: QuestionPage }
export type Missing = Fault & { readonly page: string }

/** How far each section is: the short minimum as finished, started or to do; the rest as filled in or not. */
export function progressOf(answers: Answers): readonly SectionProgress[] {
  return SECTIONS.map((section) => ({
    section,
    progress: stateOf(section, answers),
    next: firstUnfinished(section, answers),
  }))
}

function stateOf(section: Section, answers: Answers): Progress {
  const any = section.pages.some((page) => Object.keys(answersOn(page, answers)).length > 0)
  if (section.part === 'if-known') return any ? 'some' : 'none'
  if (section.pages.every((page) => missingOn(page, answers).length === 0)) return 'finished'
  return any ? 'started' : 'to-do'
}

function firstUnfinished({ pages }: Section, answers: Answers): QuestionPage {
  const page = pages.find((each) => missingOn(each, answers).length > 0) ?? pages[0]
  if (!page) throw new Error('A section has at least one page')
  return page
}

/** Everything that is needed before a referral can be sent, in the order in which it is asked. */
export function missingOf(answers: Answers): readonly Missing[] {
  return SECTIONS.flatMap(({ pages }) =>
    pages.flatMap((page) => missingOn(page, answers).map((fault) => ({ ...fault, page: page.code }))),
  )
}

/** The sections of the minimum that are not finished, by their titles alone: fit for an e-mail. */
export function unfinishedTitles(answers: Answers): readonly string[] {
  return progressOf(answers)
    .filter(({ section, progress }) => section.part === 'minimum' && progress !== 'finished')
    .map(({ section }) => section.title)
}

/** About somebody who works with children: then only named people read it, because it may be one of us. */
export function isRestricted(answers: Answers): boolean {
  return answers['works_with_children'] === 'yes'
}
