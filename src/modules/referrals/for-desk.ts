import { type DayList, dayList, MOST, type ReferenceFinder } from '#extension/desk'
import { may } from '#modules/people'
import { labelOf } from '#platform/organisation.ts'
import * as urls from '#urls'
import type { QueueRow } from './rules/queue.ts'
import { waitingOf } from './rules/waiting.ts'
import { clocksOf } from './staff-setting.ts'
import { askReferrals } from './store/queue.ts'
import { referralByReference } from './store/referrals.ts'

/** The referrals that this viewer may see and nobody has decided, the one whose time runs out first on top. */
export const referralsWaiting: DayList = dayList<QueueRow>({
  heading: 'Referrals waiting',
  band: 'waiting',
  rank: 40,
  for: (staff) => may(staff, 'referral.read'),
  ask: ({ organisation }) => askReferrals('waiting', { clocks: clocksOf(organisation), after: null, most: MOST + 1 }),
  moments: ['receivedAt'],
  row: (row, { organisation, today }) => {
    const waiting = waitingOf(row, clocksOf(organisation), today)
    return {
      text: `${row.givenName} ${row.familyName}`,
      href: urls.referralUrl(row.id),
      facts: `${labelOf(organisation.urgencies, row.urgency)} · from ${row.agency} · ${waiting?.words ?? ''}`,
      urgent: waiting?.late ? 'Late' : null,
    }
  },
  empty: 'No referral waits.',
  more: urls.referrals,
})

export const finder: ReferenceFinder = { prefix: 'R', find: referralByReference, url: urls.referralUrl }
