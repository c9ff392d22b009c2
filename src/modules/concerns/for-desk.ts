import { part } from '#platform/parts.ts'
import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { aboutStaff, waited } from './rules/concern.ts'
import type { ConcernLine } from './rules/records.ts'
import { askOpenConcerns } from './store/concerns.ts'

export type ConcernRow = {
  readonly text: string
  readonly href: string
  readonly facts: string
  readonly urgent: string | null
}

type Of = { readonly now: Date; readonly most: number }

/** What the desk, on a higher floor, is handed by the roof: open concerns that this viewer reads, the longest wait first. */
export const concernsWaiting = part<Of, ConcernLine, ConcernRow>({
  ask: ({ most }) => askOpenConcerns({ most, withOwn: false }),
  moments: ['raisedAt'],
  tell: (line, { now }) => rowOf(line, now),
})

function rowOf(line: ConcernLine, now: Date): ConcernRow {
  const { raisedAt, answeredByName } = line
  const day = londonDate(raisedAt)
  const since = day === londonDate(now) ? londonTime(raisedAt) : `${formatDate(day)}, ${londonTime(raisedAt)}`
  const has = answeredByName === null ? '' : ` · ${answeredByName} has it`
  const decided = line.decisions === 0 ? ' · nothing decided yet' : ''
  const staff = aboutStaff(line.about) ? 'about somebody who works here · ' : ''
  return {
    text: line.who,
    href: urls.concernUrl(line.id),
    facts: `${line.reference} · ${staff}since ${since}, open for ${waited(raisedAt, now)}${has}${decided}`,
    urgent: answeredByName === null ? 'Nobody has it yet' : null,
  }
}
