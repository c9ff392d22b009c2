import { type Answer, type Ask, goTo, staffOf, stale } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { findPromise, keepPromise, reopenPromise } from '../../store/promises.ts'
import { aboutPromise, backTo } from '../find.ts'
import { SecondPage } from './settling.page.tsx'

const TITLE = 'A promise'

/** `POST /promises/:id/kept`: the adult has done it. One tap; pressed twice, the first day stays. */
export async function keep(ask: Ask): Promise<Answer> {
  const promise = await findPromise(ask.tx, ask.params['id'] ?? '')
  if (!promise) return 'not-found'
  const { id } = promise
  const keeping = { id, by: staffOf(ask).id, on: londonDate(ask.now), version: ask.form.version() }
  if (!(await keepPromise(ask.tx, keeping))) return second(ask, id, 'kept')
  return goTo(backTo(ask, promise, 'kept'), { about: aboutPromise(promise) })
}

/** `POST /promises/:id/reopening`: it is still to be done after all. One that is open already stays so. */
export async function reopen(ask: Ask): Promise<Answer> {
  const promise = await findPromise(ask.tx, ask.params['id'] ?? '')
  if (!promise) return 'not-found'
  if (promise.state !== 'open' && !(await reopenPromise(ask.tx, { id: promise.id, version: ask.form.version() })))
    return second(ask, promise.id, 'reopening')
  return goTo(backTo(ask, promise, 'reopened'), { about: aboutPromise(promise) })
}

/** Somebody wrote about it since the button was shown: no reason and no day of theirs is lost by a tap. */
async function second(ask: Ask, id: string, tapped: 'kept' | 'reopening'): Promise<Answer> {
  const promise = await findPromise(ask.tx, id)
  if (!promise) return 'not-found'
  if (tapped === 'reopening' && promise.state === 'open')
    return goTo(backTo(ask, promise, 'reopened'), { about: aboutPromise(promise) })
  return stale(TITLE, SecondPage({ promise, tapped, back: ask.form.text('back'), csrf: ask.csrf }))
}
