import type { Tx } from '#platform/tx.ts'
import type { Measure } from '../rules/figures.ts'
import type { Period } from '../rules/period.ts'
import { type CountedYear, perPerson } from '../rules/years.ts'
import { askViews, type Views } from './views.ts'

/** The figures of a period by their slugs. */
export type Counted = Readonly<Record<string, number | null>>

/** Every figure that Rose counts, and how to read the views that they are counted over. */
export type Counting = { readonly views: Views; readonly figures: readonly Measure[] }

/** Every measure of a period, exact, in one question. `null` is no figure: nobody to divide by. */
export async function countAll({ views, figures }: Counting, tx: Tx, period: Period): Promise<Counted> {
  const rows = await askViews<Record<string, number>>(views, tx, {
    name: 'rose-measures',
    text: select(figures),
    values: [period.from, period.to, period.span],
  })
  const counts = rows[0] ?? {}
  const sessions = counts['support-sessions'] ?? 0
  const each = perPerson(sessions, counts['young-people-supported'] ?? 0)
  return { ...counts, 'sessions-per-young-person': each }
}

/** One measure of a period, exact. `null` for one that is worked out from others. */
export async function countOne(
  views: Views,
  tx: Tx,
  { measure, period }: { measure: Measure; period: Period },
): Promise<number | null> {
  if (measure.counted === null) return null
  const { figure, of } = measure.counted
  const rows = await askViews<{ figure: number }>(views, tx, {
    name: `rose-measure-${measure.slug}`,
    // Each value is named once more, because not every measure asks for the span.
    text: `select (select ${figure} from ${of})::bigint as figure, $1::date as from_day, $2::date as to_day, $3::text as span`,
    values: [period.from, period.to, period.span],
  })
  return rows[0]?.figure ?? null
}

/** The measures of whole persons alone, for a piece of a period. */
export async function countPiece({ views, figures }: Counting, tx: Tx, piece: Period): Promise<Counted> {
  const values = [piece.from, piece.to]
  const text = select(figures.filter((one) => one.adds))
  const rows = await askViews<Counted>(views, tx, { name: 'rose-piece', text, values })
  return rows[0] ?? {}
}

/** Reads each view once, however many of the measures are of its rows. */
function select(measures: readonly Measure[]): string {
  const readings = Map.groupBy(measures, (m) => m.counted?.of)
  const columns = (of: readonly Measure[]) => of.map((m) => `(${m.counted?.figure})::bigint as "${m.slug}"`).join(', ')
  const from = [...readings].flatMap(([of, its], i) =>
    of ? [`(select ${columns(its)} from ${of}) as reading_${i}`] : [],
  )
  return `select * from ${from.join('\n cross join ')}`
}

/** Young people and sessions of every year with a counted session, ascending, exact. */
export async function countYears(views: Views, tx: Tx): Promise<CountedYear[]> {
  return askViews<CountedYear>(views, tx, {
    name: 'rose-years',
    text: `
      with tally as (
        select starts, count(*) as people, sum(sessions) as sessions
        from reporting.person_period where span = 'year' group by starts
      ), twice as (
        select starts, sum(too_many) as too_many from reporting.counted_twice where span = 'year' group by starts
      )
      select extract(year from t.starts)::integer as year, t.sessions::bigint as sessions,
        (t.people - coalesce(w.too_many, 0))::bigint as "youngPeople"
      from tally t left join twice w using (starts) order by t.starts`,
  })
}

/** The first year with a counted session, or null when there is none yet. */
export async function firstYear(views: Views, tx: Tx): Promise<number | null> {
  const rows = await askViews<{ year: number | null }>(views, tx, {
    name: 'rose-first-year',
    text: `select extract(year from min(starts))::integer as year from reporting.person_period where span = 'year'`,
  })
  return rows[0]?.year ?? null
}
