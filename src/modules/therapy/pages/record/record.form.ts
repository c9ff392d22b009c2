import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import type { PlainDate } from '#platform/pure/dates.ts'
import { type BothRow, differing } from '#ui/both-versions.tsx'
import { type EntryWords, KINDS, kindLabel, saysNothing } from '../../rules/entry.ts'
import { day } from '../pieces.page.tsx'

/** Reads an entry as it was typed; `words` is null when there is a fault. */
export function readEntry(form: Form, today: PlainDate) {
  const r = new Reading(form)
  const heldOn = r.date('held', 'The day', { notAfter: today })
  const kind = r.choice(
    'kind',
    KINDS.map((one) => one.code),
    'Choose what this entry is of.',
  )
  const [themes, notes, agreed] = [r.text('themes'), r.text('notes'), r.text('agreed')]
  if (kind !== '' && saysNothing({ kind, themes, notes, agreed }))
    r.fault('themes', 'Write at least one line, in whichever box it belongs.')
  const words: EntryWords | null = r.isGood && heldOn && kind !== '' ? { heldOn, kind, themes, notes, agreed } : null
  return { words, reading: r }
}

/** A saved entry as the form would send it. */
export function typedEntry({ heldOn, kind, themes, notes, agreed }: EntryWords): Record<string, string> {
  return { ...typedDay(heldOn), kind, themes, notes, agreed }
}

export function typedDay(date: string): Record<string, string> {
  const [year = '', month = '', ofMonth = ''] = date.split('-')
  return { 'held-day': String(Number(ofMonth)), 'held-month': String(Number(month)), 'held-year': year }
}

/** Every question to which the saved entry and the one just written may give two answers. */
export function bothEntries(theirs: EntryWords, mine: EntryWords): BothRow[] {
  const saved = typedEntry(theirs)
  const row = (name: string, label: string, said: (words: EntryWords) => string): BothRow => ({
    name,
    label,
    theirs: said(theirs),
    mine: said(mine),
    fields: name === 'held-day' ? typedDay(theirs.heldOn) : { [name]: saved[name] },
  })
  return differing([
    row('held-day', 'Day', (w) => day(w.heldOn)),
    row('kind', 'What this is of', (w) => kindLabel(w.kind)),
    row('themes', 'Themes, in their own words', (w) => w.themes),
    row('notes', 'What you want to remember', (w) => w.notes),
    row('agreed', 'What they agreed to', (w) => w.agreed),
  ])
}
