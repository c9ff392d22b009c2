import type { FastifyRequest } from 'fastify'
import { describeFault } from '../log.ts'
import { hashOf } from '../secrets.ts'
import { newTally } from '../tx.ts'
import { PUBLIC, type Viewer } from '../viewer.ts'
import type { About, Ask } from './ask.ts'
import type { Foundations } from './foundations.ts'
import type { Route } from './routes.ts'
import { sessionCookie } from './send.ts'

/** What the trail writes about those who were turned away, in a transaction of its own: nothing else of them is kept. */

/** A try at a record that is missing, not theirs or restricted is written down with the identifier that was tried. */
export async function writeRefusal(
  route: Route,
  ground: Foundations,
  { viewer, params, now }: Pick<Ask, 'viewer' | 'params' | 'now'>,
): Promise<void> {
  if (viewer.kind !== 'staff') return
  const about = { kind: 'attempt', id: idOf(params), detail: { route: `${route.method} ${route.url}` } }
  await write(ground, { viewer, now, act: 'refused', about })
}

/** Of a form that was sent by somebody who may open its page: the record, and not which form. */
export function formOf(params: Ask['params']): About {
  return { kind: 'form', id: idOf(params) }
}

/** The first part of the address that names a record; parts that could be somebody's key are not looked at. */
function idOf(params: Ask['params']): string | null {
  const [, id] = Object.entries(params).find(([name]) => name === 'id' || name.endsWith('Id')) ?? []
  return id ?? null
}

/**
 * Somebody who is signed in sent a form that is not from a page of ours. Neither the page nor the record is written down:
 * it could be the page on which one raises a concern about somebody who reads the trail.
 */
export async function noteTurnedAway(ground: Foundations, request: FastifyRequest, act: string): Promise<void> {
  const now = ground.clock()
  const viewer = await whoIsIn(ground, request, now)
  if (viewer.kind === 'staff') await write(ground, { viewer, now, act, about: null })
}

/** Each network and page once in so many milliseconds: an attacker who asks without end must not fill the trail. */
const ONCE_IN = 60_000
const MOST_KNOWN = 10_000
const known = new WeakMap<Foundations, Map<string, number>>()

/** Too many requests. A database that does not answer must not make it worse, so a fault here is only logged. */
export async function noteTooOften(ground: Foundations, request: FastifyRequest): Promise<void> {
  const now = ground.clock()
  const route = `${request.method} ${request.routeOptions.url ?? 'unknown'}`
  if (!isFirst(ground, `${request.ip} ${route}`, now)) return
  try {
    const viewer = await whoIsIn(ground, request, now)
    await write(ground, {
      viewer,
      now,
      act: 'asked too often',
      about: { kind: 'attempt', id: null, detail: { route } },
    })
  } catch (error) {
    ground.log('fault', { place: 'while noting too many requests', ...describeFault(error) })
  }
}

function isFirst(ground: Foundations, key: string, now: Date): boolean {
  const seen = known.get(ground) ?? new Map<string, number>()
  known.set(ground, seen)
  const last = seen.get(key)
  if (last !== undefined && now.getTime() - last < ONCE_IN) return false
  if (seen.size >= MOST_KNOWN) seen.clear()
  seen.set(key, now.getTime())
  return true
}

async function whoIsIn(ground: Foundations, request: FastifyRequest, now: Date): Promise<Viewer> {
  const secret = request.cookies[sessionCookie(ground)]
  if (secret === undefined) return PUBLIC
  const found = await ground.findStaff(hashOf(secret), now, newTally())
  return found.state === 'signed-in' ? found.staff : PUBLIC
}

type Turned = { readonly viewer: Viewer; readonly now: Date; readonly act: string; readonly about: About | null }

async function write(ground: Foundations, { viewer, now, act, about }: Turned): Promise<void> {
  await ground.transactions.run(viewer, now, (tx) => ground.writeAudit(tx, { viewer, at: now, act, about }))
}
