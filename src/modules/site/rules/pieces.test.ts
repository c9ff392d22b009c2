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
    ['{{hlep adults}}', 'there is no block called hlep adults, in the line “{{hlep adults}}”'],
    ['{{help everybody}}', 'there is no block called help everybody, in the line “{{help everybody}}”'],
    ['Hello.\n\nAsk us {{call}} today', 'a block stands alone on its line, in the line “Ask us {{call}} today”'],
    ['{{more: A}}\nwords', 'what is folded away has no end, from the line “{{more: A}}” on'],
    ['{{more: A}}\n{{more: B}}\nwords\n{{/more}}', 'words are folded away within others, in the line “{{more: B}}”'],
    ['words\n{{/more}}', 'nothing was folded away that could end here, in the line “{{/more}}”'],
    ['{{more: A}}\n{{/more}}', 'nothing is folded away, in the line “{{more: A}}”'],
    ['{{more:}}\nwords', 'there is no block called more:, in the line “{{more:}}”'],
    [
      '  You can talk to us about  anything {{call}} at any hour of the day',
      'a block stands alone on its line, in the line “You can talk to us about anything …”',
    ],
  ])('with a slip is refused, with the first words of its line, since a box numbers none: %j', (text, fault) => {
    expect(readPieces(text).faults).toEqual([fault])
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
