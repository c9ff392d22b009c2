import { sql } from 'kysely'
import { askAlone, question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import { makeReference } from '#platform/pure/reference-number.ts'
import { newId, randomOctets } from '#platform/secrets.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { Account, Concern, ConcernLine } from '../rules/records.ts'

export type NewConcern = Account & {
  readonly youngPersonId: string | null
  readonly raisedBy: string
  /** Made with the page: the same page sent twice raises one concern. */
  readonly sendKey: string
}

/** Raises a concern. `isNew` is false when this page was sent before; then nothing was written and nobody need be told. */
export async function raiseConcern(tx: Tx, concern: NewConcern, now: Date): Promise<{ id: string; isNew: boolean }> {
  const { rows } = await sql<{ id: string }>`
    insert into concerns.concern (id, reference, about, who, young_person_id, what, happened_on, happened, words,
      done_already, raised_by, raised_at, send_key)
    values (${newId()}, ${makeReference('W', randomOctets(8))}, ${concern.about}, ${concern.who}, ${concern.youngPersonId},
      ${concern.what}, ${concern.happenedOn}, ${concern.happened}, ${concern.words}, ${concern.doneAlready},
      ${concern.raisedBy}, ${now}, ${concern.sendKey})
    on conflict (send_key) do nothing returning id`.execute(sqlOf(tx))
  const made = rows[0]?.id
  return made === undefined ? { id: await sentBefore(tx, concern), isNew: false } : { id: made, isNew: true }
}

async function sentBefore(tx: Tx, { sendKey, raisedBy }: NewConcern): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from concerns.concern
    where send_key = ${sendKey} and raised_by = ${raisedBy}`.execute(sqlOf(tx))
  if (!rows[0]) throw new Error('this page was sent by somebody else')
  return rows[0].id
}

/** Whom it is about. After a move the name that was written first is shown to nobody but whoever wrote it and reads no more. */
const WHO = sql`case when c.who_now is not null and concerns.reads(c.id) then c.who_now else c.who end`

/** A concern that this viewer may see, or null, and how much of it is theirs. One query. */
export async function findConcern(tx: Tx, id: string): Promise<Concern | null> {
  const { rows } = await sql<Concern>`
    select c.id, c.reference, c.about, ${WHO} as who, c.young_person_id as "youngPersonId", c.what, c.happened_on as "happenedOn",
      c.happened, c.words, c.done_already as "doneAlready", c.raised_by as "raisedBy", r.name as "raisedByName",
      c.raised_at as "raisedAt", a.name as "answeredByName", c.answered_at as "answeredAt", c.closed_at as "closedAt",
      c.version, concerns.reads(c.id) as reads, concerns.decides(c.id) as decides
    from concerns.concern c join people.person r on r.id = c.raised_by left join people.person a on a.id = c.answered_by
    where c.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

const LINE = sql`select c.id, c.reference, c.about, ${WHO} as who, c.raised_at as "raisedAt", r.name as "raisedByName",
    a.name as "answeredByName", c.closed_at as "closedAt",
    (select count(*)::int from concerns.decision d where d.concern_id = c.id) as decisions
  from concerns.concern c join people.person r on r.id = c.raised_by left join people.person a on a.id = c.answered_by`

/** Open concerns, the one that has waited longest first. Nothing else orders them. */
export function askOpenConcerns({ most, withOwn }: { most: number; withOwn: boolean }): Question {
  const whole = withOwn ? sql`` : sql`and concerns.reads(c.id)`
  return question(sql`${LINE} where c.closed_at is null ${whole}
    order by c.raised_at, c.id limit ${sql.lit(most)}`)
}

/** The same, by itself. */
export function openConcerns(tx: Tx, of: { most: number; withOwn: boolean }): Promise<ConcernLine[]> {
  return askAlone(tx, askOpenConcerns(of))
}

export async function closedConcerns(
  tx: Tx,
  { most, before }: { most: number; before: { at: Date; id: string } | null },
): Promise<ConcernLine[]> {
  const earlier = before ? sql`and (c.closed_at, c.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  const { rows } = await sql<ConcernLine>`${LINE} where c.closed_at is not null ${earlier}
    order by c.closed_at desc, c.id desc limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return rows
}

/** The id of the concern with this reference, if this viewer may see it. */
export async function concernByReference(tx: Tx, reference: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from concerns.concern where reference = ${reference}`.execute(
    sqlOf(tx),
  )
  return rows[0]?.id ?? null
}

/** "I have this": the first who says so keeps it. False: somebody had said so, or it is closed. */
export async function answerConcern(tx: Tx, { id, by }: { id: string; by: string }, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update concerns.concern set answered_by = ${by}, answered_at = ${now}
    where id = ${id} and answered_at is null and closed_at is null`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** Puts a concern on the record of the young person it is about. False: it was changed since `version`. */
export async function linkConcern(
  tx: Tx,
  { id, version, youngPersonId }: { id: string; version: number; youngPersonId: string },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update concerns.concern set young_person_id = ${youngPersonId}, version = version + 1
    where id = ${id} and version = ${version} and about = 'young-person' and young_person_id is null
      and closed_at is null`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** Open concerns that somebody said they have, as this viewer reads them, the longest wait first. */
export async function concernsHeldBy(tx: Tx, personId: string): Promise<{ id: string; reference: string }[]> {
  const { rows } = await sql<{ id: string; reference: string }>`select c.id, c.reference from concerns.concern c
    where c.answered_by = ${personId} and c.closed_at is null and concerns.reads(c.id)
    order by c.raised_at, c.id limit 50`.execute(sqlOf(tx))
  return rows
}
