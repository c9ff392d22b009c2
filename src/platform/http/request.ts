import type { FastifyRequest } from 'fastify'
import { EMPTY_FORM, Form, storable, type Upload } from './form.ts'
import type { Route } from './routes.ts'

const MOST_FIELDS = 400

/** The words and files of a POST. Files are read only where the route says that it takes some. */
export async function readForm(request: FastifyRequest, route: Route): Promise<Form> {
  if (route.method !== 'POST') return EMPTY_FORM
  if (typeof request.body === 'string') return new Form([...new URLSearchParams(request.body)].slice(0, MOST_FIELDS))
  if (!request.isMultipart() || route.bodyLimit === undefined) return EMPTY_FORM
  const pairs: [string, string][] = []
  const uploads: Upload[] = []
  for await (const part of request.parts()) {
    if (part.type === 'field') pairs.push([part.fieldname, String(part.value)])
    else if (part.filename) {
      const bytes = await part.toBuffer()
      const whole = !part.file.truncated
      uploads.push({ name: part.fieldname, fileName: part.filename, bytes: whole ? bytes : new Uint8Array(0) })
    } else part.file.resume()
  }
  return new Form(pairs, uploads)
}

/** The words after the question mark, one value each. */
export function readQuery(request: FastifyRequest): Record<string, string> {
  const at = request.url.indexOf('?')
  if (at < 0) return {}
  const query: Record<string, string> = Object.create(null)
  for (const [name, value] of new URLSearchParams(request.url.slice(at)))
    query[name] ??= storable(value).slice(0, 2_000)
  return query
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * The parts of the address that name a record, or null when one cannot be an identifier of ours: then the page is missing,
 * the same answer as for one that does not exist. Parameters called `id` or ending in `Id` are identifiers.
 */
export function readParams(request: FastifyRequest): Record<string, string> | null {
  const params = request.params as Record<string, string>
  for (const [name, value] of Object.entries(params)) {
    if ((name === 'id' || name.endsWith('Id')) && !UUID.test(value)) return null
    if (storable(value) !== value) return null
  }
  return params
}
