import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageOf } from './paging.ts'
import { MOST_PER_PAGE } from './question.ts'

const lists = fc.array(fc.integer(), { maxLength: 60 })
const sizes = fc.integer({ min: 1, max: MOST_PER_PAGE })

describe('pages of a list', () => {
  test('walked from the first to the one that says it is the last hold everything once, in order', () => {
    fc.assert(
      fc.property(lists, sizes, (all, perPage) => {
        const walked: number[] = []
        for (let page = 1; ; page++) {
          const body = pageOf(all, { page, perPage })
          walked.push(...body.contents)
          if (body.last_page) break
        }
        expect(walked).toEqual(all)
      }),
    )
  })

  test('count what they hold', () => {
    fc.assert(
      fc.property(lists, sizes, fc.integer({ min: 1, max: 1_000_000 }), (all, perPage, page) => {
        const body = pageOf(all, { page, perPage })
        expect(body.total_items).toBe(all.length)
        expect(body.size).toBe(body.contents.length)
        expect(body.size).toBeLessThanOrEqual(perPage)
        expect(body.empty).toBe(body.size === 0)
        expect(body.first_page).toBe(page === 1)
        expect(body.last_page).toBe(page >= body.total_pages)
        expect((body.total_pages - 1) * perPage < all.length || all.length === 0).toBe(true)
        expect(body.total_pages * perPage).toBeGreaterThanOrEqual(all.length)
      }),
    )
  })

  test('of nothing are one empty page, which is the first and the last', () => {
    expect(pageOf([], { page: 1, perPage: 50 })).toEqual({
      total_items: 0,
      total_pages: 0,
      page_number: 1,
      size: 0,
      first_page: true,
      last_page: true,
      empty: true,
      contents: [],
    })
  })
})
