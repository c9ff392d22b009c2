import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { formatDate, type PlainDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'

export const FIGURES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const

type Bounds = { readonly today: PlainDate; readonly setOn: PlainDate; readonly closedOn: PlainDate | null }

export function readRating(form: Form, { today, setOn, closedOn }: Bounds) {
  const r = new Reading(form)
  const figure = r.choice('rating', FIGURES, 'Choose a figure from 0 to 10.')
  const ratedOn = r.date('rated', 'The day', { notAfter: today, notBefore: setOn })
  if (ratedOn && closedOn && ratedOn > closedOn)
    r.fault('rated', `This goal was closed on ${formatDate(closedOn)}: choose the day before on which they said it.`)
  const words = r.text('words', { most: 1_000 })
  const rating = r.isGood && ratedOn ? { rating: Number(figure), ratedOn, words } : null
  return { rating, entry: r.entry }
}

export function blankRating(today: PlainDate): Entry['values'] {
  const [year = '', month = '', ofMonth = ''] = today.split('-')
  return { 'rated-day': String(Number(ofMonth)), 'rated-month': String(Number(month)), 'rated-year': year }
}
