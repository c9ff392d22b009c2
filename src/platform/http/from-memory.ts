import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isAway } from '../db/away.ts'
import type { Answerer } from './prepared.ts'

/** The pages that are ready, by the address exactly as links name it. Null: this one has gone. */
export type Memory = Map<string, () => Answerer | null>

type Question = FastifyRequest['raw']
type Sending = FastifyReply['raw']

/**
 * Answers what is ready before the router is asked, which takes longer for it than all else. Only the plain question of a
 * visitor is answered here, for a name that is ours; with a cookie, a question mark, a slash too many, or where the page is
 * being drawn or the database asked, it goes the way of every other, which gives the same answer.
 */
export function answerFromMemory(app: FastifyInstance, memory: Memory, hosts: ReadonlySet<string>): void {
  const others = app.server.listeners('request') as ((request: Question, response: Sending) => void)[]
  let isEnding = false
  app.addHook('preClose', (done) => {
    isEnding = true
    done()
  })
  app.server.removeAllListeners('request')
  app.server.on('request', (request: Question, response: Sending) => {
    const isPlain = isAsked(request) && !isEnding && hosts.has(request.headers.host ?? '')
    const answerer = isPlain ? memory.get(request.url ?? '')?.() : null
    const ready = answerer?.ready()
    if (answerer && ready && !(ready instanceof Promise)) return answerer.give(ready, request, response)
    // The router waits for the same, and tells the visitor when nothing comes of it.
    if (ready instanceof Promise) ready.catch(() => {})
    for (const other of others) other(request, response)
  })
}

function isAsked({ method, headers }: Question): boolean {
  return (method === 'GET' || method === 'HEAD') && headers.cookie === undefined
}

/** A page that asks the database while it is away is drawn by the first visit after that. */
export async function drawAll(pages: readonly (() => Answerer | null)[]): Promise<void> {
  for (const page of pages) {
    try {
      await page()?.ready()
    } catch (error) {
      if (!isAway(error)) throw error
    }
  }
}
