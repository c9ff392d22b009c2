import type { FastifyReply, FastifyRequest } from 'fastify'
import { describeFault } from '../log.ts'
import type { Around, Foundations } from './foundations.ts'
import { sendPage } from './send.ts'

type Met = { readonly error: unknown; readonly request: FastifyRequest; readonly reply: FastifyReply }

/** The database is away: no fault of this page, and whoever asked for it is told whom they can reach. */
export function answerAway(ground: Foundations, { error, request, reply }: Met, around: Around): FastifyReply {
  const route = `${request.method} ${request.routeOptions.url ?? 'unknown'}`
  ground.log('the database is away', { route, ...describeFault(error) })
  const { frame, now } = around
  return sendPage(ground, reply, { answer: ground.away({ frame, sent: request.method === 'POST', now }), around })
}
