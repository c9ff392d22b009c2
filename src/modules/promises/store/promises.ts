import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { MadeIn, OnePromise, Promised, Wish } from '../rules/promise.ts'

/** Where promises were made: the young person, the record, and who wrote them down. */
export type Made = {
  readonly youngPersonId: string
  readonly in: MadeIn
  readonly inId: string | null
  readonly by: string
}

/** Writes down what adults said they would do, all in one statement. */
export async function makePromises(
  tx: Tx,
  made: Made,
  { promises, now }: { promises: readonly Wish[]; now: Date },
): Promise<void> {
  if (promises.length === 0) return
  await sql`insert into promises.promise (id, young_person_id, what, owner, due_on, made_in, made_in_id, made_by, made_at)
    select gen_random_uuid(), ${made.youngPersonId}, p.what, p.owner, p.due_on, ${made.in}, ${made.inId}, ${made.by}, ${now}
    from unnest(${promises.map((p) => p.what)}::text[], ${promises.map((p) => p.owner)}::text[],
      ${promises.map((p) => p.dueOn)}::date[]) as p (what, owner, due_on)`.execute(sqlOf(tx))
}

/** One promise with an id that its page brought along: the same page sent twice is one promise. */
export async function makePromiseOnce(
  tx: Tx,
  made: Made,
  { id, promise, now }: { id: string; promise: Wish; now: Date },
): Promise<void> {
  await sql`insert into promises.promise (id, young_person_id, what, owner, due_on, made_in, made_in_id, made_by, made_at)
    values (${id}, ${made.youngPersonId}, ${promise.what}, ${promise.owner}, ${promise.dueOn}, ${made.in}, ${made.inId}, ${made.by}, ${now})
    on conflict (id) do nothing`.execute(sqlOf(tx))
}

const FIELDS = sql`id, young_person_id as "youngPersonId", what, owner, due_on as "dueOn", made_in as "madeIn",
  made_in_id as "madeInId", made_at as "madeAt", state, settled_on as "settledOn", reason, version`

/** The promises made in one record, in the order of their days. */
export async function promisesMadeIn(tx: Tx, madeInId: string): Promise<Promised[]> {
  const { rows } = await sql<Promised>`select ${FIELDS} from promises.promise where made_in_id = ${madeInId}
    order by due_on nulls last, id limit 100`.execute(sqlOf(tx))
  return rows
}

/** What adults still have to do for these records of one young person, the next day first. */
export async function openPromises(tx: Tx, youngPersonIds: readonly string[], most = 20): Promise<Promised[]> {
  const { rows } = await sql<Promised>`select ${FIELDS} from promises.promise
    where young_person_id = any (${[...youngPersonIds]}::uuid[]) and state = 'open'
    order by due_on nulls last, id limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return rows
}

/** What somebody wrote down that adults would do and is still open, as this viewer may see it, the next day first. */
export async function openPromisesBy(tx: Tx, personId: string, most: number): Promise<Promised[]> {
  const { rows } = await sql<Promised>`select ${FIELDS} from promises.promise
    where made_by = ${personId} and state = 'open' order by due_on nulls last, id limit ${sql.lit(most)}`.execute(
    sqlOf(tx),
  )
  return rows
}

/** Every open promise made to these records of one young person, and the settled ones, the newest of them. */
export async function ledgerOf(tx: Tx, youngPersonIds: readonly string[], most: number): Promise<Promised[]> {
  const open = await openPromises(tx, youngPersonIds, most)
  const { rows } = await sql<Promised>`select ${FIELDS} from promises.promise
    where young_person_id = any (${[...youngPersonIds]}::uuid[]) and state <> 'open'
    order by settled_on desc, id desc limit ${sql.lit(most)}`.execute(sqlOf(tx))
  return [...open, ...rows]
}

/** A promise that this viewer may see, with who said what became of it; or null. */
export async function findPromise(tx: Tx, id: string): Promise<OnePromise | null> {
  const { rows } = await sql<OnePromise>`select ${FIELDS},
      (select p.name from people.person p where p.id = settled_by) as "settledBy"
    from promises.promise where id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

type Settling = { readonly id: string; readonly by: string; readonly on: string; readonly version: number }

/**
 * The adult has done it. Said twice, the first day stays. False: it is written down as not kept, and whoever says otherwise
 * has not seen that `version`.
 */
export async function keepPromise(tx: Tx, { id, by, on, version }: Settling): Promise<boolean> {
  const { numAffectedRows } = await sql`update promises.promise set state = 'kept',
      settled_on = case when state = 'kept' then settled_on else ${on}::date end,
      settled_by = case when state = 'kept' then settled_by else ${by}::uuid end,
      version = case when state = 'kept' then version else version + 1 end, reason = ''
    where id = ${id} and (state in ('open', 'kept') or version = ${version})`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** It is open again: a slip of the thumb, or something left to do after all. False: somebody wrote about it since `version`. */
export async function reopenPromise(tx: Tx, { id, version }: Pick<Settling, 'id' | 'version'>): Promise<boolean> {
  const { numAffectedRows } = await sql`update promises.promise set state = 'open', settled_on = null,
      settled_by = null, reason = '', version = version + 1
    where id = ${id} and version = ${version} and state <> 'open'`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** It will not be kept, and why; also when it was settled otherwise. False: somebody wrote about it since `version`. */
export async function breakPromise(
  tx: Tx,
  { id, by, on, version, reason }: Settling & { reason: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update promises.promise set state = 'broken', settled_on = ${on},
      settled_by = ${by}, reason = ${reason}, version = version + 1
    where id = ${id} and version = ${version}`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}
