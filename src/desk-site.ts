import { may } from '#modules/people'
import { type DueLine, nothingToAsk } from '#modules/publishing'
import type { PlainDate } from '#platform/pure/dates.ts'
import type { DayList } from './desk-list.ts'

/** What of the public site has to be looked at, in a line for each kind of thing. It is known without asking the database. */
export function siteDue(dueOn: (today: PlainDate) => readonly DueLine[]): DayList {
  return {
    heading: 'The public site',
    for: (staff) => may(staff, 'site.write'),
    part: {
      ask: () => nothingToAsk(),
      tell: (_row, { today }) =>
        dueOn(today).map(({ text, href, facts, isLate }) => ({ text, href, facts, urgent: isLate ? 'Late' : null })),
    },
  }
}
