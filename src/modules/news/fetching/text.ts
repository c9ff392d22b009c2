import type { Wrong } from '../rules/wrong.ts'

type Text = { readonly text: string } | { readonly wrong: Wrong }

const FILE = /^(?:image|audio|video|font)\/|^application\/(?:pdf|zip|gzip|x-gzip|octet-stream|x-msdownload|wasm)\b/i
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The letters of what came, written as its first bytes, its header or its own first line say; never as a guess. */
export function textOf({ bytes, type }: { bytes: Buffer; type: string }): Text {
  if (bytes.length === 0) return { wrong: 'empty' }
  if (FILE.test(type.trim())) return { wrong: 'wrong-type' }
  const mark = MARKS.find(([, start]) => start.every((byte, i) => bytes[i] === byte))
  if (mark === undefined && bytes.includes(0)) return { wrong: 'wrong-type' }
  const read = mark ? decode(bytes, mark[0]) : readUnmarked(bytes, type)
  if (read === null) return { wrong: 'charset' }
  return read.trim() === '' ? { wrong: 'empty' } : { text: read }
}

/**
 * What is good UTF-8 is UTF-8, whatever it calls itself: letters of another writing hardly ever come out so by chance, and
 * many a server says latin-1 of everything. Else what it says of itself is tried, the header before the first line.
 */
function readUnmarked(bytes: Buffer, type: string): string | null {
  const said = [charsetIn(type), charsetIn(bytes.subarray(0, 200).toString('latin1'))]
  for (const charset of ['utf-8', ...said]) {
    const text = charset === null ? null : decode(bytes, charset)
    if (text !== null) return text
  }
  return null
}

function charsetIn(text: string): string | null {
  return /(?:charset|encoding)\s{0,5}=\s{0,5}["']?([\w.:-]{1,40})/i.exec(text)?.[1] ?? null
}

/** Null: it is not written so, or nobody knows that way of writing. */
function decode(bytes: Buffer, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null
    throw error
  }
}
