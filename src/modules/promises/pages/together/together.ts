import { summaryOf } from '#modules/young-people'
import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { hideNames, namesIn } from '#platform/pure/hide-names.ts'
import { inLedgerOrder } from '../../rules/promise.ts'
import { ledgerOf } from '../../store/promises.ts'
import { TogetherPage } from './together.page.tsx'

const MOST = 100

/** `GET /young-people/:id/promises/together`: to be read side by side. Of other people it says only who will do it. */
export async function show(ask: Ask): Promise<Answer> {
  const person = await summaryOf(ask.tx, ask.params['id'] ?? '')
  if (!person) return 'not-found'
  const own = [`${person.givenName} ${person.familyName}`, person.givenName, person.preferredName]
  const names = namesIn(
    person.connections.map((c) => c.name),
    [],
    own,
  )
  const promises = (await ledgerOf(ask.tx, [person.id, ...person.joinedIds], MOST))
    .sort(inLedgerOrder)
    .map((p) => ({ ...p, what: hideNames(p.what, names), reason: hideNames(p.reason, names) }))
  const body = TogetherPage({ promises, today: londonDate(ask.now), youngPersonId: person.id })
  return page('What adults will do', body, { about: { kind: 'young person', id: person.id, youngPersonId: person.id } })
}
