import { type DayList, dayList, MOST, moment } from '#extension/desk'
import * as urls from '#urls'
import { type Notice, noticesFor } from './store/notices.ts'

export const notices: DayList = dayList<Notice>({
  heading: 'For you to know',
  band: 'safety',
  rank: 20,
  for: () => true,
  ask: ({ staff }) => noticesFor(staff.id, MOST + 1),
  moments: ['at'],
  row: ({ id, said, href, urgent, at }) => ({
    text: said,
    href,
    facts: moment(at),
    urgent: urgent ? 'Now' : null,
    opens: { to: urls.noticeSeen(id), fields: { open: 'yes' } },
    deeds: [{ text: 'Seen', sends: { to: urls.noticeSeen(id), fields: {} }, look: 'quiet' }],
  }),
})
