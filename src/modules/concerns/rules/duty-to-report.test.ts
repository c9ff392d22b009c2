import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../platform/pure/dates.ts'
import { faultsOfDays, type Outcome } from './duty-to-report.ts'

const learntOn = plainDate('2026-03-10')
const faults = (outcome: Outcome, reportedOn: string | null, waitUntil: string | null, delay = '') =>
  faultsOfDays(
    {
      learntOn,
      outcome,
      reportedOn: reportedOn === null ? null : plainDate(reportedOn),
      waitUntil: waitUntil === null ? null : plainDate(waitUntil),
      delay,
    },
    7,
  ).map((fault) => fault.field)

describe('the days of a report', () => {
  test.each<[Outcome, string | null, string | null, string, string[]]>([
    ['reported', '2026-03-10', null, '', []],
    ['reported', '2026-03-09', null, '', ['reported_on']],
    ['reported', '2026-03-11', null, '', ['delay']],
    ['reported', '2026-03-20', null, 'She was not safe at home until then.', []],
    ['already-reported', null, null, '', []],
    ['waiting', null, '2026-03-17', 'He is in the house.', []],
    ['waiting', null, '2026-03-17', '', ['delay']],
    ['waiting', null, '2026-03-18', 'He is in the house.', ['wait_until']],
    ['waiting', null, '2026-03-09', '', ['delay', 'wait_until']],
  ])('%s, reported %s, waits until %s, because “%s”: %j', (...[outcome, reportedOn, waitUntil, delay, expected]) => {
    expect(faults(outcome, reportedOn, waitUntil, delay)).toEqual(expected)
  })
})
