import { type Answer, type Ask, goTo, staffOf, stale } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { findPromise, keepPromise, reopenPromise } from '../../store/promises.ts'
import { aboutPromise, backTo } from '../find.ts'
import { MeanwhilePage } from './settling.page.tsx'

/** `POST /promises/:id/kept`: the adult has done it. One tap; pressed twice, the first day stays. */
export async function keep(ask: Ask): Promise<Answer> {
  const promise = await findPromise(ask.tx, ask.params['id'] ?? '')
  if (!promise) return 'not-found'
  if (!(await keepPromise(ask.tx, { id: promise.id, by: staffOf(ask).id, on: londonDate(ask.now) })))
    return stale('A promise', MeanwhilePage({ promise, ledger: urls.promisesUrl(promise.youngPersonId) }))
  return goTo(backTo(ask, promise, 'kept'), { about: aboutPromise(promise) })
}

/** `POST /promises/:id/reopening`: it is still to be done after all. */
export async function reopen(ask: Ask): Promise<Answer> {
  const promise = await findPromise(ask.tx, ask.params['id'] ?? '')
  if (!promise) return 'not-found'
  await reopenPromise(ask.tx, promise.id)
  return goTo(backTo(ask, promise, 'reopened'), { about: aboutPromise(promise) })
}
