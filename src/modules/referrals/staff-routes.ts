import type { RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as addition from './pages/addition/addition.ts'
import * as attachment from './pages/attachment/attachment.ts'
import * as change from './pages/change/change.ts'
import * as conversation from './pages/conversation/conversation.ts'
import * as escalation from './pages/escalation/escalation.ts'
import * as informationRequest from './pages/information-request/information-request.ts'
import * as list from './pages/list/list.ts'
import * as show from './pages/show/show.ts'
import * as withdrawal from './pages/withdrawal/withdrawal.ts'
import * as youngPerson from './pages/young-person/young-person.ts'
import type { StaffSetting } from './staff-setting.ts'

const READ = can('referral.read')
const TRIAGE = can('referral.triage')
/** An ending takes the referral out of the sight of whoever is on duty, and is the manager's. */
const DECIDE = can('referral.decide')

/** What staff do with referrals that were sent. */
export function staffRoutes(r: RouteTable, setting: StaffSetting): void {
  const one = '/referrals/:id'
  r.get('/referrals', READ, audited('looked at referrals'), list.show(setting))
  r.get(one, READ, audited('looked at a referral'), show.show(setting))

  r.get(`${one}/conversation`, TRIAGE, audited('looked at a referral'), conversation.show)
  r.post(`${one}/conversation`, TRIAGE, audited('wrote down a conversation'), conversation.submit)

  r.get(`${one}/information-request`, TRIAGE, audited('looked at a referral'), informationRequest.show)
  const asked = audited('asked the referrer for information')
  r.post(`${one}/information-request`, TRIAGE, asked, informationRequest.submit(setting))
  r.get(`${one}/information`, TRIAGE, audited('looked at a referral'), informationRequest.show)
  r.post(`${one}/information`, TRIAGE, audited('put a referral back into the queue'), informationRequest.submitCame)

  r.get(`${one}/escalation`, TRIAGE, audited('looked at a referral'), escalation.show(setting))
  r.post(`${one}/escalation`, TRIAGE, audited('wrote down a call to the front door'), escalation.submit(setting))

  r.get(`${one}/young-person`, TRIAGE, audited('looked for the record of a referral'), youngPerson.show)
  r.post(`${one}/young-person`, TRIAGE, audited('said whom a referral is about'), youngPerson.submit)

  r.get(`${one}/change`, TRIAGE, audited('looked at a referral'), change.showPages(setting))
  r.get(`${one}/change/:page`, TRIAGE, audited('looked at a referral'), change.show(setting))
  r.post(`${one}/change/:page`, TRIAGE, audited('changed an answer of a referral'), {
    handler: change.submit(setting),
    bodyLimit: 4 * 1024 * 1024,
  })

  r.get(`${one}/withdrawal`, DECIDE, audited('looked at a referral'), withdrawal.show)
  r.post(`${one}/withdrawal`, DECIDE, audited('withdrew a referral'), withdrawal.submit)

  r.get(`${one}/addition`, TRIAGE, audited('looked at a referral'), addition.show)
  r.post(`${one}/addition`, TRIAGE, audited('added to a referral'), addition.submit)

  const file = `${one}/attachments/:attachmentId`
  r.get(file, READ, audited('took a copy of a document'), attachment.download)
  r.get(`${file}/lock`, READ, audited('looked at how to lock a document'), attachment.showLock(setting))
  r.post(`${file}/lock`, READ, audited('locked a document'), attachment.lock)
}
