import { request as askPlainly, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { request as askSafely } from 'node:https'
import { isIP, type LookupFunction, type Socket } from 'node:net'
import type { Wrong } from '../rules/wrong.ts'

/** How long, and how much, another machine is listened to. */
export type Limits = {
  readonly connectMs: number
  readonly firstByteMs: number
  /** Between two pieces of the answer. */
  readonly quietMs: number
  /** All of it, with everything that it leads on to. */
  readonly wholeMs: number
  readonly mostBytes: number
  readonly mostHops: number
}

export const LIMITS: Limits = {
  connectMs: 5_000,
  firstByteMs: 10_000,
  quietMs: 5_000,
  wholeMs: 20_000,
  mostBytes: 2 * 1024 * 1024,
  mostHops: 4,
}

export type Heard = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly bytes: Buffer }
export type Failed = { readonly wrong: Wrong; readonly status?: number }

const ASKS = {
  accept:
    'application/atom+xml, application/rss+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1',
  // Packed, a few letters could unfold to gigabytes.
  'accept-encoding': 'identity',
  'user-agent': 'Rose (a charity’s site that reads feeds)'.replace('’', "'"),
}

/** One question to one machine at the address that was looked at before. It ends, whatever the other side does. */
export function ask(
  url: URL,
  address: string,
  { limits, until }: { limits: Limits; until: AbortSignal },
): Promise<Heard | Failed> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined
    const asking = (url.protocol === 'https:' ? askSafely : askPlainly)({
      protocol: url.protocol,
      hostname: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port,
      path: `${url.pathname}${url.search}`,
      headers: { ...ASKS, host: url.host },
      agent: false,
      lookup: onlyTo(address),
      maxHeaderSize: 16 * 1024,
    })
    const end = (what: Heard | Failed) => {
      clearTimeout(timer)
      until.removeEventListener('abort', tooLong)
      asking.destroy()
      resolve(what)
    }
    const within = (ms: number, wrong: Wrong) => {
      clearTimeout(timer)
      timer = setTimeout(() => end({ wrong }), ms)
    }
    const tooLong = () => end({ wrong: 'slow-body' })
    until.addEventListener('abort', tooLong)
    within(limits.connectMs, 'slow-connect')
    asking.on('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        if (isElsewhere(socket, address)) end({ wrong: 'not-public' })
        else within(limits.firstByteMs, 'slow-start')
      })
    })
    asking.on('error', (error: NodeJS.ErrnoException) => end({ wrong: wrongOf(error) }))
    asking.on('response', (response) => {
      within(limits.quietMs, 'slow-body')
      listen(response, { limits, end, more: () => within(limits.quietMs, 'slow-body') })
    })
    asking.end()
  })
}

/** The name is not asked for again: between two answers of its name server an attacker could change where it leads. */
function onlyTo(address: string): LookupFunction {
  const family = isIP(address)
  return (_name, { all }, done) => {
    if (all) done(null, [{ address, family }])
    else done(null, address, family)
  }
}

function isElsewhere(socket: Socket, address: string): boolean {
  return socket.remoteAddress !== address
}

type Listening = {
  readonly limits: Limits
  readonly end: (what: Heard | Failed) => void
  readonly more: () => void
}

function listen(response: IncomingMessage, { limits, end, more }: Listening): void {
  const { statusCode: status = 0, headers } = response
  // What a redirect or a fault says besides is not read.
  if (status !== 200) return end({ status, headers, bytes: Buffer.alloc(0) })
  if (!['', 'identity'].includes(headers['content-encoding'] ?? '')) return end({ wrong: 'packed' })
  if (Number(headers['content-length'] ?? 0) > limits.mostBytes) return end({ wrong: 'too-big' })
  const pieces: Buffer[] = []
  let size = 0
  response.on('data', (piece: Buffer) => {
    more()
    size += piece.length
    if (size > limits.mostBytes) end({ wrong: 'too-big' })
    else pieces.push(piece)
  })
  response.on('error', () => end({ wrong: 'broken-off' }))
  response.on('end', () =>
    end(response.complete ? { status, headers, bytes: Buffer.concat(pieces) } : { wrong: 'broken-off' }),
  )
}

function wrongOf({ code = '' }: NodeJS.ErrnoException): Wrong {
  if (code === 'ECONNREFUSED') return 'refused'
  if (['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'ETIMEDOUT', 'EACCES', 'EPERM'].includes(code))
    return 'unreachable'
  const isOfTls = /^(?:ERR_TLS|ERR_SSL|CERT_|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|INVALID_CA|HOSTNAME)/.test(code)
  return isOfTls ? 'certificate' : 'broken-off'
}
