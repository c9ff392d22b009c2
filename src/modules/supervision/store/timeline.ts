import { sql } from 'kysely'
import type { TimelineWish } from '#extension/cases'
import { question } from '#platform/db/parts.ts'
import type { Question } from '#platform/tx.ts'

export type SupervisionLine = {
  readonly at: Date
  readonly id: string
  readonly kind: 'decision' | 'question'
  readonly episodeId: string
  readonly who: string
  readonly text: string
  readonly answered: boolean
}

/** What was decided and asked in supervision about a young person, newest first: one query. */
export function timelineOf({ youngPersonIds, before, most }: TimelineWish): Question {
  const people = sql`any (${[...youngPersonIds]}::uuid[])`
  const earlier = before ? sql`where (at, id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return question(sql`select * from (
      select d.at, d.id, 'decision' as kind, d.episode_id as "episodeId", p.name as who,
        d.decision || E'\n' || 'Because: ' || d.reasons as text, true as answered
      from supervision.decision d join people.person p on p.id = d.decided_by where d.young_person_id = ${people}
      union all
      select q.asked_at, q.id, 'question', q.episode_id, p.name, q.question,
        exists (select from supervision.answer a where a.question_id = q.id)
      from supervision.question q join people.person p on p.id = q.asked_by where q.young_person_id = ${people}
    ) everything ${earlier} order by at desc, id desc limit ${sql.lit(most)}`)
}
