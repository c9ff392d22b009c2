import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../tests/harness/scene.ts'
import { deputise, onDuty, seatTeam, team } from '../../../tests/harness/team.ts'
import { readOrganisation } from '../../platform/organisation.ts'
import { ROOT } from '../../platform/root.ts'
import { newId } from '../../platform/secrets.ts'
import type { Staff } from '../../platform/viewer.ts'
import type { About } from './rules/concern.ts'
import { answerConcern, raiseConcern } from './store/concerns.ts'
import { decideConcern } from './store/decisions.ts'
import { escalateConcerns, tellAtOnce } from './telling.ts'

const database = useDatabase()
const organisation = readOrganisation(join(ROOT, 'config', 'organisation.yml'))
const setting = { organisation, url: 'http://localhost:3000' }
let restricted: Scene

beforeAll(async () => {
  await seatTeam(database)
  await deputise(database, team.therapist)
  await onDuty(database, team.colleague)
  restricted = await makeScene(database, { named: [team.outreach] })
})
beforeEach(async () => {
  await database.asOwner(`update concerns.concern set closed_at = now() where closed_at is null`)
  await database.asOwner('delete from people.notice')
  await database.asOwner('delete from platform.mail')
})

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

async function raise(by: Staff, about: About = 'young-person', youngPersonId: string | null = null) {
  const account = { about, who: 'Somebody', what: 'Words', happenedOn: null, happened: '', words: '', doneAlready: '' }
  return database.transactions.run(by, NOW, async (tx) => {
    const { id } = await raiseConcern(tx, { ...account, youngPersonId, raisedBy: by.id, sendKey: newId() }, NOW)
    await tellAtOnce(tx, { id, about, raisedAt: NOW }, { setting, now: NOW })
    return id
  })
}

const escalate = (minutes: number) =>
  database.transactions.run({ kind: 'task', task: 'concerns' }, later(minutes), (tx) =>
    escalateConcerns(tx, later(minutes), setting),
  )

/** Who has been told so far: "Name → address", in the order of telling. */
async function told(): Promise<string[]> {
  const rows = await database.asOwner<{ name: string; href: string }>(
    `select p.name, n.href from people.notice n join people.person p on p.id = n.person_id order by n.at, p.name`,
  )
  return rows.map(({ name, href }) => `${name} → ${href.startsWith('/concerns/') ? 'the concern' : href}`)
}
const fresh = async (work: () => Promise<unknown>) => {
  await database.asOwner('delete from people.notice')
  await work()
  return told()
}

