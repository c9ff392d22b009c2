import type { Ask } from '#platform/http/ask.ts'
import { newId } from '#platform/secrets.ts'

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Made with the page: the same page sent twice does a thing once. */
export function sendKeyOf(ask: Ask): string {
  const key = ask.form.text('send_key')
  return UUID.test(key) ? key : newId()
}
