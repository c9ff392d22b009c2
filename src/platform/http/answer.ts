import type { FastifyReply, FastifyRequest } from 'fastify'
import { stopwatch } from '../clock.ts'
import { isAway } from '../db/away.ts'
import { describeFault } from '../log.ts'
import { hashOf, newSecret, sameSecret, stamp } from '../secrets.ts'
import { newTally, type Tally } from '../tx.ts'
import { PUBLIC, type Staff, type Viewer } from '../viewer.ts'
import { admissionOf } from './admission.ts'
import { lookedAt, returnedAdvice } from './advise.ts'
import { answerAway } from './away.ts'
import { keyOf, NO_KEY } from './browser-key.ts'
import { costHeader, decide } from './decide.ts'
import { AT_THE_DOOR, againUrl, doorFor, networkHashOf } from './door.ts'
import type { Form } from './form.ts'
import type { Around, Foundations } from './foundations.ts'
import { keepAfterFault, keepAfterSession, keepForm, keepingFor, keepReturned } from './keep-words.ts'
import { expiredForm, faultPage, missingPage, tooFast, unreadable } from './plain-pages.tsx'
import { comesFromElsewhere } from './privacy.ts'
import { readParams, readQuery } from './request.ts'
import type { Route } from './routes.ts'
import { send, sendPage, sendPlain } from './send.ts'
import { noteTooOften, noteTurnedAway, writeRefusal } from './turned-away.ts'

type Incoming = { request: FastifyRequest; reply: FastifyReply; readForm: () => Promise<Form> }

/** From the request to the answer, in the order of the protections: origin, who asks, token, address, then the handler. */
export async function answerRoute(route: Route, ground: Foundations, incoming: Incoming): Promise<FastifyReply> {
  const { request, reply } = incoming
  const started = stopwatch()
  const now = ground.clock()
  const tally = newTally()
  // The stranger’s page, open in a worker’s browser, would send a form in their name.
  if (route.method === 'POST' && isForeign(request, ground)) {
    await noteTurnedAway(ground, request, 'was turned away with a form of another site')
    return reply.code(403).type('text/plain; charset=utf-8').send('This came from another site, so nothing was done.')
  }
  const key = keyOf(request, route, ground)
  const known = await lookUp(route, ground, { key, now, tally })
  const who = known === 'sign-in' ? ((await byPageKey(route, incoming)) ?? known) : known
  const csrf = stamp(ground.formSecret, key === null ? NO_KEY : hashOf(key))
  const path = request.url.split('?')[0] ?? '/'
  if (who === 'sign-in') {
    if (key !== null && isPlainForm(request))
      await keepAfterSession(route, ground, {
        form: await incoming.readForm(),
        action: path,
        secretHash: hashOf(key),
        csrf,
      })
    return reply
      .code(303)
      .header('location', route.outAt ?? '/sign-in')
      .send()
  }
  const viewer = 'shutOut' in who ? who.shutOut : 'again' in who ? who.again : who
  const query = readQuery(request)
  const keeping = keepingFor(viewer, { url: request.url, kept: query['kept'] })
  const around: Around = { frame: frameOf(route, viewer), viewer, csrf, path, now, keeping, returned: null }
  const params = readParams(request)
  // The curious colleague learns nothing: what is shut to them and what is not there are one answer.
  if (params === null || 'shutOut' in who) {
    await writeRefusal(route, ground, { viewer, params: params ?? {}, now })
    return send(ground, reply, { answer: 'not-found', around })
  }
  // Files are read only now: not for another site, nor for somebody who may not be here.
  const form = await incoming.readForm()
  // The token is bound to the cookie, so the stranger who plants one or knows another’s sends no form with it.
  // Whoever is let in by a key that only the page holds has shown more than its token.
  const byKey = viewer.kind === 'draft' && route.pageKey !== undefined
  if (route.method === 'POST' && !route.withoutToken && !byKey && !sameSecret(form.raw('_csrf'), csrf)) {
    await noteTurnedAway(ground, request, 'was turned away with a form without its token')
    return sendPlain(ground, reply, { answer: expiredForm(viewer.kind === 'staff' ? form : null), around })
  }
  if ('again' in who) {
    await keepForm(ground, { form, around })
    return reply
      .code(303)
      .header('location', againUrl(route, { url: request.url, form }))
      .send()
  }
  const door = route.access.who === 'arriving' ? doorFor(request, { ...ground, key }) : null
  const network = route.knowsNetwork ? networkHashOf(request, ground) : null
  const question = { viewer, params, query, form, now, csrf, path, door, network }
  try {
    const { answer, own } = await decide(route, ground, { question, around, tally })
    if (answer === 'not-found')
      return sendPlain(ground, reply, { answer: missingPage(await keepForm(ground, { form, around })), around })
    const shown = { answer, form: lookedAt(route, ground, { answer, form, around }), around }
    const returned = { ...(await keepReturned(ground, shown)), returned: returnedAdvice(shown) }
    if (ground.live) return send(ground, reply, { answer, around: returned })
    return send(ground, reply, { answer, around: returned, cost: () => costHeader({ own, all: tally, started }) })
  } catch (error) {
    if (isOfTheVisitor(error)) throw error
    const keptAt = await keepAfterFault(ground, { form, around })
    return answerFault(ground, { error, request, reply, keptAt, of: { route, form } })
  }
}

