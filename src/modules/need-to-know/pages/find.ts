import { type Summary, summaryOf } from '#modules/young-people'
import type { About, Ask } from '#platform/http/ask.ts'

/** The young person of the address, as this viewer may see them; null is the same missing page for every reason. */
export function findPerson(ask: Ask): Promise<Summary | null> {
  return summaryOf(ask.tx, ask.params['id'] ?? '')
}

export function aboutPerson(person: Summary): About {
  return { kind: 'young-person', id: person.id, youngPersonId: person.id }
}
