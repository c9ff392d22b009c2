import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import type { Setting } from '../../setting.ts'
import { findOnSite } from '../../store/items.ts'
import { ItemPage } from './item.page.tsx'

/** `GET /news/:slug`: one item, as long as it is on the site. */
export function show({ drawWords, organisation, url }: Setting) {
  const by = { name: organisation.organisation.name, url }
  return async (ask: Ask): Promise<Answer> => {
    const item = await findOnSite(ask.tx, ask.params['slug'] ?? '', ask.now)
    if (!item) return 'not-found'
    return { ...page('News', ItemPage({ item, by, drawn: drawWords(item.words) })), description: item.summary }
  }
}
