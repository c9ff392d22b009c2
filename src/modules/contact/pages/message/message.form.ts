import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import type { Choice } from '../../rules/recipients.ts'
import { choiceOf } from '../to-whom.ts'

export const WAYS = [
  { code: 'text', label: 'Text message', hint: 'Sent from the team’s phone: nothing here sends it.' },
  { code: 'voicemail', label: 'Voicemail', hint: 'The words that you will say after the tone.' },
] as const
export type Way = (typeof WAYS)[number]['code']

export function readMessage(form: Form, choices: readonly Choice[]) {
  const r = new Reading(form)
  const sent = r.text('to')
  const choice = choiceOf(choices, sent || 'young-person')
  if (!choice) r.fault('to', 'Choose to whom it goes.')
  const way = r.choice(
    'way',
    WAYS.map((w) => w.code),
    'Choose how it goes.',
  )
  const words = r.text('words', { missing: 'Write the words.', most: 2_000 })
  return { choice, way, words, reading: r }
}
