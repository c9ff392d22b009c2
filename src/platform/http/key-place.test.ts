import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../root.ts'
import { packBest } from './compress.ts'
import { filled, KEY_PLACE, lengthOf, openAt } from './key-place.ts'

const LETTERS = 90
const text = readFileSync(join(ROOT, 'docs', 'security', 'asvs.md'), 'utf8').slice(0, 30_000)
const page = (before: string, after: string) => `${before}<input name="page" value="${KEY_PLACE}">${after}`
const withKey = (html: string, key: string) => html.replace(KEY_PLACE, () => key)

async function open(html: string, letters = LETTERS) {
  const found = await openAt(html, letters)
  if (found === null) throw new Error('the page has no place')
  return found
}

/** What browsers make of the page with this key, packed and as it is. */
const read = ({ br, identity }: Awaited<ReturnType<typeof open>>, key: string) => [
  String(brotliDecompressSync(Buffer.concat(filled(br, key)))),
  String(Buffer.concat(filled(identity, key))),
]

describe('a page that is packed around a key', () => {
  test('opens with every one of ten thousand keys, each exactly where it stands', async () => {
    const html = page(text.slice(0, 20_000), text.slice(20_000))
    const opened = await open(html)
    const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'
    const anyKey = fc.array(fc.constantFrom(...letter), { minLength: LETTERS, maxLength: LETTERS })
    // Words of the page itself are what a packer would point at.
    const ofThePage = fc
      .integer({ min: 0, max: text.length - LETTERS })
      .map((at) => [...text.slice(at, at + LETTERS).replaceAll(/[^ -~]/g, '?')])
    fc.assert(
      fc.property(fc.oneof(anyKey, ofThePage), (letters) => {
        const key = letters.join('')
        const whole = withKey(html, key)
        return read(opened, key).every((one) => one === whole)
      }),
      { numRuns: 10_000 },
    )
  })

  test('opens whatever stands around it, and however long its keys are', async () => {
    const around = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.constantFrom('', 'a', '“é”', text))
    const length = fc.integer({ min: 1, max: 156 })
    await fc.assert(
      fc.asyncProperty(around, around, length, async (before, after, letters) => {
        const html = `${before}${KEY_PLACE}${after}`
        const opened = await open(html, letters)
        const key = 'Zz9-'.repeat(letters).slice(0, letters)
        expect(read(opened, key)).toEqual([withKey(html, key), withKey(html, key)])
      }),
      { numRuns: 300 },
    )
  })

  test('has one length with all of them, and says nothing of the key but the key itself', async () => {
    const { br } = await open(page(text, 'The end.'))
    const [one, other] = ['a', 'b'].map((letter) => Buffer.concat(filled(br, letter.repeat(LETTERS))))
    if (!one || !other) throw new Error('there are two')
    expect([one.length, other.length]).toEqual([lengthOf(br), lengthOf(br)])
    expect([...one].filter((byte, n) => byte !== other[n])).toHaveLength(LETTERS)
  })

  test('is hardly larger than packed in one piece', async () => {
    const html = page(text.slice(0, 20_000), text.slice(20_000))
    const { br } = await open(html)
    expect(lengthOf(br)).toBeLessThan(packBest(withKey(html, 'k'.repeat(LETTERS))).br.length + LETTERS + 150)
  })
})

test('a page without a place is as it is, and one with two is a fault', async () => {
  expect(await openAt('<p>closed</p>', LETTERS)).toBe(null)
  await expect(openAt(page('', KEY_PLACE), LETTERS)).rejects.toThrow('one place')
})

test('a key of another length is a fault, and so are more letters than can be kept apart', async () => {
  const { br } = await open(page('', ''))
  expect(() => filled(br, 'short')).toThrow('one length')
  await expect(open(page('', ''), 157)).rejects.toThrow('up to 156')
})
