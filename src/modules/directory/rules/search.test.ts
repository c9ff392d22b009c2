import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inventedFacts, inventedService } from '../../../../tests/harness/open-referral.ts'
import { isRefusal } from '../../../platform/pure/result.ts'
import { makeListing, type Service } from './listing.ts'
import { readWanted } from './question.ts'
import { search } from './search.ts'

const site = { url: 'https://rose.example.org', pages: ['/', '/refer'] }
const hours = (rule: string, from: string, to: string) => ({
  code: `${from} ${to}`,
  rule,
  from,
  to,
  starts: null,
  note: 'By arrangement.',
})
const facts = inventedFacts([
  inventedService(0, { name: 'Café club', minimum_age: 11, maximum_age: 17 }),
  inventedService(1, { name: 'Reading', terms: ['reading', 'adults'], minimum_age: 18, hours: [] }),
  inventedService(2, {
    name: 'Late club',
    maximum_age: 25,
    hours: [hours('FREQ=MONTHLY;BYDAY=2SA', '10:00', '12:00'), hours('FREQ=WEEKLY;BYDAY=TU', '18:00', '20:30')],
  }),
  inventedService(3, { name: 'Anybody', hours: [], districts: ['west'] }),
])
const { services, taxonomies, terms } = makeListing(facts, site)

function found(query: Record<string, string>, among: readonly Service[] = services): string[] {
  const wanted = readWanted(query)
  if (isRefusal(wanted)) throw new Error(wanted.refused)
  return search(among, wanted).map(({ listed }) => listed.name)
}

const idOf = (name: string) =>
  [...terms, ...taxonomies.map(({ listed }) => listed)].find((one) => one.name === name)?.id ?? ''

describe('a filter means what the profile says', () => {
  test.each([
    [{}, ['Café club', 'Reading', 'Late club', 'Anybody']],
    [{ search: 'CLUB' }, ['Café club', 'Late club']],
    [{ search: 'club cafe' }, ['Café club']],
    [{ search: 'east fen' }, ['Café club', 'Reading', 'Late club']],
    [{ search: 'nothing like it' }, []],
    [{ taxonomy_id: idOf('For') }, ['Reading']],
    [{ taxonomy_id: idOf('Kind') }, ['Café club', 'Reading', 'Late club', 'Anybody']],
    [{ taxonomy_term_id: idOf('reading').toUpperCase() }, ['Reading']],
    [{ taxonomy_term_id: idOf('For') }, []],
    [{ minimum_age: '0' }, ['Café club', 'Reading', 'Late club', 'Anybody']],
    [{ minimum_age: '11' }, ['Café club', 'Reading']],
    [{ minimum_age: '12' }, ['Reading']],
    [{ maximum_age: '17' }, ['Café club']],
    [{ maximum_age: '25' }, ['Café club', 'Late club']],
    [{ day: 'SA' }, ['Late club']],
    [{ day: 'Tuesday' }, ['Café club', 'Late club']],
    [{ day: 'SU' }, []],
    [{ start_time: '10:00' }, ['Late club']],
    [{ end_time: '17:00' }, ['Café club', 'Late club']],
    [{ start_time: '10:00', day: 'SA', end_time: '12:00' }, ['Late club']],
    // The day of one schedule and the hour of another are no service.
    [{ start_time: '18:00', day: 'SA' }, []],
  ])('%j', (query, names) => expect(found(query as Record<string, string>)).toEqual(names))
})

test('two filters together find what both find', () => {
  const one = fc.constantFrom<[string, string]>(
    ['search', 'club'],
    ['search', 'west'],
    ['taxonomy_id', idOf('For')],
    ['taxonomy_term_id', idOf('talking')],
    ['minimum_age', '11'],
    ['maximum_age', '25'],
    ['day', 'TU'],
  )
  fc.assert(
    fc.property(one, one, (first, second) => {
      fc.pre(first[0] !== second[0])
      const both = found(Object.fromEntries([first, second]))
      const second_ = found(Object.fromEntries([second]))
      expect(both).toEqual(found(Object.fromEntries([first])).filter((name) => second_.includes(name)))
    }),
  )
})
