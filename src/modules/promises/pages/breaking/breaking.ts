import { nameOf, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { blankEntry } from '#ui/field.tsx'
import * as urls from '#urls'
import { breakPromise, findPromise } from '../../store/promises.ts'
import { aboutPromise } from '../find.ts'
import { BreakingPage } from './breaking.page.tsx'

const TITLE = 'A promise that will not be kept'

/** `GET /promises/:id/breaking` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  const body = BreakingPage({ ...found, entry: blankEntry, csrf: ask.csrf, meanwhile: found.promise.state !== 'open' })
  return page(TITLE, body, { about: aboutPromise(found.promise) })
}

/** `POST /promises/:id/breaking`: it needs a reason, because the young person will ask. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  const { promise } = found
  const r = new Reading(ask.form)
  const reason = r.text('reason', { missing: 'Say in one line why it will not be kept.', most: 500 })
  const given = { ...found, entry: r.entry, csrf: ask.csrf }
  if (!r.isGood) return faulty(TITLE, BreakingPage({ ...given, meanwhile: false }))
  const breaking = { id: promise.id, by: staffOf(ask).id, on: londonDate(ask.now), version: ask.form.version(), reason }
  if (!(await breakPromise(ask.tx, breaking))) return stale(TITLE, BreakingPage({ ...given, meanwhile: true }))
  return goTo(`${urls.promisesUrl(promise.youngPersonId)}?done=broken`, {
    about: { ...aboutPromise(promise), why: reason },
  })
}

async function find(ask: Ask) {
  const promise = await findPromise(ask.tx, ask.params['id'] ?? '')
  const person = promise && (await summaryOf(ask.tx, promise.youngPersonId))
  return promise && person ? { promise, name: nameOf(person) } : null
}
