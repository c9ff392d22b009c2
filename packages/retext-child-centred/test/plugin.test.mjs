import english from 'retext-english'
import repeatedWords from 'retext-repeated-words'
import stringify from 'retext-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import * as everything from '../index.js'
import retextChildCentred, { withOwn } from '../index.js'

const text = 'School say the\nthe girl is promiscuous.\n'

/** @param {string} value @param {object} [options] */
const through = (value, options) =>
  unified().use(english).use(repeatedWords).use(retextChildCentred, options).use(stringify).process(new VFile(value))

test('this is all that the package gives', () => {
  expect(Object.keys(everything).toSorted()).toEqual([
    'check',
    'checking',
    'default',
    'enGB',
    'sourceWithOwn',
    'withOwn',
  ])
})

test('it works beside another plugin, and leaves the text as it is', async () => {
  const file = await through(text)
  expect(file.messages.map(({ source }) => source).toSorted()).toEqual([
    'retext-child-centred',
    'retext-repeated-words',
  ])
  expect(String(file)).toBe(text)
})

test('a message says where, which rule, why, what instead, and where to read more', async () => {
  const file = await through(text)
  const message = file.messages.find(({ source }) => source === 'retext-child-centred')
  expect(message).toMatchObject({
    ruleId: 'promiscuous',
    line: 2,
    column: 13,
    actual: 'promiscuous',
    place: { start: { line: 2, column: 13, offset: 27 }, end: { line: 2, column: 24, offset: 38 } },
  })
  expect(message?.reason).toMatch(/^`promiscuous`: .+\.$/)
  expect(message?.expected?.length).toBeGreaterThan(0)
  expect(message?.url).toMatch(/#promiscuous$/)
})

test('somebody may link elsewhere, and ask for the strong words alone', async () => {
  const link = (/** @type {string} */ rule) => `https://example.org/words#${rule}`
  const all = await through('She absconded and is promiscuous.', { link })
  expect(all.messages.map(({ url }) => url)).toContain('https://example.org/words#promiscuous')
  const strong = await through('She absconded and is promiscuous.', { strengths: ['strong'] })
  expect(strong.messages.map(({ ruleId }) => ruleId)).toEqual(['promiscuous'])
})

const WHOLE = {
  id: 'blue-moon',
  title: 'blue moon',
  strength: 'inform',
  phrases: ['blue moon~'],
  why: 'For a test.',
  instead: ['now and then'],
  fine: 'The moon.',
  source: 'A test, 2026',
}

test('phrases can be switched off, added and put in the place of ours', async () => {
  const own = withOwn({ off: ['promiscuous'], add: [WHOLE] })
  const file = await through('Once in a blue-moon she is promiscuous.', { phrases: own })
  expect(file.messages.map(({ ruleId, actual }) => [ruleId, actual])).toEqual([['blue-moon', 'blue-moon']])
})

test.each([
  [{ off: ['no-such-rule'] }, 'There is no phrase with the id "no-such-rule" to switch off.'],
  [{ add: [{ ...WHOLE, strength: 'loud' }] }, 'Rule blue-moon: its strength is none of strong, suggest, inform.'],
  [{ add: [{ ...WHOLE, phrases: ['she is'] }] }, 'The phrase "she is" is made only of very common words.'],
  [{ add: [{ ...WHOLE, phrases: ['(blue'] }] }, 'The phrase "(blue" has a bracket that is not closed.'],
  [{ add: [{ ...WHOLE, phrases: ['<blue>'] }] }, 'The phrase "<blue>" names a list that does not exist: <blue>.'],
  [{ add: [{ ...WHOLE, phrases: ['Blue'] }] }, 'The phrase "Blue" has a word that is not in lower case: Blue.'],
  [{ add: [{ ...WHOLE, phrases: [7] }] }, 'Rule blue-moon: its phrases is not a list of texts.'],
  [{ add: [{ ...WHOLE, why: '' }] }, 'Rule blue-moon: it has no why.'],
  [{ add: [WHOLE, WHOLE] }, 'Rule blue-moon: its id stands twice.'],
  [{ add: [{ ...WHOLE, colour: 'red' }] }, 'Rule blue-moon: colour is not a field of a rule.'],
  [{ add: [{ ...WHOLE, instead: ['ask {nobody}'] }] }, 'Rule blue-moon: a brace stands in its better words'],
  [{ add: [null] }, 'Rule null: its id is not in small letters and hyphens.'],
])('a fault in their own file is one clear sentence: %j', (own, sentence) => {
  expect(() => withOwn(/** @type {any} */ (own))).toThrow(sentence)
})
