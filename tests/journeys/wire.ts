import { request } from 'node:http'

/** What came over the wire, as packed as it came. */
export type Wire = {
  readonly body: Buffer
  readonly encoding: string
  readonly status: number
  readonly headers: Record<string, unknown>
}

export async function rawGet(url: string): Promise<Wire> {
  const wire = await raw(url, null)
  if (wire.status !== 200) throw new Error(`${url} answered ${wire.status}`)
  return wire
}

/** Whatever its status; with `form`, sends it. */
export function raw(url: string, form: Readonly<Record<string, string>> | null): Promise<Wire> {
  const body = form && new URLSearchParams(form).toString()
  const headers = {
    'accept-encoding': 'gzip, deflate, br',
    ...(body === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
  }
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent: false, method: body === null ? 'GET' : 'POST', headers }, (response) => {
      const parts: Buffer[] = []
      response.on('error', reject)
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const encoding = response.headers['content-encoding'] ?? 'identity'
        resolve({ body: Buffer.concat(parts), encoding, status: response.statusCode ?? 0, headers: response.headers })
      })
    })
    asked.on('error', reject)
    asked.end(body ?? undefined)
  })
}
