import { describe, expect, test } from 'vitest'
import { ALL_PERMISSIONS } from '../../src/modules/people/rules/permissions.ts'
import { modules } from '../../src/modules.ts'
import { type Route, RouteTable, refuseUnguarded } from '../../src/platform/http/routes.ts'
import { anyone, audited, can, notAudited } from '../../src/platform/http/words.ts'
import * as urls from '../../src/urls/index.ts'
import { setting } from '../harness/setting.ts'

const routes = modules(setting()).routes.flatMap((table) => table.routes)
const nobody = async () => 'not-found' as const

describe('every route', () => {
  test('says who may use it and what is written', () => {
    expect(() => refuseUnguarded(routes)).not.toThrow()
    expect(routes.length).toBeGreaterThan(50)
  })

  test('asks for a permission that exists', () => {
    const asked = routes.flatMap((r) => (r.access.who === 'staff' && r.access.may !== null ? [r.access.may] : []))
    expect(asked.filter((word) => !ALL_PERMISSIONS.includes(word as never))).toEqual([])
  })

  test('is written down when staff use it, unless it shows nobody', () => {
    const silent = routes
      .filter((r) => r.access.who === 'staff' && r.audit.act === null)
      .map((r) => `${r.method} ${r.url}`)
    expect(silent.sort()).toEqual([
      'GET /concerns/new',
      'GET /look-requests/new',
      'GET /people/access',
      'GET /referrals/new',
      'GET /search',
      'GET /supervision/reflections',
      'GET /unsaved-words/token',
      'POST /supervision/reflections',
      'POST /supervision/reflections/:id/removal',
      'POST /unsaved-words',
    ])
  })

  test('stands at an address of its own', () => {
    const names = routes.map((r) => `${r.method} ${r.url.replaceAll(/:\w+/g, ':')}`)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })

  test('that lacks a word stops the server (seen to fail)', () => {
    const route: Route = { method: 'GET', url: '/x', access: anyone, audit: notAudited('a test'), handler: nobody }
    expect(() => refuseUnguarded([route])).not.toThrow()
    for (const wrong of [
      { access: undefined },
      { access: { who: 'everyone' } },
      { audit: undefined },
      { audit: { act: '' } },
      { audit: { act: null, because: '' } },
    ])
      expect(() => refuseUnguarded([{ ...route, ...wrong } as never])).toThrow(/Route GET \/x does not say/)
  })

  test('that lacks a word does not compile', () => {
    const r = new RouteTable()
    // @ts-expect-error: no access word
    r.get('/x', audited('looked'), nobody)
    // @ts-expect-error: no audit word
    r.get('/x', can('case.read'), nobody)
    r.get('/x', can('case.read'), audited('looked'), nobody)
    expect(r.routes).toHaveLength(3)
  })
})

describe('every address that a page links to', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  // No page links by its address to what is translated, which comes and goes.
  const meets = (url: string) =>
    routes.some(
      (r) => !r.preparedFor && new RegExp(`^${r.url.replaceAll(/:\w+/g, '[^/]+')}$`).test(url.split('?')[0] ?? ''),
    )

  test('meets a route', () => {
    const plain = Object.values<unknown>(urls).filter((u) => typeof u === 'string')
    const simple = [
      urls.referralUrl,
      urls.auditRow,
      urls.caseUrl,
      urls.newSession,
      urls.newConcernOf,
      urls.concernUrl,
      urls.investigation,
      urls.investigationEnding,
      urls.quickContact,
      urls.caseCall,
      urls.callNumber,
      urls.caseMessage,
      urls.messageSending,
      urls.caseLetters,
      urls.newLetter,
      urls.letterUrl,
      urls.letterPrinting,
      urls.letterOnScreen,
      urls.letterSending,
      urls.unsavedDiscard,
      urls.signInEnding,
      urls.signInAgain,
      urls.invitation,
      urls.sessionUrl,
      urls.sessionChange,
      urls.meetings,
      urls.newMeeting,
      urls.meetingUrl,
      urls.meetingChange,
      urls.sharing,
      urls.newShare,
      urls.shareUrl,
      urls.shareAddition,
      urls.newNotesRequest,
      urls.notesRequestUrl,
      urls.missing,
      urls.newMissing,
      urls.missingChange,
      urls.returnInterview,
      urls.therapyEntry,
      urls.therapyChange,
      urls.therapyOf,
      urls.personsOfConcernOf,
      urls.personOfConcern,
      urls.youngPersonUrl,
      urls.safeContactUrl,
      urls.connectionsUrl,
      urls.mergeUrl,
      urls.glassClosing,
      urls.glassReview,
      urls.restriction,
      urls.restrictionLifting,
      urls.looks,
      urls.plainLooks,
      urls.acquaintance,
    ].map((build) => build(id))
    const referralDeeds = [
      'conversation',
      'information-request',
      'escalation',
      'young-person',
      'screening',
      'decision',
      'change',
      'withdrawal',
    ] as const
    const caseDeeds = ['allocation', 'judgement', 'closure', 'reopening'] as const
    const concernDeeds = [
      'told',
      'acknowledgement',
      'decision',
      'action',
      'front-door-call',
      'first-account',
      'duty-to-report',
      'closing',
      'young-person',
    ] as const
    const all = [
      ...plain,
      ...simple,
      ...referralDeeds.map((deed) => urls.referralDeed(id, deed)),
      ...(['decision', 'release', 'additions/new'] as const).map((deed) => urls.notesRequestDeed(id, deed)),
      ...caseDeeds.map((deed) => urls.caseDeed(id, deed)),
      ...concernDeeds.map((deed) => urls.concernDeed(id, deed)),
      urls.frontDoorLetter(id, id),
      urls.concernActionCompletion(id, id),
      urls.noticeSeen(id),
      urls.newVisitTo(id),
      urls.visitUrl(id),
      ...(['return', 'extension', 'help', 'answer'] as const).map((deed) => urls.visitDeed(id, deed)),
      urls.newSupervisionOf(id),
      urls.supervisionUrl(id),
      urls.reflectionRemoval(id),
      urls.caseSupervision(id),
      urls.questionAnswer(id),
      urls.questionRead(id),
      urls.attachmentUrl(id, id),
      urls.attachmentLock(id, id),
      ...(['sharing', 'beginning', 'handover', 'ending'] as const).map((deed) => urls.therapyDeed(id, deed)),
      ...(['accounts', 'review', 'joining', 'joining/reversal'] as const).map((deed) =>
        urls.personOfConcernDeed(id, deed),
      ),
    ]
    expect(all.filter((url) => !meets(String(url)))).toEqual([])
  })

  test('one that meets none is found (seen to fail)', () => {
    expect(meets('/nowhere')).toBe(false)
    expect(meets('/cases')).toBe(true)
  })
})
