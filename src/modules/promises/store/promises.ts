import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { MadeIn, Promised, Wish } from '../rules/promise.ts'

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
    order by due_on nulls last, id limit ${most}`.execute(sqlOf(tx))
  return rows
}
