import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { DutyReport, FirstAccount, NewDutyReport } from '../rules/records.ts'

export async function firstAccountsOf(tx: Tx, concernId: string): Promise<FirstAccount[]> {
  const { rows } = await sql<FirstAccount>`select a.id, a.words, a.asked, a.said_on as "saidOn", a.said_at as "saidAt",
      a.place, a.present, p.name as "byName", a.written_at as "writtenAt"
    from concerns.first_account a join people.person p on p.id = a.written_by
    where a.concern_id = ${concernId} order by a.written_at, a.id limit 100`.execute(sqlOf(tx))
  return rows
}

export type NewAccount = Omit<FirstAccount, 'id' | 'byName' | 'writtenAt'> & {
  readonly concernId: string
  readonly by: string
  /** Made with the page: the same page sent twice is one account. */
  readonly sendKey: string
}

export async function keepFirstAccount(tx: Tx, account: NewAccount, now: Date): Promise<void> {
  await sql`insert into concerns.first_account (id, concern_id, words, asked, said_on, said_at, place, present, written_by,
      written_at, send_key)
    values (${newId()}, ${account.concernId}, ${account.words}, ${account.asked}, ${account.saidOn}, ${account.saidAt},
      ${account.place}, ${account.present}, ${account.by}, ${now}, ${account.sendKey})
    on conflict (send_key) do nothing`.execute(sqlOf(tx))
}

export async function dutyReportsOf(tx: Tx, concernId: string): Promise<DutyReport[]> {
  const { rows } = await sql<DutyReport>`select d.id, d.learnt, d.learnt_on as "learntOn", d.outcome,
      d.reported_to as "reportedTo", d.reported_how as "reportedHow", d.reported_on as "reportedOn",
      d.reported_by as "reportedBy", d.wait_until as "waitUntil", d.delay, p.name as "byName", d.written_at as "writtenAt"
    from concerns.duty_to_report d join people.person p on p.id = d.written_by
    where d.concern_id = ${concernId} order by d.written_at, d.id limit 100`.execute(sqlOf(tx))
  return rows
}

/** Keeps a report; the same page sent twice is one report. */
export async function keepDutyReport(tx: Tx, report: NewDutyReport, now: Date): Promise<void> {
  await sql`insert into concerns.duty_to_report (id, concern_id, learnt, learnt_on, outcome, reported_to, reported_how,
      reported_on, reported_by, wait_until, delay, in_force, written_by, written_at)
    values (${report.id}, ${report.concernId}, ${report.learnt}, ${report.learntOn}, ${report.outcome}, ${report.reportedTo},
      ${report.reportedHow}, ${report.reportedOn}, ${report.reportedBy}, ${report.waitUntil}, ${report.delay},
      ${report.inForce}, ${report.by}, ${now})
    on conflict (id) do nothing`.execute(sqlOf(tx))
}
