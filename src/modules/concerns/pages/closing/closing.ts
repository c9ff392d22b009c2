import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { close } from '../../rules/concern.ts'
import { closeConcern, decisionsOf } from '../../store/decisions.ts'
import { aboutConcern, type Found, findOne } from '../find.ts'
import { ClosingPage } from './closing.page.tsx'

const TITLE = 'Close the concern'

/** `GET /concerns/:id/closing` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await findOne(ask, 'decides')
  if (!found) return 'not-found'
  return page(TITLE, await body(ask, found, blankEntry), { about: aboutConcern(found) })
}

/** `POST /concerns/:id/closing` */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await findOne(ask, 'decides')
  if (!found) return 'not-found'
  const { concern } = found
  const r = new Reading(ask.form)
  const reason = r.text('reason', { missing: 'Write why it can be closed.' })
  const decisions = (await decisionsOf(ask.tx, concern.id)).length
  const closed = close({ closedAt: concern.closedAt, decisions })
  if (isRefusal(closed)) r.fault('reason', closed.refused)
  if (!r.isGood) return faulty(TITLE, await body(ask, found, r.entry))
  const at = { id: concern.id, version: ask.form.version(), by: staffOf(ask).id }
  if (!(await closeConcern(ask.tx, { ...at, reason }, ask.now))) {
    r.fault(
      'reason',
      'Somebody decided or changed something while you were writing. Read the concern, then save again.',
    )
    return stale(TITLE, await body(ask, (await findOne(ask, 'decides')) ?? found, r.entry))
  }
  return goTo(`${urls.concernUrl(concern.id)}?done=closed`, { about: aboutConcern(found) })
}

async function body(ask: Ask, found: Found, entry: Entry) {
  const decisions = (await decisionsOf(ask.tx, found.concern.id)).length
  return ClosingPage({ title: TITLE, found, entry, csrf: ask.csrf, decisions })
}
