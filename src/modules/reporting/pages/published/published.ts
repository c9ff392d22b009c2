import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { findPublished } from '../../store/published.ts'
import { PublishedPage } from './published.page.tsx'

/** `/reports/published/:slug`: a figure as it was said, for anybody. */
export async function showPublished(ask: Ask): Promise<Answer> {
  const found = await findPublished(ask.tx, ask.params['slug'] ?? '')
  return found ? page(`${found.name}, ${found.period}`, PublishedPage(found)) : 'not-found'
}
