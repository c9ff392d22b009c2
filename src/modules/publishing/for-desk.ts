import type { DayList } from '#extension/desk'
import type { SiteWork } from '#extension/publishing'
import { may } from '#modules/people'
import { nothingToAsk } from './store/nothing-to-ask.ts'

/** What of the public site has to be looked at, in a line for each kind of thing. It is known without asking the database. */
export function siteDue(work: () => readonly SiteWork[]): DayList {
  return {
    heading: 'The public site',
    band: 'waiting',
    rank: 110,
    for: (staff) => may(staff, 'site.write'),
    part: {
      ask: () => nothingToAsk(),
      tell: (_row, { today }) =>
        work()
          .flatMap((due) => due(today))
          .map(({ text, href, facts, isLate }) => ({ text, href, facts, urgent: isLate ? 'Late' : null })),
    },
  }
}
