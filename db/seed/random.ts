import { createHash } from 'node:crypto'

/** Chance that can be had again: the same name gives the same draws, on every machine and for ever. */
export type Random = {
  /** A whole number from `least` to `most`, both included. */
  readonly int: (least: number, most: number) => number
  readonly chance: (of: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  /** Several different ones, in a new order; all of them when there are not more. */
  readonly some: <T>(from: readonly T[], count: number) => T[]
  readonly uuid: () => string
  readonly bytes: (count: number) => Uint8Array
  /** A generator of its own for one part of the county, so that a change in one part leaves the others as they were. */
  readonly part: (name: string) => Random
}

export function randomFrom(name: string): Random {
  const next = sfc32(createHash('sha256').update(name).digest())
  const int = (least: number, most: number) => least + Math.floor((next() / 4_294_967_296) * (most - least + 1))
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => next() & 255)
  const some = <T>(from: readonly T[], count: number): T[] => {
    const left = [...from]
    const taken: T[] = []
    while (taken.length < count && left.length > 0) taken.push(...left.splice(int(0, left.length - 1), 1))
    return taken
  }
  return {
    int,
    bytes,
    some,
    chance: (of) => next() / 4_294_967_296 < of,
    pick: (from) => {
      const picked = from[int(0, from.length - 1)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
    uuid: () => uuidOf(next),
    part: (part) => randomFrom(`${name}/${part}`),
  }
}

function uuidOf(next: () => number): string {
  const words = [next(), next(), next(), next()].map((word) => word.toString(16).padStart(8, '0'))
  const hex = words.join('')
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) & 3)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** A small, fast generator that passes the usual statistical tests; its whole state is the 16 bytes it starts from. */
function sfc32(seed: Buffer): () => number {
  let [a, b, c, count] = [seed.readUInt32LE(0), seed.readUInt32LE(4), seed.readUInt32LE(8), seed.readUInt32LE(12)]
  return () => {
    const sum = (((a + b) | 0) + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
}
