import { describe, expect, test } from 'vitest'
import { ALL_PERMISSIONS } from '../../src/modules/people/rules/permissions.ts'
import { modules } from '../../src/modules.ts'
import { type Route, RouteTable, refuseUnguarded } from '../../src/platform/http/routes.ts'
import { anyone, audited, can, notAudited } from '../../src/platform/http/words.ts'
import * as urls from '../../src/urls.ts'
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
    expect(silent.sort()).toEqual(['GET /referrals/new', 'GET /search'])
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
  const meets = (url: string) =>
    routes.some((r) => new RegExp(`^${r.url.replaceAll(/:\w+/g, '[^/]+')}$`).test(url.split('?')[0] ?? ''))

  test('meets a route', () => {
    const plain = Object.values<unknown>(urls).filter((u) => typeof u === 'string')
    const simple = [
      urls.referralUrl,
      urls.caseUrl,
      urls.newSession,
      urls.quickContact,
      urls.sessionUrl,
      urls.sessionChange,
      urls.youngPersonUrl,
      urls.safeContactUrl,
      urls.connectionsUrl,
      urls.mergeUrl,
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
    const all = [
      ...plain,
      ...simple,
      ...referralDeeds.map((deed) => urls.referralDeed(id, deed)),
      ...caseDeeds.map((deed) => urls.caseDeed(id, deed)),
      urls.attachmentUrl(id, id),
      urls.attachmentLock(id, id),
    ]
    expect(all.filter((url) => !meets(String(url)))).toEqual([])
  })

  test('one that meets none is found (seen to fail)', () => {
    expect(meets('/nowhere')).toBe(false)
    expect(meets('/cases')).toBe(true)
  })
})
