import { sql } from 'kysely'
import { question } from '#platform/db/parts.ts'
import type { Question } from '#platform/tx.ts'
import type { TimelineWish } from '../extension.ts'

/** What the cases module itself knows of a young person's time with us, newest first: one query. */
export function ownEntries({ youngPersonIds, before, most }: TimelineWish): Question {
  const people = sql`any (${[...youngPersonIds]}::uuid[])`
  const earlier = before ? sql`where (at, id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return question(sql`
    select at, id, kind, title, who, text, words, href, marks from (
      select j.judged_at as at, j.id, 'judgement' as kind, 'Our judgement' as title, p.name as who,
        j.reasons as text, '/cases/' || j.episode_id || '/judgement' as href,
        array['level:' || j.level] || case when j.signed_off_by is null then array['not signed off yet'] else '{}'::text[] end as marks,
        '' as words
      from cases.judgement j join people.person p on p.id = j.judged_by where j.young_person_id = ${people}
      union all
      select a.since, a.id, 'allocation', 'Given to ' || w.name, coalesce(b.name, ''), a.because, null, '{}', ''
      from cases.allocation a join people.person w on w.id = a.worker_id left join people.person b on b.id = a.allocated_by
      where a.young_person_id = ${people}
      union all
      select (e.opened_on + time '00:00') at time zone 'Europe/London', e.id, 'case',
        case when e.reopens is null then 'Case opened' else 'Support began again' end, '', e.reference,
        '/cases/' || e.id, '{}', ''
      from cases.episode e where e.young_person_id = ${people}
      union all
      select g.recorded_at, g.id, 'life', case g.decision when 'agreed' then 'Agreed to our support'
        when 'in-part' then 'Agreed to part of our support' else 'Did not agree to our support' end,
        p.name, g.evidence, '/cases/' || g.episode_id || '/agreement', '{}', g.words
      from cases.agreement g join people.person p on p.id = g.recorded_by where g.young_person_id = ${people}
    ) everything ${earlier} order by at desc, id desc limit ${sql.lit(most)}`)
}