describe('the clock of a concern that nobody has answered', () => {
  test('tells lead and deputies again, then managers and duty, then the trustee, each once', async () => {
    await raise(team.practitioner)
    expect(await told()).toEqual(['Asha Mbeki → the concern', 'Tomas Reed → the concern'])
    expect(await fresh(() => escalate(14))).toEqual([])
    expect(await fresh(() => escalate(15))).toEqual(['Asha Mbeki → the concern', 'Tomas Reed → the concern'])
    expect(await fresh(() => escalate(16))).toEqual([])
    expect(await fresh(() => escalate(30))).toEqual(['Asha Mbeki → the concern', 'Maja Lis → /today'])
    expect(await fresh(() => escalate(60))).toEqual(['Jo Linden → /today'])
    expect(await fresh(() => escalate(6_000))).toEqual([])
  })

  test('whoever may not open it learns only that one waits, since when, and whom to ring', async () => {
    await raise(team.practitioner)
    await fresh(() => escalate(60))
    const rows = await database.asOwner<{ said: string; href: string }>(
      'select said, href from people.notice where person_id = any ($1)',
      [[team.colleague.id, team.safeguardingTrustee.id]],
    )
    expect(rows).toHaveLength(2)
    for (const row of rows)
      expect(row).toEqual({
        said: 'A concern has waited since 10:00 and nobody has it yet. Ring round the team: whoever may open it finds it on their Today.',
        href: '/today',
      })
    const mails = await database.asOwner('select subject, body from platform.mail')
    expect(mails.length).toBeGreaterThan(0)
    expect(JSON.stringify(mails)).not.toMatch(/concern|Somebody/i)
  })

  test('catches up after a night switched off, telling each person once', async () => {
    await raise(team.practitioner)
    // Past midnight nobody is on the rota, and then the managers stand for duty.
    const all = ['Asha Mbeki → the concern', 'Jo Linden → /today', 'Tomas Reed → the concern']
    expect(await fresh(() => escalate(14 * 60))).toEqual(all)
    const said = await database.asOwner<{ said: string }>('select distinct said from people.notice where href = $1', [
      '/today',
    ])
    expect(said).toEqual([
      { said: expect.stringMatching(/^A concern has waited since 17 March 2026, 10:00 and nobody has it yet[.] Ring/) },
    ])
    expect(await fresh(() => escalate(15 * 60))).toEqual([])
  })

  test('a clock that is put back tells nobody twice; two at once tell once', async () => {
    await raise(team.practitioner)
    await escalate(15)
    expect(await fresh(() => escalate(-600))).toEqual([])
    expect(await fresh(() => escalate(15))).toEqual([])
    const before = await fresh(() => Promise.all([escalate(30), escalate(30), escalate(30)]))
    expect(before).toEqual(['Asha Mbeki → the concern', 'Maja Lis → /today'])
  })

  test('stops when somebody says that they have it', async () => {
    const id = await raise(team.practitioner)
    await database.transactions.run(team.manager, later(5), (tx) =>
      answerConcern(tx, { id, by: team.manager.id }, later(5)),
    )
    expect(await fresh(() => escalate(60))).toEqual([])
  })

  test('begins a second time when somebody has it and nobody decides, and ends with the decision', async () => {
    const id = await raise(team.practitioner)
    await database.transactions.run(team.manager, later(5), (tx) =>
      answerConcern(tx, { id, by: team.manager.id }, later(5)),
    )
    expect(await fresh(() => escalate(4 * 60 + 4))).toEqual([])
    expect(await fresh(() => escalate(4 * 60 + 5))).toEqual(['Asha Mbeki → the concern', 'Tomas Reed → the concern'])
    const said = await database.asOwner<{ said: string }>('select distinct said from people.notice')
    expect(said).toEqual([
      { said: 'Asha Mbeki has had a concern since 10:05 and nothing is decided yet. Please open it now.' },
    ])
    expect(await fresh(() => escalate(4 * 60 + 6))).toEqual([])
    const decision = { version: 1, by: team.manager.id, steps: ['police'], reasons: 'Because' }
    await database.transactions.run(team.manager, later(300), (tx) =>
      decideConcern(tx, { id, ...decision }, later(300)),
    )
    expect(await fresh(() => escalate(6_000))).toEqual([])
  })

  test('about staff goes round among the safeguarding trustees alone', async () => {
    await raise(team.practitioner, 'manager')
    expect(await told()).toEqual(['Jo Linden → the concern'])
    for (const minutes of [15, 30, 60])
      expect(await fresh(() => escalate(minutes))).toEqual(['Jo Linden → the concern'])
  })

  test('on a restricted record: its named people; the trustee that one waits; never the manager the record', async () => {
    await raise(team.outreach, 'young-person', restricted.youngPersonId)
    expect(await told()).toEqual(['Carys Bell → the concern', 'Jo Linden → /today'])
    expect(await fresh(() => escalate(15))).toEqual(['Carys Bell → the concern', 'Jo Linden → /today'])
    expect(await fresh(() => escalate(30))).toEqual(['Asha Mbeki → /today', 'Maja Lis → /today'])
  })

  test('the task sees only what waits, and no other task sees that', async () => {
    const id = await raise(team.practitioner)
    const count = (task: string) =>
      database.undone({ kind: 'task', task }, async (tx) => {
        const { sql } = await import('kysely')
        const { sqlOf } = await import('../../platform/db/sql.ts')
        return (await sql`select 1 from concerns.concern`.execute(sqlOf(tx))).rows.length
      })
    expect(await count('concerns')).toBe(1)
    expect(await count('mail')).toBe(0)
    await database.transactions.run(team.manager, NOW, (tx) => answerConcern(tx, { id, by: team.manager.id }, NOW))
    expect(await count('concerns')).toBe(1)
    const decision = { version: 1, by: team.manager.id, steps: ['police'], reasons: 'Because' }
    await database.transactions.run(team.manager, NOW, (tx) => decideConcern(tx, { id, ...decision }, NOW))
    expect(await count('concerns')).toBe(0)
  })
})
