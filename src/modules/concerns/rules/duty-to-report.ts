import { addDays, daysBetween, formatDate, type PlainDate } from '../../../platform/pure/dates.ts'

export const LEARNT = [
  { code: 'told-by-child', label: 'The child told me' },
  { code: 'told-by-person', label: 'The person who did it told me' },
  { code: 'seen', label: 'I saw it' },
  { code: 'images', label: 'I saw images of it' },
] as const
export const OUTCOMES = [
  { code: 'reported', label: 'I reported it' },
  { code: 'already-reported', label: 'Somebody had reported it already' },
  { code: 'waiting', label: 'It waits, because reporting at once would endanger the child' },
] as const
export const REPORTED_TO = [
  { code: 'police', label: 'The police' },
  { code: 'local-authority', label: 'The local authority' },
] as const
export const REPORTED_HOW = [
  { code: 'orally', label: 'In speech' },
  { code: 'in-writing', label: 'In writing' },
] as const

export type Learnt = (typeof LEARNT)[number]['code']
export type Outcome = (typeof OUTCOMES)[number]['code']
export type ReportedTo = (typeof REPORTED_TO)[number]['code']
export type ReportedHow = (typeof REPORTED_HOW)[number]['code']

export type Fault = { readonly field: 'delay' | 'reported_on' | 'wait_until'; readonly message: string }

/**
 * What is wrong with the days of a report: nothing is reported before it is learnt; a delay has its reason; one that waits
 * has its last day, within what the law allows.
 */
export function faultsOfDays(
  report: {
    readonly learntOn: PlainDate
    readonly outcome: Outcome
    readonly reportedOn: PlainDate | null
    readonly waitUntil: PlainDate | null
    readonly delay: string
  },
  delayDays: number,
): Fault[] {
  const { learntOn, outcome, reportedOn, waitUntil, delay } = report
  const faults: Fault[] = []
  if (outcome === 'reported' && reportedOn !== null) {
    if (reportedOn < learntOn) faults.push({ field: 'reported_on', message: 'This is before the day it was learnt.' })
    else if (daysBetween(learntOn, reportedOn) > 0 && delay === '')
      faults.push({ field: 'delay', message: 'Say why it was not reported on the day it was learnt.' })
  }
  if (outcome === 'waiting') {
    const last = addDays(learntOn, delayDays)
    if (delay === '') faults.push({ field: 'delay', message: 'Say how reporting at once would endanger the child.' })
    if (waitUntil !== null && (waitUntil < learntOn || waitUntil > last))
      faults.push({ field: 'wait_until', message: `It may wait until ${formatDate(last)} at the latest.` })
  }
  return faults
}
