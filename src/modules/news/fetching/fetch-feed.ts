import type { Wrong } from '../rules/wrong.ts'
import { ask, type Failed, type Heard, LIMITS, type Limits } from './request.ts'
import { addressOf, type Reach } from './where.ts'

/** What came from a feed's address, and from where it came in the end. */
export type Came = { readonly bytes: Buffer; readonly type: string; readonly from: string }

const LEADS_ON = new Set([301, 302, 303, 307, 308])

/** Fetches what stands at an address, from no machine but one that may be reached. Every step on the way is looked at anew. */
export async function fetchFeed(address: string, reach: Reach, limits: Limits = LIMITS): Promise<Came | Failed> {
  const until = AbortSignal.timeout(limits.wholeMs)
  let at = address
  for (let hop = 0; hop < limits.mostHops; hop++) {
    if (!URL.canParse(at)) return { wrong: 'bad-redirect' }
    const url = new URL(at)
    if (!/^https?:$/.test(url.protocol) || url.username !== '') return { wrong: 'bad-redirect' }
    const heard = await step(url, reach, { limits, until })
    if ('wrong' in heard) return heard
    if (!LEADS_ON.has(heard.status)) return settle(heard, url.href)
    const { location = '' } = heard.headers
    if (location === '' || !URL.canParse(location, url)) return { wrong: 'bad-redirect' }
    at = new URL(location, url).href
  }
  return { wrong: 'redirects' }
}

async function step(url: URL, reach: Reach, given: { limits: Limits; until: AbortSignal }): Promise<Heard | Failed> {
  const found = await Promise.race([addressOf(url, reach), atEndOf(given.until)])
  return 'wrong' in found ? found : ask(url, found.address, given)
}

/** A name server may never answer. */
function atEndOf(until: AbortSignal): Promise<Failed> {
  return new Promise((resolve) => {
    if (until.aborted) resolve({ wrong: 'slow-connect' })
    until.addEventListener('abort', () => resolve({ wrong: 'slow-connect' }), { once: true })
  })
}

function settle({ status, headers, bytes }: Heard, from: string): Came | Failed {
  if (status !== 200) return { wrong: wrongStatus(status), status }
  return { bytes, type: headers['content-type'] ?? '', from }
}

function wrongStatus(status: number): Wrong {
  if (status === 404 || status === 410) return 'gone'
  if (status === 401 || status === 403) return 'locked'
  return status === 429 ? 'busy' : 'status'
}
