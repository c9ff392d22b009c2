import { type DayList, dayList } from '#extension/desk'
import { may } from '#modules/people'
import { newsDue } from './due-news.ts'
import type { NewsDue } from './store/due.ts'

/** What of the news has to be read again, and which feeds from outside do not come. */
export const newsToReview: DayList = dayList<NewsDue>({
  heading: 'News',
  band: 'waiting',
  rank: 120,
  for: (staff) => may(staff, 'news.write'),
  ask: newsDue.ask,
  row: (row, { today, organisation: { feeds } }) =>
    newsDue.tell(row, { today, feeds }).map(({ isLate, ...line }) => ({ ...line, urgent: isLate ? 'Late' : null })),
})
