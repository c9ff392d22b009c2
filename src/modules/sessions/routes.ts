import type { Handler } from '#platform/http/ask.ts'
import { RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as absence from './pages/absence/absence.ts'
import * as change from './pages/change/change.ts'
import * as quick from './pages/quick-contact/quick-contact.ts'
import * as record from './pages/record/record.ts'
import * as show from './pages/show/show.ts'
import * as read from './pages/together/together.ts'

export function routes(setting: record.Setting): RouteTable {
  const r = new RouteTable()
  r.get('/cases/:id/sessions/new', can('case.work'), audited('looked at a case'), record.show(setting))
  r.post('/cases/:id/sessions/new', can('case.work'), audited('recorded a session'), {
    handler: record.submit(setting),
    resent: change.resent(setting),
  })
  r.get('/cases/:id/contacts/new', can('case.work'), audited('looked at a case'), quick.show)
  r.post('/cases/:id/contacts/new', can('case.work'), audited('recorded a contact'), {
    handler: quick.submit,
    // One tap and perhaps no word: tried twice in an afternoon is tried twice.
    sameWithin: 10,
  })
  r.get('/sessions/:id', can('case.read'), audited('looked at a session'), show.show(setting))
  r.get('/sessions/:id/change', can('case.work'), audited('looked at a session'), change.show(setting))
  r.post('/sessions/:id/change', can('case.work'), audited('changed a session'), change.submit(setting))
  r.get('/sessions/:id/absence', can('case.work'), audited('looked at a call to make'), absence.show(setting))
  r.post('/sessions/:id/absence', can('case.work'), audited('wrote down a call'), absence.submit(setting))
  const together = '/sessions/:id/together'
  const handed = (handler: Handler) => ({ handler, frame: 'together' as const })
  r.get(together, can('case.work'), audited('looked at a session'), handed(read.preview))
  r.post(together, can('case.work'), audited('read a note together'), handed(read.show))
  r.post(`${together}/answer`, can('case.work'), audited('kept what was said to a note'), {
    ...handed(read.answer),
    resent: read.answerAgain,
  })
  r.get(`${together}/thanks`, can('case.work'), audited('looked at a session'), handed(read.thanks))
  return r
}
