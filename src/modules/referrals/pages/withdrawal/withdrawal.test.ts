import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putReferral } from '../../../../../tests/harness/put-referral.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
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

const words = { by: 'Hilary Quill', why: 'The young person has moved to another county.' }
const others = { by: 'Her mother', why: 'She wants no help from us now.' }
const speak = (id: string) =>
  database.asOwner(
    `insert into referrals.conversation (id, referral_id, spoken_to, spoken_at, holds_safety, had_by, written_at)
     values (gen_random_uuid(), $1, 'H', now(), 'the school', $2, now())`,
    [id, team.manager.id],
  )
async function ready() {
  const id = await putReferral(database)
  await speak(id)
  return { id, url: `/referrals/${id}/withdrawal` }
}
const withdrawn = (id: string) =>
  database.asOwner<{ reason: string; note: string }>(
    `select reason, note from referrals.move where referral_id = $1 and to_state = 'withdrawn'`,
    [id],
  )

describe('withdrawing', () => {
  test('not before somebody knows who holds the child’s safety', async () => {
    const id = await putReferral(database)
    expect((await manager.get(`/referrals/${id}/withdrawal`)).body).toContain('Speak to the referrer first')
    const from = `/referrals/${id}/conversation`
    const answer = await manager.post(`/referrals/${id}/withdrawal`, { ...words, version: '1' }, from)
    expect([answer.statusCode, answer.body.includes('Speak to the referrer first')]).toEqual([422, true])
  })

  test('keeps who asked and why, and afterwards the page says that it is done', async () => {
    const { id, url } = await ready()
    const page = await open(manager, url)
    expect((await page.send({ ...words, why: '' })).statusCode).toBe(422)
    expect((await page.send(words)).statusCode).toBe(303)
    const { body } = await manager.get(`/referrals/${id}`)
    expect(body).toContain('Asked by Hilary Quill')
    expect(body).not.toContain('/withdrawal"')
    const after = (await manager.get(url)).body
    for (const said of ['already “withdrawn”', `href="/referrals/${id}/addition"`]) expect(after).toContain(said)
    expect(after).not.toContain('<textarea')
  })

  test('a double click does it once, also both halves at one moment', async () => {
    const { id, url } = await ready()
    const page = await open(manager, url)
    const answers = [...(await Promise.all([page.send(words), page.send(words)])), await page.send(words)]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303])
    expect(new Set(answers.map(({ headers }) => headers['location']))).toEqual(
      new Set([`/referrals/${id}?done=withdrawal`]),
    )
    expect(await withdrawn(id)).toHaveLength(1)
  })
})

describe('two who withdraw', () => {
  test('the second is shown both, and can keep every word beside the referral', async () => {
    const { id, url } = await ready()
    const [ours, theirs] = [await open(manager, url), await open(second, url)]
    expect((await ours.send(words)).statusCode).toBe(303)
    const late = await theirs.send(others)
    expect(late.statusCode).toBe(409)
    const { both, below } = bothOn(late.body)
    for (const said of ['Asha Mbeki was first', 'Asked by Hilary Quill', words.why, 'Asked by Her mother', others.why])
      expect(both).toContain(said)
    for (const said of ['Asked by Her mother', others.why]) expect(below).toContain(said)
    expect(await withdrawn(id)).toEqual([{ reason: 'Asked by Hilary Quill', note: words.why }])

    const said = /<textarea[^>]*name="said"[^>]*>([^<]*)/.exec(below)?.[1]?.trim() ?? ''
    const adding = inHand(second, late.body, `/referrals/${id}/addition`)
    for (const _ of [1, 2])
      expect((await adding.send({ said })).headers['location']).toBe(`/referrals/${id}?done=addition`)
    expect(
      await database.asOwner('select said, written_by from referrals.addition where referral_id = $1', [id]),
    ).toEqual([{ said, written_by: '00000000-0000-4000-8000-0000000000b1' }])
    expect((await manager.get(`/referrals/${id}`)).body).toContain(others.why)
  })

  test('the words of the second wait where they can be added, and no longer where they cannot be saved', async () => {
    const { id, url } = await ready()
    const [ours, theirs] = [await open(manager, url), await open(second, url)]
    await ours.send(words)
    await database.asOwner('delete from unsaved.words')
    await theirs.send(others)
    const waiting = () =>
      database.asOwner<{ action: string; fields: object; key: string }>(
        'select action, fields, key from unsaved.words where ended_at is null',
      )
    const [kept] = await waiting()
    expect(kept?.action).toBe(`/referrals/${id}/addition`)
    expect(Object.keys(kept?.fields ?? {})).toEqual(['said'])
    const again = await second.get(`/referrals/${id}/addition?kept=${kept?.key}`)
    expect(again.body).toContain(others.why)
    await inHand(second, again.body, `/referrals/${id}/addition`).send({ said: others.why })
    expect(await waiting()).toEqual([])
  })

  test('the very same words of both: there is nothing to choose, and it is done once', async () => {
    const { id, url } = await ready()
    const [ours, theirs] = [await open(manager, url), await open(second, url)]
    const answers = await Promise.all([ours.send(words), theirs.send(words)])
    expect([answers.map(({ statusCode }) => statusCode), await withdrawn(id)]).toMatchObject([[303, 303], [{}]])
  })

  test('of two at one moment one withdraws it and one is shown both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, url } = await ready()
      const [ours, theirs] = [await open(manager, url), await open(second, url)]
      const answers = await Promise.all([ours.send(words), theirs.send(others)])
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409])
      expect(await withdrawn(id)).toHaveLength(1)
    }
  })
})

describe('meanwhile something else was done', () => {
  test('which leaves it undecided: both are shown, and it can be withdrawn all the same', async () => {
    const { id, url } = await ready()
    const page = await open(manager, url)
    await (await open(second, `/referrals/${id}/information-request`)).send({ note: 'Which school is it now?' })
    const late = await page.send(words)
    expect([late.statusCode, await withdrawn(id)]).toEqual([409, []])
    const { both, below } = bothOn(late.body)
    for (const said of ['Needs information: Second Manager', 'Which school is it now?', words.why])
      expect(both).toContain(said)
    for (const said of ['value="Hilary Quill"', words.why, 'Withdraw it all the same']) expect(below).toContain(said)
    expect((await inHand(manager, late.body, url).send(words)).statusCode).toBe(303)
    expect(await withdrawn(id)).toHaveLength(1)
  })

  test('and it was decided: 409 with what was decided, not a fault of whoever writes', async () => {
    const { id, url } = await ready()
    const page = await open(manager, url)
    const decision = await open(second, `/referrals/${id}/decision`)
    const declined = { outcome: 'decline', reason_decline: 'outside-area', note: 'They live in Kent.' }
    expect((await decision.send(declined)).statusCode).toBe(303)
    const late = await page.send(words)
    expect(late.statusCode).toBe(409)
    for (const said of ['Declined: Second Manager', 'They live in Kent.', words.why])
      expect(bothOn(late.body).both).toContain(said)
    expect(await withdrawn(id)).toEqual([])
  })
})
