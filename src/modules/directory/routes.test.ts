import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPostcode } from '#platform/pure/postcode.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { inventedFacts, inventedService } from '../../../tests/harness/open-referral.ts'
import { routes } from './routes.ts'
import { makeListing } from './rules/listing.ts'
import { placesIn } from './rules/no-place.ts'

const site = { url: 'https://rose.example.org', pages: ['/', '/refer'] }
const facts = inventedFacts([inventedService(0, { alert: 'Closed for a week.' }), inventedService(1)])

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
