import { expect, test } from 'vitest'
import { BLOCK, COLON, COMMA, NEAR, SEMICOLON, SENTENCE } from '../lib/kinds.js'
import { markQuoted } from '../lib/quotes.js'
import { Slips } from '../lib/slips.js'
import { wholly } from '../lib/steps.js'
import { readingWords } from '../lib/text.js'
import { WordTable } from '../lib/word-table.js'

// Words that are not written as they are read are in every vocabulary.
const NAMES = ['promiscuous', 'not', 'can', 'will', 'she', 'her', 'herself', "'s", 'with', 'boyfriend', 'girlfriend']
const VOCABULARY = new Map(NAMES.map((word, id) => [word, id]))
const known = {
  vocabulary: VOCABULARY,
  names: NAMES,
  slips: new Slips(),
  table: wholly(WordTable.making(VOCABULARY)),
}
const readWords = (text, with_) => wholly(readingWords(text, with_))
const listed = (words) => words.slice(0, words.count)
const wordsOf = (text) => listed(readWords(text, known)).join(' ')
const breakIn = (text) => {
  const words = readWords(text, known)
  return words.before[words.count - 1]
}
const quotedIn = (text) => {
  const words = readWords(text, known)
  const quoted = markQuoted(text, words)
  return listed(words)
    .filter((_, at) => quoted[at])
    .join(' ')
}

test.each([
  ['She isn’t here', 'she is not here'],
  ["they can't, won't and didnt", 'they can not will not and did not'],
  ['cannot', 'can not'],
  ['he/she put him/herself in his/her way', 'she put herself in her way'],
  ['S/he', 'she'],
  ['w/ her, w him and w/them', 'with her with him and with them'],
  ['w/c 3 May, the w/e and W were there', 'w c 3 may the w e and w were there'],
  ['her b/f and his g/f', 'her boyfriend and his girlfriend'],
  ['14yo, a 27-year-old', '14 yo a 27 year old'],
  ['risk-taking', 'risk taking'],
  ['promis-\ncuous', 'promiscuous'],
  ['risk-\ntaking', 'risk taking'],
  ['pro­miscuous', 'promiscuous'],
  ["mum's", "mum 's"],
  ['see https://example.org/lifestyle-choice or ask@example.org now', 'see or now'],
  ['Zoë’s naïve', "zoë 's naïve"],
  ['', ''],
])('%j is read as the words %j', (text, words) => {
  expect(wordsOf(text)).toBe(words)
})

test.each([
  ['a b', NEAR],
  ['one (two', COMMA],
  ['one – two', COMMA],
  ['one - two', COMMA],
  ['one: two', COLON],
  ['one; two', SEMICOLON],
  ['one two. three', SENTENCE],
  ['one two.Three', SENTENCE],
  ['Mr. Lee', NEAR],
  ['K. is', NEAR],
  ['at 3.30', NEAR],
  ['put\nherself', NEAR],
  ['The worker and the school have talked about it at some length with\nAva', NEAR],
  ['Concerns\nAva', BLOCK],
  ['one\n\ntwo', BLOCK],
  ['one\n- two', BLOCK],
  ['one\r\n\r\ntwo', BLOCK],
])('what parts the last word of %j', (text, kind) => {
  expect(breakIn(text)).toBe(kind)
})

test('an item of a numbered list begins anew', () => {
  expect(readWords('Words\n2. two', known).before[1]).toBe(BLOCK)
  expect(readWords('Words\nb) two', known).before[1]).toBe(BLOCK)
})

test.each([
  ['She said "he is kind" to us', 'he is kind'],
  ['She said “he is kind” to us', 'he is kind'],
  ['She said ‘he’s kind’ to us', "he 's kind"],
  ["She said 'he's kind' to us", "he 's kind"],
  ["The children's home and the parents' view", ''],
  ['She said "he is kind. Worker saw this.', 'he is kind'],
  ['Worker came. he is kind" she said. Then left', 'he is kind'],
  ['> he is kind\nWe think so', 'he is kind'],
  ['She said “one” and "two" too', 'one two'],
  ['A 5" cut and a 6" cut', ''],
  ["We'll stay 'til four", ''],
])('what is quoted in %j', (text, quoted) => {
  expect(quotedIn(text)).toBe(quoted)
})
