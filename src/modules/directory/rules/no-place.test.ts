import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inventedFacts, inventedService } from '../../../../tests/harness/open-referral.ts'
import { readPostcode } from '../../../platform/pure/postcode.ts'
import { isRefusal } from '../../../platform/pure/result.ts'
import { routes } from '../routes.ts'
import { makeListing } from './listing.ts'
import { momentIn, placeIn, placesIn } from './no-place.ts'

const site = { url: 'https://rose.example.org', pages: ['/', '/refer'] }
const facts = inventedFacts([inventedService(0, { alert: 'Closed for a week.' }), inventedService(1)])

describe('a place in a text is seen', () => {
  test.each([
    ['Come to NR1 3QU.', 'a postcode'],
    ['nr13qu', 'a postcode'],
    ['(NR1-3QU)', 'a postcode'],
    ['NR\u200b1\u00a03Q\u00adU', 'a postcode'],
    ['ＮＲ１ ３ＱＵ', 'a postcode'],
    ['NR1 OAB', 'a postcode'],
    ['SW1A 1AA', 'a postcode'],
    ['At 12 Larch Street', 'a street'],
    ['12a, the old larch road', 'a street'],
    ['In Larch Lane, behind the shop', 'a street'],
    ['LARCH STREET', 'a street'],
    ['We meet at Larch House', 'a building'],
    ['Young people at Fenland Library', 'a building'],
    ['Outside the bus station', 'a place to meet'],
    ['near the shopping centres', 'a place to meet'],
    ['A drop-in at the Lantern', 'a place to meet'],
    ['52.62810, 1.29640', 'coordinates'],
    ['52°37′ north', 'coordinates'],
    ['///larch.lamp.river', 'a map reference'],
    ['TG 230 085', 'a map reference'],
    ['9F43J7HW+4X', 'a map reference'],
    ['https://maps.example.org/x', 'a map'],
    ['UPRN 10001', 'a map'],
  ])('%s', (text, what) => expect(placeIn(text)).toBe(what))

  test.each([
    'One-to-one support for young people across Norfolk, aged 11 to 25.',
    'King’s Lynn and West Norfolk',
    'Great Yarmouth',
    'The Magdalene Group',
    'Ask us on 01603 610256 or at rose@example.org.',
    'In 2020 we gave 487 sessions to 97 children and young people.',
    'Printed copies cost £1.50 each; 10 young people and their workers.',
    'http://statistics.data.gov.uk/id/statistical-geography/E07000148',
    'https://rose.example.org/refer',
    'On weekdays, not on bank holidays.',
    'For key stages KS3 and KS4, with the A5 booklet.',
  ])('and nothing in: %s', (text) => expect([placeIn(text), momentIn(text)]).toEqual([null, null]))

  test.each(['On Tuesdays', 'every Friday', 'from 18:00', 'at 6pm', '6 p.m.', 'at seven o’clock', '10.30'])(
    'and so is a moment: %s',
    (text) => expect(momentIn(text)).not.toBeNull(),
  )
})

/** A postcode as Royal Mail shapes it. */
const postcodes = fc
  .tuple(
    fc.constantFrom('N', 'NR', 'IP', 'PE', 'SW', 'EC', 'M'),
    fc.constantFrom('1', '3', '12', '99'),
    fc.constantFrom('', ' ', '  ', '-', '\u00a0'),
    fc.constantFrom('0AA', '3QU', '9XW'),
    fc.boolean(),
  )
  .map(([area, district, gap, end, small]) => {
    const postcode = `${area}${district}${gap}${end}`
    return small ? postcode.toLowerCase() : postcode
  })

/** The paths to every text in it. */
function pathsIn(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value === 'string') return [[...at]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...at, name]))
}

function changed<T>(value: T, [name = '', ...rest]: readonly string[], change: (text: string) => string): T {
  const inner = (value as Record<string, unknown>)[name]
  const next = rest.length === 0 ? change(String(inner)) : changed(inner, rest, change)
  return (Array.isArray(value) ? value.with(Number(name), next) : { ...value, [name]: next }) as T
}

// Identifiers, codes and rules have a form of their own, to which the settings hold them.
const texts = pathsIn(facts).filter(
  (path) => !/^(?:id|code|rule|from|to|changed|checked|status|page|\d+)$/.test(path.at(-1) ?? ''),
)

/** What leaves, or null: Rose does not start. */
function published(changedFacts: typeof facts): string | null {
  try {
    routes({ ...site, organisation: changedFacts })
  } catch (error) {
    expect((error as Error).message).toMatch(/^config\/organisation\.yml names places:\n {2}- services\.\S+: holds /)
    return null
  }
  return JSON.stringify(makeListing(changedFacts, site))
}

describe('whatever the settings say', () => {
  test('the invented charity has nothing to hide, and many texts to hide it in', () => {
    expect(placesIn(makeListing(facts, site))).toEqual([])
    expect(texts.length).toBeGreaterThan(30)
  })

  test('a postcode in any text of them does not leave', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), postcodes, fc.boolean(), (path, postcode, first) => {
        expect(isRefusal(readPostcode(postcode))).toBe(false)
        const out = published(changed(facts, path, (text) => (first ? `${postcode} ${text}` : `${text}, ${postcode}.`)))
        expect(out ?? '').not.toContain(postcode)
      }),
      { numRuns: 400 },
    )
  })

  test.each(['14 Larch Street', 'Tuesdays', 'the bus station', '52.62810, 1.29640', '18:00'])(
    '%s in any text of them does not leave',
    (words) => {
      for (const path of texts)
        expect(published(changed(facts, path, (text) => `${text} ${words}`)) ?? '').not.toContain(words)
    },
  )

  test('a field that is added anywhere does not leave', () => {
    const added = {
      location: 'x',
      address_1: '14 Larch Street',
      postcode: 'NR1 3QU',
      route: ['Larch Street'],
      latitude: 52.6,
    }
    const everywhere = <T>(value: T): T => {
      if (Array.isArray(value)) return value.map(everywhere) as T
      if (typeof value !== 'object' || value === null) return value
      return { ...Object.fromEntries(Object.entries(value).map(([k, v]) => [k, everywhere(v)])), ...added } as T
    }
    const clean = inventedFacts([inventedService(0), inventedService(1)])
    const { areas } = clean.services
    const noisy = everywhere(clean)
    const listing = makeListing({ ...noisy, services: { ...noisy.services, areas } }, site)
    expect(listing).toEqual(makeListing(clean, site))
  })

  test('a charity or a district that is called after a building may be', () => {
    const charity = changed(facts, ['organisation', 'charity'], () => 'Larch House')
    expect(published(changed(charity, ['districts', '0', 'label'], () => 'Larch Park'))).toContain('Larch House')
    for (const more of ['NR1 3QU', '52.62810, 1.29640', 'Larch Lane', 'the bus station', 'on Tuesdays'])
      expect(published(changed(facts, ['organisation', 'charity'], () => `Larch House, ${more}`))).toBeNull()
  })
})
