import { nameOf, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import type { Setting } from '../../escalation.ts'
import type { Visit } from '../../rules/records.ts'
import { makePageKey } from '../../store/page-keys.ts'
import { eventsOf, findVisit } from '../../store/visits.ts'
import { VisitPage } from './show.page.tsx'

/** `GET /visits/:id`: big buttons for whoever is out; where they are and what to do for whoever looks for them. */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const visit = await findVisit(ask.tx, ask.params['id'] ?? '')
    if (!visit) return 'not-found'
    const own = visit.personId === staffOf(ask).id
    return page(
      'Visit',
      VisitPage({
        visit,
        own,
        pageKey: own && visit.endedAt === null ? await makePageKey(ask.tx, visit.id, ask.now) : '',
        name: await nameFor(ask, visit),
        events: await eventsOf(ask.tx, visit.id),
        organisation,
        now: ask.now,
        done: ask.query['done'] ?? '',
        csrf: ask.csrf,
      }),
      { about: aboutVisit(visit) },
    )
  }
}

/** The young person's name for those who may open the record; for the others a young person, and for outreach nobody. */
async function nameFor(ask: Ask, { youngPersonId, withYoungPerson }: Visit): Promise<string | null> {
  if (!withYoungPerson) return null
  const person = youngPersonId === null ? null : await summaryOf(ask.tx, youngPersonId)
  return person ? nameOf(person) : 'a young person'
}

export function aboutVisit({ id, youngPersonId }: Visit) {
  return { kind: 'visit', id, youngPersonId }
}
