import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { History } from '../rules/history.ts'

/** All that was done with a referral, each list in the order of time. One query; times are ISO text. */
export async function historyOf(tx: Tx, id: string): Promise<History> {
  const { rows } = await sql<History>`
    select
      coalesce((select json_agg(json_build_object('no', m.no, 'from', m.from_state, 'to', m.to_state, 'reason', m.reason,
          'note', m.note, 'detail', m.detail, 'by', p.name, 'at', m.moved_at) order by m.moved_at, m.no)
        from referrals.move m left join people.person p on p.id = m.moved_by where m.referral_id = ${id}), '[]') as moves,
      coalesce((select json_agg(json_build_object('spokenTo', c.spoken_to, 'spokenAt', c.spoken_at,
          'holdsSafety', c.holds_safety, 'note', c.note, 'by', p.name) order by c.spoken_at, c.id)
        from referrals.conversation c join people.person p on p.id = c.had_by
        where c.referral_id = ${id}), '[]') as conversations,
      coalesce((select json_agg(json_build_object('said', n.said, 'by', p.name, 'at', n.written_at)
          order by n.written_at, n.no)
        from referrals.addition n join people.person p on p.id = n.written_by
        where n.referral_id = ${id}), '[]') as additions,
      coalesce((select json_agg(json_build_object('question', c.question, 'was', c.was, 'isNow', c.is_now,
          'reason', c.reason, 'by', p.name, 'at', c.changed_at) order by c.changed_at, c.no)
        from referrals.change c left join people.person p on p.id = c.changed_by
        where c.referral_id = ${id}), '[]') as changes,
      coalesce((select json_agg(json_build_object('id', a.id, 'fileName', a.file_name, 'kind', a.kind, 'size', a.size,
          'lockedBy', p.name, 'lockedAt', a.locked_at) order by a.added_at, a.id)
        from referrals.attachment a left join people.person p on p.id = a.locked_by
        where a.referral_id = ${id}), '[]') as attachments`.execute(sqlOf(tx))
  return rows[0] ?? { moves: [], conversations: [], additions: [], changes: [], attachments: [] }
}
