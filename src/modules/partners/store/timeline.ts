import { sql } from 'kysely'
import type { TimelineWish } from '#extension/cases'
import { question } from '#platform/db/parts.ts'
import type { Question } from '#platform/tx.ts'

/** What happened with partners: which kind of record, the state or decision of it, and the record that its page is of. */
export type TimelineLine = {
  readonly at: Date
  readonly id: string
  readonly what: 'meeting' | 'share' | 'request' | 'decision' | 'release' | 'missing' | 'interview'
  readonly code: string
  readonly state: string
  readonly who: string
  readonly text: string
  readonly words: string
  readonly page: string
  /** Only the day is known; it stands at noon. */
  readonly dayOnly: boolean
}

const NOON = sql.raw(`+ time '12:00') at time zone 'Europe/London'`)

/** Newest first, from a cursor on: one query. */
export function timelineOf({ youngPersonIds, before, most }: TimelineWish): Question {
  const people = sql`any (${[...youngPersonIds]}::uuid[])`
  const earlier = before ? sql`where (at, everything.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return question(sql`
    select at, everything.id, what, code, state, p.name as who, text, words, page, day_only as "dayOnly" from (
      select (m.on_date + coalesce(nullif(m.at_time, '')::time, '12:00')) at time zone 'Europe/London' as at, m.id,
        'meeting' as what, m.kind as code, m.state, m.worker_id as who, m.decided as text, m.words, m.id as page,
        m.at_time = '' as day_only
      from partners.meeting m where m.young_person_id = ${people}
      union all
      select (s.on_date ${NOON}, s.id, 'share', s.decision, case when exists
          (select from partners.share c where c.corrects = s.id) then 'corrected' else '' end, s.decided_by,
        s.what, s.words, s.id, true
      from partners.share s where s.young_person_id = ${people}
      union all
      select (r.received_on ${NOON}, r.id, 'request', r.asker_kind, '', r.written_by, r.asked_for, r.words, r.id, true
      from partners.notes_request r where r.young_person_id = ${people}
      union all
      select d.decided_at, d.id, 'decision', d.outcome, '', d.decided_by, d.reasons, '', d.request_id, false
      from partners.notes_decision d where d.young_person_id = ${people}
      union all
      select (l.released_on ${NOON}, l.id, 'release', l.how, '', l.released_by, l.what_left, '', l.request_id, true
      from partners.notes_release l where l.young_person_id = ${people}
      union all
      select m.reported_at, m.id, 'missing', '', case when m.found_at is null then 'missing' else 'found' end, m.written_by,
        m.known, '', m.id, false
      from partners.missing_episode m where m.young_person_id = ${people}
      union all
      select coalesce(i.done_at, (i.offered_on ${NOON}, i.written_at), i.missing_id, 'interview', i.state, '', i.written_by,
        '', i.words, i.missing_id, i.done_at is null
      from partners.return_interview i where i.young_person_id = ${people}
    ) everything join people.person p on p.id = everything.who ${earlier}
    order by at desc, everything.id desc limit ${sql.lit(most)}`)
}
