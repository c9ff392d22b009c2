import { describe, expect, test } from 'vitest'
import { faultOfRunLog } from './run-log.ts'

const lines = Array.from(
  { length: 60 },
  (_, n) => `{"at":"2026-03-17T10:00:00.000Z","event":"fault","reference":"${n}"}`,
)
const never = Array.from({ length: 600 }, (_, n) => `Wren Applegarth ${n} of Mill Lane`)

describe('the log of a whole run', () => {
  test('is well when it says nothing about anybody', () => {
    expect(faultOfRunLog({ lines, never }, 20)).toBeNull()
  })

  test.each(['Wren Applegarth 7 of Mill Lane', 'Wren Applegarth 599 of Mill Lane'])(
    'is not with %j in it, and the fault does not say whose name it is',
    (word) => {
      const fault = faultOfRunLog({ lines: [...lines, `{"event":"database","line":"row (${word})"}`], never }, 20)
      expect(fault).toContain('in 1 lines, first in one of the event database')
      expect(fault).not.toContain('Wren')
    },
  )

  test('is not when hardly anything was kept of it, or of what must not be in it', () => {
    expect(faultOfRunLog({ lines: lines.slice(0, 3), never }, 20)).toContain('logged 3 lines')
    expect(faultOfRunLog({ lines, never: never.slice(0, 3) }, 20)).toContain('knows 3 words')
    expect(faultOfRunLog({ lines: [], never: [] }, 3)).not.toBeNull()
  })

  test('was written at a moment, which is nobody’s birthday', () => {
    expect(faultOfRunLog({ lines, never: [...never, '2026-03-17'] }, 20)).toBeNull()
    expect(
      faultOfRunLog({ lines: [...lines, '{"event":"x","born":"2026-03-17"}'], never: [...never, '2026-03-17'] }, 20),
    ).toContain('in 1 lines')
  })
})
