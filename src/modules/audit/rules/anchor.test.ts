import { describe, expect, test } from 'vitest'
import { type Anchor, anchorLine, inOrder, readAnchors } from './anchor.ts'

const anchor: Anchor = { link: 1234, chain: 'ab'.repeat(32), madeAt: new Date('2026-03-17T04:57:00Z') }

describe('an anchor', () => {
  test('is one line, and is read back from it', () => {
    const line = anchorLine(anchor)
    expect(line).toBe(`rose-anchor 2026-03-17T04:57:00.000Z link 1234 chain ${'ab'.repeat(32)}`)
    expect(readAnchors(line)).toEqual([anchor])
  })

  test.each([
    ['among other words of a mail', `Keep this.\n\n${anchorLine(anchor)}\n\nRose`],
    ['broken by a mail program', anchorLine(anchor).replace(' chain', '\r\nchain')],
    ['quoted by a mail program', `> ${anchorLine(anchor).replace(' link', '\n> link')}`],
  ])('is found %s', (_, text) => expect(readAnchors(text)).toEqual([anchor]))

  test.each(['', 'rose-anchor', anchorLine(anchor).slice(0, -1), 'rose-anchor 2026-99-99T04:57:00Z link 1 chain 00'])(
    'is not made up from %j',
    (text) => expect(readAnchors(text)).toEqual([]),
  )

  test('kept twice counts once; two that contradict each other both count, in the order of the chain', () => {
    const before = { ...anchor, link: 7 }
    const other = { ...anchor, chain: 'cd'.repeat(32) }
    expect(inOrder([anchor, before, anchor, other])).toEqual([before, anchor, other])
  })
})
