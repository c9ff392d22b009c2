import { RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as addition from './pages/addition/addition.ts'
import * as interview from './pages/interview/interview.ts'
import * as meeting from './pages/meeting/meeting.ts'
import * as meetingChange from './pages/meeting-change/meeting-change.ts'
import * as meetingRecord from './pages/meeting-record/meeting-record.ts'
import * as meetings from './pages/meetings/meetings.ts'
import * as missing from './pages/missing/missing.ts'
import * as missingChange from './pages/missing-change/missing-change.ts'
import * as missingRecord from './pages/missing-record/missing-record.ts'
import * as decision from './pages/notes-decision/notes-decision.ts'
import * as release from './pages/notes-release/notes-release.ts'
import * as request from './pages/notes-request/notes-request.ts'
import * as requestRecord from './pages/notes-request-record/notes-request-record.ts'
import * as requests from './pages/notes-requests/notes-requests.ts'
import * as share from './pages/share/share.ts'
import * as shareRecord from './pages/share-record/share-record.ts'
import * as sharing from './pages/sharing/sharing.ts'
import type { Setting } from './setting.ts'

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  r.get('/cases/:id/meetings', can('case.read'), audited('looked at a case'), meetings.show(setting))
  r.get('/cases/:id/meetings/new', can('case.work'), audited('looked at a case'), meetingRecord.show(setting))
  r.post('/cases/:id/meetings/new', can('case.work'), audited('wrote down a meeting'), meetingRecord.submit(setting))
  r.get('/meetings/:id', can('case.read'), audited('looked at a meeting'), meeting.show(setting))
  r.get('/meetings/:id/change', can('case.work'), audited('looked at a meeting'), meetingChange.show(setting))
  r.post('/meetings/:id/change', can('case.work'), audited('changed a meeting'), meetingChange.submit(setting))

  r.get('/cases/:id/sharing', can('case.read'), audited('looked at a case'), sharing.show)
  r.get('/cases/:id/sharing/new', can('case.work'), audited('looked at a case'), shareRecord.show(setting))
  r.post('/cases/:id/sharing/new', can('case.work'), audited('decided about sharing'), shareRecord.submit(setting))
  r.get('/sharing/:id', can('case.read'), audited('looked at information shared'), share.show(setting))
  r.get('/sharing/:id/additions/new', can('case.work'), audited('looked at information shared'), addition.show('share'))
  r.post(
    '/sharing/:id/additions/new',
    can('case.work'),
    audited('added to a decision about sharing'),
    addition.submit('share'),
  )

  addNotes(r, setting)

  r.get('/cases/:id/missing', can('case.read'), audited('looked at a case'), missing.show(setting))
  r.get('/cases/:id/missing/new', can('case.work'), audited('looked at a case'), missingRecord.show(setting))
  r.post(
    '/cases/:id/missing/new',
    can('case.work'),
    audited('wrote down that somebody is missing'),
    missingRecord.submit(setting),
  )
  r.get(
    '/missing-episodes/:id/change',
    can('case.work'),
    audited('looked at a missing episode'),
    missingChange.show(setting),
  )
  r.post(
    '/missing-episodes/:id/change',
    can('case.work'),
    audited('changed a missing episode'),
    missingChange.submit(setting),
  )
  r.get(
    '/missing-episodes/:id/interview',
    can('case.work'),
    audited('looked at a missing episode'),
    interview.show(setting),
  )
  r.post(
    '/missing-episodes/:id/interview',
    can('case.work'),
    audited('wrote about a return home interview'),
    interview.submit(setting),
  )
  return r
}

/** Requests for notes: anybody who carries the case may log one; the manager decides; only then something leaves. */
function addNotes(r: RouteTable, setting: Setting): void {
  const looked = audited('looked at a request for notes')
  r.get('/notes-requests', can('notes.decide'), audited('looked at requests for notes'), requests.show(setting))
  r.get('/cases/:id/notes-requests/new', can('case.work'), audited('looked at a case'), requestRecord.show(setting))
  r.post(
    '/cases/:id/notes-requests/new',
    can('case.work'),
    audited('logged a request for notes'),
    requestRecord.submit(setting),
  )
  r.get('/notes-requests/:id', can('case.read'), looked, request.show(setting))
  r.get('/notes-requests/:id/additions/new', can('case.work'), looked, addition.show('request'))
  r.post(
    '/notes-requests/:id/additions/new',
    can('case.work'),
    audited('added to a request for notes'),
    addition.submit('request'),
  )
  r.get('/notes-requests/:id/decision', can('notes.decide'), looked, decision.show(setting))
  r.post('/notes-requests/:id/decision', can('notes.decide'), audited('decided about notes'), decision.submit(setting))
  r.get('/notes-requests/:id/release', can('case.work'), looked, { handler: release.show(setting), fresh: true })
  r.post('/notes-requests/:id/release', can('case.work'), audited('released notes'), {
    handler: release.submit(setting),
    fresh: true,
  })
}
