import { describe, expect, test } from 'vitest'
import { check } from '../index.js'

const rulesIn = (/** @type {string} */ text) => check(text).map(({ rule }) => rule)

describe('who does it', () => {
  test.each([
    'Dad did not attend.',
    'Dad, who lives in Norwich, did not attend.',
    "Ava's dad did not attend the review.",
    'Mum and dad did not attend.',
    'The allocated social worker from the county council did not attend.',
    'Mr Lee did not attend.',
    'Sorry I did not attend on Monday.',
    'The exploitation team did not attend.',
    'Dad accepts that he did not attend.',
  ])('an adult or an agency: %s', (text) => {
    expect(rulesIn(text)).toEqual([])
  })

  test.each([
    'She did not attend.',
    'Did not attend again.',
    'Ava did not attend.',
    'K. did not attend her session with the social worker.',
    'Mum says she did not attend.',
    'After a row with her mum she did not attend.',
    'School tell us that the girl did not attend.',
    'Worker is concerned about Callum, who did not attend.',
  ])('the young person: %s', (text) => {
    expect(rulesIn(text)).toEqual(['did-not-attend'])
  })
})

test('a lesson that somebody is missing from makes no topic of it, and the name of a lesson does', () => {
  expect(rulesIn('Keeps going missing from lessons.')).toEqual(['keeps-going-missing'])
  expect(rulesIn('Sexting lesson on Friday.')).toEqual([])
})

describe('who is described', () => {
  test.each([
    'Uncle is manipulative.',
    'Uncle was quite manipulative on the phone.',
    "Dad's manipulative calls were recorded.",
    "I'm just attention seeking.",
    'Mr Hale was naive.',
  ])('an adult: %s', (text) => {
    expect(rulesIn(text)).toEqual([])
  })

  test.each([
    ['Staff describe her as manipulative.', 'manipulative'],
    ['Staff feel attention seeking.', 'attention-seeking'],
    ['Mum cannot control her.', 'out-of-control'],
  ])('the young person: %s', (text, rule) => {
    expect(rulesIn(text)).toEqual([rule])
  })
})

describe('whose it is', () => {
  test.each([
    'We spoke to Ayesha about the consequences of her behaviour.',
    'Police told Ayesha of the consequences of her actions.',
  ])('the child that was spoken to: %s', (text) => {
    expect(rulesIn(text)).toContain('consequences-of-their-actions')
  })

  test('what an adult knows of himself is his', () => {
    expect(rulesIn('Dad accepted the consequences of his actions.')).toEqual([])
  })

  test('known as an offender is no doing of an offender', () => {
    expect(rulesIn('Kacper is known to police as a prolific offender and drug runner.')).toContain('drug-runner')
  })

  test('a he who is not the she of the sentence', () => {
    expect(rulesIn('The man met her at the bus stop and he knew what he was doing.')).toEqual([])
    expect(rulesIn('The man met him at the bus stop and he knew what he was doing.')).toEqual([
      'knows-what-they-are-doing',
    ])
    expect(rulesIn('You put yourself at risk, and I was sorry to read it.')).toEqual(['puts-herself-at-risk'])
  })
})

test('a young man is a young person, and a man is not', () => {
  expect(check('The young man keeps putting himself at risk.')).toHaveLength(1)
  expect(check('The man keeps putting himself at risk.')).toEqual([])
})

describe('what is denied', () => {
  test.each([
    'She is not promiscuous.',
    'Not once has she been promiscuous.',
    'She was never promiscuous.',
    "She isn't promiscuous.",
    'Nobody thinks that she is promiscuous.',
    'It is not true that she is promiscuous.',
    'She was never a promiscuous girl.',
    'We do not believe that she is promiscuous or streetwise.',
  ])('is not told: %s', (text) => {
    expect(rulesIn(text)).toEqual([])
  })

  test.each([
    'She is not only promiscuous.',
    'There is no doubt that she is promiscuous.',
    'She does not realise that she is promiscuous.',
    'She did not come home, and is promiscuous.',
    'She was not in school and the head calls her promiscuous.',
    'She is promiscuous and not at school.',
    'When told no she was promiscuous.',
  ])('is told, for the "not" denies something else: %s', (text) => {
    expect(rulesIn(text)).toEqual(['promiscuous'])
  })
})

describe('what is spoken about', () => {
  test.each([
    'Write what happened instead of promiscuous.',
    'We no longer use the term promiscuous.',
    'The word promiscuous was challenged in supervision.',
    'Please avoid promiscuous in reports.',
    'Promiscuous is not a word we use.',
    'Words to avoid:\n- promiscuous\n- streetwise',
    'In her own words: I am promiscuous.',
    "Child's voice: they call me promiscuous. I hate it.",
    '> School call her promiscuous\n\nThank you for this.',
  ])('is not told: %j', (text) => {
    expect(rulesIn(text)).toEqual([])
  })

  test.each([
    'The term ended; she is promiscuous.',
    'School say that she is promiscuous.',
    '> Thank you for this.\n\nShe is promiscuous.',
    'Things to do:\n- she is promiscuous',
  ])('is told: %j', (text) => {
    expect(rulesIn(text)).toEqual(['promiscuous'])
  })
})

describe('the better words', () => {
  test.each([
    ['He keeps putting himself at risk.', 'him'],
    ['She keeps putting herself at risk.', 'her'],
    ['Ava is fifteen. Keeps putting self at risk.', 'them'],
  ])('%s speaks of %s', (text, pronoun) => {
    const [finding] = check(text)
    expect(finding?.alternatives.join(' ')).toMatch(new RegExp(`\\b${pronoun}\\b`))
    expect(finding?.alternatives.join(' ')).not.toContain('{')
  })

  test('none is offered twice, as fitting in the place and as for writing anew', () => {
    for (const { alternatives, fits } of check('K has an older boyfriend. She is hard to reach and promiscuous.')) {
      expect(new Set(alternatives).size).toBe(alternatives.length)
      expect(fits).toBeGreaterThan(0)
    }
  })
})
