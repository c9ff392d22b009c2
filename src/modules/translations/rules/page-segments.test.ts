import { describe, expect, it } from 'vitest'
import { headingIn, type PageWords, segmentsOf, translated } from './page-segments.ts'

const page = (words: string): PageWords => ({ title: 'T', tab: null, description: 'D', pictures: [], words })
const english = (words: string) =>
  segmentsOf(page(words))
    .filter(({ id }) => id.startsWith('words'))
    .map((one) => one.english)

describe('the pieces of a page', () => {
  it.each([
    ['One.\nGoes on.\n\nTwo.', ['One. Goes on.', 'Two.']],
    ['## Heading\nWords', ['Heading', 'Words']],
    ['- one\n- two\n  goes on', ['one', 'two goes on']],
    ['1. first\n2. [second](/you/help)', ['first', '[second](/you/help)']],
    ['{{help young-people}}\n\n{{call}}', []],
    ['{{more: Why?}}\nBecause.\n{{/more}}', ['Why?', 'Because.']],
    ['A line\\\nand another', ['A line\\\nand another']],
    ['> said by somebody', ['said by somebody']],
  ])('%j', (words, found) => expect(english(words)).toEqual(found))

  it('keep what stands around them', () => {
    const given = page('## Help\n\n- [Call](/you/call)\n\n{{more: Why?}}\nSo.\n{{/more}}')
    const texts = {
      title: 'Tytuł',
      'words 1': 'Pomoc',
      'words 2': '[Zadzwoń](/you/call)',
      'words 3': 'Dlaczego?',
      'words 4': 'Tak.',
    }
    expect(translated(given, texts)).toMatchObject({
      title: 'Tytuł',
      words: '## Pomoc\n\n- [Zadzwoń](/you/call)\n\n{{more: Dlaczego?}}\nTak.\n{{/more}}',
    })
    expect(headingIn(given, texts, 'Help')).toBe('Pomoc')
  })
})
