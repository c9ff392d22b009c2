import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { newId } from '../../../../platform/secrets.ts'
import type { Viewer } from '../../../../platform/viewer.ts'
import { sealCommitted, writeAudit } from '../../store/trail.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let mine: Scene
let restricted: Scene

type About = Parameters<typeof writeAudit>[1]['about']
const write = (viewer: Viewer, act: string, about: About = null, at = NOW) =>
  database.transactions.run(viewer, at, (tx) => writeAudit(tx, { viewer, at, act, about }))
const seal = () => database.transactions.run({ kind: 'task', task: 'seal' }, NOW, (tx) => sealCommitted(tx, NOW))
const page = async (who: string, url = '/audit') => (await (await signedIn(who)).get(url)).body
/** What was planted, as the list says it from top to bottom. */
const actsIn = (body: string) =>
  [...body.matchAll(/href="\/audit\/[0-9a-f-]{36}">(Planted[^<]*)</g)].map((one) => one[1])
const idOf = async (act: string) =>
  (await database.asOwner<{ id: string }>('select id from audit.event where act = $1 order by no desc', [act]))[0]?.id

beforeAll(async () => {
  await seatTeam(database)
  mine = await makeScene(database)
  restricted = await makeScene(database, { named: [team.therapist] })
  const why = '=HYPERLINK("https://evil.example") <b>'
  await write(team.practitioner, 'planted one', {
    kind: 'case',
    id: mine.caseId,
    youngPersonId: mine.youngPersonId,
    why,
  })
  await write(team.colleague, 'planted another', { kind: 'case', id: newId() }, new Date('2026-03-16T23:30:00Z'))
  await write(team.therapist, 'planted on a restricted record', {
    kind: 'case',
    id: restricted.caseId,
    youngPersonId: restricted.youngPersonId,
  })
  await write(team.manager, 'planted about staff', { kind: 'staff-concern', id: newId() })
  await write({ kind: 'task', task: 'keep-words' }, 'planted by Rose')
})

