import { sql } from 'kysely'
import type { Screening } from '#extension/referrals'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Outcome } from '../rules/decision.ts'

/** What the partnership found and what we decided, the latest result first. Two queries. */
export async function screeningOf(tx: Tx, referralId: string): Promise<Screening> {
  const results = await sql<Screening['results'][number]>`
    select s.level, s.screened_on as "screenedOn", s.screened_by as "screenedBy", s.tool, s.tool_version as "toolVersion",
      s.note, p.name as "recordedBy", s.recorded_at as "recordedAt"
    from screening.result s join people.person p on p.id = s.recorded_by
    where s.referral_id = ${referralId} order by s.screened_on desc, s.recorded_at desc, s.id`.execute(sqlOf(tx))
  const decisions = await sql<NonNullable<Screening['decision']>>`
    select d.outcome, d.reason, d.note, d.redirected_to as "redirectedTo", d.episode_id as "episodeId", p.name as by,
      d.decided_at as at
    from screening.decision d join people.person p on p.id = d.decided_by
    where d.referral_id = ${referralId}`.execute(sqlOf(tx))
  return { results: results.rows, decision: decisions.rows[0] ?? null }
}

export type NewResult = {
  readonly referralId: string
  readonly level: string
  readonly screenedOn: string
  readonly screenedBy: string
  readonly tool: string
  readonly toolVersion: string
  readonly note: string
  readonly recordedBy: string
}

/** Keeps a result beside the earlier ones: none is ever changed. */
export async function recordResult(tx: Tx, r: NewResult, now: Date): Promise<void> {
  await sql`
    insert into screening.result (id, referral_id, level, screened_on, screened_by, tool, tool_version, note, recorded_by,
      recorded_at)
    values (${newId()}, ${r.referralId}, ${r.level}, ${r.screenedOn}, ${r.screenedBy}, ${r.tool}, ${r.toolVersion},
      ${r.note}, ${r.recordedBy}, ${now})`.execute(sqlOf(tx))
}

export type NewDecision = {
  readonly referralId: string
  readonly outcome: Outcome
  readonly reason: string
  readonly note: string
  readonly redirectedTo: string
  readonly episodeId: string | null
  readonly decidedBy: string
}

/** Keeps a decision. False when there is one already: whoever pressed first has decided. */
export async function keepDecision(tx: Tx, d: NewDecision, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into screening.decision (id, referral_id, outcome, reason, note, redirected_to, episode_id, decided_by, decided_at)
    values (${newId()}, ${d.referralId}, ${d.outcome}, ${d.reason}, ${d.note}, ${d.redirectedTo}, ${d.episodeId},
      ${d.decidedBy}, ${now})
    on conflict (referral_id) do nothing`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** The referral that a case came from; null for one that was reopened or imported. */
export async function referralOfCase(tx: Tx, episodeId: string): Promise<string | null> {
  const { rows } = await sql<{ referralId: string }>`
    select referral_id as "referralId" from screening.decision where episode_id = ${episodeId}`.execute(sqlOf(tx))
  return rows[0]?.referralId ?? null
}
