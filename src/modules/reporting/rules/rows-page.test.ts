import { describe, expect, test } from 'vitest'
import { idAfter, onePage } from './rows-page.ts'

const ID = '00000000-0000-4000-8000-000000000001'
const row = (n: number) => ({ date: `2026-01-0${n}`, id: ID.replace(/1$/, String(n)) })

describe('one page of rows', () => {
  test('goes on after its last row when one more was there', () => {
    const { rows, next, seen } = onePage([row(3), row(2), row(1)], 7, 2)
    expect([rows.map((one) => one.date), seen]).toEqual([['2026-01-03', '2026-01-02'], 7])
    expect(idAfter(next)).toEqual(row(2))
  })

  test('is the last when there was none', () => expect(onePage([row(1)], 1, 2).next).toBeNull())
})

test.each([null, '', '2026-01-01', `2026-13-01.${ID}`, `2026-01-01.${ID}x`, `2026-01-01.x${ID}`])(
  'no row is named by %j',
  (text) => expect(idAfter(text)).toBeNull(),
)
