import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'

export const OUTCOMES = {
  spoke: { text: 'I spoke with them', came: 'spoke with them', reached: true },
  'no-answer': { text: 'No answer, left no message', came: 'no answer, left no message', reached: false },
  'someone-else': { text: 'Someone else answered', came: 'someone else answered', reached: false },
  voicemail: { text: 'Left a voicemail (safe)', came: 'left a voicemail', reached: false },
} as const
export type Outcome = keyof typeof OUTCOMES
const CODES = Object.keys(OUTCOMES) as Outcome[]

export function readCall(form: Form) {
  const r = new Reading(form)
  const what = r.choice('what', CODES, 'Choose what happened.')
  const line = r.text('line', { most: 2_000 })
  return { what, line, reading: r }
}
