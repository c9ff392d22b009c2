import type { FastifyReply, FastifyRequest } from 'fastify'
import { describeFault, type Log } from '../log.ts'
import { hashOf, newSecret, sameSecret, stamp } from '../secrets.ts'
import type { Tally, Transactions, Tx } from '../tx.ts'
import { PUBLIC, type Staff, type Viewer } from '../viewer.ts'
import type { About, Answer, Ask, Cookie, Page } from './ask.ts'
import { pack } from './compress.ts'
import type { Form } from './form.ts'
import { expiredForm, faultPage, missingPage, tooFast, unreadable } from './plain-pages.tsx'
import { comesFromElsewhere } from './privacy.ts'
import { readParams, readQuery } from './request.ts'
import type { Frame, Route } from './routes.ts'

export type Limit = { readonly max: number; readonly timeWindow: number }

export type SignIn =
  | { readonly state: 'signed-in'; readonly staff: Staff }
  | { readonly state: 'second-factor-pending' | 'none' }

/** What the roof hands to the ground: the ground knows no module. */
export type Foundations = {
  readonly transactions: Transactions
  readonly clock: () => Date
  readonly log: Log
  readonly live: boolean
  readonly trustProxy: boolean
  readonly hosts: ReadonlySet<string>
  readonly origins: ReadonlySet<string>
  readonly formSecret: string
  readonly styleHashes: readonly string[]
  readonly limits: Readonly<Record<string, Limit>> & { readonly pages: Limit }
  readonly findStaff: (secretHash: string, now: Date) => Promise<SignIn>
  readonly may: (staff: Staff, permission: string) => boolean
  readonly writeAudit: (tx: Tx, entry: AuditEntry) => Promise<void>
  readonly render: (page: Page, around: Around) => string
  readonly tallyOf: (tx: Tx) => Tally
}

export type AuditEntry = { viewer: Viewer; at: Date; act: string; about: About | null }

/** What the frame around a page needs to know. */
export type Around = { frame: Frame; viewer: Viewer; csrf: string; path: string; now: Date }

type Incoming = { request: FastifyRequest; reply: FastifyReply; form: Form }

/** Carries an answer out of a transaction that must keep nothing. */
class KeepNothing extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('nothing is kept')
    this.answer = answer
  }
}

export async function answerRoute(route: Route, ground: Foundations, incoming: Incoming): Promise<FastifyReply> {
  const { request, reply, form } = incoming
  const now = ground.clock()
  const started = performance.now()
  const key = keyOf(request, route, ground)
  if (route.method === 'POST') {
    const foreign = comesFromElsewhere(
      { origin: request.headers.origin, site: header(request, 'sec-fetch-site') },
      ground.origins,
    )
    if (foreign)
      return reply.code(403).type('text/plain; charset=utf-8').send('This came from another site, so nothing was done.')
  }
  const who = await lookUp(route, ground, { key, now })
  if (who === 'sign-in') return reply.code(303).header('location', '/sign-in').send()
  const csrf = stamp(ground.formSecret, key === null ? 'public' : hashOf(key))
  const around: Around = {
    frame: frameOf(route),
    viewer: who ?? PUBLIC,
    csrf,
    path: request.url.split('?')[0] ?? '/',
    now,
  }
  if (who === null) return send(ground, reply, { answer: 'not-found', around })
  if (route.method === 'POST' && !route.withoutToken && !sameSecret(form.raw('_csrf'), csrf))
    return send(ground, reply, { answer: expiredForm(), around })
  const params = readParams(request)
  if (params === null) return send(ground, reply, { answer: 'not-found', around })
  const question = { viewer: who, params, query: readQuery(request), form, now, csrf, path: around.path }
  const { answer, tally } = await decide(route, ground, question)
  reply.header('server-timing', timing(tally, performance.now() - started))
  return send(ground, reply, { answer, around })
}

/** Runs the handler and writes the audit row in one transaction; a page that must keep nothing rolls both back. */
async function decide(
  route: Route,
  ground: Foundations,
  question: Omit<Ask, 'tx'>,
): Promise<{ answer: Answer; tally: Tally }> {
  let tally: Tally = { queries: 0, overhead: 0, milliseconds: 0 }
  try {
    const answer = await ground.transactions.run(question.viewer, question.now, async (tx) => {
      const answer = await route.handler({ ...question, tx })
      tally = { ...ground.tallyOf(tx) }
      if (answer === 'not-found' || (answer.kind === 'page' && answer.status >= 400)) throw new KeepNothing(answer)
      if (route.audit.act !== null)
        await ground.writeAudit(tx, {
          viewer: question.viewer,
          at: question.now,
          act: route.audit.act,
          about: answer.about ?? null,
        })
      return answer
    })
    return { answer, tally }
  } catch (error) {
    if (!(error instanceof KeepNothing)) throw error
    if (error.answer === 'not-found' && question.viewer.kind === 'staff') await writeRefusal(route, ground, question)
    return { answer: error.answer, tally }
  }
}

