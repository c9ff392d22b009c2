import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { BothRow } from '#ui/both-versions.tsx'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { changeEntry } from '../../store/entries.ts'
import { aboutEntry, type Found, findEntryOf } from '../find.ts'
import { bothEntries, readEntry, typedEntry } from '../record/record.form.ts'
import { ChangePage } from './change.page.tsx'

const TITLE = 'Change an entry'

/** `GET /therapy/:id/change` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await findEntryOf(ask)
  if (!found) return 'not-found'
  const entry = { values: typedEntry(found.entry), errors: [] }
  return page(TITLE, body(ask, found, { entry }), { about: aboutEntry(found) })
}

/** `POST /therapy/:id/change`: a later version; the one before stays, with when and why. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await findEntryOf(ask)
  if (!found) return 'not-found'
  const { words, reading } = readEntry(ask.form, londonDate(ask.now))
  const because = reading.text('because', { most: 1_000, missing: WHY })
  const entry = reading.entry
  if (!words || !reading.isGood) return faulty(TITLE, body(ask, found, { entry, saw: ask.form.version() }))
  const { id } = found.entry
  const change = { id, version: ask.form.version(), words, because, by: staffOf(ask).id }
  if (await changeEntry(ask.tx, change, ask.now))
    return goTo(`${urls.therapyEntry(id)}?done=changed`, { about: aboutEntry(found) })
  const now = (await findEntryOf(ask)) ?? found
  return stale(TITLE, body(ask, now, { entry, rows: bothEntries(now.entry, words) }))
}

const WHY = 'Say why you change it: the version before is kept with your reason.'

type Shown = { entry: Entry; saw?: number; rows?: readonly BothRow[] }

function body(ask: Ask, found: Found, { entry, saw, rows }: Shown) {
  return ChangePage({
    ...found,
    title: TITLE,
    typed: entry,
    version: saw ?? found.entry.version,
    rows: rows ?? null,
    csrf: ask.csrf,
  })
}
