import type { Feeds } from '#platform/feeds-setting.ts'
import { addDays, formatDate, formatDay, londonDate, type PlainDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { DAYS_AHEAD } from './rules/due.ts'
import { askDue, type NewsDue } from './store/due.ts'

type Of = { readonly today: PlainDate; readonly feeds: Feeds }
type Line = { readonly text: string; readonly href: string; readonly facts: string; readonly isLate: boolean }

/** What of the news somebody has to look at, for the desk: a line for each kind of thing. */
export const newsDue = {
  ask: ({ today }: Pick<Of, 'today'>) => askDue(addDays(today, DAYS_AHEAD)),
  tell: (due: NewsDue, of: Of): Line[] => [...toRead(due, of), ...wrongFeeds(due, of)],
}

function toRead({ items, title, reviewBy }: NewsDue, { today }: Of): Line[] {
  if (title === null) return []
  const text = items === 1 ? '1 piece of news to read again' : `${items} pieces of news to read again`
  const by = reviewBy === null ? 'for which no day is set' : `by ${formatDay(reviewBy)}`
  const isLate = reviewBy !== null && reviewBy < today
  return [{ text, href: urls.manageNews, facts: `First “${title}”, ${by}`, isLate }]
}

/** Visitors see the last good copy meanwhile, until it is stale. */
function wrongFeeds({ wrong }: NewsDue, { feeds: { sources } }: Of): Line[] {
  const named = wrong.flatMap(({ code, since }) => {
    const source = sources.find((one) => one.code === code)
    return source ? [{ name: source.name, since }] : []
  })
  const [first] = named
  if (!first) return []
  const text = `Something is wrong with ${named.length === 1 ? 'a feed' : `${named.length} feeds`} from outside`
  const facts = `${first.name}, since ${formatDate(londonDate(new Date(first.since)))}`
  return [{ text, href: urls.manageFeeds, facts, isLate: false }]
}
