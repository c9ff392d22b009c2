import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { type PlainDate, plainDate } from '#platform/pure/dates.ts'
import { type RequestWords, YOUNG_PERSON_KNOWS } from '../../rules/notes.ts'

export type Known = { readonly today: PlainDate; readonly askers: readonly string[] }

/** Reads a request for notes as it came. `words` is null when there is a fault. */
export function readRequest(form: Form, known: Known): { words: RequestWords | null; reading: Reading } {
  const r = new Reading(form)
  const receivedOn = r.date('received', 'The day it came', {
    notAfter: known.today,
    notBefore: plainDate('2007-01-01'),
  })
  const words = {
    askerKind: r.choice('asker_kind', known.askers, 'Choose who asks.'),
    askerName: r.text('asker_name', { missing: 'Write the name of the person who asks.', most: 300 }),
    askerAgency: r.text('asker_agency', { most: 300 }),
    askerContact: r.text('asker_contact', { most: 500 }),
    askedFor: r.text('asked_for', { missing: 'Write exactly what they ask for.' }),
    necessityGiven: r.text('necessity_given'),
    necessitySeen: r.text('necessity_seen'),
    youngPersonTold: r.choice(
      'young_person_told',
      YOUNG_PERSON_KNOWS.map((k) => k.code),
      'Choose whether the young person knows.',
    ),
    youngPersonWhy: r.text('young_person_why', { most: 2_000 }),
    words: r.text('words'),
    whoElseTold: r.text('who_else_told', { most: 1_000 }),
    answerBy: r.date('answer', 'The day of the answer', {
      mayBeEmpty: true,
      ...(receivedOn ? { notBefore: receivedOn } : {}),
    }),
  }
  if (words.youngPersonTold === 'not-told' && words.youngPersonWhy === '')
    r.fault('young_person_why', 'Write why the young person is not told.')
  const { youngPersonTold } = words
  if (!r.isGood || youngPersonTold === '' || !receivedOn) return { words: null, reading: r }
  return { words: { ...words, youngPersonTold, receivedOn }, reading: r }
}
