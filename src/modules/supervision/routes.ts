import { RouteTable } from '#platform/http/routes.ts'
import { audited, can, notAudited } from '#platform/http/words.ts'
import * as answer from './pages/answer/answer.ts'
import * as ofCase from './pages/case/case.ts'
import * as home from './pages/home/home.ts'
import * as meeting from './pages/meeting/meeting.ts'
import * as record from './pages/new/new.ts'
import * as reflections from './pages/reflections/reflections.ts'

/** Even that somebody thought something over is nobody's business, and no record is shown or changed. */
const OWN = notAudited('a private page, about no record')

export function routes(): RouteTable {
  const r = new RouteTable()
  r.get('/supervision', can('case.read'), audited('looked at supervision'), home.show)
  r.get('/supervision/new', can('supervision.lead'), audited('began to write down a supervision'), record.show)
  r.post('/supervision/new', can('supervision.lead'), audited('wrote down a supervision'), record.submit)
  r.get('/supervision/reflections', can('case.work'), OWN, reflections.show)
  // Its writer may have taken it away again, so nobody says that it is there.
  r.post('/supervision/reflections', can('case.work'), OWN, { handler: reflections.submit, sameWithin: 0 })
  r.post('/supervision/reflections/:id/removal', can('case.work'), OWN, reflections.remove)
  r.get('/supervision/:id', can('case.read'), audited('looked at a supervision'), meeting.show)
  r.get('/cases/:id/supervision', can('case.read'), audited('looked at supervision of a case'), ofCase.show)
  r.post('/cases/:id/supervision', can('supervision.lead'), audited('asked a question in supervision'), ofCase.submit)
  r.get('/questions/:id/answer', can('case.work'), audited('looked at a question from supervision'), answer.show)
  r.post('/questions/:id/answer', can('case.work'), audited('answered a question from supervision'), answer.submit)
  r.post('/questions/:id/read', can('supervision.lead'), audited('read an answer'), answer.read)
  return r
}
