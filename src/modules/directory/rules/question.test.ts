import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../platform/pure/result.ts'
import { MOST_PER_PAGE, readSought, readWanted, refusalOfPlace } from './question.ts'

const ID = '0BC248FA-dc27-4650-9ba4-8f1a24ef16a2'

describe('which page', () => {
  test.each([
    [{}, { page: 1, perPage: 50 }],
    [
      { page: '', per_page: ' ' },
      { page: 1, perPage: 50 },
    ],
    [
      { page: '3', per_page: '10' },
      { page: 3, perPage: 10 },
    ],
    [
      { page: '0007', per_page: String(MOST_PER_PAGE) },
      { page: 7, perPage: MOST_PER_PAGE },
    ],
  ])('%j', (query, sought) => expect(readSought(query)).toEqual(sought))

  test.each(['0', '-1', '1.5', 'two', '1e3', '0x10', '٣', '99999999', '1000001', 'NaN', 'Infinity'])(
    'page=%s is refused',
    (page) => expect(readSought({ page })).toEqual({ refused: 'page is a whole number from 1.' }),
  )

  test.each(['0', '501', '-5', '10;drop', '99999999999999999999'])('per_page=%s is refused', (per_page) =>
    expect(readSought({ per_page })).toEqual({ refused: 'per_page is a whole number from 1 to 500.' }),
  )
})

describe('which services', () => {
  test.each([
    [{}, {}],
    [{ search: '', day: '', minimum_age: '  ' }, {}],
    [{ search: 'Café,  group!' }, { words: ['cafe', 'group'] }],
    [
      { taxonomy_id: ID, taxonomy_term_id: ID },
      { taxonomyId: ID.toLowerCase(), termId: ID.toLowerCase() },
    ],
    [
      { minimum_age: '11', maximum_age: '17.5' },
      { minimumAge: 11, maximumAge: 17.5 },
    ],
    [
      { start_time: '09:00', end_time: '17:30:00' },
      { startTime: '09:00', endTime: '17:30' },
    ],
    [{ day: 'MO' }, { day: 'MO' }],
    [{ day: 'sunday' }, { day: 'SU' }],
    [{ colour: 'green' }, {}],
  ])('%j', (query, wanted) => {
    const nothing = { words: [], taxonomyId: null, termId: null, minimumAge: null, maximumAge: null, startTime: null }
    expect(readWanted(query as Record<string, string>)).toEqual({ ...nothing, endTime: null, day: null, ...wanted })
  })

  test.each([
    ['search', 'x'.repeat(201)],
    ['taxonomy_id', 'kind'],
    ['taxonomy_term_id', `${ID}0`],
    ['minimum_age', '-1'],
    ['maximum_age', '151'],
    ['start_time', '9 o’clock'],
    ['start_time', '25:00'],
    ['end_time', '09:00Z'],
    ['day', 'MONDAYS'],
    ['day', '1'],
  ])('%s=%s is refused in one sentence that names it', (name, value) => {
    const { refused } = readWanted({ [name]: value }) as { refused: string }
    expect(refused).toMatch(new RegExp(`^${name} [^.]*\\.$`))
    expect(refused).not.toContain(value)
  })

  test('of two faults one is said', () => {
    expect(readWanted({ day: 'x', minimum_age: 'x' })).toEqual({
      refused: 'minimum_age is an age in years from 0 to 150.',
    })
  })
})

describe('around which place', () => {
  test.each([[{}], [{ postcode: 'nr13qu' }], [{ postcode: 'NR1 3QU', proximity: '5000' }]])('%j is read', (query) =>
    expect(refusalOfPlace(query)).toBeNull(),
  )
  test.each([[{ postcode: 'Norwich' }], [{ postcode: 'NR1 3QU', proximity: 'near' }], [{ proximity: '5000' }]])(
    '%j is refused',
    (query) => expect(refusalOfPlace(query as Record<string, string>)).toEqual({ refused: expect.any(String) }),
  )
})

test('whatever is asked gets an answer or one sentence', () => {
  const names = [
    'search',
    'page',
    'per_page',
    'taxonomy_id',
    'minimum_age',
    'start_time',
    'day',
    'postcode',
    'proximity',
  ]
  const queries = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.nat().map(String)),
  )
  fc.assert(
    fc.property(queries, (query) => {
      for (const answer of [readSought(query), readWanted(query), refusalOfPlace(query)])
        if (isRefusal(answer)) expect(answer.refused.trim()).toMatch(/^[a-z_]+ [^\n]+\.$/)
    }),
  )
})
