import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figureWords } from './figure-words.ts'
import { perPerson, publicYears, yearSentence } from './years.ts'

describe('sessions per young person', () => {
  test.each([
    [487, 97, 5],
    [0, 0, null],
    [1, 3, 0.3],
    [5, 4, 1.3],
    [1, 20, 0.1],
    [1, 21, 0],
    [145, 100, 1.5],
  ])('%i for %i', (sessions, people, each) => expect(perPerson(sessions, people)).toBe(each))

  test('is never further than half a tenth from the truth', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 50_000 }), (sessions, people) => {
        expect(Math.abs((perPerson(sessions, people) ?? Number.NaN) - sessions / people)).toBeLessThanOrEqual(
          0.05 + 1e-9,
        )
      }),
    )
  })
})

describe('the public years', () => {
  test('run from the first with a session to this one, ascending, without a gap', () => {
    const counted = [
      { year: 2019, youngPeople: 3, sessions: 12 },
      { year: 2021, youngPeople: 90, sessions: 500 },
      { year: 2030, youngPeople: 9, sessions: 9 },
    ]
    expect(publicYears(counted, 2022)).toEqual([
      { year: 2019, youngPeople: null, sessions: 12, partial: false },
      { year: 2020, youngPeople: 0, sessions: 0, partial: false },
      { year: 2021, youngPeople: 90, sessions: 500, partial: false },
      { year: 2022, youngPeople: 0, sessions: 0, partial: true },
    ])
  })

  test('are none before the first session', () => {
    expect(publicYears([], 2026)).toEqual([])
    expect(publicYears([{ year: 2030, youngPeople: 9, sessions: 9 }], 2026)).toEqual([])
  })

  test('say themselves in a sentence', () => {
    const year = { year: 2020, youngPeople: 97, sessions: 487, partial: false }
    expect(yearSentence(year)).toBe('In 2020, 97 children and young people received 487 support sessions.')
    expect(yearSentence({ ...year, partial: true })).toBe(
      'So far in 2020, 97 children and young people have received 487 support sessions.',
    )
    expect(yearSentence({ ...year, youngPeople: null })).toBe(
      'In 2020, fewer than five children and young people received 487 support sessions.',
    )
    expect(yearSentence({ ...year, youngPeople: 0, sessions: 0 })).toBe('In 2020, no support sessions were recorded.')
  })
})

test('figures as people read them', () => {
  expect([figureWords(12_345), figureWords(5, { decimals: 1 }), figureWords(null), figureWords(0)]).toEqual([
    '12,345',
    '5.0',
    'under 5',
    '0',
  ])
})
