import { sql } from 'kysely'
import type { TimelineWish } from '#extension/cases'
import { question } from '#platform/db/parts.ts'
import type { Question } from '#platform/tx.ts'
import type { Ending } from '../rules/goal.ts'

export type PlanEvent = {
  readonly at: Date
  readonly id: string
  readonly what: 'plan' | 'goal' | 'ending'
  readonly version: number
  readonly who: string
  readonly words: string
  /** Of a goal that was closed: what it was, and what they said about it. */
  readonly goal: string
  readonly ending: Ending | null
  readonly youngPersonId: string
}

/** Versions of the safety plan, goals and their closing, newest first: one query. */
export function planEvents({ youngPersonIds, before, most }: TimelineWish): Question {
  const people = sql`any (${[...youngPersonIds]}::uuid[])`
  const earlier = before ? sql`where (at, id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return question(sql`
    select at, id, what, version, who, words, goal, ending, person as "youngPersonId" from (
      select p.made_at as at, p.id, 'plan' as what, p.version, by.name as who, p.agreed_words as words,
        '' as goal, null as ending, p.young_person_id as person
      from plans.safety_plan p join people.person by on by.id = p.made_by where p.young_person_id = ${people}
      union all
      select g.made_at, g.id, 'goal', 1, by.name, g.words, '', null, g.young_person_id
      from plans.goal g join people.person by on by.id = g.made_by where g.young_person_id = ${people}
      union all
      -- Only the day is known; it stands at noon, and never before the goal was set.
      select greatest((g.ended_on + time '12:00') at time zone 'Europe/London', g.made_at + interval '1 second'), g.id,
        'ending', 1, by.name, g.ending_words, g.words, g.ending, g.young_person_id
      from plans.goal g join people.person by on by.id = g.ended_by where g.young_person_id = ${people}
    ) everything ${earlier} order by at desc, id desc limit ${sql.lit(most)}`)
}

export type PlanState = {
  /** Of their open cases. */
  readonly levels: readonly string[]
  readonly reviewOn: string | null
  readonly hasDied: boolean
}

/** Whether a young person has a plan, until when it is good, and the levels of their open cases. */
export function planState(youngPersonIds: readonly string[]): Question {
  const people = sql`any (${[...youngPersonIds]}::uuid[])`
  return question(sql`select
    array(select e.level from cases.episode e
      where e.young_person_id = ${people} and e.state = 'open' and e.level is not null) as levels,
    (select p.review_on from plans.safety_plan p where p.young_person_id = ${people}
      order by p.made_at desc, p.version desc limit 1) as "reviewOn",
    exists (select from young_people.young_person y where y.id = ${people} and y.died_on is not null) as "hasDied"`)
}

export type OverduePlan = {
  readonly youngPersonId: string
  readonly name: string
  readonly reviewOn: string
  readonly workerName: string | null
}

/**
 * Open cases whose safety plan is past its day, the oldest first; all of them for `personId` null, else one's own. One
 * line for each young person, by the plan of now on whichever record of theirs it stands.
 */
export function plansPastTheirDay({ personId, most }: { personId: string | null; most: number }): Question {
  const mine = personId === null ? sql`` : sql`and e.worker_id = ${personId}`
  return question(sql`
    with joined as materialized (
      select y.id, y.merged_into as kept from young_people.young_person y where y.merged_into is not null),
    supported as materialized (
      select distinct on (1) coalesce(j.kept, e.young_person_id) as kept, e.worker_id
      from cases.episode e left join joined j on j.id = e.young_person_id
      where e.state = 'open' ${mine} order by 1, e.opened_on desc),
    record as materialized (
      select kept, kept as id from supported
      union all select j.kept, j.id from joined j where j.kept in (select kept from supported)),
    -- The list says to the planner what it cannot know: it looks each record up instead of reading every plan there ever was.
    plan_of_now as (
      select distinct on (r.kept) r.kept, p.review_on from plans.safety_plan p join record r on r.id = p.young_person_id
      where p.young_person_id = any (array(select id from record))
      order by r.kept, p.made_at desc, p.version desc)
    select n.kept as "youngPersonId", coalesce(nullif(k.preferred_name, ''), k.given_name) || ' ' || k.family_name as name,
      n.review_on as "reviewOn", w.name as "workerName"
    from plan_of_now n join supported s on s.kept = n.kept
      join young_people.young_person k on k.id = n.kept
      left join people.person w on w.id = s.worker_id
    where n.review_on < viewer.today() and k.died_on is null order by n.review_on, n.kept limit ${sql.lit(most)}`)
}
