import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Attendance,
  countsAsSupportSession,
  held,
  readAttendance,
  readKind,
  type SessionKind,
} from './session-words.ts'

const kinds: [string, SessionKind, boolean][] = [
  ['one-to-one', 'ONE-TO-ONE', true],
  ['1:1', 'ONE-TO-ONE', true],
  ['1-1', 'ONE-TO-ONE', true],
  ['1–1', 'ONE-TO-ONE', true],
  ['face to face', 'ONE-TO-ONE', true],
  ['Face\u00a0to  FACE', 'ONE-TO-ONE', true],
  ['online', 'REMOTE', true],
  ['video', 'REMOTE', true],
  ['phone', 'REMOTE', true],
  ['telephone', 'REMOTE', true],
  ['joint', 'JOINT', true],
  ['text', 'MESSAGE', false],
  ['message', 'MESSAGE', false],
  ['tried call', 'TRIED-CALL', false],
  ['professional', 'PROFESSIONAL', false],
  ['liaison', 'PROFESSIONAL', false],
  ['meeting', 'PROFESSIONAL', false],
  ['group', 'GROUP', false],
  ['drop-in', 'GROUP', false],
]

const attendances: [string, Attendance, Attendance, boolean][] = [
  ['attended', 'ATT', 'ATT', true],
  ['att', 'ATT', 'ATT', true],
  ['yes', 'ATT', 'ATT', true],
  ['y', 'ATT', 'ATT', true],
  ['present', 'ATT', 'ATT', true],
  ['late', 'LATE', 'LATE', true],
  ['part', 'PART', 'PART', true],
  ['left early', 'PART', 'PART', true],
  ['wnb', 'WNB', 'NAC', false],
  ['was not brought', 'WNB', 'NAC', false],
  ['dna', 'WNB', 'NAC', false],
  ['did not attend', 'WNB', 'NAC', false],
  ['no show', 'WNB', 'NAC', false],
  ['no', 'WNB', 'NAC', false],
  ['cancelled', 'CANC', 'CANC', false],
  ['canc', 'CANC', 'CANC', false],
  ['cancelled by us', 'CANC-SVC', 'CANC-SVC', false],
  ['cancelled by yp', 'CANC-CYP', 'CANC-CYP', false],
  ['cancelled by carer', 'CANC-CARER', 'CANC-CARER', false],
  ['booked', 'FUTURE', 'FUTURE', false],
  ['future', 'FUTURE', 'FUTURE', false],
]

const loosely = (word: string, seed: number) =>
  [...word].map((letter, i) => ((seed >> (i % 8)) & 1 ? ` ${letter.toUpperCase()}` : letter)).join('')

describe('readKind', () => {
  it.each(kinds)('%j is %s', (word, kind, counts) => {
    expect(readKind(word)).toBe(kind)
    expect(countsAsSupportSession(kind, 'ATT')).toBe(counts)
  })

  it('ignores case and spaces', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.nat(255), ([word, kind], seed) => {
        expect(readKind(loosely(word, seed))).toBe(kind)
      }),
    )
  })

  it.each(['', 'coffee', 'texts', '11', '1', 'group work', 'constructor', 'tried'])('knows no kind %j', (word) => {
    expect(readKind(word)).toBeNull()
  })
})

describe('readAttendance', () => {
  it.each(attendances)('%j is %s, or %s at 16', (word, code, at16, isHeld) => {
    expect(readAttendance(word, 15)).toBe(code)
    expect(readAttendance(word, 16)).toBe(at16)
    expect(held(code)).toBe(isHeld)
    expect(countsAsSupportSession('JOINT', code)).toBe(isHeld)
    expect(countsAsSupportSession('MESSAGE', code)).toBe(false)
  })

  it('ignores case and spaces', () => {
    fc.assert(
      fc.property(fc.constantFrom(...attendances), fc.nat(255), ([word, code], seed) => {
        expect(readAttendance(loosely(word, seed), 12)).toBe(code)
      }),
    )
  })

  it.each(['', 'maybe', 'ATT.', 'toString', 'cancelled by', 'resch'])('knows no attendance %j', (word) => {
    expect(readAttendance(word, 12)).toBeNull()
  })

  it.each(['NO-ACCESS', 'RESCH-CYP', 'NAC', 'CANC'] as const)('%s is not held', (code) => {
    expect(held(code)).toBe(false)
  })
})
