import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { findFigure } from '../../rules/figures.ts'
import { periodName, readPeriod } from '../../rules/period.ts'
import { countOne } from '../../store/counts.ts'
import type { Reporting } from '../reports/reports.ts'
import { RowsPage } from './rows.page.tsx'

const PAGE = 50

/** `/reports/rows/:measure?period=2020&after=…`: what a figure counted, as far as this person may see it. */
export function showRows({ views, figures }: Reporting) {
  return async (ask: Ask): Promise<Answer> => {
    const staff = staffOf(ask)
    const measure = findFigure(figures, ask.params['measure'])
    const period = readPeriod(ask.query['period'] ?? '')
    const read = measure?.rows
    if (!measure || !period || !read) return 'not-found'
    const figure = (await countOne(views, ask.tx, { measure, period })) ?? 0
    const { from, to } = period
    const wish = { measure: measure.slug, from, to, after: ask.query['after'] ?? null, most: PAGE }
    const { rows, next, seen } = await read(ask.tx, wish)
    const detail = { measure: measure.slug, period: period.slug }
    const body = RowsPage({ measure, period, words: periodName(period), figure, rows, next, seen, first: !wish.after })
    return page(`${measure.name}, ${periodName(period)}`, body, { about: { kind: 'figure', id: staff.id, detail } })
  }
}
