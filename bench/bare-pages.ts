// The baseline of the public site: the same bytes from node:http, with nothing behind them.
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'

/** By address: the body in base64, and how it is packed. */
export type BarePages = Readonly<Record<string, { readonly body: string; readonly encoding: string }>>

const told = (await json(process.stdin)) as BarePages
const pages = new Map(
  Object.entries(told).map(([path, { body, encoding }]) => {
    const bytes = Buffer.from(body, 'base64')
    const packing = encoding === 'identity' ? {} : { 'content-encoding': encoding }
    return [
      path,
      { bytes, head: { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length, ...packing } },
    ]
  }),
)

const server = createServer((request, response) => {
  const page = pages.get(request.url ?? '')
  if (page === undefined) response.writeHead(404).end()
  else response.writeHead(200, page.head).end(page.bytes)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' && address ? address.port : 0}\n`)
})
