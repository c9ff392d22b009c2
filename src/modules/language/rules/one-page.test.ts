import { expect, test } from 'vitest'
import { onePage } from './one-page.ts'

const entry = (row: number, title = `row ${row}`) => ({ row, title, why: 'Because.', instead: ['one', 'two', 'three'] })
const whole = Array.from({ length: 73 }, (_, i) => entry(i + 1))

test('twelve phrases, each with two better ones at most', () => {
  const lines = onePage(whole)
  expect(lines).toHaveLength(12)
  expect(lines[0]).toEqual({ title: 'row 3', why: 'Because.', instead: 'one; two' })
})

test('one that the charity has switched off leaves its place to the next', () => {
  const lines = onePage(whole.filter(({ row }) => row !== 3))
  expect(lines).toHaveLength(12)
  expect(lines.map(({ title }) => title)).not.toContain('row 3')
})

test('of a row with several phrases the first; a small guide makes a short page', () => {
  expect(onePage([entry(3, 'puts herself at risk'), entry(3, 'places himself in danger')])).toHaveLength(1)
})
