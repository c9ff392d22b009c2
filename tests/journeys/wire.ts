import { get } from 'node:http'

/** What came over the wire, as packed as it came. */
export type Wire = { readonly body: Buffer; readonly encoding: string; readonly headers: Record<string, unknown> }

export function rawGet(url: string): Promise<Wire> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false, headers: { 'accept-encoding': 'gzip, deflate, br' } }, (response) => {
      const parts: Buffer[] = []
      response.on('error', reject)
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}`))
        const { headers } = response
        resolve({ body: Buffer.concat(parts), encoding: headers['content-encoding'] ?? 'identity', headers })
      })
    }).on('error', reject)
  })
}
