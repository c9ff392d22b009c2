import { RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as action from './pages/action/action.ts'
import * as change from './pages/change/change.ts'
import * as quick from './pages/quick-contact/quick-contact.ts'
import * as record from './pages/record/record.ts'
import * as show from './pages/show/show.ts'

export function routes(setting: record.Setting): RouteTable {
  const r = new RouteTable()
  r.get('/cases/:id/sessions/new', can('case.work'), audited('looked at a case'), record.show(setting))
  r.post('/cases/:id/sessions/new', can('case.work'), audited('recorded a session'), record.submit(setting))
  r.get('/cases/:id/contacts/new', can('case.work'), audited('looked at a case'), quick.show)
  r.post('/cases/:id/contacts/new', can('case.work'), audited('recorded a contact'), quick.submit)
  r.get('/sessions/:id', can('case.read'), audited('looked at a session'), show.show(setting))
  r.get('/sessions/:id/change', can('case.work'), audited('looked at a session'), change.show(setting))
  r.post('/sessions/:id/change', can('case.work'), audited('changed a session'), change.submit(setting))
  r.post('/actions/:id/completion', can('case.work'), audited('marked an action as done'), action.complete)
  r.post('/actions/:id/reopening', can('case.work'), audited('marked an action as not done'), action.reopen)
  return r
}
