import type { Form } from '#platform/http/form.ts'
import { addDays, daysBetween, type PlainDate, readDateFields } from '#platform/pure/dates.ts'
import { isRefusal } from '#platform/pure/result.ts'
import type { FieldError } from '#ui/field.tsx'
import { JUDGEMENT_QUESTIONS } from '../../rules/judgement.ts'

export type JudgementWords = {
  readonly level: string
  readonly reasons: string
  readonly whoDisagreed: string
  readonly form: Readonly<Record<string, string>>
  readonly reviewOn: PlainDate
}

type Known = { readonly levels: readonly string[]; readonly today: PlainDate }

const LONGEST_REVIEW_DAYS = 366

/** Reads the form; every fault at once. The level is one of the partnership's words, chosen, never worked out. */
export function readJudgement(form: Form, { levels, today }: Known): JudgementWords | readonly FieldError[] {
  const errors: FieldError[] = []
  const answers: Record<string, string> = {}
  for (const question of JUDGEMENT_QUESTIONS) {
    const words = form.text(question.name)
    if (question.needed && words === '')
      errors.push({
        field: question.name,
        message: `Write something for “${question.label}”, even if it is that nobody knows yet.`,
      })
    answers[question.name] = words
  }
  const level = form.text('level')
  if (!levels.includes(level)) errors.push({ field: 'level', message: 'Choose the level you think is right.' })
  const reasons = form.text('reasons')
  if (reasons === '')
    errors.push({ field: 'reasons', message: 'Write your reasons: a level without reasons helps nobody.' })
  const reviewOn = readDateFields(
    { day: form.text('review-day'), month: form.text('review-month'), year: form.text('review-year') },
    'The day to look again',
  )
  const reviewFault = faultOfReview(reviewOn, today)
  if (reviewFault) errors.push({ field: 'review', message: reviewFault })
  if (errors.length > 0 || isRefusal(reviewOn)) return errors
  return { level, reasons, whoDisagreed: form.text('who_disagreed'), form: answers, reviewOn }
}

function faultOfReview(reviewOn: ReturnType<typeof readDateFields>, today: PlainDate): string | null {
  if (isRefusal(reviewOn)) return reviewOn.refused
  if (reviewOn <= today) return 'The day to look again must be after today.'
  return daysBetween(today, reviewOn) > LONGEST_REVIEW_DAYS ? 'Look again within a year.' : null
}

/** The form before anybody wrote in it: the usual day to look again. */
export function blankJudgement(today: PlainDate, reviewDays: number): Record<string, string> {
  const [year = '', month = '', dayOfMonth = ''] = addDays(today, reviewDays).split('-')
  return { 'review-day': String(Number(dayOfMonth)), 'review-month': String(Number(month)), 'review-year': year }
}
