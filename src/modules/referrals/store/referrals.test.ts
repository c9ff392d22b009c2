import { beforeAll, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { putAttachment, putReferral } from '../../../../tests/harness/put-referral.ts'
import { onDuty, seatTeam, team } from '../../../../tests/harness/team.ts'
import { PUBLIC, type Staff } from '../../../platform/viewer.ts'
import type { State } from '../rules/referral.ts'
import { readAttachment } from './attachments.ts'
import { historyOf } from './history.ts'
import { referralsPage, waitingCounts } from './queue.ts'
import { findReferral, keepConversation, linkYoungPerson, moveReferral } from './referrals.ts'

const database = useDatabase()
let duty: Staff
beforeAll(async () => {
  await seatTeam(database)
  duty = await onDuty(database, team.practitioner)
})

const clocks = { today: 0, 'this-week': 5, routine: 10 }
const see = (viewer: Staff, id: string) => database.undone(viewer, (tx) => findReferral(tx, id))
const seers = async (id: string) => {
  const seen: string[] = []
  for (const viewer of [...Object.values(team), duty]) if (await see(viewer, id)) seen.push(viewer.name)
  return [...new Set(seen)]
}
const move = (id: string, from: State, to: State, by = team.manager.id) => ({
  id,
  from,
  to,
  reason: 'r',
  note: 'n',
  by,
})

describe('who sees a referral', () => {
  test('undecided: the manager and whoever is on duty; decided: the manager', async () => {
    for (const state of ['received', 'needs-information', 'escalated'])
      expect(await seers(await putReferral(database, { state }))).toEqual(['Asha Mbeki', 'Robin Ashby'])
    for (const state of ['accepted', 'declined', 'redirected', 'allocated', 'withdrawn'])
      expect(await seers(await putReferral(database, { state }))).toEqual(['Asha Mbeki'])
  })

  test('a visitor and the list of somebody who may not: nothing', async () => {
    const id = await putReferral(database)
    expect(await database.undone(PUBLIC, (tx) => findReferral(tx, id))).toBeNull()
    const page = { clocks, after: null, most: 50 }
    expect((await database.undone(team.colleague, (tx) => referralsPage(tx, 'all', page))).rows).toEqual([])
    expect(await database.undone(team.colleague, (tx) => waitingCounts(tx, clocks))).toEqual({ waiting: 0, late: 0 })
  })

  test('a restricted one and all its parts: the people named on it', async () => {
    const id = await putReferral(database, { restricted: true })
    const file = await putAttachment(database, id)
    expect(await seers(id)).toEqual([])
    const parts = () => database.undone(team.manager, (tx) => historyOf(tx, id))
    expect(await parts()).toEqual({ moves: [], conversations: [], additions: [], changes: [], attachments: [] })
    expect(await database.undone(team.manager, (tx) => readAttachment(tx, id, file))).toBeNull()
    await database.asOwner('insert into referrals.named values ($1, $2, now())', [id, team.manager.id])
    expect(await seers(id)).toEqual(['Asha Mbeki'])
    expect((await parts()).attachments).toHaveLength(1)
  })
})

describe('moving', () => {
  test('keeps who, when and why, and whoever comes second moves nothing', async () => {
    const id = await putReferral(database)
    const run = (m: ReturnType<typeof move>) =>
      database.transactions.run(team.manager, NOW, (tx) => moveReferral(tx, m, NOW))
    expect(await run(move(id, 'received', 'escalated'))).toBe(true)
    expect(await run(move(id, 'received', 'declined'))).toBe(false)
    const { moves } = await database.undone(team.manager, (tx) => historyOf(tx, id))
    expect(moves.map(({ from, to, by }) => [from, to, by])).toEqual([
      [null, 'received', null],
      ['received', 'escalated', 'Asha Mbeki'],
    ])
  })

  test('nobody moves one that they do not see, or in another’s name', async () => {
    const id = await putReferral(database)
    const moved = await database.undone(team.colleague, (tx) => moveReferral(tx, move(id, 'received', 'declined'), NOW))
    expect(moved).toBe(false)
    await expect(
      database.undone(duty, (tx) => moveReferral(tx, move(id, 'received', 'escalated', team.manager.id), NOW)),
    ).rejects.toThrow(/row-level security/)
  })

  test('a link made on an old version is refused', async () => {
    const id = await putReferral(database)
    const person = (
      await database.asOwner<{ id: string }>(
        `insert into young_people.young_person (id, reference, given_name, family_name, folded_name, name_keys, made_at)
         values (gen_random_uuid(), 'Y-TEST', 'A', 'B', 'ab', '{}', now()) returning id`,
      )
    )[0]?.id
    const link = (version: number) =>
      database.transactions.run(team.manager, NOW, (tx) => linkYoungPerson(tx, { id, version }, person ?? ''))
    expect([await link(1), await link(1), await link(2)]).toEqual([true, false, true])
  })

  test('a conversation says that somebody has spoken to the referrer', async () => {
    const id = await putReferral(database)
    expect((await see(duty, id))?.spokenTo).toBe(false)
    const talk = {
      id: crypto.randomUUID(),
      referralId: id,
      spokenTo: 'H',
      spokenAt: NOW,
      holdsSafety: 'The school',
      note: '',
      hadBy: duty.id,
    }
    await database.transactions.run(duty, NOW, (tx) => keepConversation(tx, talk, NOW))
    expect((await see(duty, id))?.spokenTo).toBe(true)
    await expect(database.undone(team.colleague, (tx) => keepConversation(tx, talk, NOW))).rejects.toThrow(
      /row-level security/,
    )
  })
})

describe('the queue', () => {
  const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

  test('the one whose time runs out first comes first, whatever its level, page after page without a gap', async () => {
    await database.asOwner('truncate referrals.referral cascade')
    const put = (urgency: 'today' | 'this-week' | 'routine', days: number, level: string) =>
      putReferral(database, { urgency, receivedAt: daysAgo(days), answers: { screening_level: level } })
    // Due in: today 0 − 0, this week 5 − 7, routine 10 − 3, routine 10 − 11, this week 5 − 1.
    const due = {
      0: await put('today', 0, 'standard'),
      '-2': await put('this-week', 7, 'none'),
      7: await put('routine', 3, 'high'),
      '-1': await put('routine', 11, 'high'),
      4: await put('this-week', 1, 'high'),
    }
    await putReferral(database, { state: 'declined', urgency: 'today', receivedAt: daysAgo(30) })
    const seen: string[] = []
    let after: Parameters<typeof referralsPage>[2]['after'] = null
    do {
      const page = await database.undone(duty, (tx) => referralsPage(tx, 'waiting', { clocks, after, most: 2 }))
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(seen).toEqual([due['-2'], due['-1'], due[0], due[4], due[7]])
    expect(await database.undone(duty, (tx) => waitingCounts(tx, clocks))).toEqual({ waiting: 5, late: 2 })
  })

  test('decided and all: newest first, and moments between two milliseconds lose nothing', async () => {
    await database.asOwner('truncate referrals.referral cascade')
    for (let i = 0; i < 5; i += 1) await putReferral(database, { state: i % 2 ? 'declined' : 'received' })
    await database.asOwner(`update referrals.referral set received_at = received_at + interval '1 microsecond' *
      (substring(reference from 8)::integer % 3)`)
    for (const [show, count] of [
      ['decided', 2],
      ['all', 5],
    ] as const) {
      const seen: string[] = []
      let after: Parameters<typeof referralsPage>[2]['after'] = null
      do {
        const page = await database.undone(team.manager, (tx) => referralsPage(tx, show, { clocks, after, most: 1 }))
        seen.push(...page.rows.map(({ id }) => id))
        after = page.next
      } while (after)
      expect([new Set(seen).size, seen.length]).toEqual([count, count])
    }
  })
})
