import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { addressLines, gapsIn } from '../../rules/letter.ts'
import type { Choice } from '../../rules/recipients.ts'
import type { How } from '../../rules/records.ts'
import { choiceOf } from '../to-whom.ts'

export const HOWS: readonly How[] = ['post', 'in-person']

export type Written = {
  readonly kind: string
  readonly choice: Choice
  readonly how: How
  readonly words: string
  readonly address: string
}

/** Reads a letter. `written` is null while something is missing. */
export function readLetter(form: Form, { choices, kinds }: { choices: readonly Choice[]; kinds: readonly string[] }) {
  const r = new Reading(form)
  const kind = r.choice('kind', kinds, 'Choose what kind of letter it is.')
  const choice = choiceOf(choices, r.text('to'))
  if (!choice) r.fault('to', 'Choose to whom it goes.')
  const how = r.choice('how', HOWS, 'Choose how it gets there.')
  const words = r.text('words', { missing: 'Write the letter.', most: 8_000 })
  const [gap] = gapsIn(words)
  if (gap) r.fault('words', `Fill this gap, or take it out: ${gap}`)
  const typed = r.text('address', { most: 500 })
  const lines = addressLines(typed)
  if (how === 'post' && lines.length < 2) r.fault('address', 'Write the address, one line under the other.')
  if (lines.length > 7) r.fault('address', 'An address has seven lines at most.')
  const written: Written | null =
    choice && kind && how ? { kind, choice, how, words, address: how === 'post' ? lines.join('\n') : '' } : null
  return { written, reading: r }
}
