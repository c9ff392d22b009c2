import type { FastifyRequest } from 'fastify'
import { isIdentifier } from '../pure/identifier.ts'
import { applyChoices } from './choices.ts'
import { EMPTY_FORM, Form, storable, type Upload } from './form.ts'
import type { Route } from './routes.ts'

/** The stranger sends a million of them to keep us busy. */
const MOST_FIELDS = 400
/** Letters of one value in an address: a provider's code for a sign-in can be longer than anything we write ourselves. */
const MOST_IN_ADDRESS = 8_000
/** Of all the words and files of one request together: they are held in memory, which the stranger would fill. */
const MOST_BYTES = 32 * 1024 * 1024

/** Of one file, where the route does not take a larger request as a whole. */
export const A_FILE = 8 * 1024 * 1024

/** What the browser sent cannot be taken: the visitor is told, and nobody is to be called. */
export class BadRequest extends Error {
  readonly statusCode: 400 | 413
  constructor(statusCode: 400 | 413) {
    super('a request that cannot be taken')
    this.statusCode = statusCode
  }
}

/** The words and files of a POST. Files are read only where the route says that it takes some. */
export async function readForm(request: FastifyRequest, route: Route): Promise<Form> {
  if (route.method !== 'POST') return EMPTY_FORM
  if (typeof request.body === 'string')
    return new Form(applyChoices([...new URLSearchParams(request.body)].slice(0, MOST_FIELDS)))
  if (!request.isMultipart() || route.bodyLimit === undefined) return EMPTY_FORM
  const most = Math.min(route.bodyLimit, MOST_BYTES)
  if (Number(request.headers['content-length'] ?? 0) > most) throw new BadRequest(413)
  try {
    return await readParts(request, most)
  } catch (error) {
    // The rest is let go unread: nothing of it is kept in memory, and the browser can finish and see the answer.
    request.raw.unpipe()
    request.raw.resume()
    throw isOfParser(error) ? new BadRequest(400) : error
  }
}

async function readParts(request: FastifyRequest, most: number): Promise<Form> {
  const pairs: [string, string][] = []
  const uploads: Upload[] = []
  let left = most
  const take = (bytes: number) => {
    left -= bytes
    if (left < 0) throw new BadRequest(413)
  }
  for await (const part of request.parts({ limits: { fileSize: Math.max(A_FILE, most) } })) {
    if (part.type === 'field') {
      const value = String(part.value)
      take(Buffer.byteLength(value))
      if (part.valueTruncated) throw new BadRequest(413)
      pairs.push([part.fieldname, value])
    } else if (part.filename) {
      const bytes = await part.toBuffer()
      take(bytes.length)
      const whole = !part.file.truncated
      uploads.push({ name: part.fieldname, fileName: part.filename, bytes: whole ? bytes : new Uint8Array(0) })
    } else part.file.resume()
  }
  return new Form(applyChoices(pairs), uploads)
}

/** The parser of multipart bodies throws errors without a status when what it reads is broken or ends too soon. */
function isOfParser(error: unknown): boolean {
  return error instanceof Error && !('statusCode' in error) && /multipart|Part terminated/i.test(error.message)
}

/** The words after the question mark, one value each. */
export function readQuery(request: FastifyRequest): Record<string, string> {
  const at = request.url.indexOf('?')
  if (at < 0) return {}
  // Without what every object has: the stranger asks for `?__proto__=`.
  const query: Record<string, string> = Object.create(null)
  for (const [name, value] of new URLSearchParams(request.url.slice(at)))
    query[name] ??= storable(value).slice(0, MOST_IN_ADDRESS)
  return query
}

/**
 * The parts of the address that name a record, or null when one cannot be an identifier of ours: then the page is missing,
 * the same answer as for one that does not exist, so that the curious colleague learns nothing by trying. Parameters called
 * `id` or ending in `Id` are identifiers.
 */
export function readParams(request: FastifyRequest): Record<string, string> | null {
  const params = request.params as Record<string, string>
  for (const [name, value] of Object.entries(params)) {
    if ((name === 'id' || name.endsWith('Id')) && !isIdentifier(value)) return null
    if (storable(value) !== value) return null
  }
  return params
}
