import { promisesMadeIn } from '#modules/promises'
import { nameOf, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import type { Organisation } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { findPrompt } from '../../store/absence.ts'
import { readingsOf } from '../../store/readings.ts'
import { findSession, versionsOf } from '../../store/sessions.ts'
import { SessionPage } from './show.page.tsx'

/** `GET /sessions/:id` */
export function show({ organisation }: { organisation: Organisation }) {
  return async (ask: Ask): Promise<Answer> => {
    const session = await findSession(ask.tx, ask.params['id'] ?? '')
    const person = session && (await summaryOf(ask.tx, session.youngPersonId))
    if (!session || !person) return 'not-found'
    const promises = await promisesMadeIn(ask.tx, session.id)
    const versions = await versionsOf(ask.tx, session.id)
    const readings = await readingsOf(ask.tx, session.id)
    const call = await findPrompt(ask.tx, session.id)
    return page(
      'Session',
      SessionPage({
        session,
        name: nameOf(person),
        promises,
        versions,
        call,
        readings,
        organisation,
        today: londonDate(ask.now),
        csrf: ask.csrf,
        hasDied: person.diedOn !== null,
      }),
      { about: { kind: 'session', id: session.id, youngPersonId: person.id } },
    )
  }
}