describe('the trail', () => {
  test('says in plain words who did what, newest first, under the days of London', async () => {
    const body = await page('manager')
    for (const words of ['17 March 2026', '16 March 2026', 'Planted one', 'Robin Ashby', 'about a case', '23:30'])
      expect(body).toContain(words)
    expect(body).toContain('Rose itself (keep words)')
    expect(actsIn(body)).toEqual(['Planted by Rose', 'Planted one', 'Planted another'])
    expect(body).not.toContain('<b>')
  })

  test.each([
    ['manager', ['Planted one'], ['Planted on a restricted record', 'Planted about staff']],
    ['data-lead', ['Planted one'], ['Planted on a restricted record', 'Planted about staff']],
    ['safeguarding-trustee', ['Planted about staff'], ['Planted one', 'Planted on a restricted record']],
  ])('shows %s what row security shows them, in the list, the choices and nowhere a number', async (who, seen, not) => {
    const body = await page(who)
    for (const words of seen) expect(body).toContain(words)
    for (const words of not) {
      expect(body).not.toContain(words)
      expect(body).not.toContain(words.toLowerCase().replaceAll(' ', '-'))
      const id = await idOf(words.toLowerCase())
      expect((await (await signedIn(who)).get(`/audit/${id}`)).statusCode).toBe(404)
      expect((await (await signedIn(who)).get(`/audit?before=${id}`)).statusCode).toBe(404)
    }
    expect(body).not.toMatch(/\d+ (?:rows|more|hidden|of them)/)
  })

  test.each([
    ['a day', '?from-day=16&from-month=3&from-year=2026&to-day=16&to-month=3&to-year=2026', ['Planted another']],
    ['a person', `?person=${team.practitioner.id}&act=`, ['Planted one']],
    ['Rose itself', '?person=task%3Akeep-words', ['Planted by Rose']],
    ['an act', '?act=planted-another', ['Planted another']],
    ['a person and an act that do not meet', `?person=${team.practitioner.id}&act=planted-another`, []],
  ])('is chosen by %s', async (_, query, seen) => {
    expect(actsIn(await page('manager', `/audit${query}`))).toEqual(seen)
  })

  test('is chosen by a record, and by the young person whose record it is', async () => {
    for (const id of [mine.caseId, mine.youngPersonId])
      expect(actsIn(await page('manager', `/audit?record=${id}`))).toEqual(['Planted one'])
    expect(await page('manager', `/audit?record=${restricted.caseId}`)).toContain('There is no such row')
  })

  test.each([
    ['record=Maja', 'Copy the record’s number'],
    ['person=Maja', 'Choose somebody from the list'],
    ['act=anything-else', 'Choose what was done from the list'],
    ['from-day=40&from-month=3&from-year=2026', 'The first day'],
    ['from-day=2&from-month=3&from-year=2026&to-day=1&to-month=3&to-year=2026', 'The last day is before the first'],
  ])('asks again for %s, and keeps what was typed', async (query, said) => {
    const answer = await (await signedIn('manager')).get(`/audit?${query}`)
    expect([answer.statusCode, answer.body.includes(said)]).toEqual([422, true])
    expect(answer.body).not.toContain('rose-list')
  })

  test('goes on from page to page without a row twice or left out, also when new ones come meanwhile', async () => {
    for (let n = 0; n < 120; n++) await write(team.outreach, 'planted many', { kind: 'list', id: null, detail: { n } })
    const visitor = await signedIn('manager')
    const seen: string[] = []
    let url: string | undefined = '/audit?act=planted-many'
    for (let turn = 0; url && turn < 9; turn++) {
      const { body } = await visitor.get(url)
      seen.push(...[...body.matchAll(/href="\/audit\/([0-9a-f-]{36})"/g)].map((found) => found[1] ?? ''))
      url = /rel="next" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
      if (turn === 0) await write(team.outreach, 'planted many')
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120])
  })

  test('writes down who looked at it, the manager too, and what for', async () => {
    await page('manager', `/audit?person=${team.practitioner.id}`)
    const [row] = await database.asOwner(
      `select actor, detail from audit.event where act = 'looked at the audit trail' order by no desc limit 1`,
    )
    expect(row).toEqual({ actor: team.manager.id, detail: { person: team.practitioner.id } })
    expect(await page('data-lead', `/audit?person=${team.manager.id}`)).toContain('Looked at the audit trail')
  })

  test.each(['practitioner', 'trustee', 'volunteer', 'communications'])('is no page for %s', async (who) => {
    for (const url of ['/audit', '/audit/export', `/audit/${await idOf('planted one')}`])
      expect((await (await signedIn(who)).get(url)).statusCode).toBe(404)
  })
})

describe('one row', () => {
  test('says whether it waits, holds, or was changed; never which link it is', async () => {
    const id = await idOf('planted one')
    expect(await page('manager', `/audit/${id}`)).toContain('Waits for it')
    await seal()
    const whole = await page('manager', `/audit/${id}`)
    for (const words of ['Robin Ashby', mine.caseId, team.practitioner.sessionId, 'Made 17 March 2026', '>Yes<'])
      expect(whole).toContain(words)
    expect(whole).toMatch(/<code[^>]*>[0-9a-f]{64}</)
    await database.asOwner(
      `set session_replication_role = replica; update audit.event set why = 'other' where id = '${id}'`,
    )
    const changed = await page('manager', `/audit/${id}`)
    expect(changed).toContain('not as it was written')
    expect(changed).toContain('>No<')
  })

  test('whose link was moved does not hold', async () => {
    const id = await idOf('planted another')
    expect(await page('manager', `/audit/${id}`)).toContain('>Yes<')
    await database.asOwner(`set session_replication_role = replica; update audit.seal set chain = sha256(chain)
      where event_no = (select no from audit.event where id = '${id}')`)
    expect(await page('manager', `/audit/${id}`)).toContain('>No<')
  })
})
