import type { CaseWarning, WarningSource } from '#extension/cases'
import { part } from '#platform/parts.ts'
import { londonTime } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { type OwnGlass, ownGlassOn } from './store/glass.ts'

type Wish = { readonly youngPersonIds: readonly string[]; readonly now: Date }

/** Above everything else on a record that is open for an hour, so that nobody forgets that it is not theirs. */
export const openForAnHour: WarningSource = part<Wish, OwnGlass, CaseWarning>({
  ask: ({ youngPersonIds }) => ownGlassOn(youngPersonIds),
  moments: ['until'],
  tell: ({ why, until }) => ({
    text: `Opened for an hour, until ${londonTime(until)}, because: ${why}`,
    href: urls.breakGlass,
    grave: true,
    forAnHour: true,
  }),
})
