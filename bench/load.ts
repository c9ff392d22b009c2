import { Agent, request } from 'node:http'

/** One answered request: milliseconds from sending to the last byte, and what the server says it cost. */
export type Sample = {
  readonly took: number
  readonly bytes: number
  readonly own: Cost
  readonly sql: Cost
  readonly total: number
}
export type Cost = { readonly queries: number; readonly milliseconds: number }

export type Aim = { readonly url: string; readonly cookie: string; readonly form?: Record<string, string> }

/** Sends `count` requests, `atOnce` of them in flight at any time, and answers a sample for each. Throws unless all are 200. */
export async function load(aim: Aim, { count, atOnce }: { count: number; atOnce: number }): Promise<Sample[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const samples: Sample[] = []
  let begun = 0
  const worker = async () => {
    while (begun++ < count) samples.push(await one(aim, agent))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  agent.destroy()
  return samples
}

function one({ url, cookie, form }: Aim, agent: Agent): Promise<Sample> {
  const body = form === undefined ? null : new URLSearchParams(form).toString()
  const headers: Record<string, string> = {
    cookie,
    ...(body === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
  }
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: body === null ? 'GET' : 'POST', headers }, (response) => {
      let bytes = 0
      response.on('data', (part: Buffer) => (bytes += part.length))
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}`))
        resolve({
          took: performance.now() - start,
          bytes,
          ...readCost(String(response.headers['server-timing'] ?? '')),
        })
      })
    })
    sent.on('error', reject)
    sent.end(body ?? undefined)
  })
}

function readCost(header: string): Pick<Sample, 'own' | 'sql' | 'total'> {
  const cost = (name: string): Cost => {
    const match = new RegExp(`${name};dur=([\\d.]+)(?:;desc="(\\d+)")?`).exec(header)
    return { milliseconds: Number(match?.[1] ?? 0), queries: Number(match?.[2] ?? 0) }
  }
  return { own: cost('page'), sql: cost('sql'), total: cost('total').milliseconds }
}

/** The value below which `share` (0 to 1) of the numbers lie. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
