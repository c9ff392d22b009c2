import { once } from 'node:events'
import type { FastifyReply } from 'fastify'
import { describeFault, type Log } from '../log.ts'
import { readRange } from '../pure/byte-range.ts'
import type { OpenFile } from './open-file.ts'

/** So much is in memory at once for each listener. */
const PIECE = 256 * 1024

/** What fails after its beginning is under way has no page to be said on: it is noted, and the line is cut. */
export async function giveFile({ log }: { readonly log: Log }, reply: FastifyReply, file: OpenFile): Promise<void> {
  try {
    await sendFile(reply, file)
  } catch (error) {
    if (!reply.sent) throw error
    log('fault', { route: `${reply.request.method} ${reply.request.routeOptions.url ?? ''}`, ...describeFault(error) })
  }
}

/**
 * Sends the file, or the part that is asked for: 200, 206, or 416 for what lies beyond its end. A mark of other bytes
 * (`If-Range`) gets the whole. Who listens on a slow line holds a piece in memory and nothing of the database.
 */
async function sendFile(reply: FastifyReply, file: OpenFile): Promise<void> {
  const { method, headers } = reply.request
  const mark = `"${file.mark}"`
  const isSame = headers['if-range'] === undefined || headers['if-range'] === mark
  const wanted = method === 'GET' && isSame ? readRange(headers.range, file.size) : 'all'
  const { from, to } = typeof wanted === 'string' ? { from: 0, to: file.size } : wanted
  // The first piece is fetched before anything is said, so that one that cannot be had is a fault with a page of its own.
  const isRead = method === 'GET' && wanted !== 'beyond'
  const first = isRead ? await file.read(from, Math.min(from + PIECE, to)) : null
  reply.hijack()
  const given = (status: number, more: Record<string, string | number>) =>
    reply.raw.writeHead(status, {
      ...(reply.getHeaders() as Record<string, string>),
      'accept-ranges': 'bytes',
      etag: mark,
      ...more,
    })
  if (wanted === 'beyond') {
    given(416, { 'content-range': `bytes */${file.size}`, 'content-length': 0 }).end()
    return
  }
  const named = file.fileName === undefined ? {} : { 'content-disposition': `inline; filename="${file.fileName}"` }
  const facts = { 'content-type': file.type, 'content-length': to - from, ...named }
  if (wanted === 'all') given(200, facts)
  else given(206, { ...facts, 'content-range': `bytes ${from}-${to - 1}/${file.size}` })
  if (first === null) reply.raw.end()
  else await pour(reply, { file, first, next: from + first.length, to })
}

type Pouring = { file: OpenFile; first: Uint8Array; next: number; to: number }

/** A player that closes its line in the middle is what players do, and no fault. */
async function pour({ raw }: FastifyReply, { file, first, next, to }: Pouring): Promise<void> {
  const closed = new AbortController()
  raw.once('close', () => closed.abort())
  try {
    let piece = first
    for (let at = next; ; at += piece.length) {
      if (closed.signal.aborted) return
      if (!raw.write(piece)) await once(raw, 'drain', { signal: closed.signal })
      if (at >= to || piece.length === 0) break
      piece = await file.read(at, Math.min(at + PIECE, to))
    }
    raw.end()
  } catch (error) {
    // What was promised does not come any more: the line is cut, so that nobody takes half for the whole.
    raw.destroy()
    if ((error as Error).name !== 'AbortError') throw error
  }
}
