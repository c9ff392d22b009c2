import { sql } from 'kysely'
import { question } from '#platform/db/parts.ts'
import type { Question } from '#platform/tx.ts'

/** In one row: what of the news is to be read again by this day, and which feeds are wrong since when. */
export type NewsDue = {
  readonly items: number
  /** The one to be read first; null: nothing is due. */
  readonly title: string | null
  /** Null: nobody has set a day for it. */
  readonly reviewBy: string | null
  readonly wrong: readonly { readonly code: string; readonly since: string }[]
}

export function askDue(by: string): Question {
  return question(sql`select count(d.title)::int as items, (array_agg(d.title order by d.review_by nulls first, d.title))[1] as title,
      (array_agg(d.review_by order by d.review_by nulls first, d.title))[1] as "reviewBy",
      (select coalesce(json_agg(json_build_object('code', f.code, 'since', f.wrong_since) order by f.wrong_since, f.code), '[]')
        from news.feed f where f.wrong is not null) as wrong
    from (select i.title, i.review_by from news.item i left join news.still_shown s on s.item_id = i.id
      where (i.publish_at <= viewer.now() or s.item_id is not null)
        and (i.review_by is null or i.review_by <= ${by}::date)) d`)
}
