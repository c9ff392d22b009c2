import type { FastifyRequest } from 'fastify'
import { deviceOf } from '../pure/device.ts'
import { networkOf } from '../pure/network.ts'
import { isOwnPath } from '../pure/own-path.ts'
import { hashOf, stamp } from '../secrets.ts'
import type { Viewer } from '../viewer.ts'
import type { Door } from './ask.ts'
import type { Form } from './form.ts'
import { comesFromElsewhere } from './privacy.ts'
import type { Route } from './routes.ts'
import { knownCookie, visitCookie } from './send.ts'

/** Whoever is on their way in looks through this one duty: secrets can be held against what was sent, and no record is seen. */
export const AT_THE_DOOR: Viewer = { kind: 'task', task: 'sign-in' }

const NO_ORIGINS: ReadonlySet<string> = new Set()

/** What is known of a browser at the door: a network that cannot be read back, and a kind of device. */
export function doorFor(
  request: FastifyRequest,
  { key, formSecret, live }: { key: string | null; formSecret: string; live: boolean },
): Door {
  const visit = request.cookies[visitCookie({ live })]
  const known = request.cookies[knownCookie({ live })]
  return {
    fromElsewhere: comesFromElsewhere({ site: request.headers['sec-fetch-site']?.toString() }, NO_ORIGINS),
    visitHash: visit === undefined ? null : hashOf(visit),
    knownHash: known === undefined ? null : hashOf(known),
    sessionHash: key === null ? null : hashOf(key),
    device: deviceOf(request.headers['user-agent'] ?? ''),
    networkHash: networkHashOf(request, { formSecret }),
  }
}

/** The visitor's network, as something that is the same each time and cannot be read back. */
export function networkHashOf(request: FastifyRequest, { formSecret }: { formSecret: string }): string {
  return hashOf(stamp(formSecret, `network ${networkOf(request.ip)}`))
}

/**
 * Where somebody shows anew that it is them, and comes back to the page that they were on. The stranger may have sent the
 * link, so it leads to no page but ours.
 */
export function againUrl(route: Route, { url, form }: { url: string; form: Form }): string {
  const page = route.method === 'GET' ? url : form.raw('_page')
  return `/sign-in/again?to=${encodeURIComponent(isOwnPath(page) ? page : '/today')}`
}
