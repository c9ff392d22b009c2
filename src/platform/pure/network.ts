/**
 * The network that an address belongs to: an IPv4 address itself, an IPv6 address by its first 64 bits, because one home
 * or one office has a whole /64 and could else be a new visitor with each request (RFC 6177). Other text stays as it is.
 */
export function networkOf(address: string): string {
  const plain = address.split('%')[0]?.toLowerCase() ?? ''
  const mapped = /^(?:::ffff:|::)(\d+\.\d+\.\d+\.\d+)$/.exec(plain)
  if (mapped) return mapped[1] ?? plain
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array.from({ length: gap }, () => '0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
