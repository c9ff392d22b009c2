import { sql } from 'kysely'
import type { TimelineWish } from '#extension/cases'
import { question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { Shared, Told } from '../rules/course.ts'

export type Sharing = {
  readonly courseId: string
  readonly youngPersonId: string
  readonly text: string
  readonly told: Told
  readonly why: string
  readonly by: string
}

export async function shareWithCase(tx: Tx, sharing: Sharing, now: Date): Promise<string> {
  const id = newId()
  await sql`insert into therapy.shared (id, course_id, young_person_id, text, told, why, shared_by, shared_at)
    values (${id}, ${sharing.courseId}, ${sharing.youngPersonId}, ${sharing.text}, ${sharing.told}, ${sharing.why},
      ${sharing.by}, ${now})`.execute(sqlOf(tx))
  return id
}

export async function sharedOf(tx: Tx, youngPersonIds: readonly string[]): Promise<Shared[]> {
  const { rows } = await sql<Shared>`
    select s.id, s.text, s.told, s.why, p.name as by, s.shared_at as at
    from therapy.shared s join people.person p on p.id = s.shared_by
    where s.young_person_id = any (${[...youngPersonIds]}::uuid[])
    order by s.shared_at desc, s.id desc limit 100`.execute(sqlOf(tx))
  return rows
}

export type TherapyLine = {
  readonly at: Date
  readonly id: string
  readonly what: 'began' | 'handed over' | 'ended' | 'shared'
  readonly youngPersonId: string
  readonly who: string
  readonly text: string
  readonly words: string
}

/** What the case may know, newest first: that it began, who holds it, that it ended, and what was shared. One query. */
export function timelineOf({ youngPersonIds, before, most }: TimelineWish): Question {
  const people = sql`any (${[...youngPersonIds]}::uuid[])`
  const earlier = before ? sql`where (at, id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return question(sql`select at, id, what, person as "youngPersonId", who, text, words from (
      select h.since as at, h.id, case when h.because = '' then 'began' else 'handed over' end as what,
        h.young_person_id as person, p.name as who, '' as text, case when h.because = '' then c.words else '' end as words
      from therapy.holding h join therapy.course c on c.id = h.course_id join people.person p on p.id = h.therapist_id
      where h.young_person_id = ${people}
      union all
      select c.ended_at, c.id, 'ended', c.young_person_id, p.name, '', ''
      from therapy.course c join people.person p on p.id = c.ended_by where c.young_person_id = ${people}
      union all
      select s.shared_at, s.id, 'shared', s.young_person_id, p.name, s.text, ''
      from therapy.shared s join people.person p on p.id = s.shared_by where s.young_person_id = ${people}
    ) everything ${earlier} order by at desc, id desc limit ${sql.lit(most)}`)
}
