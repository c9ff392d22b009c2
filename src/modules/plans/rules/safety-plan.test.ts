import { describe, expect, test } from 'vitest'
import { contactLine, isEmpty, isPastItsDay, PARTS, TEXT_PARTS, textOf, wholeContent } from './safety-plan.ts'

const nan = { name: 'Nan', number: '07700 900111', word: 'kite' }

describe('a safety plan', () => {
  test.each([
    ['2026-03-16', true],
    ['2026-03-17', false],
    ['2026-03-18', false],
  ])('to be looked at again on %s is past its day on 17 March: %s', (reviewOn, past) => {
    expect(isPastItsDay({ reviewOn }, '2026-03-17')).toBe(past)
  })

  test('is empty until one part says something', () => {
    expect(isEmpty(wholeContent({}))).toBe(true)
    for (const part of TEXT_PARTS) expect(isEmpty(wholeContent({ [part]: 'x' }))).toBe(false)
    expect(isEmpty(wholeContent({ people: [nan] }))).toBe(false)
  })

  test('of a time when a part did not exist has it, empty', () => {
    expect(wholeContent({ signs: 'a' })).toEqual({ ...wholeContent({}), signs: 'a' })
    expect(Object.keys(wholeContent({})).sort()).toEqual([...TEXT_PARTS, 'people'].sort())
  })

  test('every text part is read somewhere, and each part once', () => {
    const codes = PARTS.map((part) => part.code)
    expect([...codes].sort()).toEqual([...TEXT_PARTS, 'people', 'adults'].sort())
    expect(new Set(codes).size).toBe(codes.length)
  })

  test.each([
    [nan, 'Nan, 07700 900111 (word: kite)'],
    [{ ...nan, word: '' }, 'Nan, 07700 900111'],
    [{ name: 'Nan', number: '', word: '' }, 'Nan'],
  ])('%j is said as %j', (contact, line) => {
    expect(contactLine(contact)).toBe(line)
    expect(textOf(wholeContent({ people: [contact, nan] }), 'people')).toBe(`${line}\n${contactLine(nan)}`)
  })
})
