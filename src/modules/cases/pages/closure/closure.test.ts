import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

const judgement = {
  harm: 'An adult gave gifts and then made threats.',
  risk: 'He may come to the school gate.',
  strengths: 'Her aunt, and drawing.',
  unknown: 'Who else he knows: Robin asks the police.',
  actions: 'School keeps the gate staffed: Ms Lane, from Monday.',
  level: 'medium',
  reasons: 'The police have spoken to him; he has stopped writing.',
  'review-day': '1',
  'review-month': '6',
  'review-year': '2026',
}

describe('our own judgement', () => {
  test('is kept as written, dated and signed, and another person signs it off', async () => {
    const { caseId } = await makeScene(database)
    const robin = await signedIn('practitioner')
    const address = `/cases/${caseId}/judgement`
    expect((await robin.post(address, judgement)).statusCode).toBe(303)
    const page = (await robin.get(address)).body
    for (const words of ['Medium', '1 June 2026', 'he has stopped writing', 'Not signed off yet'])
      expect(page).toContain(words)
    const rows = await database.asOwner<{ id: string }>('select id from cases.judgement where episode_id = $1', [
      caseId,
    ])
    const manager = await signedIn('manager')
    const other = await makeScene(database)
    for (const [caseOf, wrong] of [
      [caseId, 'no identifier'],
      [caseId, ''],
      [other.caseId, rows[0]?.id ?? ''],
    ] as const) {
      const at = `/cases/${caseOf}/judgement`
      expect((await manager.post(`${at}/sign-off`, { judgement: wrong }, at)).statusCode).toBe(422)
    }
    expect((await manager.post(`${address}/sign-off`, { judgement: rows[0]?.id ?? '' }, address)).statusCode).toBe(303)
    expect((await manager.get(address)).body).toContain('Signed off by Asha Mbeki')
    expect((await manager.post(`${address}/sign-off`, { judgement: rows[0]?.id ?? '' }, address)).statusCode).toBe(422)
  })

  test('without a level, reasons or a later day it comes back with every word', async () => {
    const { caseId } = await makeScene(database)
    const robin = await signedIn('practitioner')
    const answer = await robin.post(`/cases/${caseId}/judgement`, {
      ...judgement,
      level: '',
      reasons: '',
      'review-year': '2025',
    })
    expect(answer.statusCode).toBe(422)
    for (const words of ['Choose the level', 'Write your reasons', 'must be after today', judgement.harm])
      expect(answer.body).toContain(words)
    expect(await database.asOwner('select 1 from cases.judgement where episode_id = $1', [caseId])).toHaveLength(0)
  })

  test('past its day the level is shown as out of date', async () => {
    const { caseId } = await makeScene(database, { reviewOn: '2026-03-16' })
    expect((await (await signedIn('practitioner')).get(`/cases/${caseId}`)).body).toContain('Treat it as out of date')
  })

  test('cannot be changed or taken away by the program, whoever asks', async () => {
    for (const statement of [
      `update cases.judgement set reasons = 'x'`,
      `update cases.judgement set level = 'none'`,
      'delete from cases.judgement',
    ])
      await expect(database.transactions.run({ kind: 'public' }, NOW, async () => appQuery(statement))).rejects.toThrow(
        /permission denied/,
      )
  })
})

/** As rose_app, which is what every page is. */
async function appQuery(statement: string) {
  const { makePool } = await import('../../../../platform/db/connect.ts')
  const { inject } = await import('vitest')
  const pool = makePool(database.owner, 'rose_app', { password: inject('server').app, size: 1 })
  try {
    return await pool.query(statement)
  } finally {
    await pool.end()
  }
}

describe('an ending', () => {
  test('waits for booked sessions and unfinished notes, then keeps the record, then support can begin again', async () => {
    const { caseId, youngPersonId } = await makeScene(database, { given: 'Ines', family: 'Roque' })
    const robin = await signedIn('practitioner')
    const booking = {
      kind: 'ONE-TO-ONE',
      attendance: 'FUTURE',
      'date-day': '24',
      'date-month': '3',
      'date-year': '2026',
      minutes: '60',
    }
    expect((await robin.post(`/cases/${caseId}/sessions/new`, booking)).statusCode).toBe(303)
    const address = `/cases/${caseId}/closure`
    const end = { version: '2', reason: 'goals-met', exit_lead: 'Ms Lane, school, agreed', note: 'A good ending.' }
    const blocked = await robin.post(address, end)
    expect([
      blocked.statusCode,
      blocked.body.includes('One session is still booked'),
      blocked.body.includes('A good ending.'),
    ]).toEqual([422, true, true])
    await database.asOwner('delete from sessions.session where episode_id = $1', [caseId])
    expect((await robin.post(address, { ...end, exit_lead: '' })).statusCode).toBe(422)
    const closed = await robin.post(address, end)
    expect(closed.statusCode).toBe(303)
    expect((await robin.get(String(closed.headers['location']))).body).toContain('The case is closed.')
    expect((await robin.get(`/cases/${caseId}`)).statusCode).toBe(404)
    const manager = await signedIn('manager')
    expect((await manager.get(`/cases/${caseId}`)).body).toContain('Closed on 17 March 2026')
    const begun = await manager.post(`/cases/${caseId}/reopening`, { because: 'He wrote to her again.' })
    expect(begun.statusCode).toBe(303)
    const cases = await database.asOwner<{ state: string; reopens: string | null }>(
      'select state, reopens from cases.episode where young_person_id = $1 order by state',
      [youngPersonId],
    )
    expect(cases).toEqual([
      { state: 'closed', reopens: null },
      { state: 'waiting', reopens: caseId },
    ])
    expect((await manager.post(`/cases/${caseId}/reopening`, { because: 'again' })).statusCode).toBe(422)
  })
})
