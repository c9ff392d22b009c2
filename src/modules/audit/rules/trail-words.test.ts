import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../platform/pure/dates.ts'
import { actCode, actorWords, detailWords, kindWords, sentence } from './trail-words.ts'
import { momentsOf, wishFacts } from './wish.ts'

const names = new Map([['7', 'Maja Lis']])

describe('the words of a row', () => {
  test.each([
    ['7', 'Maja Lis'],
    ['8', 'Somebody who is no longer listed'],
    ['public', 'Somebody who was not signed in'],
    ['operator', 'The operator, with bin/rose'],
    ['task:keep-words', 'Rose itself (keep words)'],
  ])('%s is %s', (actor, words) => expect(actorWords(actor, names)).toBe(words))

  test.each([
    ['case', 'a case'],
    ['young-person', 'a young person'],
    ['emergency-card', 'an emergency card'],
    ['attempt', 'what somebody tried'],
    ['attachment', 'an attachment'],
  ])('%s is %s', (kind, words) => expect(kindWords(kind)).toBe(words))

  test('an act is a sentence on the page and a code in the address', () => {
    expect([sentence('looked at a case'), actCode('looked at a case')]).toEqual([
      'Looked at a case',
      'looked-at-a-case',
    ])
  })

  test('facts are said in words', () => {
    expect(detailWords({ found: 0, made: true, send_key: null, how: 'post' })).toEqual([
      { key: 'found', value: '0' },
      { key: 'made', value: 'yes' },
      { key: 'send key', value: 'none' },
      { key: 'how', value: 'post' },
    ])
  })
})

describe('what is asked for', () => {
  const nothing = { from: null, to: null, actor: null, act: null, record: null }

  test('is whole days in London, also when the clocks change', () => {
    const day = plainDate('2026-03-29')
    const { since, until } = momentsOf({ from: day, to: day })
    expect([since?.toISOString(), until?.toISOString()]).toEqual([
      '2026-03-29T00:00:00.000Z',
      '2026-03-29T23:00:00.000Z',
    ])
    expect(momentsOf(nothing)).toEqual({ since: null, until: null })
  })

  test('is what the trail writes about the look, and nothing that was not asked', () => {
    expect(wishFacts(nothing)).toEqual({})
    expect(wishFacts({ ...nothing, actor: 'operator', from: plainDate('2026-03-01') })).toEqual({
      from: '2026-03-01',
      person: 'operator',
    })
  })
})
