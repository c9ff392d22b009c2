import { labelOf, type Organisation } from '#platform/organisation.ts'
import type { PlainDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import { waitingOf } from './rules/waiting.ts'
import { clocksOf } from './staff-setting.ts'
import { referralsPage } from './store/queue.ts'

/** A referral that waits, as a line of somebody's day. `urgent`: said in words when it is late. */
export type WaitingLine = {
  readonly text: string
  readonly href: string
  readonly facts: string
  readonly urgent: string | null
}

/** The first `most` referrals that this viewer may see and nobody has decided, the one whose time runs out first on top. */
export async function referralsWaiting(
  tx: Tx,
  organisation: Organisation,
  { today, most }: { today: PlainDate; most: number },
): Promise<WaitingLine[]> {
  const clocks = clocksOf(organisation)
  const { rows } = await referralsPage(tx, 'waiting', { clocks, after: null, most })
  return rows.map((row) => {
    const waiting = waitingOf(row, clocks, today)
    return {
      text: `${row.givenName} ${row.familyName}`,
      href: urls.referralUrl(row.id),
      facts: `${labelOf(organisation.urgencies, row.urgency)} · from ${row.agency} · ${waiting?.words ?? ''}`,
      urgent: waiting?.late ? 'Late' : null,
    }
  })
}
