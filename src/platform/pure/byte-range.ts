/** What a browser asks of a file (RFC 9110, 14.2): all of it, the bytes from `from` to before `to`, or what it does not have. */
export type Wanted = 'all' | 'beyond' | { readonly from: number; readonly to: number }

const MOST_FIGURES = 12

/**
 * One part of a file of `size` bytes. What is no range as it should be written is passed over, as the standard says, and so
 * are several at once: the whole file answers both.
 */
export function readRange(header: string | undefined, size: number): Wanted {
  const found = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? '')
  if (!found) return 'all'
  const [, first = '', last = ''] = found
  if (first.length > MOST_FIGURES || last.length > MOST_FIGURES || first + last === '') return 'all'
  if (first === '')
    return Number(last) === 0 || size === 0 ? 'beyond' : { from: Math.max(0, size - Number(last)), to: size }
  const from = Number(first)
  if (last !== '' && Number(last) < from) return 'all'
  if (from >= size) return 'beyond'
  return { from, to: last === '' ? size : Math.min(Number(last) + 1, size) }
}
