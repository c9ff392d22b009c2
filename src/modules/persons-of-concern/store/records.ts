import { sql } from 'kysely'
import type { TimelineWish } from '#extension/cases'
import { question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import { foldName } from '#platform/pure/person-name.ts'
import { newId } from '#platform/secrets.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { Account, Age, Certainty, PersonOfConcern } from '../rules/person-of-concern.ts'

const RECORD = sql`select r.id, r.young_person_id as "youngPersonId",
    coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name as name, r.known_as as "knownAs", r.age,
    r.their_words as "theirWords", r.how, r.review_on as "reviewOn", r.ended_on as "endedOn", p.name as by,
    r.written_at as at
  from persons_of_concern.record r join young_people.young_person y on y.id = r.young_person_id
    join people.person p on p.id = r.written_by`

/** All that this viewer may see: a worker's own young people's, the manager's all. The one to be looked at first on top. */
export async function allRecords(tx: Tx): Promise<PersonOfConcern[]> {
  const { rows } = await sql<PersonOfConcern>`${RECORD} where r.ended_on is null
    order by r.review_on, r.id limit 300`.execute(sqlOf(tx))
  return rows
}

export async function recordsOf(tx: Tx, youngPersonIds: readonly string[]): Promise<PersonOfConcern[]> {
  const { rows } = await sql<PersonOfConcern>`${RECORD} where r.young_person_id = any (${[...youngPersonIds]}::uuid[])
    and r.ended_on is null order by r.written_at desc, r.id desc limit 100`.execute(sqlOf(tx))
  return rows
}

export async function findRecord(tx: Tx, id: string): Promise<PersonOfConcern | null> {
  const { rows } = await sql<PersonOfConcern>`${RECORD} where r.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** Whether this viewer may see and write such records of this young person at all: narrower than the young person's own. */
export async function worksWith(tx: Tx, youngPersonId: string): Promise<boolean> {
  const { rows } = await sql<{ works: boolean }>`select (select viewer.sees_all())
    or ${youngPersonId}::uuid = any ((select viewer.works_with_ids())::uuid[]) as works`.execute(sqlOf(tx))
  return rows[0]?.works ?? false
}

export type NewRecord = {
  readonly youngPersonId: string
  readonly knownAs: string
  readonly age: Age
  readonly theirWords: string
  readonly how: string
  readonly reviewOn: string
  readonly by: string
}

export async function writeRecord(tx: Tx, record: NewRecord, now: Date): Promise<string> {
  const id = newId()
  await sql`insert into persons_of_concern.record (id, young_person_id, known_as, folded_name, age, their_words, how,
      review_on, written_by, written_at)
    values (${id}, ${record.youngPersonId}, ${record.knownAs}, ${foldName(record.knownAs)}, ${record.age},
      ${record.theirWords}, ${record.how}, ${record.reviewOn}, ${record.by}, ${now})`.execute(sqlOf(tx))
  return id
}

export type NewAccount = {
  readonly recordId: string
  readonly youngPersonId: string
  readonly what: string
  readonly certainty: Certainty
  readonly source: string
  readonly onDate: string | null
  readonly by: string
}

export async function addAccount(tx: Tx, account: NewAccount, now: Date): Promise<void> {
  await sql`insert into persons_of_concern.account (id, record_id, young_person_id, what, certainty, source, on_date,
      written_by, written_at)
    values (${newId()}, ${account.recordId}, ${account.youngPersonId}, ${account.what}, ${account.certainty},
      ${account.source}, ${account.onDate}, ${account.by}, ${now})`.execute(sqlOf(tx))
}

export async function accountsOf(tx: Tx, recordId: string): Promise<Account[]> {
  const { rows } = await sql<Account>`
    select a.id, a.what, a.certainty, a.source, a.on_date as "onDate", p.name as by, a.written_at as at
    from persons_of_concern.account a join people.person p on p.id = a.written_by
    where a.record_id = ${recordId} order by a.written_at desc, a.id desc limit 100`.execute(sqlOf(tx))
  return rows
}

export type RecordLine = { readonly at: Date; readonly id: string; readonly who: string }
/** That one was written down, newest first, without a word of whom: one query. Whoever may not see it gets no line. */
export function timelineOf({ youngPersonIds, before, most }: TimelineWish): Question {
  const people = sql`any (${[...youngPersonIds]}::uuid[])`
  const earlier = before ? sql`and (r.written_at, r.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return question(sql`select r.written_at as at, r.id, p.name as who
    from persons_of_concern.record r join people.person p on p.id = r.written_by
    where r.young_person_id = ${people} and r.ended_on is null ${earlier}
    order by r.written_at desc, r.id desc limit ${sql.lit(most)}`)
}
