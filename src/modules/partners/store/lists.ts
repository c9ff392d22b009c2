import { sql } from 'kysely'
import { question } from '#platform/db/parts.ts'
import type { Question } from '#platform/tx.ts'

/**
 * Lists for the desk and the case page. Row security leaves out what is not this viewer's. After a death nothing asks any
 * more for an interview, or says that somebody is missing.
 */

const NAME = sql`coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name`

export type PlannedMeeting = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly onDate: string
  readonly atTime: string
}

/** Planned meetings up to a day, those of past days that nobody wrote up among them. `workerId` null: everybody's. */
export function plannedMeetings({
  workerId,
  until,
  most,
}: {
  workerId: string | null
  until: string
  most: number
}): Question {
  const whose = workerId === null ? sql`` : sql`and m.worker_id = ${workerId}`
  return question(sql`select m.id, ${NAME} as name, m.kind, m.on_date as "onDate", m.at_time as "atTime"
    from partners.meeting m join young_people.young_person y on y.id = m.young_person_id
    where m.state = 'planned' and m.on_date <= ${until} ${whose}
    order by m.on_date, m.at_time, m.id limit ${sql.lit(most)}`)
}

export type MissingLine = {
  readonly id: string
  readonly name: string
  readonly reportedAt: Date
  readonly policeReference: string
  readonly foundAt: Date | null
}

const LINE = sql`select m.id, ${NAME} as name, m.reported_at as "reportedAt", m.police_reference as "policeReference",
    m.found_at as "foundAt"
  from partners.missing_episode m join young_people.young_person y on y.id = m.young_person_id`

/** Who is missing now, the longest first. */
export function missingNow(most: number): Question {
  return question(sql`${LINE} where m.found_at is null and y.died_on is null
    order by m.reported_at, m.id limit ${sql.lit(most)}`)
}

/** Who is back, while it is not written whether there was a return home interview. The longest back first. */
export function interviewsDue(most: number): Question {
  return question(sql`${LINE} left join partners.return_interview i on i.missing_id = m.id
    where m.found_at is not null and y.died_on is null and (i.state is null or i.state = 'offered')
    order by m.found_at, m.id limit ${sql.lit(most)}`)
}

/** Of these records of one young person: the episodes that nobody has found the end of. */
export function missingNowOf(youngPersonIds: readonly string[]): Question {
  return question(sql`${LINE} where m.found_at is null and y.died_on is null
    and m.young_person_id = any (${[...youngPersonIds]}::uuid[]) order by m.reported_at, m.id limit 5`)
}
