import { nameOf, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { OnePromise } from '../../rules/promise.ts'
import { breakPromise, findPromise } from '../../store/promises.ts'
import { aboutPromise } from '../find.ts'
import { BreakingPage } from './breaking.page.tsx'

const TITLE = 'A promise that will not be kept'

/** `GET /promises/:id/breaking` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  const entry = { values: { reason: found.promise.reason }, errors: [] }
  return page(TITLE, body(ask, found, { entry }), { about: aboutPromise(found.promise) })
}

/** `POST /promises/:id/breaking`: it needs a reason, because the young person will ask. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await find(ask)
  if (!found) return 'not-found'
  const { promise } = found
  const r = new Reading(ask.form)
  const reason = r.text('reason', { missing: 'Say in one line why it will not be kept.', most: 500 })
  const version = ask.form.version()
  if (version !== promise.version) return second(ask, found, r.entry)
  if (!r.isGood) return faulty(TITLE, body(ask, found, { entry: r.entry }))
  const breaking = { id: promise.id, by: staffOf(ask).id, on: londonDate(ask.now), version, reason }
  if (!(await breakPromise(ask.tx, breaking))) return second(ask, (await find(ask)) ?? found, r.entry)
  return goTo(doneUrl(promise), { about: { ...aboutPromise(promise), why: reason } })
}

/** Somebody wrote about it first. The second half of a double click finds its own reason, and is done. */
function second(ask: Ask, found: Found, entry: Entry): Answer {
  const { promise } = found
  const mine = ask.form.text('reason')
  if (promise.state === 'broken' && promise.reason === mine)
    return goTo(doneUrl(promise), { about: aboutPromise(promise) })
  return stale(TITLE, body(ask, found, { entry: { ...entry, errors: [] }, mine }))
}

function doneUrl({ youngPersonId }: OnePromise): string {
  return `${urls.promisesUrl(youngPersonId)}?done=broken`
}

type Found = { promise: OnePromise; name: string }

async function find(ask: Ask): Promise<Found | null> {
  const promise = await findPromise(ask.tx, ask.params['id'] ?? '')
  const person = promise && (await summaryOf(ask.tx, promise.youngPersonId))
  return promise && person ? { promise, name: nameOf(person) } : null
}

function body(ask: Ask, found: Found, { entry, mine }: { entry: Entry; mine?: string }) {
  return BreakingPage({ ...found, entry, csrf: ask.csrf, mine: mine ?? null })
}
