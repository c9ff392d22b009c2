import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { isRefusal, type Refusal } from '#platform/pure/result.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import { type Joinable, join, type Merge, undo } from '../rules/joining.ts'

/** Every join to this record, undone or not, newest first. */
export async function mergesOf(tx: Tx, keptId: string): Promise<Merge[]> {
  const { rows } = await sql<Merge>`
    select m.id, m.joined_id as "joinedId", y.reference, y.given_name || ' ' || y.family_name as name, m.because,
      p.name as by, m.joined_at as at, u.name as "undoneBy", m.undone_at as "undoneAt", m.undone_because as "undoneBecause"
    from young_people.merge m
    join young_people.young_person y on y.id = m.joined_id
    join people.person p on p.id = m.joined_by
    left join people.person u on u.id = m.undone_by
    where m.kept_id = ${keptId}
    order by m.joined_at desc, m.id`.execute(sqlOf(tx))
  return rows
}

export async function idOfReference(tx: Tx, reference: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from young_people.young_person where reference = ${reference}`.execute(sqlOf(tx))
  return rows[0]?.id ?? null
}

export type Join = { readonly keptId: string; readonly joinedId: string; readonly because: string; readonly by: string }

/**
 * Joins one record to another. Nothing moves: the one that goes points to the one that stays, and so do those that were
 * joined to it before; their ids are kept so that an undo can lead them back. 'not-found': one of them is not the viewer's.
 */
export async function joinRecords(tx: Tx, wanted: Join, now: Date): Promise<'joined' | 'not-found' | Refusal> {
  const [kept, joined] = await lock(tx, [wanted.keptId, wanted.joinedId])
  if (!kept || !joined) return 'not-found'
  const may = join(kept, joined)
  if (isRefusal(may)) return may
  const { rows } = await sql<{ id: string }>`
    update young_people.young_person set merged_into = ${kept.id}, version = version + 1
    where merged_into = ${joined.id} returning id`.execute(sqlOf(tx))
  await pointTo(tx, kept.id, [joined.id])
  await sql`
    insert into young_people.merge (id, kept_id, joined_id, repointed, because, joined_by, joined_at)
    values (${newId()}, ${kept.id}, ${joined.id}, ${rows.map((r) => r.id)}::uuid[], ${wanted.because}, ${wanted.by},
      ${now})`.execute(sqlOf(tx))
  return 'joined'
}

export type Undo = { readonly mergeId: string; readonly keptId: string; readonly because: string; readonly by: string }

/** Takes a join back: every record points again to where it pointed before it. */
export async function undoJoin(tx: Tx, wanted: Undo, now: Date): Promise<'undone' | 'not-found' | Refusal> {
  const { rows } = await sql<{ joined: string; repointed: string[]; undone: boolean }>`
    select joined_id as joined, repointed, undone_at is not null as undone from young_people.merge
    where id = ${wanted.mergeId} and kept_id = ${wanted.keptId} for update`.execute(sqlOf(tx))
  const merge = rows[0]
  if (!merge) return 'not-found'
  const [joined] = await lock(tx, [merge.joined])
  if (!joined) return 'not-found'
  const may = undo({ keptId: wanted.keptId, undone: merge.undone }, joined)
  if (isRefusal(may)) return may
  await pointTo(tx, null, [joined.id])
  await pointTo(tx, joined.id, merge.repointed)
  await sql`
    update young_people.merge set undone_by = ${wanted.by}, undone_at = ${now}, undone_because = ${wanted.because}
    where id = ${wanted.mergeId}`.execute(sqlOf(tx))
  return 'undone'
}

async function pointTo(tx: Tx, keptId: string | null, ids: readonly string[]): Promise<void> {
  await sql`
    update young_people.young_person set merged_into = ${keptId}::uuid, version = version + 1
    where id = any (${[...ids]}::uuid[])`.execute(sqlOf(tx))
}

/** Locks in the order of their ids, so that two people who join the same pair the other way round never wait for each other. */
async function lock(tx: Tx, ids: readonly string[]): Promise<(Joinable | undefined)[]> {
  const { rows } = await sql<Joinable>`
    select id, merged_into as "mergedInto" from young_people.young_person
    where id = any (${[...ids]}::uuid[]) order by id for update`.execute(sqlOf(tx))
  return ids.map((id) => rows.find((row) => row.id === id))
}
