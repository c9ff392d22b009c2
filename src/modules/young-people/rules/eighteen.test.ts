import { describe, expect, test } from 'vitest'
import { isOutOfTouch, isParentOrCarer } from './eighteen.ts'

describe('who is a parent or carer', () => {
  test.each([
    ['Mum', true],
    ['her mother', true],
    ['Dad (lives in Cromer)', true],
    ['Step-dad', true],
    ['stepmother', true],
    ['Foster carer', true],
    ['Nan, kinship carer', true],
    ['Aunt and legal guardian', true],
    ['Parent', true],
    ['parents', true],
    ['Mum’s partner', true],
    ['dads girlfriend', true],
    ['Adoptive father', true],
    ['Mam', true],
    ['Grandmother', true],
    ['Nan', true],
    ['Friend', false],
    ['Mum’s friend', false],
    ['friend of dad', false],
    ['Sister', false],
    ['Social worker', false],
    ['Parent support worker', false],
    ['Young carer', false],
    ['Carers’ support officer', false],
    ['Mother-in-law', false],
    ['Muma Café, where she works', false],
    ['', false],
  ])('%s: %s', (relationship, expected) => {
    expect(isParentOrCarer(relationship)).toBe(expected)
  })
})

test.each([
  ['Mum', 17, null, false],
  ['Mum', 18, null, true],
  ['Mum', 18, false, true],
  ['Mum', 18, true, false],
  ['Friend', 18, null, false],
])('%s at %i, kept %s: out of touch %s', (relationship, age, keptAt18, expected) => {
  expect(isOutOfTouch({ relationship, keptAt18 }, age >= 18)).toBe(expected)
})
