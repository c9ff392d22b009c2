import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printable, wordsWithoutShape } from './pdf-letters.ts'

describe('letters that a PDF can show', () => {
  test.each([
    'Łódź, kąt, ęść',
    'Žemaitė, šįryt',
    'Їжачок і ґанок',
    'Ștefan, țară',
    '“q” – £5 • é',
    'two\nlines',
    'مرحبا',
    'سلام دوست',
    'שלום',
    'नमस्ते',
    'নমস্কার',
    'ਸਤਿ ਸ੍ਰੀ',
    'નમસ્તે',
  ])('%s stays', (text) => {
    expect(printable(text)).toEqual({ text, lost: '' })
  })

  test.each([
    ['home 😀', 'home '],
    ['👩‍👩‍👧🇬🇧❤️👍🏽', ''],
    ['1️⃣ call', '1 call'],
    ['bus → Nan', 'bus – Nan'],
    ['a\tb\u0007', 'a b'],
  ])('%j is printed as %j, and no letter is lost', (text, shown) => {
    expect(printable(text)).toEqual({ text: shown, lost: '' })
  })

  test.each([
    ['ይሁን Nan', 'ይሁን'],
    ['中文中', '中文'],
    ['✓', '✓'],
  ])('%j: who prints is told of %j', (text, lost) => {
    expect(printable(text).lost).toBe(lost)
    expect(printable(text).text).not.toContain([...lost][0])
  })

  test('a very long word can break, and says the same', () => {
    const { text } = printable('x'.repeat(60))
    expect(text).not.toMatch(/x{25}/)
    expect(text.replaceAll('\u200B', '')).toBe('x'.repeat(60))
  })

  test('whatever is typed, what is left holds no letter that is said to be lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const { text, lost } = printable(typed)
        for (const letter of lost) expect(text).not.toContain(letter)
      }),
    )
  })

  test('the words that cannot be printed are named, each once and without the marks around them', () => {
    expect(wordsWithoutShape('Dear 小明,\n“小明”, thank you. (小红!) 😀')).toEqual(['小明', '小红'])
    expect(wordsWithoutShape('Łódź, kąt 😀')).toEqual([])
    expect(wordsWithoutShape(Array.from({ length: 20 }, (_, i) => `小${i}`).join(' '))).toHaveLength(8)
  })

  test('what joins two letters of a script stays, what joins two pictures does not', () => {
    expect(printable('a\u200Db \u200Dc').text).toBe('a\u200Db c')
    expect(printable('👩\u200D👧').text).toBe('')
  })
})
