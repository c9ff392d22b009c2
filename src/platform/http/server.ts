import cookies from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { answerFault, answerNotFound, answerRoute, aroundPlain } from './answer.ts'
import { keyOf } from './browser-key.ts'
import { giveFile } from './files.ts'
import { EMPTY_FORM } from './form.ts'
import type { Foundations } from './foundations.ts'
import { answerFromMemory, drawAll, type Memory } from './from-memory.ts'
import { type Answerer, answererOf } from './prepared.ts'
import { protectiveHeaders } from './privacy.ts'
import { A_FILE, readForm, readParams, readQuery } from './request.ts'
import { type Prepared, type Route, refuseUnguarded } from './routes.ts'
import { send } from './send.ts'
import { connectionOptions, MOST_CONNECTIONS } from './timeouts.ts'

const FORM_LIMIT = 256 * 1024

/** A Fastify server that answers these routes and nothing else. Refuses to be built with an unguarded one. */
export async function buildServer(routes: readonly Route[], ground: Foundations): Promise<FastifyInstance> {
  refuseUnguarded(routes)
  const turnAway = makeDoor(ground)
  const app = Fastify({
    logger: false,
    // The one proxy in front and none before it: whatever a visitor says of themselves in X-Forwarded-For counts for nothing.
    trustProxy: ground.trustProxy ? (_address, hop) => hop === 0 : false,
    bodyLimit: FORM_LIMIT,
    ...connectionOptions(ground.timeouts),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    // A wrong percent sign in an address is a missing page, not a fault of ours. No hook runs for it.
    frameworkErrors: (_error, request, reply) => {
      if (!turnAway(request, reply as never)) void answerNotFound(ground, request, reply as never)
    },
  })
  app.server.maxConnections = MOST_CONNECTIONS
  app.addHook('onRoute', (route) => {
    // HEAD stands beside a GET of ours; the program's own built files hold nothing about anybody.
    if (route.method === 'HEAD' || route.url.startsWith('/assets/')) return
    if (!route.config || !('access' in route.config))
      throw new Error(`Route ${String(route.method)} ${route.url} does not say who may use it`)
  })
  app.addHook('onRequest', (request, reply, done) => {
    if (!turnAway(request, reply)) done()
  })
  await app.register(cookies)
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fields: 400, fieldSize: FORM_LIMIT, files: 8, fileSize: A_FILE },
  })
  await app.register(rateLimit, { global: false })
  app.removeContentTypeParser(['application/json', 'text/plain'])
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request: unknown, body: string | Buffer, done: (error: null, body: unknown) => void) => done(null, String(body)),
  )
  const memory: Memory = new Map()
  for (const route of routes) {
    if (route.prepared) addPrepared({ app, ground, memory }, { ...route, prepared: route.prepared })
    else if (route.preparedFor) addPreparedFor({ app, ground, memory }, { ...route, preparedFor: route.preparedFor })
    else if (route.made) addMade(app, { ...route, made: route.made }, ground)
    else if (route.file) addFile(app, { ...route, file: route.file }, ground)
    else addRoute(app, route, ground)
  }
  const ahead = [...memory.values()]
  app.decorate('drawAhead', () => drawAll(ahead))
  answerFromMemory(app, memory, ground.hosts)
  app.setNotFoundHandler({ preHandler: app.rateLimit(ground.limits.pages) }, (request, reply) =>
    answerNotFound(ground, request, reply),
  )
  app.setErrorHandler((error, request, reply) => answerFault(ground, { error, request, reply }))
  return app
}

/** Gives every answer its protective headers, and turns away whoever asks for a name that is not ours. */
function makeDoor(ground: Foundations): (request: FastifyRequest, reply: FastifyReply) => boolean {
  const headers = protectiveHeaders(ground.styleHashes, { live: ground.live })
  return (request, reply) => {
    reply.headers(headers)
    if (ground.hosts.has(request.headers.host ?? '')) return false
    // A name that is not ours: an attacker's page that resolves to this machine (DNS rebinding).
    reply.code(421).type('text/plain; charset=utf-8').send('This address is not served here.')
    return true
  }
}

type Parts = { readonly app: FastifyInstance; readonly ground: Foundations; readonly memory: Memory }
type PreparedRoute = Parameters<typeof answererOf>[0]

