import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { HeldCode } from '../rules/flood.ts'
import type { Asked } from '../rules/records.ts'

export type NewRequest = Asked & {
  readonly id: string
  readonly pageKey: string | null
  readonly readFrom: Date
  readonly heldBecause: readonly HeldCode[]
}

/**
 * Takes in what somebody without a name here asked for. `number`: from how many with the same number since when on it is held.
 * False: the very same page was sent before, and nothing is written.
 */
export async function receive(
  tx: Tx,
  request: NewRequest,
  number: { readonly most: number; readonly since: Date },
): Promise<boolean> {
  const asked = {
    id: request.id,
    page_key: request.pageKey,
    read_from: request.readFrom,
    nickname: request.nickname,
    way: request.way,
    days: request.days,
    times: request.times,
    others: request.others,
    say: request.say,
    may_leave_message: request.mayLeaveMessage,
    language: request.language,
    outside_community: request.outsideCommunity,
    topic: request.topic,
    held_because: request.heldBecause,
  }
  const { rows } = await sql<{ isNew: boolean }>`select call_requests.receive(${JSON.stringify(asked)}::jsonb,
    ${request.telephone}, ${request.numberKey}, ${number.most}, ${number.since}) as "isNew"`.execute(sqlOf(tx))
  return rows[0]?.isNew === true
}

/** Whether this page was sent already. */
export async function wasSent(tx: Tx, pageKey: string): Promise<boolean> {
  const { rows } = await sql<{ sent: boolean }>`select call_requests.was_sent(${pageKey}::uuid) as sent`.execute(
    sqlOf(tx),
  )
  return rows[0]?.sent === true
}

/** The days from `from` to `to` on which somebody is on the rota and here. Who, is told to nobody. */
export async function dutyDays(tx: Tx, { from, to }: { from: string; to: string }): Promise<string[]> {
  const { rows } = await sql<{
    day: string
  }>`select call_requests.duty_days(${from}::date, ${to}::date) as day`.execute(sqlOf(tx))
  return rows.map(({ day }) => day)
}
