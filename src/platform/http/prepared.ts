import type { FastifyReply, FastifyRequest } from 'fastify'
import { PUBLIC } from '../viewer.ts'
import { type PackedBest, packBest, packBestBeside, readAccepted } from './compress.ts'
import type { Foundations } from './foundations.ts'
import { isHeld, markOf } from './mark.ts'
import type { Prepared, Route } from './routes.ts'

type Encoding = 'br' | 'gzip' | 'identity'
type Drawn = { readonly asOf: string; readonly mark: string } & {
  readonly bodies: Readonly<Record<Encoding, { readonly head: readonly string[]; readonly bytes: Buffer }>>
}

export type Answerer = {
  /** Draws the page as it is now, so that the first visitor need not wait for it. */
  readonly draw: () => Promise<void>
  readonly answer: (request: FastifyRequest['raw'], response: FastifyReply['raw']) => void
}

const MINUTE = 60_000

/**
 * The answers of one page, kept ready in every packing. It asks neither the database nor the renderer, and counts nobody's
 * requests: help must be there when everything else is down, and for a whole school behind one address. The pages hold no
 * secret and no word of a visitor, so packing them tells nothing (compress.ts).
 */
export function answererOf(
  route: Route & { readonly prepared: Prepared },
  ground: Pick<Foundations, 'clock' | 'render'>,
  headers: Readonly<Record<string, string>>,
): Answerer {
  const { prepared } = route
  const fixed = Object.entries({
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    vary: 'accept-encoding',
  }).flat()
  let drawn: Drawn | null = null
  let lookedAt = Number.NaN
  let turnedAt = 0
  const current = (): Drawn => {
    const now = ground.clock()
    const minute = Math.floor(now.getTime() / MINUTE)
    const turn = prepared.turn?.() ?? 0
    if (drawn !== null && minute === lookedAt && turn === turnedAt) return drawn
    const asOf = prepared.asOf(now)
    if (drawn?.asOf !== asOf) {
      const html = htmlOf(route, ground, now)
      drawn = drawPage({ html, asOf, fixed, prepared }, packBest(html))
    }
    lookedAt = minute
    turnedAt = turn
    return drawn
  }
  return {
    draw: async () => {
      const now = ground.clock()
      const html = htmlOf(route, ground, now)
      const packed = await packBestBeside(html)
      // Somebody may have asked for it meanwhile.
      drawn ??= drawPage({ html, asOf: prepared.asOf(now), fixed, prepared }, packed)
    },
    answer: (request, response) => {
      const { bodies, mark } = current()
      if (prepared.hasMark && isHeld(request.headers['if-none-match'], mark)) {
        response.writeHead(304, [...fixed, 'etag', mark])
        response.end()
        return
      }
      const { head, bytes } = bodies[encodingFor(request.headers['accept-encoding'])]
      response.writeHead(200, head as string[])
      if (request.method === 'HEAD') response.end()
      else response.end(bytes)
    },
  }
}

function htmlOf(
  route: Route & { readonly prepared: Prepared },
  ground: Pick<Foundations, 'render'>,
  now: Date,
): string {
  const around = {
    frame: route.frame ?? 'public',
    viewer: PUBLIC,
    csrf: '',
    path: route.url,
    now,
    keeping: null,
    returned: null,
  }
  return ground.render(route.prepared.page(now), around)
}

type Drawing = { html: string; asOf: string; fixed: readonly string[]; prepared: Prepared }

function drawPage(of: Drawing, { br, gzip }: PackedBest): Drawn {
  const mark = markOf(of.html)
  const bodyOf = (bytes: Buffer, encoding: Encoding) => ({
    bytes,
    head: [
      ...of.fixed,
      ...(of.prepared.hasMark ? ['etag', mark] : []),
      ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
      'content-length',
      String(bytes.length),
    ],
  })
  const bodies = {
    br: bodyOf(br, 'br'),
    gzip: bodyOf(gzip, 'gzip'),
    identity: bodyOf(Buffer.from(of.html), 'identity'),
  }
  return { asOf: of.asOf, mark, bodies }
}

// Browsers send a handful of different ones; a stranger may make up as many as they like, so no more are remembered.
const MOST_KNOWN = 100
const known = new Map<string, Encoding>()

function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const found = known.get(header)
  if (found !== undefined) return found
  const accepted = readAccepted(header)
  const encoding = accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : 'identity'
  if (known.size < MOST_KNOWN) known.set(header, encoding)
  return encoding
}
