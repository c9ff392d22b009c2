import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doesToARow, judgeAbsence, type Met, type Standing } from './absence.ts'
import type { Attendance, SessionKind } from './session-words.ts'

const MISSED = ['WNB', 'NAC'] as const
const MET = ['ATT', 'LATE', 'PART'] as const
const NEITHER = ['CANC', 'CANC-CYP', 'CANC-CARER', 'CANC-SVC', 'NO-ACCESS', 'RESCH-CYP', 'FUTURE'] as const

describe('what a session does to a row', () => {
  test.each([
    ...MISSED.map((a) => ['ONE-TO-ONE', a, 'missed'] as const),
    ...MET.map((a) => ['REMOTE', a, 'met'] as const),
    ...NEITHER.map((a) => ['JOINT', a, 'neither'] as const),
    ...(['MESSAGE', 'TRIED-CALL', 'PROFESSIONAL', 'GROUP'] as const).flatMap((kind) =>
      (['ATT', 'WNB', 'NO-ACCESS'] as const).map((a) => [kind, a, 'neither'] as const),
    ),
  ])('%s, %s: %s', (kind, attendance, does) => {
    expect(doesToARow({ kind, attendance })).toBe(does)
  })
})

const row = (...attendances: Attendance[]): Met[] =>
  attendances.map((attendance, i) => ({ id: String(i), kind: 'ONE-TO-ONE', attendance, imported: false }))

const judge = (sessions: Met[], wish: Partial<Parameters<typeof judgeAbsence>[1]> = {}) =>
  judgeAbsence(sessions, {
    writtenId: String(sessions.length - 1),
    inARow: 2,
    atOnce: false,
    standing: [],
    answered: [],
    ...wish,
  })
const inARow = (sessionId: string): Standing => ({ sessionId, rule: 'in-a-row' })

describe('a call is due', () => {
  test.each([
    [row('WNB'), null],
    [row('WNB', 'WNB'), '1'],
    [row('NAC', 'WNB'), '1'],
    [row('ATT', 'WNB'), null],
    [row('WNB', 'ATT', 'WNB'), null],
    [row('WNB', 'CANC-SVC', 'WNB'), '2'],
    [row('WNB', 'FUTURE', 'RESCH-CYP', 'NAC'), '3'],
    [row('WNB', 'CANC'), null],
    [row('ATT', 'ATT'), null],
    // Who came since has been seen.
    [row('WNB', 'WNB', 'ATT'), null],
  ])('%#', (sessions, raised) => {
    expect(judge(sessions)).toEqual({ raise: raised === null ? null : inARow(raised), withdraw: [] })
  })

  test('after one, at a level that asks for it', () => {
    expect(judge(row('ATT', 'WNB'), { atOnce: true }).raise).toEqual({ sessionId: '1', rule: 'at-once' })
  })

  test('on the newest of a row, also when an earlier one is written late or corrected', () => {
    expect(judge(row('WNB', 'WNB', 'CANC'), { writtenId: '0' }).raise).toEqual(inARow('1'))
    expect(judge(row('WNB', 'CANC-SVC', 'WNB'), { writtenId: '1' }).raise).toEqual(inARow('2'))
  })

  test('not for something written about the time before they last came', () => {
    expect(judge(row('WNB', 'ATT', 'WNB', 'WNB'), { writtenId: '0' }).raise).toBeNull()
  })

  test('once for a row: not beside one that stands, not for one that was answered, but again for a later one', () => {
    expect(judge(row('WNB', 'WNB', 'WNB'), { standing: [inARow('1')] })).toEqual({ raise: null, withdraw: [] })
    expect(judge(row('WNB', 'WNB'), { answered: ['1'] }).raise).toBeNull()
    expect(judge(row('WNB', 'WNB', 'WNB'), { answered: ['1'] }).raise).toEqual(inARow('2'))
  })

  test('never on what came from an old spreadsheet, though it counts in a row', () => {
    const old = row('WNB', 'WNB').map((s) => ({ ...s, imported: true }))
    expect(judge(old).raise).toBeNull()
    expect(judge([...old, { id: '2', kind: 'ONE-TO-ONE', attendance: 'WNB', imported: false }]).raise).toEqual(
      inARow('2'),
    )
  })
})

describe('a call is due no longer', () => {
  test.each([
    [row('WNB', 'ATT'), inARow('1'), ['1']],
    [row('ATT', 'WNB'), inARow('1'), ['1']],
    [row('ATT', 'WNB'), { sessionId: '1', rule: 'at-once' } as const, []],
    [row('WNB', 'WNB', 'ATT'), inARow('1'), []],
    [row('WNB', 'CANC-CYP'), inARow('1'), ['1']],
  ])('%#', (sessions, standing, withdraw) => {
    expect(judge(sessions, { standing: [standing] }).withdraw).toEqual(withdraw)
  })
})

const attendance = fc.constantFrom<Attendance>(...MISSED, ...MET, ...NEITHER)
const kind = fc.constantFrom<SessionKind>('ONE-TO-ONE', 'REMOTE', 'JOINT', 'MESSAGE', 'PROFESSIONAL')
const one = fc.record({ attendance, kind })

test('whatever the order: a call is raised on a missed session with no later one seen, and with enough missed before it', () => {
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), fc.nat(), fc.boolean(), (facts, n, atOnce) => {
      const sessions = facts.map((f, i) => ({ ...f, id: String(i), imported: false }))
      const { raise } = judge(sessions, { writtenId: String(n % sessions.length), atOnce })
      if (!raise) return
      const at = Number(raise.sessionId)
      const does = sessions.map(doesToARow)
      expect(does[at]).toBe('missed')
      expect(does.slice(at + 1)).not.toContain('met')
      const before = does.slice(does.slice(0, at).lastIndexOf('met') + 1, at + 1).filter((d) => d === 'missed').length
      expect(before >= 2 || atOnce).toBe(true)
    }),
  )
})
