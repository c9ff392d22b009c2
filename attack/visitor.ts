import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Reply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }

/** An answer that takes longer than this hangs, whatever was sent. */
export const PATIENCE_MS = 20_000

const agent = new Agent({ keepAlive: true, maxSockets: 4 })
let visitors = 0

/**
 * One browser without script. Each comes from a loopback address of its own, as strangers come from networks of their own,
 * so that what is attacked are the pages and not the limit of requests, which has tests elsewhere.
 */
export class Visitor {
  private readonly base: URL
  private readonly jar = new Map<string, string>()
  private asked = 0

  constructor(base: string) {
    this.base = new URL(base)
  }

  get(path: string): Promise<Reply> {
    return this.ask('GET', path)
  }

  post(path: string, fields: readonly (readonly [string, string])[]): Promise<Reply> {
    const pairs = fields.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()])
    return this.ask('POST', path, new URLSearchParams(pairs).toString())
  }

  async signIn(person: string): Promise<void> {
    this.jar.clear()
    await this.post('/demo/sign-in', [['person', person]])
  }

  /** As the `cookie` header says them. */
  cookies(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private ask(method: string, path: string, body = ''): Promise<Reply> {
    const cookie = this.cookies()
    const headers = {
      host: this.base.host,
      ...(cookie === '' ? {} : { cookie }),
      ...(method === 'POST'
        ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }
        : {}),
    }
    const options = {
      agent,
      host: '127.0.0.1',
      port: this.base.port,
      method,
      path,
      headers,
      localAddress: this.address(),
    }
    return new Promise((resolve, reject) => {
      const asking = request({ ...options, timeout: PATIENCE_MS }, (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (some: string) => (text += some))
        answer.on('end', () => {
          this.keep(answer.headers['set-cookie'] ?? [])
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text })
        })
      })
      asking.on('timeout', () => asking.destroy(new Error('no answer in time')))
      // The server had just closed a connection that was idle: the same is asked on a new one, as browsers do.
      asking.on('error', (error: NodeJS.ErrnoException) =>
        asking.reusedSocket && error.code === 'ECONNRESET' ? resolve(this.ask(method, path, body)) : reject(error),
      )
      asking.end(body)
    })
  }

  /** A new address every fifty requests, far below what one address may ask in a minute. */
  private address(): string {
    if (this.asked++ % 50 === 0) visitors += 1
    return `127.${1 + (visitors >> 14)}.${(visitors >> 7) & 127}.${1 + (visitors & 127)}`
  }

  private keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      if (value === '') this.jar.delete(name)
      else this.jar.set(name, value)
    }
  }
}
