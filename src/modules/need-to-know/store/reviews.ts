import { sql } from 'kysely'
import { question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { Decision, Finding, Looked, Opening, Unusual } from '../rules/looking.ts'

const REVIEWED = sql`case when r.id is not null then json_build_object('decision', r.decision, 'words', r.words, 'by', b.name,
  'at', r.at) end as review`

const OPENINGS = (since: Date) => sql`
  select o.id, o.of_person as "ofPerson", o.name, o.why, o.at, o.until, o.pages, ${REVIEWED},
    case when y.id is not null then json_build_object('id', y.id, 'reference', y.reference,
      'name', coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name) end as record
  from need_to_know.openings(${since}) o left join young_people.young_person y on y.id = o.record
    left join need_to_know.review r on r.glass_id = o.id left join people.person b on b.id = r.by_person`

type Raw<One> = Omit<One, 'review'> & { readonly review: (Reviewed & { readonly at: string }) | null }
type Reviewed = { readonly decision: Decision; readonly words: string; readonly by: string }

function revived<One extends { readonly review: { readonly at: Date } | null }>(row: Raw<One>): One {
  return { ...row, review: row.review && { ...row.review, at: new Date(row.review.at) } } as unknown as One
}

/** What this viewer reviews: every opening since then, and each that still waits, those that wait first. */
export async function openingsSince(tx: Tx, since: Date): Promise<Opening[]> {
  const { rows } = await sql<Raw<Opening>>`${OPENINGS(since)}
    order by r.id is not null, o.at desc, o.id limit 200`.execute(sqlOf(tx))
  return rows.map(revived<Opening>)
}

/** One of them; null when this viewer does not review it. */
export async function findOpening(tx: Tx, id: string): Promise<Opening | null> {
  const { rows } = await sql<Raw<Opening>>`${OPENINGS(new Date(0))} where o.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ? revived<Opening>(rows[0]) : null
}

export type WaitingReview = { readonly id: string; readonly name: string; readonly at: Date }

/** Openings that wait for this viewer's review since before that moment. */
export function reviewsWaiting(before: Date, most: number): Question {
  return question(sql`select o.id, o.name, o.at from need_to_know.openings('infinity') o
    where o.at < ${before} order by o.at, o.id limit ${sql.lit(most)}`)
}

/** What was looked at during an opening, as far as this viewer may read the trail. */
export async function lookedAt(tx: Tx, { ofPerson, at, until, record, id }: Opening): Promise<Looked[]> {
  if (record === null) return []
  const { rows } = await sql<Looked>`select e.at, e.act, e.why from audit.event e
    where e.young_person_id = ${record.id} and e.actor = ${ofPerson} and e.at >= ${at} and e.at < ${until}
      and e.subject_id is distinct from ${id}::uuid
    order by e.no limit 200`.execute(sqlOf(tx))
  return rows
}

export type NewReview = {
  readonly ofPerson: string
  readonly kind: Unusual | 'glass'
  readonly glassId: string | null
  readonly onDate: string
  readonly decision: Decision
  readonly words: string
  readonly by: string
}

/** Writes a review down. False: somebody has reviewed it already, and theirs stays: the false manager writes over none. */
export async function writeReview(tx: Tx, review: NewReview, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into need_to_know.review (id, of_person, kind, glass_id, on_date, decision, words, by_person, at)
    values (${newId()}, ${review.ofPerson}, ${review.kind}, ${review.glassId}, ${review.onDate}::date, ${review.decision},
      ${review.words}, ${review.by}, ${now}) on conflict do nothing`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

export type Span = { readonly from: string; readonly to: string }
export type Limits = {
  readonly manyRecords: number
  readonly lateRecords: number
  readonly fromHour: number
  readonly untilHour: number
  readonly closedDays: number
}

/** Unusual looking of these days that this viewer reviews, newest first. */
export async function unusualLooking(tx: Tx, { from, to }: Span, limits: Limits): Promise<Finding[]> {
  const { rows } = await sql<Raw<Finding>>`
    select u.of_person as "ofPerson", u.name, u.kind, u.on_date::text as "onDate", u.times, ${REVIEWED},
      coalesce((select json_agg(json_build_object('id', y.id, 'name',
          coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name) order by y.family_name, y.id)
        from young_people.young_person y where y.id = any (u.records)), '[]') as records
    from need_to_know.unusual(${from}::date, ${to}::date, ${JSON.stringify(limits)}::jsonb) u
      left join need_to_know.review r
        on r.of_person = u.of_person and r.on_date = u.on_date and r.kind = u.kind and r.glass_id is null
      left join people.person b on b.id = r.by_person
    order by r.id is not null, u.on_date desc, u.name, u.kind limit 200`.execute(sqlOf(tx))
  return rows.map(revived<Finding>)
}
