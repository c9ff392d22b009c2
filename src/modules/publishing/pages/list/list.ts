import { ADDRESSES } from '#modules/site'
import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { addDays, londonDate } from '#platform/pure/dates.ts'
import { DAYS_AHEAD, reviewOf } from '../../rules/due.ts'
import { standingOf } from '../../rules/on-the-site.ts'
import type { Setting } from '../../setting.ts'
import { everyVersion } from '../../store/versions.ts'
import { ListPage } from './list.page.tsx'

/** `GET /manage/pages`: every page of the site, and how it stands with it. */
export function show({ content }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const today = londonDate(ask.now)
    const soon = addDays(today, DAYS_AHEAD)
    const saved = Map.groupBy(await everyVersion(ask.tx), ({ path }) => path)
    const pages = ADDRESSES.flatMap(({ path, url }) => {
      const written = content.get(path)
      if (!written) return []
      const { title, reviewBy, check } = written.about
      const standing = standingOf(saved.get(path) ?? [], ask.now)
      return [{ url, title, reviewBy, review: reviewOf(reviewBy, { today, soon }), toVerify: check.length, standing }]
    })
    return page('Pages', ListPage({ pages }), { about: { kind: 'list', id: null } })
  }
}
