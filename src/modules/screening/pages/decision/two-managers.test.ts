import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { readyReferral, tracesOf } from '../../../../../tests/harness/ready-referral.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'
import { bothOn, inHand, open } from '../../../../../tests/harness/two-people.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let manager: Visitor
let second: Visitor
beforeAll(async () => {
  await seatTeam(database)
  await database.asOwner(`insert into people.person (id, name, email, role, job_title, demo_key, joined_on) values
    ('00000000-0000-4000-8000-0000000000b1', 'Second Manager', 'two@example.org', 'manager', '', 'second', '2020-01-01')`)
  manager = await signedIn('manager')
  second = await signedIn('second')
})

const ready = () => readyReferral(database)
const traces = (id: string) => tracesOf(database, id)
const versionOn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
const decide = async (v: Visitor, id: string, fields: Record<string, string>) => {
  const url = `/referrals/${id}/decision`
  return v.post(url, { version: versionOn((await v.get(url)).body), ...fields })
}
const accept = { outcome: 'accept-one-to-one', 'reason_accept-one-to-one': 'meets', note: '' }
const decline = { outcome: 'decline', reason_decline: 'outside-area' }

describe('two managers at once', () => {
  test('one decides; the other is told what was decided, and there is one case and one mail', async () => {
    await database.asOwner('delete from platform.mail')
    for (let round = 0; round < 4; round += 1) {
      const { id } = await ready()
      const page = `/referrals/${id}/decision`
      const opened = async (v: Visitor) => {
        const { body } = await v.get(page)
        return { _csrf: /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? '', version: versionOn(body) }
      }
      const [ours, theirs] = [await opened(manager), await opened(second)]
      const answers = await Promise.all([
        manager.send(page, { ...ours, ...accept, note: 'Words of the first.' }),
        second.send(page, { ...theirs, ...decline, note: 'Words of the second.' }),
      ])
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
      const { both, below } = bothOn(answers.find(({ statusCode }) => statusCode === 409)?.body ?? '')
      for (const said of ['has decided already', 'Words of the first.', 'Words of the second.', 'Decline', 'Accept to'])
        expect(both).toContain(said)
      expect(below).toMatch(/Words of the (first|second)\.[\s\S]*Add it to the referral/)
      const { decisions, cases, state } = (await traces(id)) as { decisions: number; cases: number; state: string }
      expect([decisions, cases]).toEqual([1, state === 'accepted' ? 1 : 0])
    }
    expect(await database.asOwner('select 1 from platform.mail')).toHaveLength(4)
  })

  test('whose record it is was changed while the page was open: no case on a record that nobody looked at', async () => {
    const { id } = await ready()
    const version = versionOn((await manager.get(`/referrals/${id}/decision`)).body)
    const other = await ready()
    const values = [id, other.youngPersonId]
    await database.asOwner(
      'update referrals.referral set young_person_id = $2, version = version + 1 where id = $1',
      values,
    )
    const answer = await decide(manager, id, { ...accept, version, note: 'My words.' })
    expect([answer.statusCode, answer.body.includes('Somebody changed this referral')]).toEqual([409, true])
    for (const said of ['Record: Wren Oakapple', 'Accept to one-to-one support', 'My words.'])
      expect(bothOn(answer.body).both).toContain(said)
    expect(bothOn(answer.body).below).toContain('My words.')
    expect(await traces(id)).toEqual({ state: 'received', decisions: 0, cases: 0 })
    expect((await decide(manager, id, accept)).statusCode).toBe(303)
  })

  test('a double click decides once, opens one case and writes one mail, also both halves at one moment', async () => {
    const { id } = await ready()
    const page = await open(manager, `/referrals/${id}/decision`)
    const mails = () => database.asOwner('select 1 from platform.mail')
    const before = (await mails()).length
    const answers = [...(await Promise.all([page.send(accept), page.send(accept)])), await page.send(accept)]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303])
    expect(new Set(answers.map(({ headers }) => headers['location']))).toEqual(
      new Set([`/referrals/${id}?done=decision`]),
    )
    expect(await traces(id)).toEqual({ state: 'accepted', decisions: 1, cases: 1 })
    expect(await mails()).toHaveLength(before + 1)
  })

  test('the second is shown both, field by field, what can be done, and keeps every word beside the referral', async () => {
    const { id } = await ready()
    const url = `/referrals/${id}/decision`
    const [ours, theirs] = [await open(manager, url), await open(second, url)]
    await ours.send({ ...decline, note: 'They live in Kent.' })
    const redirect = { outcome: 'redirect', reason_redirect: 'other-service', redirected_to: 'Early Help', note: '' }
    const late = await theirs.send({ ...redirect, note: 'Early Help knows them.' })
    expect(late.statusCode).toBe(409)
    const { both, below } = bothOn(late.body)
    for (const said of ['Asha Mbeki has decided already', 'Decline', 'Lives outside our area', 'They live in Kent.'])
      expect(both).toContain(said)
    for (const said of ['Redirect', 'Early Help', 'Early Help knows them.']) expect(both).toContain(said)
    for (const said of ['Early Help knows them.', 'Which service: Early Help', '/referrals/new', 'speak to Asha Mbeki'])
      expect(below).toContain(said)
    const [kept] = await database.asOwner('select outcome, note from screening.decision where referral_id = $1', [id])
    expect(kept).toEqual({ outcome: 'decline', note: 'They live in Kent.' })
    const adding = inHand(second, late.body, `/referrals/${id}/addition`)
    expect((await adding.send({ said: 'Early Help knows them.' })).statusCode).toBe(303)
  })

  test('both decide the very same: it is decided once, and nobody is stopped', async () => {
    const { id } = await ready()
    const url = `/referrals/${id}/decision`
    const pages = [await open(manager, url), await open(second, url)]
    const answers = await Promise.all(pages.map((page) => page.send(accept)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    expect(await traces(id)).toEqual({ state: 'accepted', decisions: 1, cases: 1 })
  })

  test('withdrawn while somebody decides: 409 with who withdrew it and why, and nothing is decided', async () => {
    const { id } = await ready()
    const page = await open(manager, `/referrals/${id}/decision`)
    const withdrawal = await open(second, `/referrals/${id}/withdrawal`)
    await withdrawal.send({ by: 'Her mother', why: 'They have moved.' })
    const late = await page.send({ ...accept, note: 'She knows us.' })
    expect(late.statusCode).toBe(409)
    const { both, below } = bothOn(late.body)
    for (const said of ['already “withdrawn”', 'Withdrawn: Second Manager', 'They have moved.', 'She knows us.'])
      expect(both).toContain(said)
    expect(below).toContain('She knows us.')
    expect(await traces(id)).toEqual({ state: 'withdrawn', decisions: 0, cases: 0 })
    expect((await manager.get(`/referrals/${id}/decision`)).body).toContain('already “withdrawn”')
  })

  test('sent again with another outcome after it was decided: the same clear answer', async () => {
    const { id } = await ready()
    await decide(manager, id, decline)
    const again = await manager.post(`/referrals/${id}/decision`, accept, '/cases')
    expect(again.statusCode).toBe(409)
    expect(again.body).toContain('Asha Mbeki decided on 17 March 2026')
  })
})
