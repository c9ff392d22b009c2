import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { example, faultsOf, type Kind } from '../../../../../tests/harness/open-referral.ts'
import { setting } from '../../../../../tests/harness/setting.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, signedIn, app, lines } = useApp(database)
const BASE = '/open-referral'
const ask = (path: string, headers: Record<string, string> = {}) =>
  app().inject({ url: `${BASE}${path}`, headers: { host: 'localhost:3000', ...headers } })

type Found = { readonly id: string; readonly name: string; readonly url: string; readonly [name: string]: unknown }
type List = { total_items: number; total_pages: number; last_page: boolean; size: number; contents: Found[] }

async function read<T>(kind: Kind, path: string): Promise<T> {
  const answer = await ask(path)
  expect([path, answer.statusCode]).toEqual([path, 200])
  expect([path, faultsOf(kind, answer.json())]).toEqual([path, []])
  return answer.json<T>()
}

/** As a directory harvests a list: page after page, until one says that it is the last. */
async function harvest(kind: Kind, path: string, perPage: number): Promise<Found[]> {
  const all: Found[] = []
  for (let page = 1; page < 100; page++) {
    const list = await read<List>(kind, `${path}?page=${page}&per_page=${perPage}`)
    all.push(...list.contents)
    if (list.last_page) {
      expect([list.total_items, list.total_pages]).toEqual([all.length, page])
      return all
    }
  }
  throw new Error('a list without an end')
}

const { services: all } = setting().organisation
/** The booklet has no page yet. */
const told = { ...all, list: all.list.filter(({ page }) => page !== '/booklet') }

describe('a directory that harvests', () => {
  test('learns which standard it is, with and without the last stroke', async () => {
    for (const path of ['', '/'])
      expect(await read('about', path)).toEqual({
        version: 'HSDS-UK-3.0',
        profile: expect.stringMatching(/^https:/),
        openapi_url: expect.stringMatching(/^https:/),
      })
  })

  test.each([1, 3, 500])(
    'finds every service once, %i to a page, and each by itself with all that belongs to it',
    async (per) => {
      const found = await harvest('services', '/services', per)
      expect(found.map(({ id }) => id)).toEqual(told.list.map(({ id }) => id))
      for (const one of found) {
        const whole = await read<Found & Record<string, unknown[]>>('service', `/services/${one.id.toUpperCase()}`)
        expect(whole).toMatchObject({ id: one.id, name: one.name, url: one.url, service_at_locations: [] })
        for (const part of ['service_areas', 'languages', 'contacts', 'attributes'])
          expect([part, whole[part]?.length]).not.toEqual([part, 0])
        expect(whole['service_areas']).toHaveLength(setting().organisation.districts.length)
        expect(JSON.stringify(whole['contacts'])).toContain('"number":"01603 610256"')
      }
    },
  )

  test('finds every taxonomy with its terms, and every term by itself', async () => {
    const taxonomies = await harvest('taxonomies', '/taxonomies', 1)
    const terms = await harvest('terms', '/taxonomy_terms', 2)
    expect(taxonomies.map(({ id }) => id)).toEqual(told.taxonomies.map(({ id }) => id))
    const nested: Found[] = []
    for (const { id } of taxonomies)
      nested.push(...(await read<{ taxonomy_terms: Found[] }>('taxonomy', `/taxonomies/${id}`)).taxonomy_terms)
    expect(nested).toEqual(terms)
    for (const term of terms) expect(await read('term', `/taxonomy_terms/${term.id}`)).toEqual(term)
  })

  test('is told no hours that nobody has checked, and nothing of what is not there yet', async () => {
    for (const { id } of told.list)
      expect(await read<Found>('service', `/services/${id}`)).toMatchObject({ schedules: [] })
    const [booklet] = all.list.filter((one) => !told.list.includes(one))
    expect((await ask(`/services/${booklet?.id}`)).statusCode).toBe(404)
  })

  test('is led to pages that answer', async () => {
    for (const { url } of await harvest('services', '/services', 50)) {
      expect(url).toMatch(/^http:\/\/localhost:3000\//)
      expect([url, (await visitor().get(new URL(url).pathname)).statusCode]).toEqual([url, 200])
    }
  })

  test('is told in one sentence what is not there', async () => {
    for (const path of ['services', 'service_at_locations', 'taxonomies', 'taxonomy_terms'])
      for (const id of ['00000000-0000-4000-8000-000000000001', 'made-up', '__proto__', 'constructor']) {
        const answer = await ask(`/${path}/${id}`)
        expect([path, id, answer.statusCode]).toEqual([path, id, 404])
        expect(answer.json()).toEqual({ error: expect.stringMatching(/^No .* has this id\.$/) })
      }
  })
})

describe('no place is published', () => {
  test('no service stands at one, whatever is asked', async () => {
    for (const query of ['', '?postcode=NR1%203QU&proximity=100000', '?search=norwich', '?page=2&per_page=1'])
      expect(await read('services at locations', `/service_at_locations${query}`)).toMatchObject({
        total_items: 0,
        contents: [],
      })
  })

  test('no answer has a field for one', async () => {
    const paths = [
      '/services',
      ...told.list.map(({ id }) => `/services/${id}`),
      '/service_at_locations',
      '/taxonomies',
      '/taxonomy_terms',
    ]
    for (const path of paths)
      expect((await ask(path)).body).not.toMatch(
        /"(?:locations?|address(?:es)?|address_1|postal_code|postcode|city|latitude|longitude|extent|route|accessibility)":/,
      )
  })
})

describe('a wrong parameter', () => {
  test.each([
    '/services?page=0',
    '/services?per_page=501',
    '/services?day=someday',
    '/services?taxonomy_id=1',
    '/services?taxonomy_term_id=%27--',
    '/services?minimum_age=young',
    '/services?maximum_age=-1',
    '/services?start_time=morning',
    '/services?end_time=24:00',
    `/services?search=${'x'.repeat(201)}`,
    '/taxonomies?page=x',
    '/taxonomy_terms?per_page=0',
    '/service_at_locations?postcode=Norwich',
    '/service_at_locations?proximity=5000',
    '/service_at_locations?day=x',
  ])('is said in one sentence: %s', async (path) => {
    const answer = await ask(path)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([400, 'application/json; charset=utf-8'])
    const name = /\?(\w+)/.exec(path)?.[1]
    expect(answer.json()).toEqual({ error: expect.stringMatching(new RegExp(`^${name} [^\\n]*\\.$`)) })
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'access-control-allow-origin': '*' })
  })
})

