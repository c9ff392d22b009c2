import type { Answer } from '#platform/http/ask.ts'

/** One dot that cannot be seen, as a GIF. */
const DOT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/**
 * `GET /you/call/dot`: a picture on the page after the form. A browser keeps the page before whole, with what was typed in
 * it, for whoever goes back, whatever that page says (measured in Chromium 156 without script). Only an answer that comes
 * when it has been put away makes the browser throw it away; a picture is the one that needs no script.
 */
export async function forget(): Promise<Answer> {
  return { kind: 'bytes', bytes: DOT, type: 'image/gif', headers: { 'clear-site-data': '"cache"' } }
}
