import { RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as agreement from './pages/agreement/agreement.ts'
import * as beginning from './pages/beginning/beginning.ts'
import * as change from './pages/change/change.ts'
import * as ending from './pages/ending/ending.ts'
import * as entry from './pages/entry/entry.ts'
import * as handover from './pages/handover/handover.ts'
import * as mine from './pages/mine/mine.ts'
import * as record from './pages/record/record.ts'
import * as sharing from './pages/sharing/sharing.ts'
import type { Setting } from './setting.ts'

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  r.get('/therapy', can('therapy.read'), audited('looked at a list of therapy'), mine.show)
  r.get('/therapy/:id', can('therapy.write'), audited('looked at a therapy entry'), entry.show)
  r.get('/therapy/:id/change', can('therapy.write'), audited('looked at a therapy entry'), change.show)
  r.post('/therapy/:id/change', can('therapy.write'), audited('changed a therapy entry'), change.submit)

  // The false manager hands a record to a friend: whoever wrote it, and not the manager, says that it is read.
  const asked = can('therapy.agree')
  r.get('/therapy-handovers', asked, audited('looked at therapy that was handed over'), agreement.show)
  r.post('/therapy-handovers', asked, audited('let another therapist read'), { handler: agreement.submit, fresh: true })

  const home = '/young-people/:id/therapy'
  const looked = audited('looked at whether therapy is offered')
  r.get(home, can('case.read'), looked, record.show)
  r.post(home, can('therapy.write'), audited('wrote a therapy entry'), { handler: record.submit, once: true })
  r.get(`${home}/sharing`, can('therapy.write'), looked, sharing.show)
  r.post(`${home}/sharing`, can('therapy.write'), audited('shared from therapy with a case'), {
    handler: sharing.submit,
    once: true,
  })
  r.get(`${home}/beginning`, can('therapy.lead'), looked, beginning.show)
  r.post(`${home}/beginning`, can('therapy.lead'), audited('began therapy'), beginning.submit)
  r.get(`${home}/handover`, can('therapy.lead'), looked, { handler: handover.show, fresh: true })
  r.post(`${home}/handover`, can('therapy.lead'), audited('handed therapy over'), {
    handler: handover.submit(setting),
    fresh: true,
  })
  r.get(`${home}/ending`, can('therapy.read'), looked, ending.show)
  r.post(`${home}/ending`, can('therapy.read'), audited('ended therapy'), ending.submit)
  return r
}
