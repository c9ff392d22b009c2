import type { Form } from '#platform/http/form.ts'
import type { Entry } from '#ui/field.tsx'
import { NO_WORDS, tooLong } from '../../rules/advice.ts'

/** The text with one kind of line break, and every letter as typed in `entry`. */
export function readText(form: Form): { entry: Entry; text: string; isGood: boolean } {
  const text = form.text('text')
  const fault = text === '' ? NO_WORDS : tooLong(text)
  const errors = fault === null ? [] : [{ field: 'text', message: fault }]
  return { entry: { values: { text: form.raw('text') }, errors }, text, isGood: fault === null }
}
