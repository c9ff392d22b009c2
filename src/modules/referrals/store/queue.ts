import { type RawBuilder, sql } from 'kysely'
import { askAlone, question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { Cursor } from '../rules/cursor.ts'
import type { QueuePage, QueueRow, Show } from '../rules/queue.ts'
import type { Clocks } from '../rules/waiting.ts'

const UNDECIDED = sql`r.state in ('received', 'needs-information', 'escalated')`

/**
 * A page of referrals that this viewer may see. `waiting`: the one whose time runs out first comes first (received plus
 * the days its urgency allows). The others: newest first. Reads the waiting ones or one page, never the whole table.
 */
export async function referralsPage(
  tx: Tx,
  show: Show,
  { clocks, after, most }: { clocks: Clocks; after: Cursor | null; most: number },
): Promise<QueuePage> {
  const rows = await askAlone<QueueRow>(tx, askReferrals(show, { clocks, after, most: most + 1 }))
  const shown = rows.slice(0, most)
  const last = shown.at(-1)
  return {
    rows: shown,
    next: rows.length > most && last ? { micros: last.micros, id: last.id } : null,
  }
}

type Wanted = { readonly clocks: Clocks; readonly after: Cursor | null; readonly most: number }

/** The rows of such a page, to be asked with others. */
export function askReferrals(show: Show, { clocks, after, most }: Wanted): Question {
  const moment = show === 'waiting' ? dueAt(clocks) : sql`r.received_at`
  const direction = show === 'waiting' ? sql`asc` : sql`desc`
  return question(sql`
    select r.id, r.reference, r.state, r.urgency, r.restricted, r.received_at as "receivedAt", r.given_name as "givenName",
      r.family_name as "familyName", r.date_of_birth as "dateOfBirth", r.district, r.referrer_agency as agency,
      (extract(epoch from ${moment}) * 1000000)::bigint as micros
    from referrals.referral r
    where ${which(show)} and ${beyond(moment, show, after)}
    order by ${moment} ${direction}, r.id ${direction}
    limit ${sql.lit(most)}`)
}

function dueAt(clocks: Clocks): RawBuilder<unknown> {
  return sql`(r.received_at + interval '24 hours' * ${daysOf(clocks)})`
}

function daysOf(clocks: Clocks): RawBuilder<unknown> {
  return sql`(case r.urgency when 'today' then ${clocks.today}::integer
    when 'this-week' then ${clocks['this-week']}::integer else ${clocks.routine}::integer end)`
}

function which(show: Show): RawBuilder<unknown> {
  if (show === 'waiting') return UNDECIDED
  return show === 'decided' ? sql`not (${UNDECIDED})` : sql`true`
}

function beyond(moment: RawBuilder<unknown>, show: Show, after: Cursor | null): RawBuilder<unknown> {
  if (after === null) return sql`true`
  const sign = show === 'waiting' ? sql`>` : sql`<`
  return sql`(${moment}, r.id) ${sign}
    (timestamptz 'epoch' + ${after.micros}::bigint * interval '1 microsecond', ${after.id}::uuid)`
}

/** How many wait, and how many of them are late on the viewer's day. One query over the waiting ones. */
export async function waitingCounts(tx: Tx, clocks: Clocks): Promise<{ waiting: number; late: number }> {
  const { rows } = await sql<{ waiting: number; late: number }>`
    select count(*) as waiting, count(*) filter (
      where (r.received_at at time zone 'Europe/London')::date + ${daysOf(clocks)} < viewer.today()) as late
    from referrals.referral r where ${UNDECIDED}`.execute(sqlOf(tx))
  return rows[0] ?? { waiting: 0, late: 0 }
}
