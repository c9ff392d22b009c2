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

const calls = (id: string) =>
  database.asOwner<{ note: string }>(
    `select note from referrals.move where referral_id = $1 and to_state = 'escalated' order by no`,
    [id],
  )

const call = {
  spoken_to: 'Ola, front door adviser',
  'spoken_on-day': '17',
  'spoken_on-month': 'March',
  'spoken_on-year': '2026',
  spoken_at: '0915',
  reason: 'A man waits at the school gate.',
  note: 'They open a strategy discussion today.',
}

describe('a call to the front door', () => {
  test('is written down with the name, the time and the advice; a second call is kept beside it', async () => {
    const id = await putReferral(database)
    expect((await duty.get(`/referrals/${id}/escalation`)).body).toContain('0344 800 8021')
    const url = `/referrals/${id}/escalation`
    await (await open(duty, url)).send(call)
    await (await open(duty, url)).send({ ...call, spoken_to: 'Sam, duty officer' })
    const { body } = await duty.get(`/referrals/${id}`)
    for (const words of ['With the front door', 'Ola, front door adviser', 'Sam, duty officer', '17 March 2026, 09:15'])
      expect(body).toContain(words)
    expect(await database.asOwner('select 1 from platform.mail')).toEqual([])
  })

  test('without a name, a time or the advice it is not kept, and no word is lost', async () => {
    const id = await putReferral(database)
    for (const missing of ['spoken_to', 'spoken_at', 'note'] as const) {
      const answer = await (await open(duty, `/referrals/${id}/escalation`)).send({ ...call, [missing]: '' })
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('A man waits at the school gate.')
    }
    expect((await duty.get(`/referrals/${id}`)).body).not.toContain('With the front door')
  })
})

describe('two who telephone the front door', () => {
  const others = { ...call, spoken_to: 'Kit, front door', reason: 'He has her new number.', note: 'Police are told.' }

  test('the second is shown both calls, and saves theirs beside the first', async () => {
    const id = await putReferral(database)
    const url = `/referrals/${id}/escalation`
    const [ours, theirs] = [await open(duty, url), await open(manager, url)]
    expect((await ours.send(call)).statusCode).toBe(303)
    const late = await theirs.send(others)
    expect(late.statusCode).toBe(409)
    const { both, below } = bothOn(late.body)
    for (const said of ['Robin Ashby was first', 'Ola, front door adviser, 17 March 2026, 09:15', call.note])
      expect(both).toContain(said)
    for (const said of ['Kit, front door, 17 March 2026, 09:15', others.reason, others.note]) {
      expect(both).toContain(said)
    }
    for (const said of ['value="Kit, front door"', others.reason, others.note, 'Save my call as well'])
      expect(below).toContain(said)
    expect(await calls(id)).toEqual([{ note: call.note }])
    expect((await inHand(manager, late.body, url).send(others)).statusCode).toBe(303)
    expect(await calls(id)).toEqual([{ note: call.note }, { note: others.note }])
  })

  test('with a time that cannot be read, no word of the second is lost either', async () => {
    const id = await putReferral(database)
    const url = `/referrals/${id}/escalation`
    const theirs = await open(manager, url)
    await (await open(duty, url)).send(call)
    const late = await theirs.send({ ...others, spoken_at: 'a bit ago' })
    expect([late.statusCode, bothOn(late.body).both.includes('17 March 2026, a bit ago')]).toEqual([409, true])
  })

  test('a double click saves one call, also both halves at one moment', async () => {
    const id = await putReferral(database)
    const page = await open(duty, `/referrals/${id}/escalation`)
    const answers = [...(await Promise.all([page.send(call), page.send(call)])), await page.send(call)]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303])
    expect(await calls(id)).toHaveLength(1)
  })

  test('when it was withdrawn meanwhile the call is not lost: it can be kept beside the referral', async () => {
    const id = await putReferral(database)
    await database.asOwner(
      `insert into referrals.conversation (id, referral_id, spoken_to, spoken_at, holds_safety, had_by, written_at)
       values (gen_random_uuid(), $1, 'H', now(), 'the school', $2, now())`,
      [id, team.manager.id],
    )
    const late = await open(manager, `/referrals/${id}/escalation`)
    const withdrawal = await open(manager, `/referrals/${id}/withdrawal`)
    await withdrawal.send({ by: 'Hilary Quill', why: 'They have moved.' })
    const answer = await late.send(others)
    expect(answer.statusCode).toBe(409)
    const { both, below } = bothOn(answer.body)
    for (const said of ['Withdrawn: Asha Mbeki', 'They have moved.', others.note]) expect(both).toContain(said)
    for (const said of ['Kit, front door, 17 March 2026', others.reason, others.note, 'Add it to the referral'])
      expect(below).toContain(said)
    expect(await calls(id)).toEqual([])
    expect((await manager.get(`/referrals/${id}/escalation`)).body).toContain('already “withdrawn”')
  })
})
