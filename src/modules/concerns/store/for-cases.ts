import { sql } from 'kysely'
import type { TimelineWish } from '#extension/cases'
import { question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import type { Question, Tx } from '#platform/tx.ts'

export type OpenOnCase = { readonly id: string; readonly answered: boolean; readonly raisedAt: Date }

/** Open concerns about these records of a young person, the longest wait first, as this viewer may read them. */
export function openAbout(youngPersonIds: readonly string[]): Question {
  return question(sql`select c.id, c.answered_at is not null as answered, c.raised_at as "raisedAt"
    from concerns.concern c where c.young_person_id = any (${[...youngPersonIds]}::uuid[]) and c.closed_at is null
    order by c.raised_at, c.id limit 20`)
}

/** How many concerns about a young person, or a record joined to theirs, are open. */
export async function openCount(tx: Tx, youngPersonId: string): Promise<{ open: number; oldest: string | null }> {
  const { rows } = await sql<{ open: number; oldest: string | null }>`
    select count(*)::int as open, (array_agg(c.id order by c.raised_at))[1] as oldest from concerns.concern c
    where c.closed_at is null and c.young_person_id = any (array(
      select y.id from young_people.young_person y where y.id = ${youngPersonId} or y.merged_into = ${youngPersonId}))`.execute(
    sqlOf(tx),
  )
  return rows[0] ?? { open: 0, oldest: null }
}

export type Happened = {
  readonly at: Date
  readonly id: string
  readonly concernId: string | null
  readonly what: 'raised' | 'decided' | 'called' | 'closed' | 'investigation'
  readonly who: string
  readonly text: string
  readonly words: string
  readonly steps: readonly string[]
}

/** What happened about concerns of a young person, newest first, from a cursor on: one query. */
export function happenedTo({ youngPersonIds, before, most }: TimelineWish): Question {
  const people = sql`any (${[...youngPersonIds]}::uuid[])`
  const earlier = before ? sql`where (at, id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return question(sql`
    select at, id, concern_id as "concernId", what, who, text, words, steps from (
      select c.raised_at as at, c.id, c.id as concern_id, 'raised' as what, p.name as who, c.what as text, c.words,
        '{}'::text[] as steps
      from concerns.concern c join people.person p on p.id = c.raised_by where c.young_person_id = ${people}
      union all
      select d.decided_at, d.id, c.id, 'decided', p.name, d.reasons, '', d.steps
      from concerns.concern c join concerns.decision d on d.concern_id = c.id join people.person p on p.id = d.decided_by
      where c.young_person_id = ${people}
      union all
      select f.called_at, f.id, c.id, 'called', p.name, f.advice, '', '{}'
      from concerns.concern c join concerns.front_door_call f on f.concern_id = c.id
        join people.person p on p.id = f.called_by
      where c.young_person_id = ${people}
      union all
      select e.closed_at, c.send_key, c.id, 'closed', p.name, e.reason, '', '{}'
      from concerns.concern c join concerns.closing e on e.concern_id = c.id join people.person p on p.id = e.closed_by
      where c.young_person_id = ${people}
      union all
      select i.begun_at, i.id, null, 'investigation', p.name, '', '', '{}'
      from concerns.investigation i join people.person p on p.id = i.begun_by where i.young_person_id = ${people}
    ) everything ${earlier} order by at desc, id desc limit ${sql.lit(most)}`)
}
