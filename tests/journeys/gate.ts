import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'

/** Where a server of PostgreSQL listens: a folder for one that we brought, or a machine. */
type Server = { readonly host: string; readonly port: number }

/** A way to a database that can be shut and opened: while it is shut, whoever asks is refused, as when the server is down. */
export async function makeGate(server: Server) {
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    // Whoever speaks through it meets the fault; here it is none.
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  }
  const gate = createServer((near) => {
    const isFolder = server.host.startsWith('/')
    const far = isFolder ? connect(join(server.host, `.s.PGSQL.${server.port}`)) : connect(server.port, server.host)
    keep(near)
    keep(far)
    near.pipe(far)
    far.pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  let port = 0
  const opens = () =>
    new Promise<void>((resolve) => {
      gate.listen(port, '127.0.0.1', () => {
        const address = gate.address()
        port = typeof address === 'object' && address ? address.port : 0
        resolve()
      })
    })
  const shuts = () => {
    for (const socket of sockets) socket.destroy()
    return new Promise<void>((resolve) => gate.close(() => resolve()))
  }
  await opens()
  return { port: () => port, opens, shuts }
}
