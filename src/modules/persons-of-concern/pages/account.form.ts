import type { Reading } from '#platform/http/reading.ts'
import type { PlainDate } from '#platform/pure/dates.ts'
import { CERTAINTIES, postcodeIn } from '../rules/person-of-concern.ts'

/** Why we think so: what, how certain, from whom and when. Null with a fault. */
export function readAccount(r: Reading, today: PlainDate) {
  const what = readPlain(r, 'what', { missing: 'Write what was seen, told or thought.', most: 4_000 })
  const certainty = r.choice(
    'certainty',
    CERTAINTIES.map((one) => one.code),
    'Choose whether it was seen, told or thought.',
  )
  const source = readPlain(r, 'source', { missing: 'Write who saw it, told us or thinks so.', most: 300 })
  const onDate = r.date('on', 'The day', { notAfter: today, mayBeEmpty: true })
  return certainty === '' || !r.isGood ? null : { what, certainty, source, onDate }
}

/** An address in these words could lead somebody to a child's door, so a postcode is asked to be left out. */
export function readPlain(r: Reading, name: string, rule: { missing?: string; most: number }): string {
  const text = r.text(name, rule)
  const found = postcodeIn(text)
  if (found !== null) r.fault(name, `Leave the address out (${found}). Tell it to the police; it is not kept here.`)
  return text
}
