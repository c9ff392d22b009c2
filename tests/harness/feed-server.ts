import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

/** What a feed's address answers; it may also never come to the end. */
export type Manner = (request: IncomingMessage, response: ServerResponse) => void

/** A server of feeds on this machine that behaves as each test wants it to. */
export function useFeedServer(): {
  url: (path?: string) => string
  behaves: (manner: Manner) => void
  /** Nobody listens at its address any more: whoever asks is refused. */
  shuts: () => Promise<void>
  /** And somebody does again, at the same one. */
  opens: () => Promise<void>
  /** Every address it was asked for, since the last time that it was told how to behave. */
  asked: string[]
} {
  let manner: Manner = (_, response) => response.end()
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    // Whoever asks may hang up in the middle.
    response.on('error', () => {})
    manner(request, response)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  })
  let port = 0
  const opens = async () => {
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  }
  const shuts = () => {
    for (const socket of sockets) socket.destroy()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  beforeAll(opens)
  afterAll(shuts)
  return {
    url: (path = '/feed') => `http://127.0.0.1:${port}${path}`,
    shuts,
    opens,
    behaves: (next) => {
      manner = next
      asked.length = 0
    },
    asked,
  }
}

/** Answers with this, as text of a feed unless a type is said. */
export function sends(body: string | Uint8Array, type = 'application/rss+xml; charset=utf-8', status = 200): Manner {
  return (_, response) => {
    response.writeHead(status, { 'content-type': type })
    response.end(body)
  }
}

/** A feed of RSS with these items, as text. */
export function rss(...items: string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>A partner</title><link>https://partner.example.org/</link>
${items.join('\n')}
</channel></rss>`
}

export function rssItem(
  title: string,
  { date = 'Mon, 16 Mar 2026 09:00:00 GMT', words = 'Places are left.', link = 'https://partner.example.org/1' } = {},
): string {
  const said = date === '' ? '' : `<pubDate>${date}</pubDate>`
  return `<item><title>${title}</title><link>${link}</link>${said}<description>${words}</description></item>`
}
