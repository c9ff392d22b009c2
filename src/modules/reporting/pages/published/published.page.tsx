import * as urls from '#urls'
import { formatDate, londonDate, plainDate } from '../../../../platform/pure/dates.ts'
import { ROLE_NAMES, type Role } from '../../../../platform/pure/roles.ts'
import { figureWords } from '../../rules/figure-words.ts'

type Shown = {
  readonly name: string
  readonly measure: string
  readonly unit: string
  readonly period: string
  readonly from: string
  readonly to: string
  readonly figure: number
  readonly definition: string
  readonly publishedAs: Role
  readonly publishedAt: Date
}

/** One published figure. */
export function PublishedPage(shown: Shown) {
  const decimals = shown.measure === 'sessions-per-young-person' ? 1 : 0
  return (
    <>
      <h1>
        {shown.name}, {shown.period}
      </h1>
      <p class="rose-lead">
        <strong>{figureWords(shown.figure, { decimals })}</strong> {shown.unit}
      </p>
      <p class="rose-measure">{shown.definition}</p>
      <p class="rose-measure">
        The period is {formatDate(plainDate(shown.from))} to {formatDate(plainDate(shown.to))}, both days included.
        Published on {formatDate(londonDate(shown.publishedAt))} by our {ROLE_NAMES[shown.publishedAs].toLowerCase()}.
      </p>
      <p class="rose-measure">
        This page stays as it was on that day. If our records have been put right since, the{' '}
        <a href={urls.impact}>figures counted today</a> can differ.
      </p>
    </>
  )
}
