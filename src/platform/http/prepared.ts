import type { FastifyReply, FastifyRequest } from 'fastify'
import { stamp } from '../secrets.ts'
import { PUBLIC } from '../viewer.ts'
import { frameOf } from './answer.ts'
import { NO_KEY } from './browser-key.ts'
import { readAccepted } from './compress.ts'
import type { Foundations } from './foundations.ts'
import { isHeld, markOf } from './mark.ts'
import { type Bodies, bodiesOf, type Encoding } from './prepared-bodies.ts'
import type { Prepared, Route } from './routes.ts'

type PreparedRoute = Route & { readonly prepared: Prepared }
type Ground = Pick<Foundations, 'clock' | 'render' | 'formSecret'>
export type Drawn = { readonly asOf: string; readonly mark: string; readonly bodies: Bodies }

export type Answerer = {
  /** The page as it is now; where it has to be learnt or drawn, soon. */
  readonly ready: () => Drawn | Promise<Drawn>
  readonly give: (page: Drawn, request: FastifyRequest['raw'], response: FastifyReply['raw']) => void
}

const MINUTE = 60_000

/**
 * The answers of one page, kept ready in every packing. It asks neither the database nor the renderer, and counts nobody's
 * requests: help must be there when everything else is down, and for a whole school behind one address. The pages hold no
 * secret and no word of a visitor, so packing them tells nothing (compress.ts).
 */
export function answererOf(route: PreparedRoute, ground: Ground, headers: Readonly<Record<string, string>>): Answerer {
  const { prepared } = route
  const fixed = Object.entries({
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    vary: 'accept-encoding',
  }).flat()
  const asItIs = drawnOnce(prepared, async (asOf, now) => {
    const html = htmlOf(route, ground, now)
    const mark = markOf(html)
    const head = prepared.hasMark ? [...fixed, 'etag', mark] : fixed
    return { asOf, mark, bodies: await bodiesOf(html, { head, newKey: prepared.newKey, now }) }
  })
  return {
    ready: () => {
      const now = ground.clock()
      const learning = prepared.learn?.(now) ?? null
      return learning === null ? asItIs(now) : learning.then(() => asItIs(now))
    },
    give: ({ bodies, mark }, request, response) => {
      if (prepared.hasMark && isHeld(request.headers['if-none-match'], mark)) {
        response.writeHead(304, [...fixed, 'etag', mark])
        response.end()
        return
      }
      const { head, parts } = bodies(encodingFor(request.headers['accept-encoding']), ground.clock())
      response.writeHead(200, head)
      if (request.method === 'HEAD') response.end()
      else endWith(response, parts)
    },
  }
}

/** All that is sent in one piece of work for the system. */
function endWith(response: FastifyReply['raw'], parts: readonly Buffer[]): void {
  const last = parts.length - 1
  if (last > 0) response.cork()
  for (let n = 0; n < last; n++) response.write(parts[n])
  response.end(parts[last])
}

/** Draws a page anew when what it says changes, once for all who ask meanwhile. */
function drawnOnce(
  prepared: Prepared,
  draw: (asOf: string, now: Date) => Promise<Drawn>,
): (now: Date) => Drawn | Promise<Drawn> {
  let drawn: Drawn | null = null
  let drawing: { readonly asOf: string; readonly done: Promise<Drawn> } | null = null
  let lookedAt = Number.NaN
  let turnedAt = 0
  return (now) => {
    const minute = Math.floor(now.getTime() / MINUTE)
    const turn = prepared.turn?.() ?? 0
    if (drawn !== null && minute === lookedAt && turn === turnedAt) return drawn
    const isSo = (page: Drawn) => {
      drawn = page
      lookedAt = minute
      turnedAt = turn
      return page
    }
    const asOf = prepared.asOf(now)
    if (drawn?.asOf === asOf) return isSo(drawn)
    if (drawing?.asOf === asOf) return drawing.done
    const done: Promise<Drawn> = draw(asOf, now)
      // What was begun later says what is so now.
      .then((ready) => (drawing?.done === done ? isSo(ready) : ready))
      .finally(() => {
        if (drawing?.done === done) drawing = null
      })
    drawing = { asOf, done }
    return done
  }
}

function htmlOf(route: PreparedRoute, ground: Ground, now: Date): string {
  const csrf = stamp(ground.formSecret, NO_KEY)
  const around = {
    frame: frameOf(route, PUBLIC),
    viewer: PUBLIC,
    csrf,
    path: route.url,
    now,
    keeping: null,
    returned: null,
  }
  return ground.render(route.prepared.page(now, csrf), around)
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
