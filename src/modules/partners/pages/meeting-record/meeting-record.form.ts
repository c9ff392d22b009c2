import type { Wish } from '#modules/promises'
import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { type PlainDate, plainDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import { faultOfMeetingDay, MEETING_STATES, type Meeting, type MeetingWords } from '../../rules/meeting.ts'
import { dayFields } from '../case.ts'
import { readPromises } from '../promises.form.ts'
import { timeOrNothing } from '../when.form.ts'

export type Known = {
  readonly today: PlainDate
  readonly kinds: readonly string[]
  readonly workers: readonly string[]
}

export type Read = { readonly words: MeetingWords; readonly promises: readonly Wish[] }

/** Reads a meeting as it was typed. `read` is null when there is a fault. */
export function readMeeting(form: Form, known: Known): { read: Read | null; reading: Reading } {
  const r = new Reading(form)
  const kind = r.choice('kind', known.kinds, 'Choose what kind of meeting it is.')
  const state = r.choice(
    'state',
    MEETING_STATES.map((s) => s.code),
    'Choose whether it is planned or was held.',
  )
  const onDate = r.date('on', 'The day of the meeting', { notBefore: plainDate('2007-01-01') })
  const wrong = state !== '' && onDate ? faultOfMeetingDay({ state, onDate }, known.today) : null
  if (wrong) r.fault('on', wrong)
  const words = {
    kind,
    atTime: timeOrNothing(r, form, 'at'),
    chair: r.text('chair', { most: 300 }),
    workerId: r.choice('worker', known.workers, 'Choose who goes from our team.'),
    ourPart: r.text('our_part', { most: 2_000 }),
    decided: r.text('decided'),
    viewHow: r.text('view_how', { most: 2_000 }),
    words: r.text('words'),
    nextOn: r.date('next', 'The next day', { mayBeEmpty: true, ...(onDate ? { notBefore: onDate } : {}) }),
  }
  const promises = readPromises(r, form, known.today)
  if (!r.isGood || state === '' || !onDate) return { read: null, reading: r }
  return { read: { words: { ...words, state, onDate }, promises }, reading: r }
}

/** A meeting as the form holds it. */
export function typedMeeting(words: MeetingWords): Entry['values'] {
  return {
    kind: words.kind,
    state: words.state,
    ...dayFields('on', words.onDate),
    at: words.atTime,
    chair: words.chair,
    worker: words.workerId,
    our_part: words.ourPart,
    decided: words.decided,
    view_how: words.viewHow,
    words: words.words,
    ...dayFields('next', words.nextOn),
  }
}

/** A meeting that was planned and whose day has come: the form says beforehand that it was held. */
export function whenItsDayHasCome(meeting: Meeting, today: string): Entry['values'] {
  const typed = typedMeeting(meeting)
  return meeting.state === 'planned' && meeting.onDate <= today ? { ...typed, state: 'held' } : typed
}
