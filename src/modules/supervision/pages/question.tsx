import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import type { Answered, Question } from '../rules/records.ts'

export function Asked({ question }: { question: Question }) {
  return (
    <>
      <p class="govuk-body rose-typed">
        <strong>{question.question}</strong>
      </p>
      <p class="govuk-body rose-quiet">
        {question.askedBy}, {formatDate(londonDate(question.askedAt))}
      </p>
    </>
  )
}

export function AnswerWords({ answer }: { answer: Answered }) {
  return (
    <>
      <p class="govuk-body rose-typed">{answer.answer}</p>
      <p class="govuk-body rose-quiet">
        {answer.by}, {formatDate(londonDate(answer.at))}, {londonTime(answer.at)}
      </p>
    </>
  )
}
