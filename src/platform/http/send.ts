import type { FastifyReply } from 'fastify'
import type { Answer, Bytes, Cookie, Page } from './ask.ts'
import { pack, takesGzip } from './compress.ts'
import { giveFile } from './files.ts'
import type { Around, Foundations } from './foundations.ts'
import { isHeld, markOf } from './mark.ts'
import { plainForYou } from './plain-for-you.tsx'
import { missingPage } from './plain-pages.tsx'

/** `cost`: what the answer took, asked when it is whole; practice sites only. */
export type Outgoing = { answer: Answer; around: Around; cost?: () => string }

/** Turns an answer into what goes over the wire. */
export function send(ground: Foundations, reply: FastifyReply, { answer, around, cost }: Outgoing): FastifyReply {
  const asked = cost ? { around, cost } : { around }
  if (answer === 'not-found') return sendPlain(ground, reply, { answer: missingPage(), ...asked })
  if (answer.kind === 'file') {
    void giveFile(ground, reply, answer.file).catch(() => reply.raw.destroy())
    return reply
  }
  for (const cookie of answer.kind === 'bytes' || answer.kind === 'data' ? [] : (answer.cookies ?? []))
    setCookie(ground, reply, cookie)
  if (answer.kind === 'leave')
    return reply.code(303).header('clear-site-data', '"cache"').header('location', answer.url).send()
  // An attacker who sits down at this computer next must not find the pages of a worker who has left.
  if (answer.kind === 'go-to' && answer.clears) reply.header('clear-site-data', '"cache", "storage"')
  if (answer.kind === 'go-to') return reply.code(303).header('location', answer.url).send()
  if (answer.kind === 'page') return sendPage(ground, reply, { answer, ...asked })
  if (answer.kind === 'data') return reply.code(answer.status).send(answer.data)
  if (answer.fileName !== undefined)
    reply.header('content-disposition', `attachment; filename="${answer.fileName.replaceAll(/[^\w. -]/g, '_')}"`)
  return sendBytes(reply, answer)
}

function sendBytes(reply: FastifyReply, { bytes, gzipped, type, status = 200, headers = {} }: Bytes): FastifyReply {
  reply.code(status).type(type).headers(headers)
  if (gzipped) reply.header('vary', 'accept-encoding')
  if (gzipped && takesGzip(reply.request.headers['accept-encoding']))
    return reply.header('content-encoding', 'gzip').send(Buffer.from(gzipped))
  return reply.send(typeof bytes === 'string' ? bytes : Buffer.from(bytes))
}

/** A page that the ground itself answers, when there is none or it cannot be given. `reference`: of a fault of ours. */
export function sendPlain(
  ground: Foundations,
  reply: FastifyReply,
  { answer, reference = null, ...asked }: { answer: Page; around: Around; reference?: string | null },
): FastifyReply {
  const { frame, now } = asked.around
  const shown = frame === 'you' ? plainForYou(answer.status, ground.forYou, { now, reference }) : answer
  return sendPage(ground, reply, { answer: shown, ...asked })
}

export function sendPage(
  ground: Foundations,
  reply: FastifyReply,
  { answer, around, cost }: { answer: Page; around: Around; cost?: () => string },
): FastifyReply {
  const html = answer.html ?? ground.render(answer, around)
  if (cost) reply.header('server-timing', cost())
  if (answer.retryAfter !== undefined) reply.header('retry-after', String(answer.retryAfter))
  reply.code(answer.status).type('text/html; charset=utf-8')
  if (!holdsNoSecret(reply, around)) return reply.send(html)
  reply.header('vary', 'accept-encoding')
  if (isMarked(reply, { answer, around })) {
    const mark = markOf(html)
    reply.header('etag', mark)
    if (isHeld(reply.request.headers['if-none-match'], mark)) return reply.code(304).send()
  }
  const packed = pack(html, reply.request.headers['accept-encoding'], reply.request.method === 'POST')
  return packed ? reply.header('content-encoding', packed.encoding).send(packed.body) : reply.send(html)
}

/**
 * Only such a page may be packed (compress.ts says why). The token of a form is the same for everybody who has no cookie of
 * ours. A page for young people knows no cookie at all: whoever makes a browser send its form from elsewhere is refused, and
 * else would get back their own words beside a mark that is new each time. Another page with a visitor's own words in it is
 * sent as it is.
 */
function holdsNoSecret(reply: FastifyReply, { frame, viewer }: Around): boolean {
  if (viewer.kind !== 'public') return false
  return frame === 'public' || frame === 'you' || (frame !== 'together' && reply.request.method === 'GET')
}

/** Whole pages for adults, without a form: machines ask whether they are still the same. Of one for young people nothing is kept. */
function isMarked(reply: FastifyReply, { answer, around }: { answer: Page; around: Around }): boolean {
  return around.frame === 'public' && answer.status === 200 && reply.request.method === 'GET'
}

export function sessionCookie(ground: Pick<Foundations, 'live'>): string {
  return ground.live ? '__Host-rose_session' : 'rose_session'
}

export function visitCookie(ground: Pick<Foundations, 'live'>): string {
  return ground.live ? '__Host-rose_visit' : 'rose_visit'
}

export function knownCookie(ground: Pick<Foundations, 'live'>): string {
  return ground.live ? '__Host-rose_known' : 'rose_known'
}

/** Only `/refer` gets it, which `__Host-` forbids. An attacker on plain http cannot set one, and so read what is written under it. */
export function draftCookie(ground: Pick<Foundations, 'live'>): string {
  return ground.live ? '__Secure-rose_draft' : 'rose_draft'
}

/** Else a cookie goes when the browser is closed. */
const SECONDS: Partial<Record<Cookie['name'], number>> = { visit: 10 * 60, known: 90 * 24 * 3_600 }

function setCookie(ground: Foundations, reply: FastifyReply, cookie: Cookie): void {
  const name = nameOf(ground, cookie)
  const path = cookie.name === 'draft' ? '/refer' : '/'
  const maxAge = SECONDS[cookie.name]
  const lasts = maxAge === undefined ? {} : { maxAge }
  const options = { path, httpOnly: true, sameSite: 'lax' as const, secure: ground.live, ...lasts }
  if (cookie.value === null) reply.clearCookie(name, options)
  else reply.setCookie(name, cookie.value, options)
}

function nameOf(ground: Foundations, { name }: Cookie): string {
  const names = {
    session: sessionCookie(ground),
    visit: visitCookie(ground),
    known: knownCookie(ground),
    draft: draftCookie(ground),
  }
  return names[name]
}
