import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { EntryLine, EntryWords, TherapyEntry } from '../rules/entry.ts'

export type NewEntry = {
  readonly courseId: string
  readonly youngPersonId: string
  readonly words: EntryWords
  readonly by: string
}

export async function writeEntry(tx: Tx, { courseId, youngPersonId, words, by }: NewEntry, now: Date): Promise<string> {
  const id = newId()
  await sql`insert into therapy.entry (id, course_id, young_person_id, held_on, kind, themes, notes, agreed, written_by,
      written_at, changed_by, changed_at)
    values (${id}, ${courseId}, ${youngPersonId}, ${words.heldOn}, ${words.kind}, ${words.themes}, ${words.notes},
      ${words.agreed}, ${by}, ${now}, ${by}, ${now})`.execute(sqlOf(tx))
  return id
}

/** The entries of these courses, as their therapist reads them, newest first. */
export async function entriesOf(tx: Tx, courseIds: readonly string[]): Promise<EntryLine[]> {
  const { rows } = await sql<EntryLine>`select id, held_on as "heldOn", kind from therapy.entry
    where course_id = any (${[...courseIds]}::uuid[]) order by held_on desc, id desc limit 300`.execute(sqlOf(tx))
  return rows
}

export async function findEntry(tx: Tx, id: string): Promise<TherapyEntry | null> {
  const { rows } = await sql<TherapyEntry>`
    select e.id, e.course_id as "courseId", e.young_person_id as "youngPersonId", e.held_on as "heldOn", e.kind, e.themes,
      e.notes, e.agreed, e.version, e.because, p.name as "changedBy", e.changed_at as "changedAt"
    from therapy.entry e join people.person p on p.id = e.changed_by where e.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** What stood there before, the newest first. */
export async function earlierEntries(tx: Tx, id: string): Promise<TherapyEntry[]> {
  const { rows } = await sql<TherapyEntry>`
    select e.entry_id as id, e.course_id as "courseId", e.young_person_id as "youngPersonId", e.held_on as "heldOn", e.kind,
      e.themes, e.notes, e.agreed, e.version, e.because, p.name as "changedBy", e.changed_at as "changedAt"
    from therapy.earlier_entry e join people.person p on p.id = e.changed_by where e.entry_id = ${id}
    order by e.version desc limit 50`.execute(sqlOf(tx))
  return rows
}

export type Change = {
  readonly id: string
  readonly version: number
  readonly words: EntryWords
  readonly because: string
  readonly by: string
}

/** A later version; the table keeps the one before. False: somebody changed it since, and nothing was written. */
export async function changeEntry(tx: Tx, { id, version, words, because, by }: Change, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update therapy.entry set held_on = ${words.heldOn}, kind = ${words.kind},
      themes = ${words.themes}, notes = ${words.notes}, agreed = ${words.agreed}, because = ${because},
      version = version + 1, changed_by = ${by}, changed_at = ${now}
    where id = ${id} and version = ${version}`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}
