import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { FrontDoorCall, NewCall } from '../rules/records.ts'

const CALL = sql`select c.id, c.called_at as "calledAt", c.spoken_to as "spokenTo", c.advice, c.follow_up as "followUp",
    c.letter_received_on as "letterReceivedOn", p.name as "byName"
  from concerns.front_door_call c join people.person p on p.id = c.called_by`

export async function callsOf(tx: Tx, concernId: string): Promise<FrontDoorCall[]> {
  const { rows } = await sql<FrontDoorCall>`${CALL} where c.concern_id = ${concernId}
    order by c.called_at, c.id limit 100`.execute(sqlOf(tx))
  return rows
}

export async function findCall(tx: Tx, of: { id: string; concernId: string }): Promise<FrontDoorCall | null> {
  const { rows } = await sql<FrontDoorCall>`${CALL} where c.id = ${of.id} and c.concern_id = ${of.concernId}`.execute(
    sqlOf(tx),
  )
  return rows[0] ?? null
}

/** Keeps a call; the same page sent twice is one call. */
export async function keepCall(tx: Tx, call: NewCall, now: Date): Promise<void> {
  const notedBy = call.letterReceivedOn === null ? null : call.by
  await sql`insert into concerns.front_door_call (id, concern_id, called_at, spoken_to, advice, follow_up,
      letter_received_on, letter_noted_by, called_by, written_at)
    values (${call.id}, ${call.concernId}, ${call.calledAt}, ${call.spokenTo}, ${call.advice}, ${call.followUp},
      ${call.letterReceivedOn}, ${notedBy}, ${call.by}, ${now})
    on conflict (id) do nothing`.execute(sqlOf(tx))
}

/** False: somebody has noted the letter of this call already, and nothing was written. */
export async function noteLetter(
  tx: Tx,
  { callId, receivedOn, by }: { callId: string; receivedOn: string; by: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update concerns.front_door_call
    set letter_received_on = ${receivedOn}, letter_noted_by = ${by}
    where id = ${callId} and letter_received_on is null`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}
