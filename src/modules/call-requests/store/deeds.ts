import { type RawBuilder, sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { EventKind } from '../rules/records.ts'
import type { Outcome } from '../rules/standing.ts'

/** Who did it, to which request, and when. */
export type Deed = { readonly id: string; readonly by: string; readonly now: Date }

export async function note(
  tx: Tx,
  { id, by, now }: Deed,
  event: { readonly kind: EventKind; readonly note?: string; readonly forAt?: Date | null },
): Promise<void> {
  await sql`insert into call_requests.event (id, request_id, kind, note, for_at, by, at)
    values (${newId()}, ${id}, ${event.kind}, ${event.note ?? ''}, ${event.forAt ?? null}, ${by}, ${now})`.execute(
    sqlOf(tx),
  )
}

/**
 * "I have this", seen while `from` had it (null: nobody). The first who says so has it. False: somebody else was first, or
 * it is held or ended.
 */
export async function take(tx: Tx, deed: Deed, from: string | null): Promise<boolean> {
  const done = await changed(
    tx,
    sql`update call_requests.request set taken_by = ${deed.by}, taken_at = ${deed.now}, version = version + 1
      where id = ${deed.id} and taken_by is not distinct from ${from}::uuid and taken_by is distinct from ${deed.by}::uuid
        and ended_at is null and (held_because = '{}' or let_through_at is not null)`,
  )
  if (done) await note(tx, deed, { kind: 'took' })
  return done
}

/** Whoever has it gives it back, so that the next person sees to it. Noted first: afterwards they may see it no more. */
export async function giveBack(tx: Tx, deed: Deed): Promise<boolean> {
  const { rows: mine } = await sql`select 1 from call_requests.request
    where id = ${deed.id} and taken_by = ${deed.by} and ended_at is null for update`.execute(sqlOf(tx))
  if (mine.length === 0) return false
  await note(tx, deed, { kind: 'gave-back' })
  const { rows } = await sql<{ done: boolean }>`select call_requests.give_back(${deed.id}) as done`.execute(sqlOf(tx))
  return rows[0]?.done === true
}

/** What came of trying, by whoever has it. `forAt`: the time that was agreed. */
export async function noteTry(
  tx: Tx,
  deed: Deed,
  event: {
    readonly kind: 'tried' | 'somebody-else' | 'reached' | 'agreed'
    readonly note: string
    readonly forAt: Date | null
  },
): Promise<void> {
  await sql`update call_requests.request set due_at = ${event.forAt}
    where id = ${deed.id} and ended_at is null`.execute(sqlOf(tx))
  await note(tx, deed, event)
}

/** Of these, the held ones go to whoever is on duty. How many did. */
export async function letThrough(tx: Tx, ids: readonly string[], { by, now }: Omit<Deed, 'id'>): Promise<number> {
  let done = 0
  for (const id of ids) {
    const mine = await changed(
      tx,
      sql`update call_requests.request set let_through_by = ${by}, let_through_at = ${now}, version = version + 1
        where id = ${id} and held_because <> '{}' and let_through_at is null and ended_at is null`,
    )
    if (!mine) continue
    await note(tx, { id, by, now }, { kind: 'let-through' })
    done += 1
  }
  return done
}

/** Of these, the held ones are ended with one reason. How many were. */
export async function setAside(
  tx: Tx,
  ids: readonly string[],
  { by, now, outcome, reason }: Omit<Deed, 'id'> & { outcome: Outcome; reason: string },
): Promise<number> {
  let done = 0
  for (const id of ids) {
    const mine = await changed(
      tx,
      sql`update call_requests.request set ended_by = ${by}, ended_at = ${now}, outcome = ${outcome}, reason = ${reason},
          version = version + 1
        where id = ${id} and held_because <> '{}' and let_through_at is null and ended_at is null`,
    )
    if (!mine) continue
    await note(tx, { id, by, now }, { kind: 'ended' })
    done += 1
  }
  return done
}

/**
 * Whether all of these are so now. False: somebody was first with the other of the two. What one did oneself a moment ago,
 * by pressing twice, is so.
 */
export async function areAll(tx: Tx, ids: readonly string[], what: 'let-through' | 'set-aside'): Promise<boolean> {
  const isSo =
    what === 'let-through' ? sql`let_through_at is not null` : sql`ended_at is not null and let_through_at is null`
  const { rows } = await sql<{ so: number }>`select count(*)::int as so from call_requests.request
    where id = any(${[...new Set(ids)]}::uuid[]) and ${isSo}`.execute(sqlOf(tx))
  return rows[0]?.so === new Set(ids).size
}

export type Ending = {
  readonly version: number
  readonly outcome: Outcome
  readonly reason: string
  readonly referralId: string | null
  readonly youngPersonId: string | null
  readonly concernId: string | null
}

/** Ends it. False: somebody changed it since `version`, and nothing is written. */
export async function endRequest(tx: Tx, { id, by, now }: Deed, ending: Ending): Promise<boolean> {
  // While it is still open: whoever puts it on a restricted record sees no more of it afterwards than its own wall allows.
  const found = await sql`select 1 from call_requests.request where id = ${id} and version = ${ending.version}
    and ended_at is null for update`.execute(sqlOf(tx))
  if (found.rows.length === 0) return false
  await note(tx, { id, by, now }, { kind: 'ended' })
  return changed(
    tx,
    sql`update call_requests.request set ended_by = ${by}, ended_at = ${now}, outcome = ${ending.outcome},
        reason = ${ending.reason}, referral_id = ${ending.referralId}, young_person_id = ${ending.youngPersonId},
        concern_id = ${ending.concernId}, version = version + 1
      where id = ${id} and version = ${ending.version} and ended_at is null`,
  )
}

async function changed(tx: Tx, statement: RawBuilder<unknown>): Promise<boolean> {
  const { numAffectedRows } = await statement.execute(sqlOf(tx))
  return numAffectedRows === 1n
}
