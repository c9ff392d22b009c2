import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import type { PlainDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import { ABOUTS, type About } from '../../rules/concern.ts'
import type { Account } from '../../rules/records.ts'

type Known = {
  readonly today: PlainDate
  /** The young person whose case the form was opened from. */
  readonly name: string | null
}

/** Reads a concern as it was typed. Little is asked for, because it is written standing up and at once. */
export function readAccount(form: Form, { today, name }: Known): { account: Account | null; entry: Entry } {
  const r = new Reading(form)
  const about = r.choice('about', ABOUTS.map((a) => a.code) as About[], 'Choose whom it is about.')
  const typed = r.text('who', { most: 300 })
  const who = about === 'young-person' && name !== null ? name : typed || (about === 'manager' ? 'The manager' : '')
  if (about !== '' && who === '') r.fault('who', 'Write their name, or how we can tell whom you mean.')
  const what = r.text('what', { missing: 'Write what happened, or what worries you.', most: 50_000 })
  const happenedOn = r.date('happened_on', 'The day', { notAfter: today, mayBeEmpty: true })
  const happened = r.text('happened', { most: 300 })
  const words = verbatim(form)
  r.text('words', { most: 50_000 })
  const doneAlready = r.text('done_already')
  const account = about === '' ? null : { about, who, what, happenedOn, happened, words, doneAlready }
  return { account: r.isGood ? account : null, entry: r.entry }
}

/** Somebody's exact words stay as typed, spaces and empty lines too; only the kind of line break is one. */
function verbatim(form: Form): string {
  return form.text('words') === '' ? '' : form.raw('words').replaceAll('\r\n', '\n')
}
