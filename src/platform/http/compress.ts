import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'

const SMALLEST = 1_024
/** A good deal smaller than gzip for about half a millisecond a page. */
const QUALITY = 5

export type Packed = { readonly body: Buffer; readonly encoding: 'br' | 'gzip' }

/**
 * The text packed the best way that the browser accepts, or null when it is better sent as it is. `isForOne`: somebody's own
 * words are in it, so that nothing of it is kept.
 * Only for pages that hold no secret: where a page carries a token and also words that an attacker can put there, the
 * packed length tells the token letter by letter (BREACH). So pages for staff and pages with forms are never packed.
 */
export function pack(text: string, accepts: string | undefined, isForOne = false): Packed | null {
  if (text.length < SMALLEST) return null
  const accepted = readAccepted(accepts ?? '')
  if (accepted.has('br')) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    }
    const packed = () => brotliCompressSync(text, { params })
    return isForOne ? { encoding: 'br', body: packed() } : packedOnce('br', text, packed)
  }
  if (!accepted.has('gzip')) return null
  const packed = () => gzipSync(text, { level: 6 })
  return isForOne ? { encoding: 'gzip', body: packed() } : packedOnce('gzip', text, packed)
}

// Most visitors are answered with the very page that somebody else had just now, and packing it costs more than all else.
// The last few are kept: a stranger who makes up many addresses makes us pack anew, and fills no memory.
const MOST_KEPT = 32
const kept = { br: new Map<string, Buffer>(), gzip: new Map<string, Buffer>() }

function packedOnce(encoding: Packed['encoding'], text: string, make: () => Buffer): Packed {
  const ready = kept[encoding]
  const body = ready.get(text) ?? make()
  const [oldest] = ready.keys()
  if (!ready.has(text) && ready.size >= MOST_KEPT && oldest !== undefined) ready.delete(oldest)
  ready.set(text, body)
  return { body, encoding }
}

export type PackedBest = { readonly br: Buffer; readonly gzip: Buffer }

/** Packed as small as it gets, which takes some fifty milliseconds: for pages that are prepared ahead. */
export function packBest(text: string): PackedBest {
  return { br: brotliCompressSync(text, bestOf(text)), gzip: gzipSync(text, { level: 9 }) }
}

/** The same beside the work of the server. */
export async function packBestBeside(text: string): Promise<PackedBest> {
  const [br, gzipped] = await Promise.all([
    promisify(brotliCompress)(text, bestOf(text)),
    promisify(gzip)(text, { level: 9 }),
  ])
  return { br, gzip: gzipped }
}

function bestOf(text: string) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  }
}

/** Whether the browser takes what is packed with gzip. */
export function takesGzip(accepts: string | undefined): boolean {
  return readAccepted(accepts ?? '').has('gzip')
}

/** The names in an Accept-Encoding header, less those that it refuses (`;q=0`). */
export function readAccepted(header: string): Set<string> {
  const names = header.split(',').map((one) => {
    const [name = '', ...parameters] = one
      .toLowerCase()
      .split(';')
      .map((part) => part.trim())
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? '' : name
  })
  return new Set(names)
}
