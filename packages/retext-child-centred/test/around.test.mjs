import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { check } from '../index.js'

const tuned = fileURLToPath(new URL('../corpus/tuned/', import.meta.url))
const isFound = (/** @type {string} */ text) => check(text).length > 0

/** Of one sentence and of one child, who is its subject: what is put around it changes nothing of who does what. */
const OF_A_CHILD =
  /^(?:She|He|They|Her|His|Their|[A-Z][a-z]+ (?=is|was|has|will|keeps|puts|refuses|does|did|goes))\b[^.!?;:"“‘•\n]{0,150}\.?$/
const sentences = readdirSync(tuned)
  .flatMap((name) => readFileSync(`${tuned}${name}`, 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))
  .filter(({ text, blames }) => blames.length === 1 && OF_A_CHILD.test(text) && isFound(text))
  .map(({ text }) => text.replace(/\.$/, ''))

const inside = (/** @type {string} */ text) =>
  text.replace(/^(?:She|He|They|Her|His|Their)\b/, (word) => word.toLowerCase())

describe('what stands around the words does not hide them', () => {
  test('there are sentences to try', () => {
    expect(sentences.length).toBeGreaterThan(300)
  })

  test.each([
    ['12 March 2025: …', (/** @type {string} */ text) => `12 March 2025: ${text}.`, 0.99],
    [
      'Children Act 1989, section 47: …',
      (/** @type {string} */ text) => `Children Act 1989, section 47: ${text}.`,
      0.97,
    ],
    ['Mum says that …', (/** @type {string} */ text) => `Mum says that ${inside(text)}.`, 0.95],
    ['Police report that …', (/** @type {string} */ text) => `Police report that ${inside(text)}.`, 0.96],
    ['… when she was questioned', (/** @type {string} */ text) => `${text} when she was questioned.`, 0.98],
    ['… and was removed', (/** @type {string} */ text) => `${text} and was removed.`, 0.98],
    ['… and blames her mum', (/** @type {string} */ text) => `${text} and blames her mum.`, 0.98],
    ['…, little awareness', (/** @type {string} */ text) => `${text}, little awareness.`, 0.98],
  ])('%s', (_, around, least) => {
    const found = sentences.filter((text) => isFound(around(text)))
    expect(found.length / sentences.length).toBeGreaterThan(least)
  })
})

describe('an exception reaches no farther than what it is about', () => {
  test.each([
    'March 2025: school describe her as promiscuous.',
    'Audit of the file: she is promiscuous.',
    'She has ADHD and is attention seeking.',
    'Taken to hospital, again attention seeking.',
    'She was provocatively dressed when she went missing.',
    'She absconded because she wanted to see him.',
    'Staff suspect she absconded to meet him.',
    'Carer reports that she absconded.',
    'Dad rang to say he has absconded again.',
    's47 enquiry, Children Act 1989, because she keeps putting herself at risk.',
    'Other children act out and she is promiscuous.',
    'She refused to engage when she was challenged.',
    'She changed her story to say she was groomed.',
    'Mum says that her boyfriend, 24, drives a white car.',
  ])('found: %s', (text) => {
    expect(isFound(text)).toBe(true)
  })

  test.each([
    'The 1998 file calls her promiscuous, which tells us about 1998.',
    'The defendant absconded while on bail.',
    'Wanted on warrant after he absconded from court.',
    'The carer absconded with the money.',
    'She sought medical attention for the wound.',
    'The Sexual Offences Act 2003 and later law speak of exploitation.',
    '“Puts herself at risk” was challenged and removed.',
    'Puts herself at risk was changed to is exploited by adults.',
  ])('no fault: %s', (text) => {
    expect(isFound(text)).toBe(false)
  })
})

describe('what is denied twice is said', () => {
  test.each([
    'She cannot go out without putting herself at risk.',
    'He does not hesitate to put himself at risk.',
    'There is no excuse for putting herself at risk.',
  ])('%s', (text) => {
    expect(isFound(text)).toBe(true)
  })

  test('once is a denial', () => {
    expect(isFound('She got home without putting herself at risk.')).toBe(false)
  })
})
