import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { protectiveHeaders, styleHash } from '../../src/platform/http/privacy.ts'
import { CSS, DIST, Form, page } from './exit-town-pages.tsx'

export type Asked = {
  readonly path: string
  readonly method?: string | undefined
  readonly headers: IncomingMessage['headers']
}

export type Town = {
  /** Our site. */
  readonly ours: string
  /** A site that finds ours for whoever searches. */
  readonly search: string
  /** Where the way out leads. */
  readonly neutral: string
  /** What our site was asked for. */
  readonly asked: Asked[]
  /** What the neutral site was told. */
  readonly told: Asked[]
  /** The network to our site goes. */
  readonly cutOff: () => void
  /** What a page saw of itself, told by `watchItself`. */
  readonly witnessed: unknown[]
  /** Whether our pages say `no-store`: without it browsers keep the most. */
  noStore: boolean
  /** Whether our site takes its time with the way out. */
  holdsExit: boolean
  /** Whether our site takes its time with a form. */
  holdsForm: boolean
  /** Answers what was held of this address. */
  readonly letGo: (path: string) => void
  /** Whether our script never arrives. */
  holdsScript: boolean
  /** What our site answers to a form, in place of what it should: a fault of ours, of the network between, of the browser. */
  answersForms: number | null
  readonly stop: () => Promise<void>
}

/** Three sites on this machine: one that searches, ours with its real frame and built script, and a neutral one. */
export async function startTown(): Promise<Town> {
  const asked: Asked[] = []
  const told: Asked[] = []
  const held: { path: string; request: IncomingMessage; answers: () => void }[] = []
  const neutral = await listen((request, reply) => {
    told.push({ path: request.url ?? '', headers: request.headers })
    html(reply, '<title>Weather</title><p>Rain later</p>')
  })
  const ours = await listen((request, reply) => {
    const { url: path = '', method, headers } = request
    asked.push({ path, method, headers })
    const answers = () => answer(request, reply, town)
    const isHeld = path === '/exit' ? town.holdsExit : method === 'POST' && path === '/you/call' && town.holdsForm
    if (isHeld) held.push({ path, request, answers })
    else answers()
  })
  const search = await listen((_request, reply) => {
    html(reply, found(town.ours))
  })
  const town: Town = {
    ours: at('localhost', ours),
    search: at('127.0.0.1', search),
    neutral: at('127.0.0.1', neutral),
    asked,
    told,
    witnessed: [],
    noStore: true,
    holdsExit: false,
    holdsForm: false,
    // One that the browser has broken off is answered no more.
    letGo: (path) => held.filter((one) => one.path === path && !one.request.destroyed).forEach((one) => one.answers()),
    holdsScript: false,
    answersForms: null,
    cutOff: () => {
      ours.close()
      ours.closeAllConnections()
    },
    stop: async () => {
      for (const server of [ours, search, neutral]) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
  return town
}

/** What the search finds; with rules that have a browser open it ahead of time. */
function found(ours: string, rules = ''): string {
  return `<title>Search</title><p>Found</p>${rules}<a id="found" href="${ours}/you">One</a>`
}

const AHEAD = '<script type="speculationrules">{"prerender":[{"urls":["/you"]}]}</script>'

function answer(request: IncomingMessage, reply: ServerResponse, town: Town): void {
  const path = (request.url ?? '').replace(/\?.*/, '')
  const headers = protectiveHeaders([styleHash(CSS)], { live: false })
  for (const [name, value] of Object.entries(headers))
    if (name !== 'cache-control' || town.noStore) reply.setHeader(name, value)
  if (path === '/ahead') {
    // Browsers open ahead of time only what is of the same site.
    reply.removeHeader('content-security-policy')
    return html(reply, found('', AHEAD))
  }
  if (path === '/exit') {
    reply.writeHead(303, { location: town.neutral, 'clear-site-data': '"cache"' }).end()
  } else if (path.startsWith('/assets/')) {
    if (town.holdsScript) return
    reply.setHeader('content-type', 'text/javascript')
    reply.end(readFileSync(join(DIST, path)))
  } else if (path === '/witness') void textOf(request).then((text) => town.witnessed.push(JSON.parse(text)))
  else if (request.method === 'POST') void post(request, reply, town)
  else html(reply, page(path, path === '/you/call' ? <Form /> : null))
}

/** An empty form comes back with a fault; another leads to a page that says thank you. */
async function post(request: IncomingMessage, reply: ServerResponse, { answersForms }: Town): Promise<void> {
  if (answersForms !== null) {
    reply.statusCode = answersForms
    html(reply, page('/you/fault', null))
  } else if (new URLSearchParams(await textOf(request)).get('name'))
    reply.writeHead(303, { location: '/you/call/asked' }).end()
  else {
    reply.statusCode = 422
    html(reply, page('/you/call', <Form fault />))
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) text += String(part)
  return text
}

function html(reply: ServerResponse, text: string): void {
  reply.setHeader('content-type', 'text/html; charset=utf-8')
  reply.end(text)
}

function listen(handler: (request: IncomingMessage, reply: ServerResponse) => void): Promise<Server> {
  const server = createServer(handler)
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function at(host: string, server: Server): string {
  return `http://${host}:${(server.address() as AddressInfo).port}`
}
