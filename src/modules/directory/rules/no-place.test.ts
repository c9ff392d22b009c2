import { describe, expect, test } from 'vitest'
import { momentIn, placeIn } from './no-place.ts'

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
