import { sql } from 'kysely'
import { question } from '#platform/db/parts.ts'
import type { Question } from '#platform/tx.ts'

export type LatePromise = {
  readonly id: string
  readonly youngPersonId: string
  readonly name: string
  readonly what: string
  readonly owner: string
  readonly dueOn: string
}

/**
 * Promises whose day has passed, made to the young people whose open case is this worker's, the longest late first. It
 * stands here because promises know no case and cases know no promise.
 */
export function latePromises({ workerId, most }: { workerId: string; most: number }): Question {
  return question(sql`
    select p.id, coalesce(y.merged_into, y.id) as "youngPersonId", p.what, p.owner, p.due_on as "dueOn",
      coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name as name
    from promises.promise p join young_people.young_person y on y.id = p.young_person_id
    where p.state = 'open' and p.due_on < viewer.today() and p.young_person_id = any (array(
      select record.id from cases.episode e join young_people.young_person mine on mine.id = e.young_person_id
        cross join lateral (select mine.id union select mine.merged_into where mine.merged_into is not null
          union select j.id from young_people.young_person j where j.merged_into = mine.id) record (id)
      where e.worker_id = ${workerId} and e.state = 'open'))
    order by p.due_on, p.id limit ${sql.lit(most)}`)
}
