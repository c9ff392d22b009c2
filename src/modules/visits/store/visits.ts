import { sql } from 'kysely'
import { askAlone, question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { EventKind, NewVisit, Visit, VisitEvent } from '../rules/records.ts'

const VISIT = sql`select v.id, v.person_id as "personId", p.name as "personName", v.kind, v.place, v.with_whom as "withWhom",
    v.telephone, v.with_young_person as "withYoungPerson", v.began_at as "beganAt", v.due_at as "dueAt", v.deadline,
    v.ended_at as "endedAt", b.name as "endedBy", s.young_person_id as "youngPersonId", s.episode_id as "episodeId",
    (select a.name from visits.event e join people.person a on a.id = e.by where e.visit_id = v.id
      and e.deadline = v.deadline and e.kind in ('reached', 'dealing') order by e.at desc, e.id limit 1) as "answeredBy",
    h.at as "helpAt",
    (select a.name from visits.event e join people.person a on a.id = e.by where e.visit_id = v.id
      and e.at >= h.at and e.kind in ('reached', 'dealing') order by e.at desc, e.id limit 1) as "helpAnsweredBy"
  from visits.visit v join people.person p on p.id = v.person_id
    left join people.person b on b.id = v.ended_by left join visits.subject s on s.visit_id = v.id
    cross join lateral (select max(e.at) as at from visits.event e where e.visit_id = v.id and e.kind = 'help') h`

/** Begins a visit. Its id, the earlier one's when this page was sent before; null: this person is already out. */
export async function beginVisit(tx: Tx, visit: NewVisit, now: Date): Promise<string | null> {
  const db = sqlOf(tx)
  const { rows } = await sql<{ id: string }>`
    insert into visits.visit (id, person_id, kind, place, with_whom, telephone, with_young_person, began_at, due_at, send_key)
    values (${newId()}, ${visit.personId}, ${visit.kind}, ${visit.place}, ${visit.withWhom}, ${visit.telephone},
      ${visit.of !== null}, ${now}, ${visit.dueAt}, ${visit.sendKey})
    on conflict do nothing returning id`.execute(db)
  const id = rows[0]?.id
  if (id === undefined) return sentBefore(tx, visit)
  if (visit.of)
    await sql`insert into visits.subject (visit_id, young_person_id, episode_id)
      values (${id}, ${visit.of.youngPersonId}, ${visit.of.episodeId})`.execute(db)
  await noteEvent(tx, { visitId: id, kind: 'began', deadline: 1, by: visit.personId }, now)
  return id
}

async function sentBefore(tx: Tx, { sendKey }: NewVisit): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from visits.visit where send_key = ${sendKey}`.execute(sqlOf(tx))
  return rows[0]?.id ?? null
}

/** A visit that this viewer may see, or null. One query. */
export async function findVisit(tx: Tx, id: string): Promise<Visit | null> {
  const { rows } = await sql<Visit>`${VISIT} where v.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

export async function runningVisitOf(tx: Tx, personId: string): Promise<Visit | null> {
  const { rows } = await sql<Visit>`${VISIT} where v.person_id = ${personId} and v.ended_at is null`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** Who is out now, whoever should be back first on top. */
export function askRunning(most: number): Question {
  return question(sql`${VISIT} where v.ended_at is null order by v.due_at, v.id limit ${sql.lit(most)}`)
}

/** The same, by itself. */
export function visitsRunning(tx: Tx, most: number): Promise<Visit[]> {
  return askAlone(tx, askRunning(most))
}

/** Somebody's last visits, newest first. */
export async function visitsOf(tx: Tx, personId: string, most: number): Promise<Visit[]> {
  const { rows } = await sql<Visit>`${VISIT} where v.person_id = ${personId} and v.ended_at is not null
    order by v.began_at desc, v.id limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return rows
}

type Deed = Presser & { readonly visitId: string; readonly kind: EventKind; readonly deadline: number }

/** Who says it. `byPage`: from the page alone, and nobody had signed in for it. */
export type Presser = { readonly by: string; readonly byPage?: boolean }

/** Writes down what happened. */
export async function noteEvent(tx: Tx, deed: Deed, now: Date): Promise<void> {
  await sql`insert into visits.event (id, visit_id, kind, deadline, by, by_page, at) values (${newId()}, ${deed.visitId},
    ${deed.kind}, ${deed.deadline}, ${deed.by}, ${deed.byPage ?? false}, ${now})`.execute(sqlOf(tx))
}

export async function eventsOf(tx: Tx, visitId: string): Promise<VisitEvent[]> {
  const { rows } = await sql<VisitEvent>`select e.kind, p.name as by, e.at, e.by_page as "byPage" from visits.event e
    join people.person p on p.id = e.by where e.visit_id = ${visitId}
    order by e.at, array_position(array['began', 'extended', 'help', 'reached', 'dealing', 'ended'], e.kind), e.id
    limit 200`.execute(sqlOf(tx))
  return rows
}

/** Sets the next deadline. False: nothing happens, the visit has ended or was given more time since `deadline`. */
export async function extendVisit(
  tx: Tx,
  { id, deadline, dueAt }: Pick<Visit, 'id' | 'deadline' | 'dueAt'>,
  { now, ...who }: Presser & { now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update visits.visit set due_at = ${dueAt}, deadline = deadline + 1
    where id = ${id} and deadline = ${deadline} and ended_at is null`.execute(sqlOf(tx))
  const isNew = numAffectedRows === 1n
  if (isNew) await noteEvent(tx, { ...who, visitId: id, kind: 'extended', deadline: deadline + 1 }, now)
  return isNew
}

/** Ends a visit, once. False: it had ended. */
export async function endVisit(
  tx: Tx,
  { id, deadline }: Pick<Visit, 'id' | 'deadline'>,
  { now, ...who }: Presser & { now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update visits.visit set ended_at = ${now}, ended_by = ${who.by}
    where id = ${id} and ended_at is null`.execute(sqlOf(tx))
  const isNew = numAffectedRows === 1n
  if (isNew) await noteEvent(tx, { ...who, visitId: id, kind: 'ended', deadline }, now)
  return isNew
}
