import { type DayList, dayList, MOST } from '#extension/desk'
import * as urls from '#urls'
import { momentOf } from './keeper.ts'
import { keptPage } from './pages/discard/discard.ts'
import { type WaitingLine, wordsWaiting } from './store/words.ts'

/** What somebody has typed and not saved, and where to go on. */
export const unsavedWords: DayList = dayList<WaitingLine>({
  heading: 'Words not saved yet',
  band: 'day',
  rank: 10,
  for: () => true,
  ask: ({ staff }) => wordsWaiting(staff.id, MOST + 1),
  moments: ['keptAt'],
  row: ({ key, title, page, keptAt }, { now }) => ({
    text: title,
    href: keptPage(page, key),
    facts: `kept at ${momentOf(keptAt, now)}`,
    urgent: null,
    deeds: [{ text: 'Throw away', sends: { to: urls.unsavedDiscard(key), fields: {} }, look: 'quiet' }],
  }),
})
