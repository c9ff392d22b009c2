import { type Answer, type Ask, goTo, staffOf } from '#platform/http/ask.ts'
import * as urls from '#urls'
import { endOwnSession, endSessionsOf } from '../../store/sessions.ts'

/** `POST /account/sign-ins/:id/ending`: a computer that a thief may have. Only their own: nobody puts a colleague out. */
export async function endOne(ask: Ask): Promise<Answer> {
  const id = ask.params['id'] ?? ''
  const ended = await endOwnSession(ask.tx, { id, personId: staffOf(ask).id }, ask.now)
  return ended ? goTo(urls.account, { about: { kind: 'session', id } }) : 'not-found'
}

/** `POST /account/sign-ins/ending`: all but this one. */
export async function endOthers(ask: Ask): Promise<Answer> {
  const { id, sessionId } = staffOf(ask)
  const count = await endSessionsOf(ask.tx, { personId: id, but: sessionId }, ask.now)
  return goTo(urls.account, { about: { kind: 'person', id, detail: { ended: count } } })
}
