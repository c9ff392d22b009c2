import { ADDRESSES } from '#modules/site'
import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { addDays, londonDate } from '#platform/pure/dates.ts'
import { hashOf } from '#platform/secrets.ts'
import { DAYS_AHEAD, reviewOf } from '../../rules/due.ts'
import { standingOf } from '../../rules/on-the-site.ts'
import type { Setting } from '../../setting.ts'
import { everyVersion } from '../../store/versions.ts'
import { type Line, ListPage } from './list.page.tsx'

/** `GET /manage/pages`: every page of the site, and how it stands with it. */
export function show({ words }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const today = londonDate(ask.now)
    const soon = addDays(today, DAYS_AHEAD)
    const saved = Map.groupBy(await everyVersion(ask.tx), ({ path }) => path)
    const pages = ADDRESSES.flatMap(({ path, url }): Line[] => {
      const written = words.get(path)
      if (!written) return []
      const { title, reviewBy, check } = written.about
      const versions = saved.get(path) ?? []
      return [
        {
          path,
          url,
          title,
          reviewBy,
          review: reviewOf(reviewBy, { today, soon }),
          toVerify: check.length,
          shown: words.version(path),
          isWrong: words.wrong(path) !== null,
          hasNewStart: hasNewStart(versions.at(-1)?.starting, words.starting.get(path)?.source),
          waiting: standingOf(versions, ask.now).waiting,
        },
      ]
    })
    return page('Pages', ListPage({ pages }), { about: { kind: 'list', id: null } })
  }
}

function hasNewStart(mark: string | undefined, source: string | undefined): boolean {
  return mark !== undefined && source !== undefined && mark !== hashOf(source)
}
