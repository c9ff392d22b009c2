import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, newestFirst, onePage, readCursor, writeCursor } from './timeline.ts'

const entry = fc.record({ at: fc.integer({ min: 0, max: 5 }), id: fc.uuid() }).map(
  ({ at, id }): Entry => ({
    at: new Date(at),
    id,
    kind: 'session',
    title: '',
    who: '',
    text: '',
    words: '',
    href: null,
    marks: [],
  }),
)

test('paging by cursor shows every entry once, newest first, whatever the size of a page', () => {
  const unique = fc.uniqueArray(entry, { selector: (e) => e.id, maxLength: 40 })
  fc.assert(
    fc.property(unique, unique, fc.integer({ min: 1, max: 7 }), (a, b, most) => {
      const ids = new Set(a.map((e) => e.id))
      const sources = [a, b.filter((e) => !ids.has(e.id))]
      const seen: Entry[] = []
      let cursor: { at: Date; id: string } | null = null
      do {
        const from: { at: Date; id: string } | null = cursor
        const given = sources.map((s) =>
          s
            .toSorted(newestFirst)
            .filter((e) => from === null || e.at < from.at || (e.at.getTime() === from.at.getTime() && e.id < from.id))
            .slice(0, most + 1),
        )
        const page = onePage(given, most)
        seen.push(...page.entries)
        cursor = page.next
      } while (cursor)
      expect(seen.map((e) => e.id)).toEqual(
        sources
          .flat()
          .toSorted(newestFirst)
          .map((e) => e.id),
      )
    }),
  )
})

test('a cursor goes through an address unchanged, and anything else is the first page', () => {
  const cursor = { at: new Date(1_700_000_000_123), id: '00000000-0000-4000-8000-000000000001' }
  expect(readCursor(writeCursor(cursor))).toEqual(cursor)
  for (const wrong of [undefined, '', 'x', '1.', '1.2', "1.' or 1=1", '-1.00000000-0000-4000-8000-000000000001'])
    expect(readCursor(wrong)).toBeNull()
})
