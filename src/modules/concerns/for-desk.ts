import { carriesCases, type DayList, type DeskRow, dayList, MOST, type ReferenceFinder } from '#extension/desk'
import { may } from '#modules/people'
import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { aboutStaff, waited } from './rules/concern.ts'
import type { ConcernLine } from './rules/records.ts'
import { askOpenConcerns, concernByReference } from './store/concerns.ts'

/** Open concerns, the longest wait first: of whoever decides, and of a worker whose case one stands on. */
export const concernsWaiting: DayList = dayList<ConcernLine>({
  heading: 'Concerns',
  band: 'safety',
  rank: 40,
  for: (staff) => carriesCases(staff) || may(staff, 'concern.decide'),
  ask: () => askOpenConcerns({ most: MOST + 1, withOwn: false }),
  moments: ['raisedAt'],
  row: (line, { now }) => rowOf(line, now),
  more: urls.concerns,
})

export const finder: ReferenceFinder = { prefix: 'W', find: concernByReference, url: urls.concernUrl }

function rowOf(line: ConcernLine, now: Date): DeskRow {
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
