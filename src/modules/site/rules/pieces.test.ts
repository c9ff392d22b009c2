import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPieces, wordsIn } from './pieces.ts'

describe('a page of content', () => {
  it('is words and blocks in their order', () => {
    const text =
      'One.\n\n{{help young-people}}\n\nTwo.\n{{more: Why me?}}\nThree.\n\n{{call}}\n{{/more}}\n{{refer}}\n{{card}}\n'
    expect(readPieces(text)).toEqual({
      faults: [],
      pieces: [
        { kind: 'words', text: 'One.' },
        { kind: 'help', audience: 'young-people' },
        { kind: 'words', text: 'Two.' },
        { kind: 'more', question: 'Why me?', pieces: [{ kind: 'words', text: 'Three.' }, { kind: 'call' }] },
        { kind: 'refer' },
        { kind: 'card' },
      ],
    })
    expect(wordsIn(readPieces(text).pieces)).toEqual(['One.', 'Two.', 'Why me?', 'Three.'])
  })

  it.each([
    ['{{hlep adults}}', 'line 1: there is no block called hlep adults'],
    ['{{help everybody}}', 'line 1: there is no block called help everybody'],
    ['Ask us {{call}} today', 'line 1: a block stands alone on its line'],
    ['{{more: A}}\nwords', 'what is folded away has no end'],
    ['{{more: A}}\n{{more: B}}\nwords\n{{/more}}', 'line 2: words are folded away within others'],
    ['words\n{{/more}}', 'line 2: nothing was folded away that could end here'],
    ['{{more: A}}\n{{/more}}', 'line 2: nothing is folded away here'],
    ['{{more:}}\nwords', 'line 1: there is no block called more:'],
  ])('with a slip is refused, with its line: %j', (text, fault) => {
    expect(readPieces(text).faults).toContain(fault)
  })

  it('loses no word, whatever is written', () => {
    const line = fc.oneof(
      fc.constantFrom('{{call}}', '{{more: Q}}', '{{/more}}', ''),
      fc.stringMatching(/^[a-z ]{0,9}$/),
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { pieces, faults } = readPieces(lines.join('\n'))
        if (faults.length > 0) return
        const words = (text: string) => text.match(/[a-z]+/g) ?? []
        expect(
          words(
            wordsIn(pieces)
              .filter((text) => text !== 'Q')
              .join(' '),
          ),
        ).toEqual(words(lines.filter((one) => !one.startsWith('{{')).join(' ')))
      }),
    )
  })
})
