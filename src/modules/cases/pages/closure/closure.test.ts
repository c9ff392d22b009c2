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
    // Pressed twice it is signed once; somebody who comes later is told.
    expect((await manager.post(`${address}/sign-off`, { judgement: rows[0]?.id ?? '' }, address)).statusCode).toBe(303)
    await database.asOwner('delete from unsaved.done')
    expect((await manager.post(`${address}/sign-off`, { judgement: rows[0]?.id ?? '' }, address)).statusCode).toBe(422)
    const signed = await database.asOwner('select signed_off_by from cases.judgement where episode_id = $1', [caseId])
    expect(signed).toHaveLength(1)
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

const ENDING = {
  version: '2',
  reason: 'goals-met',
  exit_lead: 'Ms Lane',
  exit_lead_role: 'Pastoral lead, Larkfield Academy',
  'exit_lead_agreed-day': '16',
  'exit_lead_agreed-month': '3',
  'exit_lead_agreed-year': '2026',
  note: '',
}

describe('an ending', () => {
  test.each([
    ['no lead', { exit_lead: '' }, 'Write who holds the young person’s safety from now on.'],
    ['no role', { exit_lead_role: '' }, 'Write their role, and where they work.'],
    ['no day', { 'exit_lead_agreed-day': '' }, 'The day on which they agreed must include a day.'],
    ['a day to come', { 'exit_lead_agreed-day': '18' }, 'The day on which they agreed is in the future'],
    ['no reason', { reason: '' }, 'Choose why the case ends.'],
    ['a death that is not written down', { reason: 'died' }, 'Write down first that the young person died'],
  ])('%s: it is said, every word is kept, and the case stays open', async (_what, change, sentence) => {
    const { caseId } = await makeScene(database)
    const robin = await signedIn('practitioner')
    const note = 'She draws every day now.'
    const answer = await robin.post(`/cases/${caseId}/closure`, { ...ENDING, note, ...change })
    expect([answer.statusCode, answer.body.includes(sentence), answer.body.includes(note)]).toEqual([422, true, true])
    expect(await database.asOwner('select state from cases.episode where id = $1', [caseId])).toEqual([
      { state: 'open' },
    ])
  })

  test('keeps who agreed, in which role and when, and shows it on the case that ended', async () => {
    const { caseId } = await makeScene(database)
    const manager = await signedIn('manager')
    const closed = await manager.post(`/cases/${caseId}/closure`, ENDING)
    expect((await manager.get(String(closed.headers['location']))).body).toContain(`href="/cases/${caseId}"`)
    const { body } = await manager.get(`/cases/${caseId}`)
    expect(body).toContain('Ms Lane, Pastoral lead, Larkfield Academy, agreed on 16 March 2026')
  })

  test('says whether there is a safe way for a letter', async () => {
    const { caseId, youngPersonId } = await makeScene(database)
    const robin = await signedIn('practitioner')
    expect((await robin.get(`/cases/${caseId}/closure`)).body).toContain('There is no safe way to send a letter')
    await database.asOwner(
      'insert into young_people.safe_contact (young_person_id, post, changed_at) values ($1, true, now())',
      [youngPersonId],
    )
    expect((await robin.get(`/cases/${caseId}/closure`)).body).toContain('A young person keeps an ending letter.')
  })

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
    const end = { ...ENDING, note: 'A good ending.' }
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
    const ended = (await manager.get(`/cases/${caseId}`)).body
    expect(ended).toContain('Closed on 17 March 2026')
    for (const link of ['safety-plan', 'goals', 'promises'])
      expect(ended).toContain(`href="/young-people/${youngPersonId}/${link}"`)
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
