import { RouteTable } from '#platform/http/routes.ts'
import { audited, can, notAudited } from '#platform/http/words.ts'
import { liveWarning } from './for-cases.ts'
import * as action from './pages/action/action.ts'
import * as answer from './pages/answer/answer.ts'
import * as closing from './pages/closing/closing.ts'
import * as decision from './pages/decision/decision.ts'
import * as duty from './pages/duty-to-report/duty-to-report.ts'
import * as account from './pages/first-account/first-account.ts'
import * as call from './pages/front-door-call/front-door-call.ts'
import * as investigation from './pages/investigation/investigation.ts'
import * as list from './pages/list/list.ts'
import * as raise from './pages/raise/raise.ts'
import * as show from './pages/show/show.ts'
import * as told from './pages/told/told.ts'
import * as youngPerson from './pages/young-person/young-person.ts'
import type { Setting } from './setting.ts'

/** Whoever works here may raise a concern and so may come to any of these; which they find, and how much of it, is the database's. */
const everybody = can('concern.raise')
const looked = audited('looked at a concern')

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  // Unwritten: a row would tell the manager that somebody was about to write down something, perhaps about the manager.
  r.get('/concerns/new', everybody, notAudited('an empty form'), raise.show(setting))
  r.post('/concerns/new', everybody, audited('raised a concern'), { handler: raise.submit(setting), urgent: true })
  r.get('/cases/:id/concerns/new', can('case.read'), audited('looked at a case'), raise.showOf(setting))
  r.post('/cases/:id/concerns/new', can('case.read'), audited('raised a concern'), {
    handler: raise.submitOf(setting),
    urgent: true,
  })
  r.get('/concerns', everybody, audited('looked at concerns'), list.show)
  r.get('/concerns/:id', everybody, looked, show.show(setting))
  r.get('/concerns/:id/told', everybody, looked, told.show(setting))
  r.post('/concerns/:id/acknowledgement', everybody, audited('took on a concern'), answer.submit)
  r.get('/concerns/:id/decision', everybody, looked, decision.show(setting))
  r.post('/concerns/:id/decision', everybody, audited('decided about a concern'), decision.submit(setting))
  r.get('/concerns/:id/closing', everybody, looked, closing.show(setting))
  r.post('/concerns/:id/closing', everybody, audited('closed a concern'), closing.submit(setting))
  r.get('/concerns/:id/young-person', everybody, looked, youngPerson.show)
  r.post('/concerns/:id/young-person', everybody, audited('put a concern on a record'), youngPerson.submit)
  addRecords(r, setting)
  return r
}

/** What is written beside a concern. */
function addRecords(r: RouteTable, setting: Setting): void {
  r.get('/concerns/:id/action', everybody, looked, action.show)
  r.post('/concerns/:id/action', everybody, audited('wrote down an action'), action.submit)
  r.post('/concerns/:id/actions/:actionId/completion', everybody, audited('marked an action as done'), action.complete)
  r.get('/concerns/:id/front-door-call', everybody, looked, call.show(setting))
  r.post('/concerns/:id/front-door-call', everybody, audited('wrote down a call'), call.submit(setting))
  r.get('/concerns/:id/front-door-calls/:callId/letter', everybody, looked, call.showLetter)
  r.post('/concerns/:id/front-door-calls/:callId/letter', everybody, audited('noted a letter'), call.submitLetter)
  r.get('/concerns/:id/first-account', everybody, looked, account.show(liveWarning))
  r.post('/concerns/:id/first-account', everybody, audited('wrote down a first account'), account.submit(liveWarning))
  r.get('/concerns/:id/duty-to-report', everybody, looked, duty.show(setting))
  r.post('/concerns/:id/duty-to-report', everybody, audited('wrote down a report'), duty.submit(setting))
  const look = audited('looked at a case')
  r.get('/cases/:id/investigation', can('case.read'), look, investigation.show)
  r.post('/cases/:id/investigation', can('case.read'), audited('noted a live investigation'), investigation.begin)
  r.post('/cases/:id/investigation/ending', can('case.read'), audited('ended a live investigation'), investigation.end)
}
