import {
  addDays,
  financialYearOf,
  formatDate,
  type PlainDate,
  plainDate,
  quarterOf,
  yearOf,
} from '../../../platform/pure/dates.ts'

export type Span = 'year' | 'financial-year' | 'quarter'

/** A stretch of whole days in London, both ends included. `slug` is how an address names it: 2020, 2020-21, 2020-q1. */
export type Period = {
  readonly span: Span
  readonly slug: string
  readonly from: PlainDate
  readonly to: PlainDate
}

const LAST_YEAR = 9998

export function calendarYear(year: number): Period {
  return { span: 'year', slug: String(year), from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) }
}

/** The financial year that begins on 1 April of `starts`. */
export function financialYear(starts: number): Period {
  const from = plainDate(`${starts}-04-01`)
  return { span: 'financial-year', slug: financialYearOf(from).label, from, to: plainDate(`${starts + 1}-03-31`) }
}

export function quarter(year: number, number: 1 | 2 | 3 | 4): Period {
  const from = plainDate(`${year}-${String(number * 3 - 2).padStart(2, '0')}-01`)
  const next = number === 4 ? `${year + 1}-01-01` : `${year}-${String(number * 3 + 1).padStart(2, '0')}-01`
  return { span: 'quarter', slug: `${year}-q${number}`, from, to: addDays(plainDate(next), -1) }
}

/** The period that an address names, or null when it names none. */
export function readPeriod(slug: string): Period | null {
  const found = /^(\d{4})(?:-(?:q([1-4])|(\d\d)))?$/.exec(slug)
  if (!found) return null
  const year = Number(found[1])
  if (year < 1900 || year > LAST_YEAR) return null
  if (found[2]) return quarter(year, Number(found[2]) as 1 | 2 | 3 | 4)
  if (!found[3]) return calendarYear(year)
  const made = financialYear(year)
  return made.slug === slug ? made : null
}

/** Whether the period has not ended on `today`, so that its figures can still grow. */
export function isPartial(period: Period, today: PlainDate): boolean {
  return period.to >= today
}

/** What people call the period: "2020", "April 2020 to March 2021", "July to September 2020". */
export function periodName(period: Period): string {
  const month = (date: PlainDate) => formatDate(date).split(' ')[1]
  if (period.span === 'year') return period.slug
  if (period.span === 'quarter') return `${month(period.from)} to ${month(period.to)} ${yearOf(period.from)}`
  return `April ${yearOf(period.from)} to March ${yearOf(period.to)}`
}

/** Every period there is something to say about, newest first: from the first year with a figure until today. */
export function periodsUntil(today: PlainDate, firstYear: number): Record<Span, Period[]> {
  const year = yearOf(today)
  const years = down(year, Math.min(firstYear, year)).map(calendarYear)
  const thisFinancialYear = financialYearOf(today).starts
  const financial = down(thisFinancialYear, Math.min(firstYear - 1, thisFinancialYear)).map(financialYear)
  const quarters = years.flatMap(({ from }) => ([4, 3, 2, 1] as const).map((n) => quarter(yearOf(from), n)))
  const now = quarterOf(today)
  const begun = quarters.filter(({ from }) => from <= quarter(now.year, now.quarter).from)
  return { year: years, 'financial-year': financial, quarter: begun }
}

/**
 * The pieces that a financial year could give away: calendar years and financial years overlap in January to March and
 * April to December, and whoever has both kinds can work the pieces out. So a financial year answers for the pieces of
 * both calendar years that it touches; a calendar year then stands alone, and keeps its figures.
 */
export function piecesOf(period: Period): Period[] {
  if (period.span !== 'financial-year') return []
  return [yearOf(period.from), yearOf(period.to)].flatMap((year) => {
    const whole = calendarYear(year)
    const turn = plainDate(`${year}-04-01`)
    return [
      { ...whole, to: addDays(turn, -1) },
      { ...whole, from: turn },
    ]
  })
}

function down(from: number, to: number): number[] {
  return Array.from({ length: from - to + 1 }, (_, i) => from - i)
}
