import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { isIdentifier } from '#platform/pure/identifier.ts'
import type { Setting } from '../../setting.ts'
import { looksAt, plainLooksAt } from '../../store/looks.ts'
import { aboutPerson, findPerson } from '../find.ts'
import { LooksPage, PlainLooksPage } from './looks.page.tsx'

const PAGE = 100

/** `GET /young-people/:id/looks`, and `?before=` */
export async function show(ask: Ask): Promise<Answer> {
  const person = await findPerson(ask)
  if (!person) return 'not-found'
  const sent = ask.query['before'] ?? ''
  const before = isIdentifier(sent) ? sent : null
  const found = await looksAt(ask.tx, { youngPersonIds: [person.id, ...person.joinedIds], before, most: PAGE + 1 })
  const looks = found.slice(0, PAGE)
  const next = found.length > PAGE ? (looks.at(-1)?.id ?? null) : null
  return page('Who has looked', LooksPage({ person, looks, next }), { about: aboutPerson(person) })
}

/** `GET /young-people/:id/looks/plain`: leaves the house on paper, so it is asked for by somebody who is surely themselves. */
export function showPlain({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const person = await findPerson(ask)
    if (!person) return 'not-found'
    const looks = await plainLooksAt(ask.tx, [person.id, ...person.joinedIds])
    const body = PlainLooksPage({ person, looks, organisation, today: londonDate(ask.now) })
    return page('Who has looked', body, { about: aboutPerson(person) })
  }
}
