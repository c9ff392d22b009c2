import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { may, TABLE } from '../../rules/permissions.ts'
import { AccessPage } from './access.page.tsx'

/** `GET /people/access`: the table that everybody is held to, read by everybody who works here. */
export async function show(ask: Ask): Promise<Answer> {
  const staff = staffOf(ask)
  return page('Who may do what', AccessPage({ table: TABLE, mine: (word) => may(staff, word) }))
}
