import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pack } from './compress.ts'

const text = 'It is never your fault. '.repeat(100)

describe('packing a page', () => {
  test('as brotli before gzip, and the same words come out', () => {
    const best = pack(text, 'gzip, deflate, br')
    expect(best?.encoding).toBe('br')
    expect(brotliDecompressSync(best?.body ?? '').toString()).toBe(text)
    const old = pack(text, 'gzip, deflate')
    expect(old?.encoding).toBe('gzip')
    expect(gunzipSync(old?.body ?? '').toString()).toBe(text)
  })

  test.each([[undefined], [''], ['deflate'], ['br;q=0, gzip; q=0.000'], ['identity']])(
    'not at all for %s',
    (accepts) => {
      expect(pack(text, accepts)).toBeNull()
    },
  )

  test('not when it is short', () => expect(pack('short', 'br')).toBeNull())

  test('a browser that refuses brotli gets gzip', () => expect(pack(text, 'br;q=0, gzip')?.encoding).toBe('gzip'))
})
