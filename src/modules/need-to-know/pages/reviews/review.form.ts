import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { DECISIONS } from '../../rules/looking.ts'

export function readReview(form: Form) {
  const r = new Reading(form)
  const decision = r.choice(
    'decision',
    DECISIONS.map(({ code }) => code),
    'Choose what you think of it.',
  )
  const words = r.text('words', {
    missing: 'Write what you found, so that it can be understood in a year.',
    most: 2_000,
  })
  return { review: decision !== '' && r.isGood ? { decision, words } : null, reading: r }
}
