import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { everyItem } from '../../store/items.ts'
import { ManagePage } from './manage.page.tsx'

/** `GET /manage/news`: everything that was written, and where it stands. */
export async function show(ask: Ask): Promise<Answer> {
  const items = await everyItem(ask.tx)
  return page('News', ManagePage({ items, now: ask.now }), { about: { kind: 'list', id: null } })
}
