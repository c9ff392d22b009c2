import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../harness/app.ts'
import { useDatabase } from '../harness/fresh-database.ts'
import { putReferral } from '../harness/put-referral.ts'
import { makeScene } from '../harness/scene.ts'
import { seatTeam, team } from '../harness/team.ts'
import { putPartners } from './partner-rows.ts'

const database = useDatabase()
const { signedIn, lines } = useApp(database)
const pages: string[] = []

const NAUGHTY = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table people.person; --",
  '\u0000\u0001\u001b[2J',
  '\ud800 half a letter',
  '‮right to left‬ 👩‍👩‍👧‍👦 Ẑ̃a̷l̶g̵o̷',
  '${7*7}{{7*7}}',
  '-1',
  '99999999999999999999',
  '2026-02-31',
  '../../../../etc/passwd',
  '__proto__',
  '00000000-0000-4000-8000-0000000000ff',
  'x'.repeat(60_000),
] as const

beforeAll(async () => {
  await seatTeam(database)
  const scene = await makeScene(database)
  const waiting = await makeScene(database, { worker: null })
  const referral = await putReferral(database)
  const partners = await putPartners(database, scene, team.practitioner)
  await database.asOwner(
    `insert into sessions.session (id, young_person_id, episode_id, starts_at, kind, attendance, worker_id, send_key, written_at)
     values ('00000000-0000-4000-8000-0000000000aa', $1, $2, '2026-03-16T10:00Z', 'ONE-TO-ONE', 'ATT', $3, gen_random_uuid(), now())`,
    [scene.youngPersonId, scene.caseId, team.practitioner.id],
  )
  const id = typeof referral === 'string' ? referral : (referral as { id: string }).id
  pages.push(
    '/search',
    ...['judgement', 'allocation', 'closure', 'sessions/new', 'contacts/new', 'call', 'message', 'letters/new'].map(
      (p) => `/cases/${scene.caseId}/${p}`,
    ),
    ...['meetings', 'sharing', 'notes-requests', 'missing'].map((p) => `/cases/${scene.caseId}/${p}/new`),
    `/meetings/${partners.meetings}/change`,
    `/sharing/${partners.sharing}/additions/new`,
    ...['decision', 'release', 'additions/new'].map((p) => `/notes-requests/${partners['notes-requests']}/${p}`),
    ...['change', 'interview'].map((p) => `/missing-episodes/${partners['missing-episodes']}/${p}`),
    `/cases/${waiting.caseId}/allocation`,
    '/sessions/00000000-0000-4000-8000-0000000000aa/change',
    ...['safe-contact', 'connections', 'merge'].map((p) => `/young-people/${scene.youngPersonId}/${p}`),
    ...['conversation', 'information-request', 'escalation', 'young-person', 'screening', 'decision', 'withdrawal'].map(
      (p) => `/referrals/${id}/${p}`,
    ),
    '/referrals/new',
  )
})

type FormSeen = { readonly action: string; readonly names: readonly string[]; readonly csrf: string }

/** Every form of a page that posts: where to, and the names of what it sends. */
function formsOf(html: string): FormSeen[] {
  return [...html.matchAll(/<form[^>]*action="([^"]+)"[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/g)].map(
    ([, action = '', inside = '']) => ({
      action,
      csrf: /name="_csrf" value="([^"]+)"/.exec(inside)?.[1] ?? '',
      names: [...new Set([...inside.matchAll(/name="([^"]+)"/g)].map((m) => m[1] ?? ''))].filter((n) => n !== '_csrf'),
    }),
  )
}

async function attack(v: Visitor, form: FormSeen, words: string): Promise<string | null> {
  const answer = await v.send(form.action, {
    _csrf: form.csrf,
    ...Object.fromEntries(form.names.map((name) => [name, words])),
  })
  const where = `${form.action.replaceAll(/[0-9a-f-]{36}/g, ':id')} with ${JSON.stringify(words.slice(0, 20))}`
  if (answer.statusCode >= 500) return `${where}: ${answer.statusCode}`
  if (answer.body.includes('<script>alert(1)') || /<img src=x/.test(answer.body)) return `${where}: not escaped`
  return null
}

describe('whatever is sent to any form of staff', () => {
  test('the answer is a page, escaped, and never a fault of ours', async () => {
    const v = await signedIn('manager')
    const faults: string[] = []
    let sent = 0
    for (const path of pages) {
      const page = await v.get(path)
      expect([path, page.statusCode]).toEqual([path, 200])
      for (const form of formsOf(page.body).filter((f) => !f.action.startsWith('/sign-out')))
        for (const words of NAUGHTY) {
          sent += 1
          const fault = await attack(v, form, words)
          if (fault) faults.push(fault)
        }
    }
    expect(faults).toEqual([])
    expect(sent).toBeGreaterThan(250)
    expect(lines.filter((line) => line.includes('"fault"'))).toEqual([])
  })

  test('addresses of every kind are a page or a missing one', async () => {
    const v = await signedIn('manager')
    const strange = [
      '%',
      '%00',
      '%ff',
      '..%2f..%2fetc',
      'x'.repeat(300),
      "1'or'1",
      '%F0%9F%8C%B9',
      'constructor',
      '__proto__',
    ]
    for (const base of [
      '/cases/',
      '/referrals/',
      '/young-people/',
      '/sessions/',
      '/reports/rows/',
      '/reports/published/',
      '/refer/pages/',
      '/refer/return/',
      '/',
    ])
      for (const tail of strange)
        expect([base + tail, (await v.get(base + tail)).statusCode < 500]).toEqual([base + tail, true])
    for (const query of [
      'show=%00',
      'after=2026-13-45.x',
      'before=9999999999999999.00000000-0000-4000-8000-000000000001',
      'period=__proto__',
      'show=constructor',
      'done=%3Cscript%3E',
    ])
      for (const path of ['/cases', '/referrals', '/reports', `${pages[1]?.split('/').slice(0, 3).join('/')}`])
        expect([path, query, (await v.get(`${path}?${query}`)).statusCode < 500]).toEqual([path, query, true])
  })
})
