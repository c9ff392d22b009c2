import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { may } from '../../rules/permissions.ts'
import { colleagues } from '../../store/staff.ts'
import { ListPage } from './list.page.tsx'

/** `GET /people` */
export async function show(ask: Ask): Promise<Answer> {
  const staff = staffOf(ask)
  const all = await colleagues(ask.tx)
  const shown = { staff, manages: may(staff, 'people.manage'), now: ask.now }
  const body = ListPage({ ...shown, here: all.filter((one) => one.isHere), left: all.filter((one) => !one.isHere) })
  return page('Who works here', body, { about: { kind: 'list', id: staff.id } })
}
