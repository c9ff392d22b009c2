import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The site that the way out leads to, which knows nothing of us. */
export async function startNeutral(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = createServer((_request, reply) => {
    reply.setHeader('content-type', 'text/html')
    reply.end('<title>Weather</title><p>Rain later</p>')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop }
}
