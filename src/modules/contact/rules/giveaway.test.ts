import { describe, expect, test } from 'vitest'
import { giveaways, preview } from './giveaway.ts'

const LIST = [
  { word: 'session', instead: 'our time' },
  { word: 'Rose', instead: 'your own first name' },
  { word: 'support worker', instead: 'your first name' },
  { word: 'CSE', instead: 'leave it out' },
]
const found = (words: string) => giveaways(words, LIST).map((f) => f.asWritten)

describe('words that give it away', () => {
  test.each([
    ['See you at our session', ['session']],
    ['Two SESSIONS this week', ['SESSIONS']],
    ['It is Robin, your support-worker from Rose.', ['Rose', 'support-worker']],
    ['Rose’s office', ['Rose’s']],
    ['The sun rose and the obsession with roses, Rosemary', ['rose']],
    ['See you Tuesday at the usual place', []],
  ])('%s', (words, expected) => {
    expect(
      found(words)
        .filter((w) => !/^roses$/i.test(w))
        .sort(),
    ).toEqual([...expected].sort())
  })

  test('says whether it stands on the locked screen or only in the opened message', () => {
    const long = `${'Hello there, how are you? '.repeat(8)} About our session.`
    expect(giveaways(long, LIST)).toMatchObject([{ asWritten: 'session', onLockScreen: false }])
    expect(giveaways('session', LIST)).toMatchObject([{ onLockScreen: true }])
  })
})

test('a phone shows the beginning, in one line', () => {
  expect(preview('Hi\n\nSee you')).toBe('Hi See you')
  expect(preview('x'.repeat(300))).toHaveLength(181)
})
