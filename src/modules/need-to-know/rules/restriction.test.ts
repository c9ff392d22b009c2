import { expect, test } from 'vitest'
import { faultOfNames, KINDS, kindWords, locksOut } from './restriction.ts'

test.each([
  [[], ['a'], /at least one/],
  [['b'], ['a'], /work here now/],
  [['a', 'b'], ['a'], /work here now/],
])('names %j of a team %j are refused', (named, team, sentence) => {
  expect(faultOfNames(named, team)).toMatch(sentence)
})

test('names of the team are taken, with or without the manager', () => {
  expect(faultOfNames(['a'], ['a', 'b'])).toBeNull()
  expect([locksOut(['a'], 'a'), locksOut(['a'], 'b')]).toEqual([false, true])
})

test('every kind has its words', () => {
  for (const { code, label } of KINDS) expect(kindWords(code)).toBe(label)
})
