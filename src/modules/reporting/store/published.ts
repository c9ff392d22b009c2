import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Role } from '#platform/viewer.ts'

/** A figure as it was published. Dates are 'YYYY-MM-DD', both ends included. */
export type Published = {
  readonly slug: string
  readonly measure: string
  readonly name: string
  readonly unit: string
  readonly period: string
  readonly from: string
  readonly to: string
  readonly figure: number
  readonly definition: string
  readonly publishedAs: Role
  readonly publishedAt: Date
}

export type NewlyPublished = Published & { readonly id: string; readonly publishedBy: string }

/** Freezes a figure. Row security lets only the manager do it, in their own name. */
export async function publish(tx: Tx, figure: NewlyPublished): Promise<void> {
  const { id, slug, measure, name, unit, period, from, to, definition } = figure
  await sql`insert into reporting.published_figure (id, slug, measure, name, unit, period, from_date, to_date, figure,
      definition, published_by, published_as, published_at)
    values (${id}, ${slug}, ${measure}, ${name}, ${unit}, ${period}, ${from}, ${to}, ${figure.figure}, ${definition},
      ${figure.publishedBy}, ${figure.publishedAs}, ${figure.publishedAt})`.execute(sqlOf(tx))
}

const columns = sql`slug, measure, name, unit, period, from_date as "from", to_date as "to", figure::float8 as figure,
  definition, published_as as "publishedAs", published_at as "publishedAt"`

export async function findPublished(tx: Tx, slug: string): Promise<Published | null> {
  const { rows } = await sql<Published>`
    select ${columns} from reporting.published_figure where slug = ${slug}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

/** What was published of one measure and period on one day, so that a second press of the button is no second figure. */
export async function publishedBefore(tx: Tx, slug: string): Promise<Published[]> {
  const { rows } = await sql<Published>`
    select ${columns} from reporting.published_figure where slug = ${slug} or slug like ${`${slug}-%`}
    order by published_at`.execute(sqlOf(tx))
  return rows
}

/** The newest published figures, at most 50. */
export async function lastPublished(tx: Tx): Promise<Published[]> {
  const { rows } = await sql<Published>`
    select ${columns} from reporting.published_figure order by published_at desc, slug limit 50`.execute(sqlOf(tx))
  return rows
}
