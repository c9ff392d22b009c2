import { type Answer, type Ask, goTo } from '#platform/http/ask.ts'
import * as urls from '#urls'
import { markNoticeSeen } from '../../store/notices.ts'

/** `POST /notices/:id/seen`: with `open` on to what the notice is about, else back to the list. */
export async function submit(ask: Ask): Promise<Answer> {
  const id = ask.params['id'] ?? ''
  const href = await markNoticeSeen(ask.tx, id, ask.now)
  if (href === null) return 'not-found'
  return goTo(ask.form.has('open') ? href : urls.today, { about: { kind: 'notice', id } })
}
