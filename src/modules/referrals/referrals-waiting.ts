import { labelOf, type Organisation } from '#platform/organisation.ts'
import { part } from '#platform/parts.ts'
import type { PlainDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import type { QueueRow } from './rules/queue.ts'
import { waitingOf } from './rules/waiting.ts'
import { clocksOf } from './staff-setting.ts'
import { askReferrals } from './store/queue.ts'

/** A referral that waits, as a line of somebody's day. `urgent`: said in words when it is late. */
export type WaitingLine = {
  readonly text: string
  readonly href: string
  readonly facts: string
  readonly urgent: string | null
}

type Of = { readonly organisation: Organisation; readonly today: PlainDate; readonly most: number }

/** The first `most` referrals that this viewer may see and nobody has decided, the one whose time runs out first on top. */
export const referralsWaiting = part<Of, QueueRow, WaitingLine>({
  ask: ({ organisation, most }) => askReferrals('waiting', { clocks: clocksOf(organisation), after: null, most }),
  moments: ['receivedAt'],
  tell: (row, { organisation, today }) => {
    const waiting = waitingOf(row, clocksOf(organisation), today)
    return {
      text: `${row.givenName} ${row.familyName}`,
      href: urls.referralUrl(row.id),
      facts: `${labelOf(organisation.urgencies, row.urgency)} · from ${row.agency} · ${waiting?.words ?? ''}`,
      urgent: waiting?.late ? 'Late' : null,
    }
  },
})
