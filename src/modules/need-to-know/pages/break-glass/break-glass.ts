import { writeAudit } from '#modules/audit'
import { episodeByReference } from '#modules/cases'
import { managers, may, safeguardingTrustees, tell } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { newId, stamp } from '#platform/secrets.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { reviewersOf } from '../../rules/looking.ts'
import type { Setting } from '../../setting.ts'
import { breakGlass, closeGlass, openNow, recordOf } from '../../store/glass.ts'
import { NO_SUCH_RECORD, readBreakGlass } from './break-glass.form.ts'
import { BreakGlassPage, TheirsAlreadyPage } from './break-glass.page.tsx'

const TITLE = 'Open a record for an hour'

/** `GET /break-glass` */
export async function show(ask: Ask): Promise<Answer> {
  return page(TITLE, await body(ask, blankEntry))
}

/** `POST /break-glass` */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const { reference, why, reading } = readBreakGlass(ask.form)
    if (!reading.isGood) return faulty(TITLE, await body(ask, reading.entry))
    const record = await recordOf(ask.tx, reference)
    if (record === null) {
      reading.fault('reference', NO_SUCH_RECORD)
      await writeTry(ask, setting, { reference, why })
      return faulty(TITLE, await body(ask, reading.entry), { triedOnly: true })
    }
    if (record.theirs) return page('You can open this record already', TheirsAlreadyPage(record))
    const staff = staffOf(ask)
    const opened = { youngPersonId: record.id, by: staff.id, reference, why }
    const id = await breakGlass(ask.tx, opened, ask.now)
    await tellReviewers(ask, setting, id)
    const caseId = await episodeByReference(ask.tx, reference)
    const about = { kind: 'glass', id, youngPersonId: record.id, why, detail: { reference } }
    return goTo(caseId === null ? urls.youngPersonUrl(record.id) : urls.caseUrl(caseId), { about })
  }
}

/** Never silently: the managers are told in the same transaction, of a manager the safeguarding trustees. */
async function tellReviewers(ask: Ask, { organisation, url }: Setting, id: string): Promise<void> {
  const staff = staffOf(ask)
  const reviewers = reviewersOf(staff.role) === 'managers' ? await managers(ask.tx) : await safeguardingTrustees(ask.tx)
  const word = {
    said: `${staff.name} opened a record that is not theirs, for an hour. Please look at why.`,
    href: urls.glassReview(id),
    urgent: true,
    mail: { brand: organisation.organisation.name, url },
  }
  await tell(
    ask.tx,
    reviewers.filter((one) => one.id !== staff.id),
    word,
    ask.now,
  )
}

/**
 * A try that opened nothing is kept, so that somebody who guesses is seen, and seen to guess again. The reference itself is
 * not: whoever reads the trail would learn those of restricted records. Nor are words that are no reference: a name, perhaps.
 */
async function writeTry(ask: Ask, { secret }: Setting, typed: { reference: string; why: string }): Promise<void> {
  const { viewer, now: at } = ask
  const { why } = typed
  const reference = typed.reference && stamp(secret, `glass ${typed.reference}`)
  const about = { kind: 'person', id: staffOf(ask).id, why, detail: { reference: reference || 'no reference' } }
  await writeAudit(ask.tx, { viewer, at, act: 'tried to break the glass', about })
}

/** `POST /break-glass/:id/closing` */
export async function close(ask: Ask): Promise<Answer> {
  const id = ask.params['id'] ?? ''
  const youngPersonId = await closeGlass(ask.tx, id, ask.now)
  if (youngPersonId === null) return 'not-found'
  return goTo(`${urls.breakGlass}?done=closed`, { about: { kind: 'glass', id, youngPersonId } })
}

async function body(ask: Ask, entry: Entry) {
  const staff = staffOf(ask)
  return BreakGlassPage({
    entry,
    csrf: ask.csrf,
    sendKey: newId(),
    open: await openNow(ask.tx),
    reviews: may(staff, 'glass.review'),
    told: reviewersOf(staff.role) === 'managers' ? 'Your manager' : 'A safeguarding trustee',
    done: ask.query['done'] ?? '',
  })
}