/** A try at a record that is missing, not theirs or restricted is written down with the identifier that was tried. */
async function writeRefusal(route: Route, ground: Foundations, question: Omit<Ask, 'tx'>): Promise<void> {
  const id = question.params['id']
  const about = id === undefined ? null : { kind: 'attempt', id, detail: { route: `${route.method} ${route.url}` } }
  await ground.transactions.run(question.viewer, question.now, (tx) =>
    ground.writeAudit(tx, { viewer: question.viewer, at: question.now, act: 'refused', about }),
  )
}

function keyOf(request: FastifyRequest, route: Route, ground: Foundations): string | null {
  if (route.access.who === 'anyone') return null
  return request.cookies[route.access.who === 'staff' ? sessionCookie(ground) : 'rose_draft'] ?? null
}

/** The viewer; 'sign-in' for somebody signed out; null for staff who may not: the page is missing to them. */
async function lookUp(
  route: Route,
  ground: Foundations,
  { key, now }: { key: string | null; now: Date },
): Promise<Viewer | 'sign-in' | null> {
  if (route.access.who === 'anyone') return PUBLIC
  if (route.access.who === 'draft-holder') return key === null ? PUBLIC : { kind: 'draft', keyHash: hashOf(key) }
  if (key === null) return 'sign-in'
  const found = await ground.findStaff(hashOf(key), now)
  if (found.state !== 'signed-in') return 'sign-in'
  return route.access.may === null || ground.may(found.staff, route.access.may) ? found.staff : null
}

function frameOf(route: Route): Frame {
  if (route.frame) return route.frame
  if (route.access.who === 'staff') return 'staff'
  return route.access.who === 'draft-holder' ? 'form' : 'public'
}

type Outgoing = { answer: Answer; around: Around }

function send(ground: Foundations, reply: FastifyReply, { answer, around }: Outgoing): FastifyReply {
  if (answer === 'not-found') return sendPage(ground, reply, { answer: missingPage(), around })
  if (answer.kind === 'leave')
    return reply.code(303).header('clear-site-data', '"cache"').header('location', answer.url).send()
  for (const cookie of answer.kind === 'bytes' ? [] : (answer.cookies ?? [])) setCookie(ground, reply, cookie)
  if (answer.kind === 'go-to') return reply.code(303).header('location', answer.url).send()
  if (answer.kind === 'page') return sendPage(ground, reply, { answer, around })
  if (answer.fileName !== undefined)
    reply.header('content-disposition', `attachment; filename="${answer.fileName.replaceAll(/[^\w. -]/g, '_')}"`)
  return reply
    .code(200)
    .type(answer.type)
    .headers(answer.headers ?? {})
    .send(typeof answer.bytes === 'string' ? answer.bytes : Buffer.from(answer.bytes))
}

function sendPage(
  ground: Foundations,
  reply: FastifyReply,
  { answer, around }: { answer: Page; around: Around },
): FastifyReply {
  const html = ground.render(answer, around)
  reply.code(answer.status).type('text/html; charset=utf-8')
  // Pages for anybody hold no secret; only those may be packed (compress.ts says why).
  if (around.frame !== 'public' || around.viewer.kind !== 'public') return reply.send(html)
  reply.header('vary', 'accept-encoding')
  const packed = pack(html, reply.request.headers['accept-encoding'])
  return packed ? reply.header('content-encoding', packed.encoding).send(packed.body) : reply.send(html)
}

export function sessionCookie(ground: Pick<Foundations, 'live'>): string {
  return ground.live ? '__Host-rose_session' : 'rose_session'
}

function setCookie(ground: Foundations, reply: FastifyReply, cookie: Cookie): void {
  const name = cookie.name === 'session' ? sessionCookie(ground) : 'rose_draft'
  const path = cookie.name === 'session' ? '/' : '/refer'
  const options = { path, httpOnly: true, sameSite: 'lax' as const, secure: ground.live }
  if (cookie.value === null) reply.clearCookie(name, options)
  else reply.setCookie(name, cookie.value, options)
}

export async function answerNotFound(
  ground: Foundations,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const around: Around = {
    frame: 'public',
    viewer: PUBLIC,
    csrf: '',
    path: request.url.split('?')[0] ?? '/',
    now: ground.clock(),
  }
  return sendPage(ground, reply, { answer: missingPage(), around })
}

type Fault = { error: unknown; request: FastifyRequest; reply: FastifyReply }

/** One place for everything that went wrong by our fault: a reference on the page, facts without a child's data in the log. */
export async function answerFault(ground: Foundations, { error, request, reply }: Fault): Promise<FastifyReply> {
  const around: Around = { frame: 'public', viewer: PUBLIC, csrf: '', path: '/', now: ground.clock() }
  const status = (error as { statusCode?: number }).statusCode ?? 500
  if (status === 429) return sendPage(ground, reply, { answer: tooFast(), around })
  if (status >= 400 && status < 500) return sendPage(ground, reply, { answer: unreadable(status), around })
  const reference = newSecret().slice(0, 8).toUpperCase()
  ground.log('fault', {
    reference,
    route: `${request.method} ${request.routeOptions.url ?? 'unknown'}`,
    ...describeFault(error),
  })
  return sendPage(ground, reply, { answer: faultPage(reference), around })
}

function timing(tally: Tally, total: number): string {
  return `sql;dur=${tally.milliseconds.toFixed(2)};desc="${tally.queries}", total;dur=${total.toFixed(2)}`
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}
