import { sql } from 'kysely'
import { managers, onDutyToday, safeguarders, safeguardingTrustees } from '#modules/people'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { About } from '../rules/concern.ts'
import { type Concerned, type Group, type Hearer, type Person, whoHears, whoIsReminded } from '../rules/telling.ts'

/** Who hears of this concern at once. */
export async function hearersOf(tx: Tx, concern: { id: string; about: About }): Promise<Hearer[]> {
  return whoHears(await concernedOf(tx, concern), await around(tx))
}

/** Whom these steps of the clock tell. */
export async function remindedOf(
  tx: Tx,
  concern: { id: string; about: About },
  groups: readonly Group[],
): Promise<Hearer[]> {
  const people = { ...(await around(tx)), managers: await managers(tx), onDuty: await onDutyToday(tx) }
  return whoIsReminded(await concernedOf(tx, concern), people, groups)
}

async function around(tx: Tx) {
  return { safeguarders: await safeguarders(tx), trustees: await safeguardingTrustees(tx) }
}

async function concernedOf(tx: Tx, { id, about }: { id: string; about: About }): Promise<Concerned> {
  const { rows } = await sql<{ id: string | null; name: string; email: string }>`
    select id, name, email from concerns.named_on(${id}) order by name`.execute(sqlOf(tx))
  if (rows.length === 0) return { about, named: null }
  return { about, named: rows.flatMap(({ id, name, email }): Person[] => (id === null ? [] : [{ id, name, email }])) }
}

export type Waiting = {
  readonly id: string
  readonly about: About
  readonly raisedAt: Date
  readonly answeredAt: Date | null
  readonly answeredByName: string | null
  readonly taken: number[]
}

/** What the clocks look at: open, and nobody has it or has decided about it. The longest wait first. */
export async function waitingConcerns(tx: Tx, most: number): Promise<Waiting[]> {
  const { rows } =
    await sql<Waiting>`select c.id, c.about, c.raised_at as "raisedAt", c.answered_at as "answeredAt", p.name as "answeredByName",
      array(select s.step from concerns.step s where s.concern_id = c.id) as taken
    from concerns.concern c left join people.person p on p.id = c.answered_by where c.closed_at is null
    order by c.raised_at, c.id limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return rows
}

/** True for the one who takes this step of this concern; a second one, however late, is told no. */
export async function takeStep(tx: Tx, { id, step }: { id: string; step: number }, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into concerns.step (concern_id, step, taken_at)
    values (${id}, ${step}, ${now}) on conflict do nothing`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}
