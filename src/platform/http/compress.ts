import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const SMALLEST = 1_024
/** A good deal smaller than gzip for about half a millisecond a page. */
const QUALITY = 5

export type Packed = { readonly body: Buffer; readonly encoding: 'br' | 'gzip' }

/**
 * The text packed the best way that the browser accepts, or null when it is better sent as it is.
 * Only for pages that hold no secret: where a page carries a token and also words that an attacker can put there, the
 * packed length tells the token letter by letter (BREACH). So pages for staff and pages with forms are never packed.
 */
export function pack(text: string, accepts: string | undefined): Packed | null {
  if (text.length < SMALLEST) return null
  const accepted = readAccepted(accepts ?? '')
  if (accepted.has('br')) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    }
    return { body: brotliCompressSync(text, { params }), encoding: 'br' }
  }
  return accepted.has('gzip') ? { body: gzipSync(text, { level: 6 }), encoding: 'gzip' } : null
}

/** Whether the browser takes what is packed with gzip. */
export function takesGzip(accepts: string | undefined): boolean {
  return readAccepted(accepts ?? '').has('gzip')
}

/** The names in an Accept-Encoding header, less those that it refuses (`;q=0`). */
function readAccepted(header: string): Set<string> {
  const names = header.split(',').map((one) => {
    const [name = '', ...parameters] = one
      .toLowerCase()
      .split(';')
      .map((part) => part.trim())
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? '' : name
  })
  return new Set(names)
}
