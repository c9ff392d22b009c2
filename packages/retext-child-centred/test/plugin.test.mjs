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

test('phrases can be switched off, added and put in the place of ours', async () => {
  const add = [
    { id: 'blue-moon', strength: 'inform', phrases: ['blue moon~'], why: 'For a test.', instead: ['now and then'] },
  ]
  const own = withOwn({ off: ['promiscuous'], add })
  const file = await through('Once in a blue-moon she is promiscuous.', { phrases: own })
  expect(file.messages.map(({ ruleId, actual }) => [ruleId, actual])).toEqual([['blue-moon', 'blue-moon']])
})

test.each([
  [{ off: ['no-such-rule'] }, 'There is no phrase with the id "no-such-rule" to switch off.'],
  [{ add: [{ id: 'x', strength: 'loud', phrases: ['blue'], why: 'A.', instead: ['b'] }] }, 'strength'],
  [{ add: [{ id: 'x', strength: 'inform', phrases: ['she is'], why: 'A.', instead: ['b'] }] }, 'very common words'],
  [{ add: [{ id: 'x', strength: 'inform', phrases: ['(blue'], why: 'A.', instead: ['b'] }] }, 'not closed'],
  [{ add: [{ id: 'x', strength: 'inform', phrases: ['<blue>'], why: 'A.', instead: ['b'] }] }, 'does not exist'],
  [{ add: [{ id: 'x', strength: 'inform', phrases: ['Blue'], why: 'A.', instead: ['b'] }] }, 'lower case'],
  [{ add: [{ id: 'x', strength: 'inform', phrases: ['blue'], instead: ['b'] }] }, 'does not say why'],
])('a fault in their own file is one clear sentence: %j', (own, sentence) => {
  expect(() => withOwn(/** @type {any} */ (own))).toThrow(sentence)
})
