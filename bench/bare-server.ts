// The baseline: the same bytes from node:http, with nothing behind them.
import { createServer } from 'node:http'

const body = Buffer.alloc(Number(process.argv[2] ?? 0), 'x')
const server = createServer((_request, response) => response.end(body))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' && address ? address.port : 0}\n`)
})
