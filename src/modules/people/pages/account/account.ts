import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { waysInOf } from '../../store/arrivals.ts'
import { personHere } from '../../store/people.ts'
import { codeAppOf, passwordOf, recoveryCodesLeft } from '../../store/secrets.ts'
import { sessionsOf } from '../../store/sessions.ts'
import { AccountPage } from './account.page.tsx'

/** `GET /account`: how somebody comes in, and where they are signed in: here they see the thief who is as well. */
export async function show(ask: Ask): Promise<Answer> {
  const { csrf, tx, now } = ask
  const { id, sessionId } = staffOf(ask)
  const person = await personHere(tx, id)
  const password = await passwordOf(tx, id)
  const codeApp = await codeAppOf(tx, id)
  return page(
    'Your account',
    AccountPage({
      csrf,
      email: person?.email ?? '',
      here: sessionId,
      sessions: await sessionsOf(tx, id, now),
      ways: await waysInOf(tx, id),
      passwordSetAt: password?.setAt ?? null,
      codeAppSetAt: codeApp?.setAt ?? null,
      codesLeft: await recoveryCodesLeft(tx, id),
    }),
  )
}
