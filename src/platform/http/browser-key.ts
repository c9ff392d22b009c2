import type { FastifyRequest } from 'fastify'
import type { Foundations } from './foundations.ts'
import type { Route } from './routes.ts'
import { draftCookie, sessionCookie } from './send.ts'

/** What the token of a form is bound to where the browser holds no key of ours. */
export const NO_KEY = 'public'

/** What of ours this browser holds; null: nothing that this route asks for. */
export function keyOf(request: FastifyRequest, route: Pick<Route, 'access'>, ground: Foundations): string | null {
  if (route.access.who === 'anyone') return null
  return request.cookies[route.access.who === 'draft-holder' ? draftCookie(ground) : sessionCookie(ground)] ?? null
}
