import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'

/** The rows behind the figures that count sessions, as one viewer may see them. */
export type RowsOf = 'support-sessions' | 'other-contact' | 'contact-for-young-people' | 'was-not-brought'

const WHERE = {
  'support-sessions': sql`s.counts`,
  'other-contact': sql`s.kind in ('MESSAGE', 'TRIED-CALL') and s.attendance <> 'FUTURE'`,
  'contact-for-young-people': sql`s.kind = 'PROFESSIONAL' and s.attendance in ('ATT', 'LATE', 'PART')`,
  'was-not-brought': sql`s.kind in ('ONE-TO-ONE', 'REMOTE', 'JOINT') and s.attendance in ('WNB', 'NAC')`,
} as const

export type Row = {
  readonly id: string
  readonly date: string
  readonly kind: string
  readonly attendance: string
  readonly youngPersonId: string
  readonly name: string
  readonly worker: string
}

export type Wish = {
  readonly from: string
  readonly to: string
  readonly after: { readonly date: string; readonly id: string } | null
  readonly most: number
}

const NAME = sql`coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name`

/** One page of rows, newest first, and how many this viewer may see in all: two queries. */
export async function rowsOf(tx: Tx, which: RowsOf, wish: Wish): Promise<{ rows: Row[]; seen: number }> {
  const inPeriod = sql`${WHERE[which]} and s.session_date between ${wish.from} and ${wish.to}`
  const later = wish.after
    ? sql`and (s.session_date, s.id) < (${wish.after.date}::date, ${wish.after.id}::uuid)`
    : sql``
  const { rows } = await sql<Row>`
    select s.id, s.session_date as date, s.kind, s.attendance, s.young_person_id as "youngPersonId", ${NAME} as name, p.name as worker
    from sessions.session s join young_people.young_person y on y.id = s.young_person_id join people.person p on p.id = s.worker_id
    where ${inPeriod} ${later} order by s.session_date desc, s.id desc limit ${sql.lit(wish.most)}`.execute(sqlOf(tx))
  const all = await sql<{
    seen: number
  }>`select count(*)::int as seen from sessions.session s where ${inPeriod}`.execute(sqlOf(tx))
  return { rows, seen: all.rows[0]?.seen ?? 0 }
}

export type PersonRow = {
  readonly id: string
  readonly name: string
  readonly sessions: number
  readonly last: string
}

export type PeopleWish = {
  readonly span: 'year' | 'financial-year' | 'quarter'
  /** The first day of the period, 'YYYY-MM-DD', and its last. */
  readonly from: string
  readonly to: string
  readonly after: { readonly sessions: number; readonly id: string } | null
  readonly most: number
}

/**
 * The young people behind the count, each once (joined records as the one that stays), those with the most sessions
 * first, and how many this viewer may see in all. From the tally: a year of it is some thousand rows, not some ten thousand.
 */
export async function peopleOf(tx: Tx, wish: PeopleWish): Promise<{ rows: PersonRow[]; seen: number }> {
  const later = wish.after ? sql`where (sessions, id) < (${wish.after.sessions}::int, ${wish.after.id}::uuid)` : sql``
  const { rows } = await sql<PersonRow & { seen: number }>`
    with counted as (
      select coalesce(y.merged_into, y.id) as id, sum(p.sessions)::int as sessions
      from sessions.person_period p join young_people.young_person y on y.id = p.young_person_id
      where p.span = ${wish.span} and p.starts = ${wish.from} and p.sessions > 0 group by 1
    ), page as (select * from counted ${later} order by sessions desc, id desc limit ${sql.lit(wish.most)})
    select page.id, page.sessions, ${NAME} as name, (select count(*)::int from counted) as seen,
      (select max(s.session_date)::text from sessions.session s join young_people.young_person one on one.id = s.young_person_id
       where (one.id = page.id or one.merged_into = page.id) and s.counts
         and s.session_date between ${wish.from} and ${wish.to}) as last
    from page join young_people.young_person y on y.id = page.id
    order by page.sessions desc, page.id desc`.execute(sqlOf(tx))
  return { rows, seen: rows[0]?.seen ?? 0 }
}
