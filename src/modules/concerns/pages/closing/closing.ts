import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { close } from '../../rules/concern.ts'
import type { Setting } from '../../setting.ts'
import { closeConcern, closingOf, decisionsOf } from '../../store/decisions.ts'
import { aboutConcern, type Found, findOne } from '../find.ts'
import { ClosingPage } from './closing.page.tsx'

const TITLE = 'Close the concern'

/** `GET /concerns/:id/closing` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findOne(ask, 'decides')
    if (!found) return 'not-found'
    return page(TITLE, await body(ask, setting, { found, entry: blankEntry }), { about: aboutConcern(found) })
  }
}

/** `POST /concerns/:id/closing`. One made on an old version is shown beside what came between. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findOne(ask, 'decides')
    if (!found) return 'not-found'
    const { concern } = found
    const r = new Reading(ask.form)
    const reason = r.text('reason', { missing: 'Write why it can be closed.' })
    if (concern.closedAt !== null) return late(ask, setting, { found, entry: r.entry })
    const decisions = (await decisionsOf(ask.tx, concern.id)).length
    const closed = close({ closedAt: concern.closedAt, decisions })
    if (isRefusal(closed)) r.fault('reason', closed.refused)
    if (!r.isGood) return faulty(TITLE, await body(ask, setting, { found, entry: r.entry }))
    const at = { id: concern.id, version: ask.form.version(), by: staffOf(ask).id }
    if (!(await closeConcern(ask.tx, { ...at, reason }, ask.now)))
      return late(ask, setting, { found: (await findOne(ask, 'decides')) ?? found, entry: r.entry })
    return goTo(`${urls.concernUrl(concern.id)}?done=closed`, { about: aboutConcern(found) })
  }
}

type Given = { readonly found: Found; readonly entry: Entry; readonly isLate?: boolean }

/** Somebody decided, closed it or put it on a record first: theirs and one's own side by side, and nothing is written. */
async function late(ask: Ask, setting: Setting, { found, entry }: Given): Promise<Answer> {
  return stale(TITLE, await body(ask, setting, { found, entry: { ...entry, errors: [] }, isLate: true }))
}

async function body(ask: Ask, { organisation }: Setting, { found, entry, isLate }: Given) {
  const { id } = found.concern
  const decisions = await decisionsOf(ask.tx, id)
  const mine = String(entry.values['reason'] ?? '')
  const meanwhile = isLate ? { decisions, closing: await closingOf(ask.tx, id), mine } : null
  return ClosingPage({
    title: TITLE,
    found,
    entry,
    csrf: ask.csrf,
    organisation,
    decisions: decisions.length,
    meanwhile,
  })
}
