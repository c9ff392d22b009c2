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

  test('is done once for all who ask for the same page, and each packing is kept apart', () => {
    const first = pack(text, 'br')
    expect(pack(text, 'br')?.body).toBe(first?.body)
    expect(pack(text, 'gzip')?.body).not.toBe(first?.body)
  })

  test('of what is for one person alone is done each time: nothing of their words is kept', () => {
    for (const accepts of ['br', 'gzip']) {
      const first = pack(text, accepts, true)
      expect(pack(text, accepts, true)?.body).not.toBe(first?.body)
      expect(pack(text, accepts, true)?.body).toEqual(first?.body)
      expect(pack(text, accepts)?.body).not.toBe(first?.body)
    }
  })

  test('fills no memory, whatever strangers ask for', () => {
    const first = pack(text, 'br')
    for (let n = 0; n < 40; n += 1) pack(`${text}${n}`, 'br')
    expect(pack(text, 'br')?.body).not.toBe(first?.body)
  })
})