describe('random filters', () => {
  const { taxonomies, list } = told
  const ids = [...taxonomies, ...taxonomies.flatMap((one) => one.terms), ...list].map(({ id }) => id)
  const value = fc.oneof(
    fc.constantFrom(...ids, 'MO', 'sunday', '09:00', '17:00:00', 'young', 'NR1 3QU', 'Norwich'),
    fc.integer({ min: -2, max: 30 }).map(String),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  const name = fc.constantFrom(
    'search',
    'taxonomy_id',
    'taxonomy_term_id',
    'minimum_age',
    'maximum_age',
    'start_time',
    'end_time',
    'day',
    'x',
  )
  const path = fc.constantFrom<[Kind, string]>(
    ['services', '/services'],
    ['services at locations', '/service_at_locations'],
    ['taxonomies', '/taxonomies'],
    ['terms', '/taxonomy_terms'],
  )

  test('get a valid list whose pages add up and do not overlap, or one sentence', async () => {
    const seen = { lists: 0, refused: 0, some: 0 }
    const ofFilters = async ([kind, at]: [Kind, string], filters: Record<string, string>, per: number) => {
      const pages: List[] = []
      for (let page = 1; pages.at(-1)?.last_page !== true; page++) {
        const answer = await ask(
          `${at}?${new URLSearchParams({ ...filters, page: String(page), per_page: String(per) })}`,
        )
        if (answer.statusCode === 400) {
          seen.refused += 1
          expect(answer.json()).toEqual({ error: expect.any(String) })
          return
        }
        expect([answer.statusCode, faultsOf(kind, answer.json())]).toEqual([200, []])
        pages.push(answer.json<List>())
      }
      const found = pages.flatMap((page) => page.contents.map(({ id }) => id))
      expect(new Set(found).size).toBe(found.length)
      for (const page of pages) expect(page.total_items).toBe(found.length)
      seen.lists += 1
      if (found.length > 0) seen.some += 1
    }
    await fc.assert(
      fc.asyncProperty(path, fc.dictionary(name, value, { maxKeys: 3 }), fc.integer({ min: 1, max: 5 }), ofFilters),
      { numRuns: 150 },
    )
    expect(Math.min(seen.lists, seen.refused, seen.some)).toBeGreaterThan(5)
  })

  test('and nothing that was asked is written down', () => expect(lines).toEqual([]))
})

describe('for everybody and about nobody', () => {
  beforeAll(() => seatTeam(database))

  test('any site may read it, for these reads only, and it is kept shortly', async () => {
    for (const path of ['', '/services', `/services/${told.list[0]?.id}`, '/taxonomies', '/service_at_locations']) {
      const answer = await ask(path, { origin: 'https://directory.example' })
      expect(answer.headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=300',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      })
      expect(answer.headers).not.toHaveProperty('access-control-allow-credentials')
      expect(answer.headers).not.toHaveProperty('set-cookie')
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'] as const) {
      const answer = await app().inject({ method, url: `${BASE}/services`, headers: { host: 'localhost:3000' } })
      expect([method, answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([
        method,
        404,
        undefined,
      ])
    }
  })

  test('whoever is signed in is told the same, and is not known', async () => {
    const [staff, stranger] = [await signedIn('manager'), visitor()]
    for (const path of ['', '/services', '/taxonomy_terms?page=2'])
      expect((await staff.get(`${BASE}${path}`)).body).toBe((await stranger.get(`${BASE}${path}`)).body)
  })
})

describe('the profile’s schemas', () => {
  test('take the profile’s own example', () => expect(faultsOf('service', example)).toEqual([]))

  test.each<[Kind, object]>([
    ['service', { ...(example as object), id: 'one' }],
    ['service', { ...(example as object), status: 'open' }],
    ['service', { ...(example as object), schedules: [{ id: told.organisation.id, freq: 'DAILY' }] }],
    ['services', { contents: [] }],
    ['term', { id: told.organisation.id, name: 'x' }],
    ['taxonomy', { name: 'x', description: 'y' }],
    ['service at a location', { id: 1 }],
  ])('see what is wrong with a %s', (kind, body) => expect(faultsOf(kind, body)).not.toEqual([]))
})
