import { may } from '#modules/people'
import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { londonDate, yearOf } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import type { Readers } from '../../rows-behind.ts'
import { calendarYear, type Period, periodsUntil, piecesOf, readPeriod } from '../../rules/period.ts'
import { hidden } from '../../rules/suppress-small-numbers.ts'
import { type Counted, countAll, countPiece, firstYear } from '../../store/counts.ts'
import { LINES, MEASURES, type Measure, type MeasureSlug } from '../../store/measures.ts'
import { lastPublished } from '../../store/published.ts'
import type { Views } from '../../store/views.ts'
import { type Line, ReportsPage } from './reports.page.tsx'

/**
 * `/reports?period=2020`: every measure of one period. Exact for whoever may see the rows behind it; for others small
 * figures are left out, and they choose among whole years, because a quarter taken from a year leaves small figures.
 */
export function showReports(views: Views, readers: Readers) {
  return async (ask: Ask): Promise<Answer> => {
    const staff = staffOf(ask)
    const exact = may(staff, 'figures.rows')
    const today = londonDate(ask.now)
    const asked = ask.query['period']
    const period = asked === undefined ? calendarYear(yearOf(today)) : readPeriod(asked)
    if (!period || (!exact && period.span === 'quarter')) return 'not-found'
    const { counted, left } = await figuresFor(ask.tx, { views, period, exact })
    const first = (await firstYear(views, ask.tx)) ?? yearOf(today)
    const open = (slug: MeasureSlug) => exact && readers[slug] !== undefined && (counted[slug] ?? 0) > 0
    const lines = (MEASURES as readonly (Measure & { slug: MeasureSlug })[]).map((m): Line => {
      const { slug, name, definition, unit } = m
      const withheld = left.has(slug)
      return { slug, name, definition, unit, withheld, figure: withheld ? null : counted[slug], open: open(slug) }
    })
    const periods = periodsUntil(today, first)
    const shown = exact ? periods : { ...periods, quarter: [] }
    const published = await lastPublished(ask.tx)
    const publishes = may(staff, 'figures.publish')
    return page('Figures', ReportsPage({ period, today, lines, periods: shown, exact, publishes, published }))
  }
}

type Wish = { readonly views: Views; readonly period: Period; readonly exact: boolean }

/** The figures, and the names of those to leave out for this reader. */
export async function figuresFor(tx: Tx, wish: Wish): Promise<{ counted: Counted; left: ReadonlySet<string> }> {
  const counted = await countAll(wish.views, tx, wish.period)
  if (wish.exact) return { counted, left: new Set() }
  const { 'sessions-per-young-person': _each, ...whole } = counted
  const left = hidden(whole, LINES)
  for (const piece of piecesOf(wish.period))
    for (const name of hidden((await countPiece(wish.views, tx, piece)) as Record<string, number>, LINES))
      left.add(name)
  // From an average and the sessions one has the people.
  if (left.has('young-people-supported') || left.has('support-sessions')) left.add('sessions-per-young-person')
  return { counted, left }
}
