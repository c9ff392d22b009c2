import type { FastifyServerOptions } from 'fastify'

/** Milliseconds. `check`: how often the server looks for connections that are over their time. */
export type Timeouts = Record<'headers' | 'request' | 'quiet' | 'idle' | 'check', number>

/**
 * An attacker with one slow telephone could hold every connection open by sending a letter a minute. So the head of a
 * request has twenty seconds and the whole of it two minutes, a connection on which nothing moves ends after one, and one
 * that waits for a next request a little later: longer than a proxy in front keeps its own.
 */
export const TIMEOUTS: Timeouts = { headers: 20_000, request: 120_000, quiet: 60_000, idle: 72_000, check: 5_000 }

/** A browser opens a new connection after so many; a flood of requests in one piece is not worked on side by side. */
const MOST_REQUESTS = 500
const MOST_HEADER_BYTES = 16 * 1024
export const MOST_CONNECTIONS = 2_000

type Options = Pick<
  FastifyServerOptions,
  'requestTimeout' | 'connectionTimeout' | 'keepAliveTimeout' | 'maxRequestsPerSocket'
> & { http: { headersTimeout: number; connectionsCheckingInterval: number; maxHeaderSize: number } }

export function connectionOptions({ headers, request, quiet, idle, check }: Timeouts): Options {
  return {
    requestTimeout: request,
    connectionTimeout: quiet,
    keepAliveTimeout: idle,
    maxRequestsPerSocket: MOST_REQUESTS,
    http: { headersTimeout: headers, connectionsCheckingInterval: check, maxHeaderSize: MOST_HEADER_BYTES },
  }
}
