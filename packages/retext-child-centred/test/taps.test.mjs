import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { faultsOf } from '../lib/faults.js'
import { check, enGB } from '../lib/phrases.js'
import { readSource } from '../script/source.js'

const { rules } = readSource()
const sentences = enGB().sentences
const tuned = fileURLToPath(new URL('../corpus/tuned/', import.meta.url))
const texts = readdirSync(tuned).flatMap((name) =>
  readFileSync(tuned + name, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => String(JSON.parse(line).text)),
)
const found = texts.flatMap((text) => check(text).map((finding) => ({ text, finding })))

test('every rule, in each of its shapes, has better words that one tap can write', () => {
  const without = rules.filter(
    (rule) => (rule['in-place'] ?? []).length === 0 && !sentences.has(rule.id) && !sentences.has(rule.of ?? rule.id),
  )
  expect(without.map(({ id }) => id)).toEqual([])
  expect(found.length).toBeGreaterThan(2_000)
  for (const { finding } of found)
    expect([finding.rule, finding.fits > 0 || finding.sentence !== '']).toEqual([finding.rule, true])
})

const PLACES = [
  'She WORDS.',
  'She is WORDS.',
  'He has WORDS.',
  'She is the WORDS of the group.',
  'They WORDS.',
  'She does it WORDS.',
  'He is WORDS by them.',
]

test('the words that have better ones of their own are words that can be found', () => {
  const named = rules.flatMap(({ id, of, ['in-place-of']: own = {} }) =>
    Object.entries(own).map(([words, better]) => ({ rule: of ?? id, words, better })),
  )
  expect(named.length).toBeGreaterThan(100)
  const lost = named.filter(({ rule, words, better }) =>
    PLACES.every((place) => {
      const [finding] = check(place.replace('WORDS', words)).filter((one) => one.rule === rule)
      return finding?.text !== words || finding.alternatives[0] !== better || finding.fits !== 1
    }),
  )
  expect(lost).toEqual([])
})

test.each(['She was there.', 'He was there.', 'They were there.'])('no sentence blames: “%s”', (before) => {
  const them = { 'She was there.': 'her', 'He was there.': 'him', 'They were there.': 'them' }[before] ?? ''
  for (const sentence of sentences.values()) {
    const filled = sentence
      .replace(/\{they\}/gi, them === 'her' ? 'she' : them === 'him' ? 'he' : 'they')
      .replace(/\{\w+\}/g, them)
    expect([filled, check(`${before} ${filled}`).map(({ text }) => text)]).toEqual([filled, []])
  }
})

test('better words that take the place of others are not found fault with themselves', () => {
  const blaming = found.flatMap(({ text, finding }) =>
    finding.alternatives.slice(0, finding.fits).flatMap((better) => {
      const { start, end } = finding
      const now = check(text.slice(0, start) + better + text.slice(end))
      const again = now.filter((one) => one.start >= start && one.end <= start + better.length)
      return again.map((one) => `${finding.rule}: “${finding.text}” to “${better}” has “${one.text}” (${one.rule})`)
    }),
  )
  expect([...new Set(blaming)]).toEqual([])
})

test('a sentence that is added changes nothing of what was said of the text', () => {
  const differ = found.filter(({ text, finding }) => {
    const { after, sentence } = finding
    if (sentence === '') return false
    const added = `${/[.!?…:;]\W{0,3}$/.test(text.slice(0, after)) ? '' : '.'} ${sentence}`
    const now = check(text.slice(0, after) + added + text.slice(after))
    const was = check(text).map(({ rule, start, text: words }) => [
      rule,
      start < after ? start : start + added.length,
      words,
    ])
    return JSON.stringify(now.map(({ rule, start, text: words }) => [rule, start, words])) !== JSON.stringify(was)
  })
  expect(differ.map(({ text, finding }) => `${text} + ${finding.sentence}`)).toEqual([])
})

describe('where the sentence with the found words ends', () => {
  test.each([
    ['She asked for it.| He laughed.'],
    ['She asked for it|'],
    ['She asked for it?!| He laughed.'],
    ['Mum said she asked for it (twice).| He laughed.'],
    ['She asked for it; he laughed.|\n\nNext day.'],
    ['- she asked for it|\n- she was late'],
    ['She asked for it, said Dr. Smith of the clinic.| He laughed.'],
    ['She asked for it, and said “he is kind.”| He laughed.'],
    ['She asked for it, and said “he is kind. I like him. He is mine.”| He laughed.'],
    ['She asked for it, and said "he is kind. I like him"!| He laughed.'],
    ["She asked for it, and said 'he is kind. I like him.'| He laughed."],
    ['She asked for it. |“I like him,” she said.'.replace(' |', '| ')],
  ])('%s', (marked) => {
    const text = marked.replace('|', '')
    const [finding] = check(text)
    expect(finding && `${text.slice(0, finding.after)}|${text.slice(finding.after)}`).toBe(marked)
  })

  test('also of one that never ends, and of all that stands in it', () => {
    const text = `${'she asked for it and '.repeat(20_000)}left.`
    const findings = check(text)
    expect(findings.length).toBeGreaterThan(10_000)
    expect(new Set(findings.map(({ after }) => after))).toEqual(new Set([text.length]))
  })
})

test('a sentence says something before the writer has to, and ends', () => {
  const [rule] = rules
  for (const sentence of ['adults did it.', 'Adults did it, all of it', 'Say: (what).'])
    expect(faultsOf([{ ...rule, sentence }])).toEqual([`Rule ${rule?.id}: its sentence is not a whole one.`])
  expect(faultsOf([{ ...rule, sentence: '{they} told us: (write {their} words).' }])).toEqual([])
})
