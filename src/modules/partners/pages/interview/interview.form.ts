import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import { INTERVIEW_STATES, type InterviewWords } from '../../rules/missing.ts'
import { dayFields } from '../case.ts'
import { momentBefore, momentFields } from '../when.form.ts'

export type Known = { readonly now: Date; readonly foundAt: Date }

/** Reads a return home interview. `words` is null when there is a fault. */
export function readInterview(form: Form, { now, foundAt }: Known): { words: InterviewWords | null; reading: Reading } {
  const r = new Reading(form)
  const notBefore = londonDate(foundAt)
  const state = r.choice(
    'state',
    INTERVIEW_STATES.map((s) => s.code),
    'Choose what became of the interview.',
  )
  const mayBeEmpty = state !== 'done'
  const words = {
    offeredOn: r.date('offered_on', 'The day it was offered', {
      notAfter: londonDate(now),
      notBefore,
      mayBeEmpty: true,
    }),
    offeredBy: r.text('offered_by', { most: 300 }),
    doneAt: momentBefore(r, form, 'done', { label: 'The day of the interview', now, notBefore, mayBeEmpty }),
    doneBy: r.text('done_by', { most: 300, ...(mayBeEmpty ? {} : { missing: 'Write who held the interview.' }) }),
    declinedBy: r.text('declined_by', {
      most: 300,
      ...(state === 'declined' ? { missing: 'Write who did not want it.' } : {}),
    }),
    words: r.text('words'),
    ...Object.fromEntries(AS_TOLD.map((name) => [name, r.text(name)])),
  } as Omit<InterviewWords, 'state'>
  const told = AS_TOLD.filter((name) => name !== 'source').some((name) => words[name] !== '')
  if (told && words.source === '') r.fault('source', 'Write who told this: the young person, a parent, the police.')
  return { words: r.isGood && state !== '' ? { ...words, state } : null, reading: r }
}

const AS_TOLD = ['push', 'pull', 'harm', 'places', 'people', 'source'] as const

/** An interview as the form holds it. */
export function typedInterview(words: InterviewWords): Entry['values'] {
  return {
    state: words.state,
    ...dayFields('offered_on', words.offeredOn),
    offered_by: words.offeredBy,
    ...momentFields('done', words.doneAt),
    done_by: words.doneBy,
    declined_by: words.declinedBy,
    words: words.words,
    ...Object.fromEntries(AS_TOLD.map((name) => [name, words[name]])),
  }
}
