import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { TodayPage } from './today.page.tsx'

export async function show(ask: Ask): Promise<Answer> {
  const staff = staffOf(ask)
  return page('Today', TodayPage({ name: staff.name }), { about: { kind: 'person', id: staff.id } })
}
