import { type BrotliCompress, brotliDecompressSync, constants, createBrotliCompress } from 'node:zlib'

/** Stands once in a page that is drawn ahead, where each visitor’s copy has a key of its own. */
export const KEY_PLACE = 'key-of-this-page-9f1c4be07a52d863'

/** What stands before the key and after it; `letters`: of each key. */
export type Open = { readonly before: Buffer; readonly after: Buffer; readonly letters: number }

/** A page as it is, and packed with Brotli, both with the place open. Null: the page holds no key. */
export async function openAt(html: string, letters: number): Promise<{ identity: Open; br: Open } | null> {
  const [before = '', after, more] = html.split(KEY_PLACE)
  if (after === undefined) return null
  if (more !== undefined) throw new Error('A page has one place for its key')
  const identity = { before: Buffer.from(before), after: Buffer.from(after), letters }
  const br = await packAround(before, after, letters)
  assertOpens(br, identity)
  return { identity, br }
}

/** The page of one visitor. What is the same for all is not copied. */
export function filled({ before, after, letters }: Open, key: string): Buffer[] {
  const own = Buffer.from(key, 'latin1')
  if (own.length !== letters) throw new Error('The keys of a page have one length')
  return [before, own, after]
}

export function lengthOf({ before, after, letters }: Open): number {
  return before.length + letters + after.length
}

/** Brotli looks back two letters to choose how the next is written, so that many after the key are stored beside it. */
const SEAM = 2

/**
 * Packed once for all visitors (RFC 7932): what comes before the key, up to a whole byte; the key as it is, in a part that
 * is not packed; what comes after it. One packer goes over all three, so that distances are right; over the key’s place it
 * reads bytes that no page has, so that nothing after it is said by pointing into the key, and what it makes of them is
 * thrown away. The key is never packed with anything, so no length tells of it (compress.ts).
 */
async function packAround(before: string, after: string, letters: number): Promise<Open> {
  const packer = createBrotliCompress({
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(before + after) + letters,
    },
  })
  const tail = Buffer.from(after)
  const seam = tail.subarray(0, SEAM)
  const head = await pressed(packer, Buffer.from(before))
  await pressed(packer, Buffer.concat([unseen(letters), seam]))
  const rest = await pressed(packer, tail.subarray(SEAM), 'end')
  return {
    before: Buffer.concat([head, storedHeader(letters + seam.length)]),
    after: Buffer.concat([seam, rest]),
    letters,
  }
}

/** What the packer makes of these bytes, up to a whole byte. */
async function pressed(packer: BrotliCompress, bytes: Buffer, last?: 'end'): Promise<Buffer> {
  const parts: Buffer[] = []
  const note = (part: Buffer) => parts.push(part)
  packer.on('data', note)
  if (last) await new Promise((resolve, reject) => packer.once('end', resolve).once('error', reject).end(bytes))
  else {
    packer.write(bytes)
    await new Promise<void>((resolve) => packer.flush(constants.BROTLI_OPERATION_FLUSH, resolve))
  }
  packer.off('data', note)
  return Buffer.concat(parts)
}

/** Bytes that UTF-8 never has. */
const NOT_IN_UTF8 = [0xc0, 0xc1, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe, 0xff]
const MOST_LETTERS = NOT_IN_UTF8.length * (NOT_IN_UTF8.length - 1)

/** So many of them that no two come twice in the same order: there is nothing in them to point at either. */
function unseen(letters: number): Buffer {
  if (letters > MOST_LETTERS) throw new Error(`A key has up to ${MOST_LETTERS} letters`)
  const size = NOT_IN_UTF8.length
  let place = 0
  return Buffer.from(
    Array.from({ length: letters }, (_, n) => {
      const found = NOT_IN_UTF8[place] ?? 0
      place = (place + 1 + Math.floor(n / size)) % size
      return found
    }),
  )
}

/** Of a part that is not packed: not the last, its length less one in sixteen bits, as it is; then a whole byte. */
function storedHeader(length: number): Buffer {
  const bits = ((length - 1) << 3) | (1 << 19)
  return Buffer.from([bits & 0xff, (bits >> 8) & 0xff, bits >> 16])
}

/** A browser would show half a page, or none: one that does not open is a fault where it is drawn. */
function assertOpens(br: Open, identity: Open): void {
  const key = 'k'.repeat(br.letters)
  if (!brotliDecompressSync(Buffer.concat(filled(br, key))).equals(Buffer.concat(filled(identity, key))))
    throw new Error('A packed page does not open as it was drawn')
}
