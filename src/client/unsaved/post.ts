/** What became of a request: an answer, or none. Nothing here is ever written on the device. */
export type Answer =
  | { readonly got: 'answer'; readonly status: number; readonly facts: Readonly<Record<string, unknown>> }
  | { readonly got: 'signed-out' }
  | { readonly got: 'nothing' }

const KEEPING = '/unsaved-words'
const TOKEN = '/unsaved-words/token'

/** Browsers let a page that is going send this much. */
const MOST_WHEN_GOING = 60_000

export type How = { readonly within: number; readonly going: boolean }

export function keepWords(body: string, how: How): Promise<Answer> {
  const short = body.length < MOST_WHEN_GOING
  if (how.going && short && !('keepalive' in Request.prototype) && 'sendBeacon' in navigator) {
    navigator.sendBeacon(KEEPING, new Blob([body], { type: 'application/x-www-form-urlencoded' }))
    return Promise.resolve({ got: 'nothing' })
  }
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return ask(KEEPING, { method: 'POST', body, headers, keepalive: how.going && short }, how.within)
}

export function askToken(within: number): Promise<Answer> {
  return ask(TOKEN, { method: 'GET' }, within)
}

async function ask(url: string, init: RequestInit, within: number): Promise<Answer> {
  const stop = typeof AbortController === 'undefined' ? null : new AbortController()
  const request = fetch(url, {
    ...init,
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'manual',
    ...(stop ? { signal: stop.signal } : {}),
  }).then(read, nothing)
  const patience = new Promise<Answer>((done) => {
    window.setTimeout(() => {
      done({ got: 'nothing' })
      stop?.abort()
    }, within)
  })
  return Promise.race([request, patience])
}

async function read(response: Response): Promise<Answer> {
  // The only place a signed-out request is sent to is the page for signing in.
  if (response.type === 'opaqueredirect') return { got: 'signed-out' }
  const facts = await response.json().catch(() => ({}))
  return { got: 'answer', status: response.status, facts: facts as Record<string, unknown> }
}

function nothing(): Answer {
  return { got: 'nothing' }
}
