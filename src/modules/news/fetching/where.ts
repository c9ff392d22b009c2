import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import type { Wrong } from '../rules/wrong.ts'

/** How far the fetching goes: a practice site asks nobody but this machine, a live one only the public web. */
export type Reach = 'this machine' | 'the web'

/** Never asked for somebody else: a feed, or a page that it leads on to, could name them to look into our own network. */
const CLOSED_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]
/** Of IPv6 only what is public unicast; within it, addresses that carry an IPv4 one or belong to nobody. */
const OPEN_6: readonly (readonly [string, number])[] = [['2000::', 3]]
const CLOSED_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const closed4 = listOf(CLOSED_4, 'ipv4')
const open6 = listOf(OPEN_6, 'ipv6')
const closed6 = listOf(CLOSED_6, 'ipv6')
const own4 = listOf([['127.0.0.0', 8]], 'ipv4')

function listOf(subnets: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [net, bits] of subnets) list.addSubnet(net, bits, family)
  return list
}

/** Whether a connection may go to this address. */
export function mayReach(address: string, reach: Reach): boolean {
  const family = isIP(address)
  if (family === 0 || address.includes('%')) return false
  if (reach === 'this machine') return family === 4 ? own4.check(address) : address === '::1'
  if (family === 4) return !closed4.check(address)
  return open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')
}

/**
 * The address to connect to for this name. Every address that the name has must be one that may be reached: a name that
 * changes between two looks, or has a second face, leads nowhere.
 */
export async function addressOf(url: URL, reach: Reach): Promise<{ address: string } | { wrong: Wrong }> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isOwn = host === 'localhost' || mayReach(host, 'this machine')
  // The name server is another machine too.
  if (reach === 'this machine' && !isOwn) return { wrong: 'practice' }
  if (url.protocol !== 'https:' && reach === 'the web') return { wrong: 'not-https' }
  return oneOf(isIP(host) === 0 ? await namesOf(host) : [host], reach)
}

/** Of the addresses that one name has. */
export function oneOf(addresses: readonly string[], reach: Reach): { address: string } | { wrong: Wrong } {
  const [first] = addresses
  if (first === undefined) return { wrong: 'no-such-name' }
  return addresses.every((address) => mayReach(address, reach)) ? { address: first } : { wrong: 'not-public' }
}

async function namesOf(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true, order: 'ipv4first' })).map(({ address }) => address)
  } catch (error) {
    const { syscall } = error as NodeJS.ErrnoException
    if (syscall !== 'getaddrinfo') throw error
    return []
  }
}
