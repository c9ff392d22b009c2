import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putReferral } from '../../../../../tests/harness/put-referral.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'
import { bothOn, inHand, open } from '../../../../../tests/harness/two-people.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let duty: Visitor
let manager: Visitor
beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.practitioner)
  duty = await signedIn('practitioner')
  manager = await signedIn('manager')
})

const levels = (id: string) =>
  database.asOwner<{ level: string }>('select level from screening.result where referral_id = $1 order by level', [id])

const result = {
  level: 'medium',
  'screened_on-day': '9',
  'screened_on-month': '3',
  'screened_on-year': '2026',
  screened_by: 'The exploitation team',
  tool: 'partnership',
  tool_version: '4',
  note: '',
}

describe('the partnership’s screening', () => {
  test('is written down, shown, and kept beside a later one', async () => {
    const id = await putReferral(database)
    const url = `/referrals/${id}/screening`
    const saved = await (await open(duty, url)).send(result)
    expect(saved.headers['location']).toBe(`/referrals/${id}?done=screening`)
    await (await open(duty, url)).send({ ...result, level: 'high', 'screened_on-day': '12' })
    const { body } = await duty.get(`/referrals/${id}`)
    expect(body).toMatch(
      /<strong>High<\/strong>, screened 12 March 2026[\s\S]*<strong>Medium<\/strong>, screened 9 March/,
    )
  })

  test('begins with what the referrer wrote, and nothing is recorded before somebody saves it', async () => {
    const said = { screening_level: 'high', screening_date: '2026-03-02', screening_by: 'MACE panel' }
    const id = await putReferral(database, { answers: said })
    const { body } = await duty.get(`/referrals/${id}/screening`)
    expect(body).toMatch(/value="high" checked/)
    for (const filled of ['value="2"', 'value="3"', 'value="2026"', 'value="MACE panel"'])
      expect(body).toContain(filled)
    expect((await duty.get(`/referrals/${id}`)).body).toContain('No result is recorded.')
  })

  test.each([
    [{ level: 'severe' }, 'Choose the level that the partnership gave.'],
    [{ level: '' }, 'Choose the level that the partnership gave.'],
    [{ tool: '' }, 'Choose the tool that was used.'],
    [{ screened_by: '' }, 'Write who screened'],
    [{ 'screened_on-day': '18' }, 'The day of the screening is in the future.'],
    [{ 'screened_on-year': '26' }, 'four'],
    [{ 'screened_on-year': '1999' }, 'The day of the screening is too long ago.'],
  ])('%j: refused with every word kept', async (change, sentence) => {
    const id = await putReferral(database)
    const answer = await (await open(duty, `/referrals/${id}/screening`)).send({ ...result, ...change })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(sentence)
    expect(answer.body).toContain('value="4"')
    expect(await database.asOwner('select 1 from screening.result where referral_id = $1', [id])).toEqual([])
  })

  test('not on a decided referral, and missing for whoever may not triage', async () => {
    const id = await putReferral(database, { state: 'declined' })
    const { body } = await manager.get(`/referrals/${id}/screening`)
    expect(body).toContain('already “declined”')
    expect(body).not.toContain('name="level"')
    const colleague = await signedIn('other-practitioner')
    expect((await colleague.get(`/referrals/${await putReferral(database)}/screening`)).statusCode).toBe(404)
  })
})

describe('two who record a screening', () => {
  const others = { ...result, level: 'high', 'screened_on-day': '12', note: 'By telephone.' }

  test('the second is shown both, field by field, and saves theirs beside the first', async () => {
    const id = await putReferral(database)
    const url = `/referrals/${id}/screening`
    const [ours, theirs] = [await open(duty, url), await open(manager, url)]
    expect((await ours.send(result)).statusCode).toBe(303)
    const late = await theirs.send(others)
    expect(late.statusCode).toBe(409)
    const { both, below } = bothOn(late.body)
    for (const said of ['Robin Ashby recorded a result', 'Medium', 'High', '9 March 2026', '12 March 2026'])
      expect(both).toContain(said)
    expect(both).not.toContain('The exploitation team')
    for (const said of ['value="high" checked', 'By telephone.', 'Save mine beside it']) expect(below).toContain(said)
    expect(await levels(id)).toEqual([{ level: 'medium' }])
    expect((await inHand(manager, late.body, url).send(others)).statusCode).toBe(303)
    expect(await levels(id)).toEqual([{ level: 'high' }, { level: 'medium' }])
  })

  test('a double click records one, also both halves at one moment', async () => {
    const id = await putReferral(database)
    const page = await open(duty, `/referrals/${id}/screening`)
    const answers = [...(await Promise.all([page.send(result), page.send(result)])), await page.send(result)]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303])
    expect(await levels(id)).toEqual([{ level: 'medium' }])
  })

  test('the very same result of both is recorded once, and nobody is stopped', async () => {
    const id = await putReferral(database)
    const url = `/referrals/${id}/screening`
    const [ours, theirs] = [await open(duty, url), await open(manager, url)]
    const answers = await Promise.all([ours.send(result), theirs.send(result)])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    expect(await levels(id)).toEqual([{ level: 'medium' }])
  })

  test('decided meanwhile: 409 with what was decided, and the result can be kept beside the referral', async () => {
    const id = await putReferral(database)
    await database.asOwner(
      `insert into referrals.conversation (id, referral_id, spoken_to, spoken_at, holds_safety, had_by, written_at)
       values (gen_random_uuid(), $1, 'H', now(), 'the school', $2, now())`,
      [id, team.manager.id],
    )
    const page = await open(manager, `/referrals/${id}/screening`)
    const decision = await open(manager, `/referrals/${id}/decision`)
    await decision.send({ outcome: 'decline', reason_decline: 'outside-area', note: 'They live in Kent.' })
    const late = await page.send(others)
    expect(late.statusCode).toBe(409)
    const { both, below } = bothOn(late.body)
    for (const said of ['already “declined”', 'They live in Kent.', 'High', 'By telephone.'])
      expect(both).toContain(said)
    for (const said of ['Level: High', '12 March 2026', 'By telephone.', 'Add it to the referral'])
      expect(below).toContain(said)
    expect(await levels(id)).toEqual([])
  })
})
