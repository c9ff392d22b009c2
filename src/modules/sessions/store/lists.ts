import { sql } from 'kysely'
import type { TimelineWish } from '#extension/cases'
import { question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import type { Question, Tx } from '#platform/tx.ts'

/** Lists that the desk, the case page and the report are handed. Each is one query with a limit, found by an index. */

export type SessionLine = {
  readonly id: string
  readonly episodeId: string
  readonly name: string
  readonly startsAt: Date
  readonly timeKnown: boolean
  readonly kind: string
  readonly attendance: string
  readonly place: string
}

const LINE = sql`select s.id, s.episode_id as "episodeId", coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name as name,
    s.starts_at as "startsAt", s.time_known as "timeKnown", s.kind, s.attendance, s.place
  from sessions.session s join young_people.young_person y on y.id = s.young_person_id`

/** One worker's sessions between two days, in the order of the day. */
export function diary({ workerId, from, to }: { workerId: string; from: string; to: string }): Question {
  return question(sql`${LINE} where s.worker_id = ${workerId}
    and s.starts_at >= (${from}::date)::timestamp at time zone 'Europe/London'
    and s.starts_at < (${to}::date + 1)::timestamp at time zone 'Europe/London'
    and y.died_on is null order by s.starts_at, s.id limit 100`)
}

/** One worker's notes that want finishing: begun and left, or booked for a day that has passed. Oldest first. */
export function unfinishedNotes({ workerId, most }: { workerId: string; most: number }): Question {
  return question(sql`${LINE} where s.worker_id = ${workerId} and (not s.finished or s.attendance = 'FUTURE')
      and (not s.finished or s.starts_at < viewer.today()::timestamp at time zone 'Europe/London')
    order by s.starts_at, s.id limit ${sql.lit(most)}`)
}

/** Counted sessions of each worker between two days: for allocation. */
export async function sessionsHeldBy(tx: Tx, { from, to }: { from: string; to: string }): Promise<Map<string, number>> {
  const { rows } = await sql<{ worker: string; held: number }>`select worker_id as worker, count(*)::int as held
    from sessions.session where counts and session_date between ${from} and ${to} group by worker_id`.execute(sqlOf(tx))
  return new Map(rows.map((r) => [r.worker, r.held]))
}

export type TimelineLine = {
  readonly at: Date
  readonly id: string
  readonly date: string
  readonly timeKnown: boolean
  readonly kind: string
  readonly attendance: string
  readonly minutes: number | null
  readonly did: string
  readonly words: string
  readonly finished: boolean
  readonly who: string
  readonly writtenAt: Date
  readonly version: number
}

/** A young person's sessions and contacts, newest first, from a cursor on: of each record the newest, then of all. */
export function timelineOf({ youngPersonIds, before, most }: TimelineWish): Question {
  const earlier = before ? sql`and (s.starts_at, s.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return question(sql`
    select s.starts_at as at, s.id, s.session_date as date, s.time_known as "timeKnown", s.kind, s.attendance, s.minutes, s.did,
      s.words, s.finished, p.name as who, s.written_at as "writtenAt", s.version
    from unnest(${[...youngPersonIds]}::uuid[]) as record (id)
      cross join lateral (select * from sessions.session s where s.young_person_id = record.id ${earlier}
        order by s.starts_at desc, s.id desc limit ${sql.lit(most)}) s
      join people.person p on p.id = s.worker_id
    order by s.starts_at desc, s.id desc limit ${sql.lit(most)}`)
}

type Unsettled = { readonly booked: number; readonly unfinished: number; readonly calls: number }

/** Sessions still booked, notes not finished and calls due, of one case: they stand in the way of its end. */
export async function unsettledOf(tx: Tx, episodeId: string): Promise<Unsettled> {
  const { rows } = await sql<Unsettled>`
    select count(*) filter (where attendance = 'FUTURE')::int as booked,
      count(*) filter (where not finished and attendance <> 'FUTURE')::int as unfinished,
      (select count(*)::int from sessions.absence_prompt a where a.episode_id = ${episodeId} and a.answered_at is null
        and a.withdrawn_at is null) as calls
    from sessions.session where episode_id = ${episodeId} and (attendance = 'FUTURE' or not finished)`.execute(
    sqlOf(tx),
  )
  return rows[0] ?? { booked: 0, unfinished: 0, calls: 0 }
}
