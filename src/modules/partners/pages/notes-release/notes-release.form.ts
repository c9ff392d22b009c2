import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate, type PlainDate } from '#platform/pure/dates.ts'
import type { Decision, ReleaseWords } from '../../rules/notes.ts'

export type Known = {
  readonly today: PlainDate
  readonly channels: readonly string[]
  readonly workers: readonly string[]
  readonly decision: Decision
}

/** Reads what left. `words` is null when there is a fault. */
export function readRelease(form: Form, known: Known): { words: ReleaseWords | null; reading: Reading } {
  const r = new Reading(form)
  const releasedOn = r.date('on', 'The day it left', { notAfter: known.today })
  if (releasedOn && releasedOn < londonDate(known.decision.decidedAt))
    r.fault(
      'on',
      'This day is before the decision. Nothing leaves before it: check the day, and tell the manager if it did.',
    )
  const words = {
    whatLeft: r.text('what_left', { missing: 'Write exactly what left.' }),
    toWhom: r.text('to_whom', { missing: 'Write who got it.', most: 500 }),
    how: r.choice('how', known.channels, 'Choose how it went, by a way that is safe.'),
    releasedBy: r.choice('by', known.workers, 'Choose who from our team handed or sent it.'),
  }
  return { words: r.isGood && releasedOn ? { ...words, releasedOn } : null, reading: r }
}
