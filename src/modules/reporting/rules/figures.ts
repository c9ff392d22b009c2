import type { Line } from './suppress-small-numbers.ts'

/**
 * One thing that Rose counts, defined once, by the module that knows it. `figure` is what is worked out over the rows of `of`, a
 * published view of db/migrations/*_reporting.sql with its condition, where $1 is the first day, $2 the last and $3 the span
 * of the period ('year', 'financial-year', 'quarter'). Measures of the same rows are worked out in one reading of them. A
 * measure without a figure is worked out from others by a rule.
 */
export type Measure = {
  readonly slug: string
  readonly name: string
  /** What is counted, in words that a trustee understands. */
  readonly definition: string
  readonly unit: string
  readonly counted: { readonly figure: string; readonly of: string } | null
  /** Each one counted is a young person (their referral, their case), and periods add up. */
  readonly adds?: true
  /** The slug of the figure that this one is a part of, for the protection of small numbers. */
  readonly partOf?: string
}

/** SQL: the day in this column is within the period. */
export const dayWithin = (column: string): string => `${column} between $1 and $2`

/** How many of these rows there are; with `only`, how many of them are like that. */
export function countRows(of: string, only?: string): { readonly figure: string; readonly of: string } {
  return { figure: only === undefined ? 'count(*)' : `count(*) filter (where ${only})`, of }
}

/** Which figures are parts of which. */
export function linesOf(figures: readonly Measure[]): Line[] {
  const parts = Map.groupBy(
    figures.filter((one) => one.partOf !== undefined),
    (one) => one.partOf ?? '',
  )
  return [...parts].map(([total, its]) => ({ total, parts: its.map(({ slug }) => slug) }))
}

export function findFigure<One extends Measure>(figures: readonly One[], slug: string | undefined): One | null {
  return figures.find((one) => one.slug === slug) ?? null
}

/** Worked out from two others: support sessions divided by young people. */
export const SESSIONS_EACH = {
  slug: 'sessions-per-young-person',
  name: 'Sessions per young person',
  definition: 'Support sessions divided by young people supported, to one decimal place.',
  unit: 'sessions each',
  counted: null,
  rank: 30,
} as const satisfies Measure & { rank: number }
