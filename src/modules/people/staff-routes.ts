import { RouteTable } from '#platform/http/routes.ts'
import { audited, can, signedIn } from '#platform/http/words.ts'
import * as deputies from './pages/deputies/deputies.ts'
import * as keepers from './pages/keepers/keepers.ts'
import * as leaving from './pages/leaving/leaving.ts'
import * as list from './pages/list/list.ts'
import * as invited from './pages/new/new.ts'
import * as person from './pages/person/person.ts'
import * as secondFactor from './pages/person/second-factor.ts'
import * as recovery from './pages/recovery/recovery.ts'
import * as role from './pages/role/role.ts'
import * as rota from './pages/rota/rota.ts'
import type { StaffSetting } from './staff-setting.ts'

const fresh = true

/** Who works here, what they may do, when they are on duty, and how a lost manager comes back. */
export function staffRoutes(setting: StaffSetting): RouteTable {
  const r = new RouteTable()
  pagesOfAll(r, setting)
  recoveryPages(r, setting)
  onePerson(r, setting)
  return r
}

function pagesOfAll(r: RouteTable, setting: StaffSetting): void {
  const [read, manage] = [can('people.read'), can('people.manage')]
  r.get('/people', read, audited('looked at who works here'), list.show)
  r.get('/people/new', manage, audited('began to invite somebody'), { handler: invited.show, fresh })
  r.post('/people/new', manage, audited('invited somebody'), { handler: invited.submit(setting), fresh, once: true })
  r.get('/people/rota', signedIn, audited('looked at the rota'), rota.show)
  r.post('/people/rota/duty', manage, audited('planned duty'), {
    handler: rota.submitDuty,
    fresh,
    sameWithin: 0,
  })
  r.post('/people/rota/duty/ending', manage, audited('planned duty'), {
    handler: rota.endDuty,
    fresh,
    sameWithin: 0,
  })
  r.post('/people/rota/days-off', signedIn, audited('planned days off'), {
    handler: rota.submitDaysOff,
    sameWithin: 0,
  })
  r.post('/people/rota/days-off/ending', signedIn, audited('planned days off'), {
    handler: rota.endDayOff,
    sameWithin: 0,
  })
  r.get('/people/deputies', manage, audited('looked at deputies'), { handler: deputies.show, fresh })
  r.post('/people/deputies', manage, audited('named a deputy'), { handler: deputies.submit, fresh, sameWithin: 0 })
  r.post('/people/deputies/ending', manage, audited('ended a deputy'), { handler: deputies.end, fresh, sameWithin: 0 })
  r.get('/people/keepers', manage, audited('looked at keepers'), { handler: keepers.show, fresh })
  const named = { handler: keepers.submit(setting), fresh, sameWithin: 0 } as const
  r.post('/people/keepers', manage, audited('named a keeper'), named)
  const ended = { handler: keepers.end(setting), fresh, sameWithin: 0 } as const
  r.post('/people/keepers/ending', manage, audited('ended a keeper'), ended)
}

function recoveryPages(r: RouteTable, setting: StaffSetting): void {
  const keep = can('recovery.keep')
  r.get('/people/recovery', keep, audited('looked at recoveries'), recovery.show)
  r.post('/people/recovery', keep, audited('started a recovery'), { handler: recovery.start(setting), fresh })
  r.get('/people/recovery/:id', keep, audited('looked at a recovery'), recovery.showOne)
  const agreed = { handler: recovery.agree(setting), fresh } as const
  r.post('/people/recovery/:id/agreement', keep, audited('agreed to a recovery'), agreed)
  r.post('/people/recovery/:id/refusal', keep, audited('refused a recovery'), recovery.refuse(setting))
}

function onePerson(r: RouteTable, setting: StaffSetting): void {
  const manage = can('people.manage')
  r.get('/people/:id', can('people.read'), audited('looked at a colleague'), person.show)
  const invite = { handler: person.submitInvitation(setting), fresh } as const
  r.post('/people/:id/invitation', manage, audited('invited somebody'), invite)
  r.post('/people/:id/invitation/ending', manage, audited('ended an invitation'), person.endInvitationOf)
  r.post('/people/:id/sessions/ending', manage, audited('ended a colleague’s session'), person.endSessions)
  const lost = audited('took away what a colleague signs in with')
  r.get('/people/:id/second-factor', manage, audited('looked at a colleague'), { handler: secondFactor.show, fresh })
  r.post('/people/:id/second-factor', manage, lost, { handler: secondFactor.submit(setting), fresh })
  r.get('/people/:id/role', manage, audited('looked at a colleague'), { handler: role.show(setting), fresh })
  r.post('/people/:id/role', manage, audited('changed a role'), { handler: role.submit(setting), fresh })
  r.get('/people/:id/leaving', manage, audited('looked at a colleague'), { handler: leaving.show(setting), fresh })
  r.post('/people/:id/leaving', manage, audited('shut somebody out'), { handler: leaving.submit(setting), fresh })
}
