import { describe, expect, test } from 'vitest'
import { inventedFacts, inventedService } from '../../../../tests/harness/open-referral.ts'
import { listingAt, makeListing } from './listing.ts'

const site = { url: 'https://rose.example.org', pages: ['/', '/refer'] }
const made = (over = {}) => makeListing(inventedFacts([inventedService(0, over), inventedService(1)]), site)

/** Every `id` in it, however deep, with what it stands for. */
function idsIn(value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null) return []
  const own =
    'id' in value && typeof value.id === 'string' ? [[value.id, JSON.stringify(value)] as [string, string]] : []
  return [...own, ...Object.values(value).flatMap(idsIn)]
}

describe('what a directory is told', () => {
  test('has an id for each thing, and the same one whenever it is made', () => {
    const { services } = made()
    const ids = services.flatMap(({ listed, nested }) => [
      listed.id,
      ...idsIn({ ...nested, organization: null, attributes: nested.attributes.map(({ id }) => ({ id })) }).map(
        ([id]) => id,
      ),
    ])
    expect(ids.length).toBeGreaterThan(15)
    expect(new Set(ids).size).toBe(ids.length)
    expect(idsIn(made())).toEqual(idsIn(made()))
    expect(idsIn(made({ name: 'Another name' })).map(([id]) => id)).toEqual(idsIn(made()).map(([id]) => id))
  })

  test('names a page of ours that answers', () => {
    const url = (page: string) => made({ page }).services[0]?.listed.url
    expect([url('/refer'), url('/')]).toEqual(['https://rose.example.org/refer', 'https://rose.example.org/'])
  })

  test('leaves a service out until its page stands', () => {
    const names = (page: string) => made({ page }).services.map(({ listed }) => listed.name)
    expect(names('/refer')).toEqual(['Service a', 'Service b'])
    expect(names('/booklet')).toEqual(['Service b'])
  })

  test.each([
    ['2026-02-01', '2026-08-01T12:00:00Z', 1],
    ['2026-02-01', '2026-08-02T12:00:00Z', 0],
    ['2026-02-01', '2026-01-31T12:00:00Z', 0],
    [null, '2026-02-01T12:00:00Z', 0],
  ])('checked on %s, at %s it tells %i times', (checked, now, times) => {
    const [one] = listingAt(made({ checked }), new Date(now)).services
    expect(one?.nested.schedules).toHaveLength(times)
    expect(one?.nested.service_areas).toHaveLength(2)
  })

  test('has the districts of a service and nothing nearer', () => {
    const areas = (over: object) => made(over).services[0]?.nested.service_areas.map(({ name, uri }) => [name, uri])
    expect(areas({})).toEqual([
      ['East Fen', 'https://example.org/areas/east'],
      ['West Fen', undefined],
    ])
    expect(areas({ districts: ['west'] })).toEqual([['West Fen', undefined]])
    expect(() => made({ districts: ['north'] })).toThrow('no district is called north')
  })

  test('writes hours as a rule of RFC 5545', () => {
    const hours = { code: 'x', from: '10:00', to: '12:30', starts: '2026-04-06', note: 'Every second week.' }
    const [schedule] =
      made({ hours: [{ ...hours, rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE' }] }).services[0]?.nested.schedules ?? []
    expect(schedule).toMatchObject({
      dtstart: '2026-04-06',
      freq: 'WEEKLY',
      interval: 2,
      byday: 'MO,WE',
      bymonthday: undefined,
      opens_at: '10:00',
      closes_at: '12:30',
    })
  })

  test('gives the telephone of the office, and no person', () => {
    expect(made().services[0]?.nested.contacts).toMatchObject([
      { name: 'The office', title: 'Office', phones: [{ number: '01632 960001', description: 'On weekdays.' }] },
    ])
  })
})
