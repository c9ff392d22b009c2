import { describe, expect, test } from 'vitest'
import { guide } from '../guide.js'
import { check } from '../index.js'
import { CLEAN, FOUND } from './guidance.mjs'

const rowOf = new Map(guide.map(({ id, row }) => [id, row]))

describe('sentences that the guidance names', () => {
  test.each(FOUND)('%s', (text, rows) => {
    const found = [...new Set(check(text).map(({ rule }) => rowOf.get(rule)))]
    expect(found.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(rows)
  })

  test.each(CLEAN)('nothing in: %s', (text) => {
    expect(check(text)).toEqual([])
  })
})

test('every one of the 73 rows has a rule', () => {
  const rows = new Set(guide.map(({ row }) => row))
  expect(Array.from({ length: 73 }, (_, n) => n + 1).filter((row) => !rows.has(row))).toEqual([])
})
