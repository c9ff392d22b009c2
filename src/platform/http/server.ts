import cookies from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { answerFault, answerNotFound, answerRoute } from './answer.ts'
import type { Foundations } from './foundations.ts'
import { protectiveHeaders } from './privacy.ts'
import { readForm } from './request.ts'
import { type Route, refuseUnguarded } from './routes.ts'

const FORM_LIMIT = 256 * 1024

/** A Fastify server that answers these routes and nothing else. Refuses to be built with an unguarded one. */
export async function buildServer(routes: readonly Route[], ground: Foundations): Promise<FastifyInstance> {
  refuseUnguarded(routes)
  const app = Fastify({
    logger: false,
    trustProxy: ground.trustProxy,
    bodyLimit: FORM_LIMIT,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    // A wrong percent sign in an address is a missing page, not a fault of ours.
    frameworkErrors: (_error, request, reply) => void answerNotFound(ground, request, reply as never),
  })
  app.addHook('onRoute', (route) => {
    // HEAD stands beside a GET of ours; the program's own built files hold nothing about anybody.
    if (route.method === 'HEAD' || route.url.startsWith('/assets/')) return
    if (!route.config || !('access' in route.config))
      throw new Error(`Route ${String(route.method)} ${route.url} does not say who may use it`)
  })
  const headers = protectiveHeaders(ground.styleHashes, { live: ground.live })
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    if (!ground.hosts.has(request.headers.host ?? '')) {
      // A name that is not ours: an attacker's page that resolves to this machine (DNS rebinding).
      reply.code(421).type('text/plain').send('This address is not served here.')
    }
  })
  await app.register(cookies)
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fields: 400, files: 8, fileSize: 8 * 1024 * 1024 },
  })
  await app.register(rateLimit, { global: false })
  app.removeContentTypeParser(['application/json', 'text/plain'])
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request: unknown, body: string | Buffer, done: (error: null, body: unknown) => void) => done(null, String(body)),
  )
  for (const route of routes) addRoute(app, route, ground)
  app.setNotFoundHandler({ preHandler: app.rateLimit(ground.limits.pages) }, (request, reply) =>
    answerNotFound(ground, request, reply),
  )
  app.setErrorHandler((error, request, reply) => answerFault(ground, { error, request, reply }))
  return app
}

function addRoute(app: FastifyInstance, route: Route, ground: Foundations): void {
  const limit = route.limit === undefined ? null : (ground.limits[route.limit] ?? null)
  app.route({
    method: route.method,
    url: route.url,
    bodyLimit: route.bodyLimit ?? FORM_LIMIT,
    config: { access: route.access, audit: route.audit, ...(limit ? { rateLimit: limit } : {}) },
    handler: async (request, reply) =>
      answerRoute(route, ground, { request, reply, form: await readForm(request, route) }),
  })
}
