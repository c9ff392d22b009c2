import { type Summary, summaryOf } from '#modules/young-people'
import type { About, Ask } from '#platform/http/ask.ts'

/** A young person with the ids under which their plans may stand: their own record and those joined to it. */
export type Whose = { readonly person: Summary; readonly ids: readonly string[] }

/** The young person of the address, as this viewer may see them; null is the same missing page for every reason. */
export function findWhose(ask: Ask): Promise<Whose | null> {
  return whoseIs(ask, ask.params['id'] ?? '')
}

export async function whoseIs(ask: Ask, youngPersonId: string): Promise<Whose | null> {
  const person = await summaryOf(ask.tx, youngPersonId)
  return person && { person, ids: [person.id, ...person.joinedIds] }
}

export function aboutPlan({ person }: Whose, id: string): About {
  return { kind: 'safety-plan', id, youngPersonId: person.id }
}

export function aboutGoals({ person }: Whose): About {
  return { kind: 'young-person', id: person.id, youngPersonId: person.id }
}
