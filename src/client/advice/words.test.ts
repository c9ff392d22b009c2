import { describe, expect, test } from 'vitest'
import { inPlaceOf, isInWord, placeOf, withArticle } from './words.ts'

const finding = (start: number, text: string) => ({
  start,
  end: start + text.length,
  text,
  rule: 'a-rule',
  strength: 'strong' as const,
  reason: '',
  alternatives: [],
})

describe('where words stand now', () => {
  test.each([
    ['they have not moved', 'She is promiscuous.', 7, 7],
    ['something was written before them', 'We think she is promiscuous.', 7, 16],
    ['something before them was taken away', 'promiscuous.', 7, 0],
    ['of two the nearer one', 'promiscuous or promiscuous', 14, 15],
    ['they are gone', 'She is frightened.', 7, null],
  ])('%s', (_what, text, start, at) => {
    expect(placeOf(text, finding(start, 'promiscuous'))).toBe(at)
  })
})

describe('better words', () => {
  test.each([
    ['at risk', 'in danger from adults', 'in danger from adults'],
    ['Absconded', 'ran away', 'Ran away'],
    ['DNA', 'was not brought', 'was not brought'],
    ['CSE girl', 'child who is being exploited', 'Child who is being exploited'],
    ['14-year-old', 'child', 'child'],
  ])('in place of “%s” begin as it did', (words, better, written) => {
    expect(inPlaceOf(words, better)).toBe(written)
  })
})

describe('“a” or “an” before better words', () => {
  test.each([
    ['He is an ', 'child', 'He is a child'],
    ['An ', 'non-recent rape', 'A non-recent rape'],
    ['a\n', 'online contact', 'an\nonline contact'],
    ['A ', 'adult', 'An adult'],
    ['He is a ', 'child', 'He is a child'],
    ['A plan ', 'child', 'A plan child'],
    ['Plan-a ', 'adult', 'Plan-a adult'],
    ['Hanna ', 'adult', 'Hanna adult'],
    ['', 'adult', 'adult'],
  ])('%j, then “%s”', (before, better, written) => {
    const { start, words } = withArticle(before, before.length, better)
    expect(before.slice(0, start) + words).toBe(written)
  })
})

describe('in the middle of a word', () => {
  test.each([
    ['promis', 6, true],
    ['she’', 4, true],
    ['été', 3, true],
    ['risk-', 5, true],
    ['She ran. ', 9, false],
    ['She ran.', 8, false],
    ['', 0, false],
  ])('%j at %i: %s', (text, caret, is) => expect(isInWord(text, caret)).toBe(is))
})
