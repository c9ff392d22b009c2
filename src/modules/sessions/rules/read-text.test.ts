import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'

describe('readText', () => {
  it.each<[string, number[], string]>([
    ['UTF-8', [0x5a, 0x6f, 0xc3, 0xab], 'Zoë'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x5a, 0x6f, 0xc3, 0xab], 'Zoë'],
    ['Windows-1252', [0x5a, 0x6f, 0xeb], 'Zoë'],
    ['the marks of Windows-1252 that Latin-1 lacks', [0x92, 0x96, 0x80, 0x9a, 0x8a, 0xeb], '’–€šŠë'],
    ['nothing', [], ''],
    ['line ends as they are', [0x61, 0x0d, 0x0a, 0x62], 'a\r\nb'],
  ])('reads %s', (_, bytes, text) => {
    expect(readText(Uint8Array.from(bytes))).toBe(text)
  })

  it('reads back any text saved as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff'))
        expect(readText(new TextEncoder().encode(text))).toBe(text)
      }),
    )
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof readText(bytes) === 'string'))
  })
})
