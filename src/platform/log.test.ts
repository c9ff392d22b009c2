import { describe, expect, test } from 'vitest'
import { describeFault, makeLog } from './log.ts'

const CANARY = 'Wren Applegarth'

/** What an error of the language says about a value it met. */
function thrownBy(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('what may be said of a fault', () => {
  test.each([
    [
      'a row in a database error',
      Object.assign(new Error(`Key (name)=(${CANARY}) exists`), { severity: 'ERROR', code: '23505', detail: CANARY }),
    ],
    [
      'a second line that looks like a place',
      Object.assign(new Error(`invalid input\nat ${CANARY}'s school`), { severity: 'ERROR' }),
    ],
    ['JSON that cannot be read', thrownBy(() => JSON.parse(CANARY))],
    ['a property of a text', thrownBy(() => 'x' in (CANARY as never))],
    ['a number out of range', thrownBy(() => new Intl.Locale(CANARY))],
    ['an address', thrownBy(() => new URL(CANARY))],
    ['something thrown that is no error', CANARY],
  ])('holds nobody: %s', (_what, error) => {
    expect(JSON.stringify(describeFault(error))).not.toMatch(/Wren|Applegarth/)
  })

  test('tells where it happened, and the sentence of an error of our own', () => {
    const facts = describeFault(new Error('not a value for rose.viewer'))
    expect(facts).toMatchObject({ fault: 'Error', message: 'not a value for rose.viewer' })
    expect(facts['place']).toMatch(/log\.test\.ts:\d+/)
  })

  test('is one line, whatever is in it', () => {
    const lines: string[] = []
    makeLog(
      (line) => lines.push(line),
      () => new Date(0),
    )('fault', { message: 'a\nb' })
    expect(lines.join('').trim().split('\n')).toHaveLength(1)
  })
})
