import { type Answer, type Ask, faulty, page } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import type { Entry } from '#ui/field.tsx'
import { londonDate } from '../../../../platform/pure/dates.ts'
import { wishFacts } from '../../rules/wish.ts'
import type { Setting } from '../../setting.ts'
import { readTrail } from '../../store/read.ts'
import { askedBy, askedIn, choicesOf } from '../asked.ts'
import { csvOf } from './csv.ts'
import { ExportPage } from './export.page.tsx'

const TITLE = 'Take a copy of the trail'
const MOST = 20_000

/** `GET /audit/export`: asks what it is for. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const choices = await choicesOf(ask, setting)
    return page(TITLE, ExportPage({ entry: askedBy(ask, choices).entry, choices, csrf: ask.csrf }))
  }
}

/** `POST /audit/export`: the rows as a file. That it was taken, and what for, stands in the trail with the rows it told. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const choices = await choicesOf(ask, setting)
    const asked = askedIn(ask, choices)
    const r = new Reading(ask.form)
    const why = r.text('why', { missing: 'Write what the copy is for.', most: 500 })
    const again = (...errors: Entry['errors']) =>
      faulty(
        TITLE,
        ExportPage({
          entry: {
            values: { ...asked.entry.values, ...r.entry.values },
            errors: [...asked.entry.errors, ...r.entry.errors, ...errors],
          },
          choices,
          csrf: ask.csrf,
        }),
      )
    if (asked.wish === null || !r.isGood) return again()
    const rows = (await readTrail(ask.tx, asked.wish, { most: MOST + 1, only: choices.only })) ?? []
    if (rows.length > MOST)
      return again({ field: 'from', parts: ['day'], message: 'That is more than one copy takes. Choose fewer days.' })
    return {
      kind: 'bytes',
      type: 'text/csv; charset=utf-8',
      fileName: `audit-trail-${londonDate(ask.now)}.csv`,
      bytes: csvOf(rows, choices.names),
      about: { kind: 'export', id: asked.wish.record, why, detail: { ...wishFacts(asked.wish), rows: rows.length } },
    }
  }
}
