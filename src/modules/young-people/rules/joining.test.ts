import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../platform/pure/result.ts'
import { join, undo } from './joining.ts'

const free = (id: string) => ({ id, mergedInto: null })

describe('joining two records', () => {
  test.each([
    ['two that stand alone', free('a'), free('b'), true],
    ['one with itself', free('a'), free('a'), false],
    ['one that was joined before', free('a'), { id: 'b', mergedInto: 'c' }, false],
    ['to one that was joined away', { id: 'a', mergedInto: 'c' }, free('b'), false],
  ])('%s: %j', (_what, kept, joined, may) => {
    expect(isRefusal(join(kept, joined))).toBe(!may)
  })

  test.each([
    ['the last join', { keptId: 'a', undone: false }, { id: 'b', mergedInto: 'a' }, true],
    ['one undone before', { keptId: 'a', undone: true }, { id: 'b', mergedInto: null }, false],
    ['one under a later join', { keptId: 'a', undone: false }, { id: 'b', mergedInto: 'c' }, false],
  ])('undoing %s', (_what, made, joined, may) => {
    expect(isRefusal(undo(made, joined))).toBe(!may)
  })
})