function isOfTheVisitor(error: unknown): boolean {
  return ((error as { statusCode?: number }).statusCode ?? 500) < 500
}

/** Of somebody who is signed out only the words are read, which are held in memory already: no file. */
function isPlainForm(request: FastifyRequest): boolean {
  return typeof request.body === 'string'
}

function isForeign(request: FastifyRequest, ground: Foundations): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers
  return comesFromElsewhere({ origin, site: Array.isArray(site) ? site[0] : site }, ground.origins)
}

type Asking = { key: string | null; now: Date; tally: Tally }

/** The viewer of a route; for staff, what their session and the table say at its door. */
async function lookUp(
  route: Route,
  ground: Foundations,
  { key, now, tally }: Asking,
): Promise<Viewer | 'sign-in' | { shutOut: Staff } | { again: Staff }> {
  if (route.access.who === 'anyone') return PUBLIC
  if (route.access.who === 'draft-holder') return key === null ? PUBLIC : { kind: 'draft', keyHash: hashOf(key) }
  if (route.access.who === 'arriving') return AT_THE_DOOR
  if (key === null) return 'sign-in'
  const admission = admissionOf(route, await ground.findStaff(hashOf(key), now, tally), { ...ground, now })
  if (admission.let === 'sign-in') return 'sign-in'
  if (admission.let === 'out') return { shutOut: admission.staff }
  return admission.let === 'again' ? { again: admission.staff } : admission.staff
}

/** Nobody is signed in any more, and the page carries a key of its own. */
async function byPageKey(route: Route, { request, readForm }: Incoming): Promise<Viewer | null> {
  if (route.pageKey === undefined || !isPlainForm(request)) return null
  const pageKey = (await readForm()).raw(route.pageKey)
  return pageKey === '' ? null : { kind: 'draft', keyHash: hashOf(pageKey) }
}

export function frameOf(route: Route, viewer: Viewer): Around['frame'] {
  if (route.frame) return route.frame
  if (route.pageKey !== undefined && viewer.kind === 'draft') return 'together'
  if (route.access.who === 'staff') return 'staff'
  return route.access.who === 'anyone' ? 'public' : 'form'
}

export async function answerNotFound(
  ground: Foundations,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  return sendPlain(ground, reply, { answer: missingPage(), around: aroundPlain(ground, request) })
}

/** No route answered, or it could not: the address alone says who reads this. */
export function aroundPlain({ forYou, clock }: Foundations, request: FastifyRequest): Around {
  const path = request.url.split('?')[0] ?? '/'
  const frame = forYou.isAt(path) ? 'you' : 'public'
  return { frame, viewer: PUBLIC, csrf: '', path, now: clock(), keeping: null, returned: null }
}

/** `keptAt`: where the words of the form that met the fault are. `of`: what could not be answered, where that is known. */
type Fault = {
  error: unknown
  request: FastifyRequest
  reply: FastifyReply
  keptAt?: string | null
  of?: { route: Route; form: Form }
}

/**
 * One place for everything that went wrong by our fault: a reference on the page, from which the stranger learns nothing of
 * what is inside, and facts without a child's data in the log.
 */
export async function answerFault(
  ground: Foundations,
  { error, request, reply, keptAt = null, of }: Fault,
): Promise<FastifyReply> {
  const around = aroundPlain(ground, request)
  const status = (error as { statusCode?: number }).statusCode ?? 500
  if (status === 429) {
    await noteTooOften(ground, request)
    return sendPlain(ground, reply, { answer: tooFast(), around })
  }
  if (status >= 400 && status < 500) return sendPlain(ground, reply, { answer: unreadable(status), around })
  if (isAway(error) && keptAt === null && !of?.route.onFault)
    return answerAway(ground, { error, request, reply }, around)
  const reference = newSecret().slice(0, 8).toUpperCase()
  ground.log('fault', {
    reference,
    route: `${request.method} ${request.routeOptions.url ?? 'unknown'}`,
    ...describeFault(error),
  })
  if (of?.route.onFault) {
    const answer = of.route.onFault({ form: of.form, now: around.now })
    return sendPage(ground, reply, { answer, around: { ...around, frame: frameOf(of.route, PUBLIC) } })
  }
  return sendPlain(ground, reply, { answer: faultPage(reference, keptAt), around, reference })
}
