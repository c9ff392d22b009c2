import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import type { Organisation } from '#platform/organisation.ts'
import { HomePage } from './home.page.tsx'

/** `/`: help first, then what to do, then who we are. Its title is the name alone, because a title stays in histories. */
export function showHome(organisation: Organisation) {
  return async (_ask: Ask): Promise<Answer> => page(organisation.organisation.name, HomePage({ organisation }))
}
