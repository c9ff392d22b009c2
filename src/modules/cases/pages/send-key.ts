import type { Ask } from '#platform/http/ask.ts'
import { newId } from '#platform/secrets.ts'

/** The page's own key; a page without one (an old browser's memory, a script) simply cannot be told from another. */
export function sendKeyOf(ask: Ask): string {
  const key = ask.form.text('send_key')
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key) ? key : newId()
}
