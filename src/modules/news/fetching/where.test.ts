import { describe, expect, test } from 'vitest'
import { addressOf, mayReach, oneOf } from './where.ts'

const CLOSED = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.8.8.8',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  'example.org',
  '',
]

describe('a live site reaches the public web', () => {
  test.each(['1.1.1.1', '9.255.255.255', '172.32.0.1', '192.167.255.255', '2606:4700::1111', '2a00:1450::1'])(
    '%s',
    (address) => expect(mayReach(address, 'the web')).toBe(true),
  )
  test.each(CLOSED)('and nothing else: %s', (address) => expect(mayReach(address, 'the web')).toBe(false))

  test.each([
    ['http://1.1.1.1/feed', 'not-https'],
    ['http://localhost/feed', 'not-https'],
    ['https://localhost/feed', 'not-public'],
    ['https://127.0.0.1/feed', 'not-public'],
    ['https://2130706433/feed', 'not-public'],
    ['https://0x7f.1/feed', 'not-public'],
    ['https://0177.0.0.1/feed', 'not-public'],
    ['https://127.1/feed', 'not-public'],
    ['https://[::1]/feed', 'not-public'],
    ['https://[::ffff:127.0.0.1]/feed', 'not-public'],
    ['https://[::ffff:a9fe:a9fe]/feed', 'not-public'],
    ['https://169.254.169.254/latest', 'not-public'],
  ])('however it is written: %s is %s', async (url, wrong) =>
    expect(await addressOf(new URL(url), 'the web')).toEqual({ wrong }),
  )

  test('a number that is an address of the web is taken as it is', async () =>
    expect(await addressOf(new URL('https://1.1.1.1/feed'), 'the web')).toEqual({ address: '1.1.1.1' }))
})

describe('a name', () => {
  test.each([
    ['of the public web', ['1.1.1.1', '2606:4700::1111'], { address: '1.1.1.1' }],
    ['with a second face in our own network', ['1.1.1.1', '10.0.0.1'], { wrong: 'not-public' }],
    ['with a first one there', ['169.254.169.254', '1.1.1.1'], { wrong: 'not-public' }],
    ['of nobody', [], { wrong: 'no-such-name' }],
  ])('%s', (_, addresses, found) => expect(oneOf(addresses, 'the web')).toEqual(found))
})

describe('a practice site reaches this machine', () => {
  test.each(['127.0.0.1', '127.0.0.53', '::1'])('%s', (address) => expect(mayReach(address, 'this machine')).toBe(true))
  test.each(['1.1.1.1', '10.0.0.1', '::ffff:127.0.0.1', '2606:4700::1111', ''])('and nothing else: %s', (address) =>
    expect(mayReach(address, 'this machine')).toBe(false),
  )
  test.each(['https://example.org/feed', 'http://10.0.0.1/', 'https://localhost.example.org/', 'https://localhost./'])(
    'nor does it ask a name server: %s',
    async (url) => expect(await addressOf(new URL(url), 'this machine')).toEqual({ wrong: 'practice' }),
  )
})
