import { describe, expect, it } from 'vitest'

import { countRun, type Report } from './count.ts'

const file = (status: string, ...tests: string[]): Report['testResults'][number] => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})
const well = { exitCode: 0, chosenByName: false }
const badly = { exitCode: 1, chosenByName: false }

describe('counting a run of tests', () => {
  it('counts tests, not files', () => {
    const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] }
    expect(countRun(report, badly)).toEqual({ passed: 3, failed: 1 })
  })

  it('counts a file that did not load', () => {
    expect(countRun({ testResults: [file('failed'), file('passed', 'passed')] }, badly)).toEqual({
      passed: 1,
      failed: 1,
    })
  })

  it('counts a test that was left out, unless tests were chosen by name', () => {
    const report = { testResults: [file('passed', 'passed', 'skipped', 'todo')] }
    expect(countRun(report, well)).toEqual({ passed: 1, failed: 2 })
    expect(countRun(report, { ...well, chosenByName: true })).toEqual({ passed: 1, failed: 0 })
  })

  it('counts a run that ended badly with every test green', () => {
    expect(countRun({ testResults: [file('passed', 'passed')] }, badly)).toEqual({ passed: 1, failed: 1 })
  })

  it('counts a run of no tests, and a run that left no report', () => {
    expect(countRun({ testResults: [] }, well)).toEqual({ passed: 0, failed: 1 })
    expect(countRun(undefined, badly)).toEqual({ passed: 0, failed: 1 })
  })
})
