import { describe, expect, test } from 'vitest'
import { judgeAdvisories } from './advisories.ts'

const answer = (counts: Record<string, number>, vulnerabilities = {}) => ({
  stdout: JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: counts, dependencies: { total: 138 } } }),
})

describe('known weaknesses of our parts', () => {
  test('are none when the registry knows of none, or of slight ones only', () => {
    expect(judgeAdvisories(answer({ low: 0, moderate: 0, high: 0, critical: 0 }))).toEqual({ is: 'none', looked: 138 })
    expect(judgeAdvisories(answer({ low: 3, moderate: 2, high: 0, critical: 0 }, { a: { severity: 'low' } }))).toEqual({
      is: 'none',
      looked: 138,
    })
  })

  test('are named when they are high or critical', () => {
    const vulnerabilities = { a: { severity: 'high' }, b: { severity: 'low' }, c: { severity: 'critical' } }
    expect(judgeAdvisories(answer({ low: 1, high: 1, critical: 1 }, vulnerabilities))).toEqual({
      is: 'found',
      parts: ['a (high)', 'c (critical)'],
    })
  })

  test.each([
    [
      'a registry that has no such answer',
      JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405, error: {} }),
    ],
    ['no network', JSON.stringify({ error: { code: 'ENOTFOUND' } })],
    ['nothing at all', ''],
    ['a page of somebody in between', '<html>Sign in to the network</html>'],
    ['null', 'null'],
  ])('are not known from %s', (_, stdout) => {
    expect(judgeAdvisories({ stdout })).toEqual({ is: 'no answer' })
  })
})
