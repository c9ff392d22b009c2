import { ADDRESSES, type WordsNow } from '#modules/site'
import { addDays, formatDay, type PlainDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import type { DueLine } from './extension.ts'
import { DAYS_AHEAD, reviewOf } from './rules/due.ts'

/** The pages that are to be read again soon, in one line; nothing when there are none. */
export function dueWords(words: Pick<WordsNow, 'get'>, today: PlainDate): DueLine[] {
  const soon = addDays(today, DAYS_AHEAD)
  const due = ADDRESSES.flatMap(({ path }) => words.get(path)?.about ?? [])
    .filter(({ reviewBy }) => reviewOf(reviewBy, { today, soon }) !== 'later')
    .toSorted((a, b) => a.reviewBy.localeCompare(b.reviewBy))
  const [first] = due
  if (!first) return []
  const text = due.length === 1 ? '1 page of the site to read again' : `${due.length} pages of the site to read again`
  const facts = `First “${first.title}”, by ${formatDay(first.reviewBy)}`
  return [{ text, href: urls.managePages, facts, isLate: first.reviewBy < today }]
}
