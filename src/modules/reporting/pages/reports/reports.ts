import { may } from '#modules/people'
import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { londonDate, yearOf } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import type { Figure } from '../../extension.ts'
import { linesOf } from '../../rules/figures.ts'
import { calendarYear, type Period, periodsUntil, piecesOf, readPeriod } from '../../rules/period.ts'
import { hidden } from '../../rules/suppress-small-numbers.ts'
import { type Counted, type Counting, countAll, countPiece, firstYear } from '../../store/counts.ts'
import { lastPublished } from '../../store/published.ts'
import { type Line, ReportsPage } from './reports.page.tsx'

export type Reporting = Omit<Counting, 'figures'> & { readonly figures: readonly Figure[] }

/**
 * `/reports?period=2020`: every measure of one period. Exact for whoever may see the rows behind it; for others small
 * figures are left out, and they choose among whole years, because a quarter taken from a year leaves small figures.
 */
export function showReports(reporting: Reporting) {
  return async (ask: Ask): Promise<Answer> => {
    const staff = staffOf(ask)
    const exact = may(staff, 'figures.rows')
    const today = londonDate(ask.now)
    const asked = ask.query['period']
    const period = asked === undefined ? calendarYear(yearOf(today)) : readPeriod(asked)
    if (!period || (!exact && period.span === 'quarter')) return 'not-found'
    const { counted, left } = await figuresFor(ask.tx, { ...reporting, period, exact })
    const first = (await firstYear(reporting.views, ask.tx)) ?? yearOf(today)
    const lines = reporting.figures.map(({ slug, name, definition, unit, rows }): Line => {
      const withheld = left.has(slug)
      const figure = counted[slug] ?? null
      const open = exact && rows !== undefined && (figure ?? 0) > 0
      return { slug, name, definition, unit, withheld, figure: withheld ? null : figure, open }
    })
    const periods = periodsUntil(today, first)
    const shown = exact ? periods : { ...periods, quarter: [] }
    const published = await lastPublished(ask.tx)
    const publishes = may(staff, 'figures.publish')
    return page('Figures', ReportsPage({ period, today, lines, periods: shown, exact, publishes, published }))
  }
}

type Wish = Counting & { readonly period: Period; readonly exact: boolean }

/** The figures, and the names of those to leave out for this reader. */
export async function figuresFor(tx: Tx, wish: Wish): Promise<{ counted: Counted; left: ReadonlySet<string> }> {
  const counted = await countAll(wish, tx, wish.period)
  if (wish.exact) return { counted, left: new Set() }
  const { 'sessions-per-young-person': _each, ...whole } = counted
  const lines = linesOf(wish.figures)
  const left = hidden(whole, lines)
  for (const piece of piecesOf(wish.period))
    for (const name of hidden(await countPiece(wish, tx, piece), lines)) left.add(name)
  // From an average and the sessions one has the people.
  if (left.has('young-people-supported') || left.has('support-sessions')) left.add('sessions-per-young-person')
  return { counted, left }
}
