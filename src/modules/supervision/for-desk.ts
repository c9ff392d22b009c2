import { type DayList, dayList, isManager, MOST } from '#extension/desk'
import { may } from '#modules/people'
import { formatDate, londonDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import type { QuestionLine } from './rules/records.ts'
import { answeredSince, askUnanswered } from './store/questions.ts'

/** Questions from supervision stay until they are answered. */
const questions: DayList = dayList<QuestionLine>({
  heading: 'Questions from supervision',
  band: 'day',
  rank: 50,
  for: (staff) => may(staff, 'case.work'),
  ask: ({ staff }) => askUnanswered(staff.id, MOST + 1),
  moments: ['at'],
  row: ({ id, name, question, by, at }) => ({
    text: name,
    href: urls.questionAnswer(id),
    facts: `${by}, ${formatDate(londonDate(at))}: ${question}`,
    urgent: null,
  }),
})

/** Answers, until whoever asked has read them. */
const answers: DayList = dayList<QuestionLine>({
  heading: 'Answered since you asked',
  band: 'day',
  rank: 60,
  for: isManager,
  ask: ({ staff }) => answeredSince(staff.id, MOST + 1),
  moments: ['at'],
  row: ({ id, episodeId, name, question, by, at }) => ({
    text: name,
    href: urls.caseSupervision(episodeId),
    facts: `${by} answered on ${formatDate(londonDate(at))}: ${question}`,
    urgent: null,
    opens: { to: urls.questionRead(id), fields: {} },
  }),
})

export const dayLists: readonly DayList[] = [questions, answers]
