import { RouteTable } from '#platform/http/routes.ts'
import { audited, can, draftHolder, notAudited } from '#platform/http/words.ts'
import * as urls from '#urls'
import * as advice from './pages/advice/advice.ts'
import * as check from './pages/check/check.ts'
import * as documents from './pages/documents/documents.ts'
import * as link from './pages/link/link.ts'
import * as question from './pages/question/question.ts'
import * as sections from './pages/sections/sections.ts'
import * as sending from './pages/sending/sending.ts'
import * as start from './pages/start/start.ts'
import * as telephone from './pages/telephone/telephone.ts'
import type { ReferralSetting } from './setting.ts'
import { staffRoutes } from './staff-routes.ts'
import type { StaffSetting } from './staff-setting.ts'

const OWN = notAudited('its own writer alone sees a draft, and no member of staff')
const NO_RECORD = notAudited('shows nobody’s record')
/** A page of long answers, even of 4-byte letters that a browser sends as twelve: refused with the words kept. */
const WORDS = 4 * 1024 * 1024
const FILES = 32 * 1024 * 1024

export function routes(setting: ReferralSetting & StaffSetting): RouteTable {
  const r = new RouteTable()
  r.get(urls.refer, draftHolder, NO_RECORD, start.show(setting))
  r.post(urls.referDrafts, draftHolder, OWN, { handler: start.begin(setting), limit: 'draft' })
  r.post(urls.referLeave, draftHolder, OWN, start.leave)
  r.get(urls.referSections, draftHolder, OWN, sections.show(setting))
  r.get(urls.referPage(':page'), draftHolder, OWN, question.show(setting))
  r.post(urls.referPage(':page'), draftHolder, OWN, {
    handler: question.save(setting),
    limit: 'draft',
    bodyLimit: WORDS,
  })
  r.get(urls.referAdvice, draftHolder, OWN, advice.show(setting))
  r.get(urls.referDocuments, draftHolder, OWN, documents.show(setting))
  r.post(urls.referDocuments, draftHolder, OWN, { handler: documents.add(setting), limit: 'draft', bodyLimit: FILES })
  r.post(urls.referDocumentRemoval(':id'), draftHolder, OWN, { handler: documents.remove(setting), limit: 'draft' })
  r.get(urls.referLink, draftHolder, OWN, link.show(setting))
  r.post(urls.referLink, draftHolder, OWN, { handler: link.send(setting), limit: 'link' })
  r.post(urls.referLinkStop, draftHolder, OWN, { handler: link.stop(setting), limit: 'draft' })
  r.get(urls.referReturn(':token'), draftHolder, NO_RECORD, link.showReturn)
  r.post(urls.referReturn(':token'), draftHolder, OWN, { handler: link.comeBack(setting), limit: 'draft' })
  r.get(urls.referCheck, draftHolder, OWN, check.show(setting))
  r.post(urls.referSend, draftHolder, audited('sent a referral'), { handler: sending.send(setting), limit: 'send' })
  r.get(urls.referSent, draftHolder, OWN, sending.showSent(setting))
  r.get(urls.takeReferral, can('referral.take'), NO_RECORD, telephone.show(setting))
  r.post(urls.takeReferral, can('referral.take'), audited('began to take a referral by telephone'), {
    handler: telephone.begin(setting),
    limit: 'draft',
  })
  staffRoutes(r, setting)
  return r
}
