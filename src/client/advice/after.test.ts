import { describe, expect, test } from 'vitest'
import { afterSentence, isAfter } from './after.ts'

const found = (looked: string, sentence: string) => {
  const start = looked.indexOf('asked for it')
  const end = start + 'asked for it'.length
  const after = looked.indexOf('|')
  const finding = { start, end, text: 'asked for it', rule: 'a-rule', strength: 'strong' as const, reason: '' }
  return { looked: looked.replace('|', ''), finding: { ...finding, alternatives: [], sentence, after } }
}
const DID = 'The adult is responsible: (say what the adult did).'
const SAID = 'An adult did it.'

describe('a better sentence after the one with the words', () => {
  test.each([
    ['She asked for it.|', SAID, 'She asked for it. An adult did it.[]'],
    ['She asked for it|', SAID, 'She asked for it. An adult did it.[]'],
    ['She asked for it.| He left.', SAID, 'She asked for it. An adult did it.[] He left.'],
    [
      'She asked for it.|\n\nHe left.',
      DID,
      'She asked for it. The adult is responsible: [(say what the adult did)].\n\nHe left.',
    ],
    ['- asked for it|\n- late', SAID, '- asked for it. An adult did it.[]\n- late'],
    ['She asked for it, “and so.”|\nHe left.', SAID, 'She asked for it, “and so.” An adult did it.[]\nHe left.'],
    ['She asked for it.|“No.”', SAID, 'She asked for it. An adult did it.[] “No.”'],
  ])('%j and %j', (marked, sentence, expected) => {
    const { looked, finding } = found(marked, sentence)
    const typed = afterSentence(looked, looked, finding)
    if (typed === null) throw new Error('nothing is typed')
    const { at, words, selected } = typed
    const text = looked.slice(0, at) + words + looked.slice(at)
    const [before, chosen, behind] = [
      text.slice(0, selected.start),
      text.slice(selected.start, selected.end),
      text.slice(selected.end),
    ]
    expect(`${before}[${chosen}]${behind}`).toBe(expected)
  })

  test.each([
    ['before it', 'Late. She asked for it. He left.', 23],
    ['behind it', 'She asked for it. He left at nine.', 17],
    ['in it', 'She asked for it, we hear. He left.', null],
    ['in place of it', 'We were late.', null],
    ['so that it goes on', 'She asked for it.5 He left.', null],
  ])('when somebody has written %s meanwhile', (_where, text, at) => {
    const { looked, finding } = found('She asked for it.| He left.', SAID)
    expect(afterSentence(text, looked, finding)?.at ?? null).toBe(at)
  })

  test.each([
    ['She asked for it.', false],
    ['She asked for it. The adult is responsible: he drove her there.', true],
    ['She asked for it. We met. The adult is responsible: (say what the adult did).', true],
    [`She asked for it. ${'We met. '.repeat(99)} The adult is responsible: he left.`, false],
  ])('is known again: %s', (text, is) => {
    expect(isAfter(text, found('She asked for it.|', DID).finding)).toBe(is)
  })

  test('a rule without one has none', () => {
    expect(isAfter('She asked for it.', found('She asked for it.|', '').finding)).toBe(false)
  })
})