/** A page from memory. The door has looked at the name that was asked for; nothing else stands before it. */
function addPrepared({ app, ground, memory }: Parts, route: PreparedRoute): void {
  const answerer = answererOf(route, ground, protectiveHeaders(ground.styleHashes, { live: ground.live }))
  memory.set(route.url, () => answerer)
  app.route({
    method: 'GET',
    url: route.url,
    config: { access: route.access, audit: route.audit },
    handler: (request, reply) =>
      isAnother(route, ground, request)
        ? answerBy(route, ground, { request, reply })
        : give(answerer, request, reply).catch((error: unknown) =>
            answerFault(ground, { error, request, reply, of: { route, form: EMPTY_FORM } }),
          ),
  })
}

/** Whoever holds something of theirs, or asks for more than the address, is drawn a page of their own. */
function isAnother(route: PreparedRoute, ground: Foundations, request: FastifyRequest): boolean {
  if (keyOf(request, route, ground) !== null) return true
  const { notWith } = route.prepared
  return notWith !== undefined && request.url.includes('?') && readQuery(request)[notWith] !== undefined
}

async function give(answerer: Answerer, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const ready = await answerer.ready()
  reply.hijack()
  answerer.give(ready, request.raw, reply.raw)
}

/** Pages from memory that come and go. One that is not there is missing like any other; one that is, is drawn when it is first asked for. */
function addPreparedFor({ app, ground, memory }: Parts, route: Route & Required<Pick<Route, 'preparedFor'>>): void {
  const headers = protectiveHeaders(ground.styleHashes, { live: ground.live })
  const answerers = new WeakMap<Prepared, Answerer>()
  app.route({
    method: 'GET',
    url: route.url,
    config: { access: route.access, audit: route.audit },
    handler: async (request, reply) => {
      const params = readParams(request)
      const prepared = params && (await route.preparedFor(params, ground.clock()))
      if (!prepared) return reply.callNotFound()
      const url = route.url.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '')
      const answerer = answerers.get(prepared) ?? answererOf({ ...route, url, prepared }, ground, headers)
      answerers.set(prepared, answerer)
      memory.set(url, () => {
        const found = route.preparedFor(params, ground.clock())
        return found === null || found instanceof Promise ? null : (answerers.get(found) ?? null)
      })
      return give(answerer, request, reply)
    },
  })
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Draws every prepared page, so that no visitor waits for it, and one that cannot be drawn is known at the start. */
    drawAhead: () => Promise<void>
  }
}

/** A file for anybody. The door has looked at the name; how often one may ask is counted, because a file is large. */
function addFile(app: FastifyInstance, route: Route & Required<Pick<Route, 'file'>>, ground: Foundations): void {
  app.route({
    method: 'GET',
    url: route.url,
    config: { access: route.access, audit: route.audit, rateLimit: ground.limits.pages },
    handler: async (request, reply) => {
      const params = readParams(request)
      const file = params && (await route.file(params, ground.clock()))
      if (!file) return answerNotFound(ground, request, reply)
      await giveFile(ground, reply, file)
      return reply
    },
  })
}

/** What is known without the database, for anybody. */
function addMade(app: FastifyInstance, route: Route & Required<Pick<Route, 'made'>>, ground: Foundations): void {
  app.route({
    method: 'GET',
    url: route.url,
    config: { access: route.access, audit: route.audit },
    handler: async (request, reply) =>
      send(ground, reply, { answer: route.made(ground.clock()), around: aroundPlain(ground, request) }),
  })
}

function addRoute(app: FastifyInstance, route: Route, ground: Foundations): void {
  const limit = route.limit === undefined ? null : (ground.limits[route.limit] ?? null)
  app.route({
    method: route.method,
    url: route.url,
    bodyLimit: route.bodyLimit ?? FORM_LIMIT,
    config: { access: route.access, audit: route.audit, ...(limit ? { rateLimit: limit } : {}) },
    handler: (request, reply) => answerBy(route, ground, { request, reply }),
  })
}

type Asked = { readonly request: FastifyRequest; readonly reply: FastifyReply }

function answerBy(route: Route, ground: Foundations, { request, reply }: Asked): Promise<FastifyReply> {
  return answerRoute(route, ground, { request, reply, readForm: () => readForm(request, route) })
}
