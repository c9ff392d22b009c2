import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeReference, readReference } from './reference-number.ts'
import { isRefusal } from './result.ts'

const prefixes = fc.constantFrom('R', 'YP', 'C', 'B', 'Z')
const bytes = fc.uint8Array({ minLength: 7, maxLength: 12 })
const reference = fc.tuple(prefixes, bytes).map(([prefix, drawn]) => makeReference(prefix, drawn))

describe('makeReference', () => {
  it('draws from the bytes it is given, and nothing else', () => {
    expect(makeReference('R', new Uint8Array(7))).toMatch(/^R-0000-000[0-9A-Z]$/)
    expect(makeReference('R', Uint8Array.of(1, 2, 3, 4, 5, 6, 7))).toBe(
      makeReference('R', Uint8Array.of(1, 2, 3, 4, 5, 6, 7)),
    )
  })

  it('is written without letters that are read as numbers', () => {
    fc.assert(fc.property(reference, (text) => /^[A-Z]{1,2}-[^ILOU]{4}-[^ILOU]{4}$/.test(text)))
  })

  it.each(['', 'r', 'L', 'ABC', '7'])('throws for the prefix %j', (prefix) => {
    expect(() => makeReference(prefix, new Uint8Array(7))).toThrow('prefix')
  })

  it('throws for too little randomness', () => {
    expect(() => makeReference('R', new Uint8Array(6))).toThrow('7 random bytes')
  })
})

describe('readReference', () => {
  it('reads back what was made, however it was typed', () => {
    const loosely = (text: string, seed: number) => {
      const typed = seed % 2 ? text.toLowerCase() : text
      const gap = ['', ' ', '-', ' – '][seed % 4] ?? ''
      return ` ${typed
        .replaceAll('-', gap)
        .replace(/0/g, 'o')
        .replace(/1/g, seed % 3 ? 'l' : 'I')} `
    }
    fc.assert(
      fc.property(reference, fc.nat(), (text, seed) => {
        expect(readReference(loosely(text, seed))).toEqual({ prefix: text.split('-')[0], text })
      }),
    )
  })

  it('notices any one wrong character', () => {
    fc.assert(
      fc.property(
        reference,
        fc.nat(8),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        (text, place, other) => {
          const plain = text.replaceAll('-', '')
          const at = plain.length - 1 - (place % plain.length)
          fc.pre(plain[at] !== other)
          expect(isRefusal(readReference(plain.slice(0, at) + other + plain.slice(at + 1)))).toBe(true)
        },
      ),
    )
  })

  it('notices any two characters exchanged', () => {
    fc.assert(
      fc.property(reference, fc.nat(7), fc.nat(7), (text, one, two) => {
        const plain = [...text.replaceAll('-', '')]
        const start = plain.length - 8
        const [a, b] = [plain[start + one] ?? '', plain[start + two] ?? '']
        fc.pre(a !== b)
        plain[start + one] = b
        plain[start + two] = a
        expect(readReference(plain.join(''))).toEqual({ refused: expect.stringContaining('slip') })
      }),
    )
  })

  it.each(['', 'R', 'R-7K3M', '7K3M-9QXV', 'R-7K3M-9QXVV-22', 'R-7K3U-9QXV', 'É-7K3M-9QXV'])('refuses %j', (text) => {
    expect(readReference(text)).toEqual({ refused: expect.stringContaining('looks like') })
  })
})
