import { londonInstant, type PlainDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { titleOf } from './pages/list/list.page.tsx'
import { isBehind } from './rules/recording.ts'
import type { Setting } from './setting.ts'

/** The recordings on the site whose page says something else by now, in one line for the desk. They go on being heard. */
export function recordingsDue({ shown, pages }: Pick<Setting, 'shown' | 'pages'>, today: PlainDate) {
  const onSite = shown.all()
  if (onSite.length === 0) return []
  const now = pages(londonInstant(today, '12:00'))
  const pageOf = (path: string) => now.find((one) => one.path === path) ?? null
  const behind = onSite.filter((one) => isBehind(one, pageOf(one.page)))
  const [first] = behind
  if (!first) return []
  const text =
    behind.length === 1
      ? '1 recording no longer says what its page says'
      : `${behind.length} recordings no longer say what their pages say`
  const facts = `Visitors still hear or see the old words. First “${titleOf(first, pageOf(first.page))}”`
  return [{ text, href: urls.manageRecordings, facts, isLate: true }]
}
