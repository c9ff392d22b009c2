import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { findEpisode } from '../../store/episodes.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
beforeAll(() => seatTeam(database))

const date = (name: string, day: string) => {
  const [year = '', month = '', on = ''] = day.split('-')
  return { [`${name}-day`]: on, [`${name}-month`]: month, [`${name}-year`]: year }
}
const days = { ...date('from', '2026-03-19'), ...date('to', '2026-03-21'), because: 'Leave' }
const ofAll = { worker: team.practitioner.id, colleague: team.colleague.id, ...days }
const at = (day: string) => new Date(`${day}T09:00:00Z`)
const maySee = async (viewer: typeof team.colleague, { caseId }: Scene, day: string) =>
  (await database.undone(viewer, (tx) => findEpisode(tx, caseId), at(day))) !== null
const saidTo = async (id: string) =>
  (await database.asOwner<{ said: string }>('select said from people.notice where person_id = $1', [id])).map(
    (n) => n.said,
  )

const OUTSIDE = [
  ['the day before', '2026-03-18', false],
  ['the first day', '2026-03-19', true],
  ['between', '2026-03-20', true],
  ['the last day', '2026-03-21', true],
  ['the day after', '2026-03-22', false],
] as const

describe('cover of all open cases of a worker', () => {
  let mine: Scene
  let later: Scene
  let restricted: Scene
  let theirs: Scene
  beforeAll(async () => {
    clock.now = NOW
    mine = await makeScene(database)
    restricted = await makeScene(database, { named: [team.practitioner] })
    theirs = await makeScene(database, { worker: team.outreach })
    const manager = await signedIn('manager')
    const answer = await manager.post('/cover', ofAll)
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/cover?done=arranged'])
    later = await makeScene(database, { given: 'Wren' })
  })

  test.each(OUTSIDE)('%s, %s: the colleague opens the case %s', async (_when, day, opens) => {
    expect(await maySee(team.colleague, mine, day)).toBe(opens)
    expect(await maySee(team.colleague, later, day)).toBe(opens)
    expect(await maySee(team.practitioner, mine, day)).toBe(true)
    for (const other of [restricted, theirs]) expect(await maySee(team.colleague, other, day)).toBe(false)
  })

  test('the colleague finds them under Covering and is told until when; the worker is told who covers', async () => {
    clock.now = at('2026-03-20')
    const maja = await signedIn('other-practitioner')
    const list = (await maja.get('/cases?show=covering')).body
    expect([list.includes(mine.caseId), list.includes(later.caseId)]).toEqual([true, true])
    expect((await maja.get('/cases?show=mine')).body).not.toContain(mine.caseId)
    expect((await maja.get(`/cases/${mine.caseId}`)).body).toContain('You cover this case until 21 March 2026')
    const robin = await signedIn('practitioner')
    expect((await robin.get(`/cases/${mine.caseId}`)).body).toContain('Maja Lis covers')
    clock.now = NOW
  })

  test('both were told, and no young person is named', async () => {
    for (const { id } of [team.colleague, team.practitioner]) {
      const said = (await saidTo(id)).join(' ')
      expect(said).toContain('Maja Lis covers the open cases of Robin Ashby, 19 March 2026 to 21 March 2026.')
      for (const word of ['Imogen', 'Vale', 'Wren']) expect(said).not.toContain(word)
    }
    // By mail too, which says nothing but "please look": leave begins on a day off.
    const mails = await database.asOwner<{ recipient: string }>(
      `select m.recipient, m.subject from platform.mail m join people.person p on p.email = m.recipient
       where p.id = any ($1::uuid[]) and m.subject = 'Rose: please look'`,
      [[team.colleague.id, team.practitioner.id]],
    )
    expect(mails).toHaveLength(2)
  })

  test('the one who covers cannot stretch it, pass it on, or close the case', async () => {
    clock.now = at('2026-03-20')
    const maja = await signedIn('other-practitioner')
    const more = await maja.post(`/cases/${mine.caseId}/cover`, { colleague: team.outreach.id, ...days })
    expect([more.statusCode, more.body.includes('Your manager arranges cover')]).toEqual([422, true])
    const end = { version: '2', reason: 'goals-met', exit_lead: 'Ms Lane', exit_lead_role: 'School', note: '' }
    const closing = await maja.post(`/cases/${mine.caseId}/closure`, {
      ...end,
      ...date('exit_lead_agreed', '2026-03-16'),
    })
    expect([closing.statusCode, closing.body.includes('You cover this case')]).toEqual([422, true])
    await expect(
      database.undone(
        team.colleague,
        async (tx) => {
          const { giveCoverAccess } = await import('#modules/young-people')
          const cases = [{ episodeId: mine.caseId, youngPersonId: mine.youngPersonId }]
          const cover = {
            coverId: mine.caseId,
            personId: team.outreach.id,
            from: '2026-03-20',
            to: '2026-03-30',
            cases,
          }
          await giveCoverAccess(tx, cover, clock.now)
        },
        clock.now,
      ),
    ).rejects.toThrow(/row-level security/)
    clock.now = NOW
  })

  test('it ends early at the manager’s word, and both are told', async () => {
    const manager = await signedIn('manager')
    const ending = /action="(\/cover\/[^"]+\/ending)"/.exec((await manager.get('/cover')).body)?.[1] ?? ''
    expect((await manager.post(ending, {}, '/cover')).headers['location']).toBe('/cover?done=ended')
    expect(await maySee(team.colleague, mine, '2026-03-20')).toBe(false)
    expect((await saidTo(team.practitioner.id)).at(-1)).toBe('Asha Mbeki ended the cover that was arranged.')
    const { length } = await saidTo(team.practitioner.id)
    expect((await manager.post(ending, {}, '/cover')).headers['location']).toBe('/cover?done=ended')
    expect(await saidTo(team.practitioner.id)).toHaveLength(length)
  })
})

describe('cover of one case', () => {
  test('ends with the case, though its worker closes it', async () => {
    const one = await makeScene(database)
    const manager = await signedIn('manager')
    const answer = await manager.post(`/cases/${one.caseId}/cover`, {
      colleague: team.colleague.id,
      ...days,
      ...date('from', '2026-03-17'),
    })
    expect(answer.headers['location']).toBe(`/cases/${one.caseId}?done=cover`)
    expect(await maySee(team.colleague, one, '2026-03-17')).toBe(true)
    const robin = await signedIn('practitioner')
    const end = { version: '2', reason: 'goals-met', exit_lead: 'Ms Lane', exit_lead_role: 'School', note: '' }
    const closed = await robin.post(`/cases/${one.caseId}/closure`, {
      ...end,
      ...date('exit_lead_agreed', '2026-03-16'),
    })
    expect(closed.statusCode).toBe(303)
    expect(await maySee(team.colleague, one, '2026-03-17')).toBe(false)
  })

  test('ends when the case goes to another worker', async () => {
    const one = await makeScene(database)
    const manager = await signedIn('manager')
    await manager.post(`/cases/${one.caseId}/cover`, { colleague: team.colleague.id, ...days })
    await manager.post(`/cases/${one.caseId}/allocation`, { worker: team.outreach.id, version: '2', because: 'Nearer' })
    expect(await maySee(team.colleague, one, '2026-03-20')).toBe(false)
    expect(await maySee(team.outreach, one, '2026-03-20')).toBe(true)
    expect((await manager.get('/cover')).body).not.toContain(one.caseId)
  })

  test('a restricted one is covered by whom its named person chooses, and by nobody the manager chooses', async () => {
    const hidden = await makeScene(database, { worker: team.therapist, named: [team.therapist] })
    const url = `/cases/${hidden.caseId}/cover`
    expect(
      (await (await signedIn('manager')).post(url, { colleague: team.colleague.id, ...days }, '/cover')).statusCode,
    ).toBe(404)
    const tomas = await signedIn('therapist')
    expect((await tomas.post(url, { colleague: team.colleague.id, ...days })).statusCode).toBe(303)
    for (const [, day, opens] of OUTSIDE) expect(await maySee(team.colleague, hidden, day)).toBe(opens)
    expect(await maySee(team.manager, hidden, '2026-03-20')).toBe(false)
    clock.now = at('2026-03-20')
    const maja = await signedIn('other-practitioner')
    const chain = await maja.post(url, { colleague: team.outreach.id, ...days, ...date('from', '2026-03-20') })
    expect([chain.statusCode, chain.body.includes('Your manager arranges cover')]).toEqual([422, true])
    clock.now = NOW
    const ending = /action="(\/cover\/[^"]+\/ending)"/.exec((await tomas.get(url)).body)?.[1] ?? ''
    expect((await tomas.post(ending, {}, url)).statusCode).toBe(303)
    expect(await maySee(team.colleague, hidden, '2026-03-20')).toBe(false)
  })

  test('a manager who covers a restricted one does not give it to herself', async () => {
    const hidden = await makeScene(database, { worker: team.therapist, named: [team.therapist] })
    const url = `/cases/${hidden.caseId}`
    const cover = { colleague: team.manager.id, ...days, ...date('from', '2026-03-17') }
    expect((await (await signedIn('therapist')).post(`${url}/cover`, cover)).statusCode).toBe(303)
    const asha = await signedIn('manager')
    const mine = { worker: team.manager.id, version: '2', because: 'Mine from now on' }
    const answer = await asha.post(`${url}/allocation`, mine)
    expect([answer.statusCode, answer.body.includes('You cover this case for some days')]).toEqual([422, true])
    expect(await maySee(team.manager, hidden, '2026-03-22')).toBe(false)
  })

  test('sent twice it is arranged once', async () => {
    const one = await makeScene(database)
    const manager = await signedIn('manager')
    const url = `/cases/${one.caseId}/cover`
    const fields = { colleague: team.colleague.id, ...days, send_key: crypto.randomUUID() }
    for (const _ of [1, 2]) expect((await manager.post(url, fields)).statusCode).toBe(303)
    expect(await database.asOwner('select 1 from cases.cover where episode_id = $1', [one.caseId])).toHaveLength(1)
  })

  test.each([
    ['nobody', { colleague: '' }, 'Choose who covers.'],
    ['the worker themselves', { colleague: team.practitioner.id }, 'other than the worker'],
    ['somebody who carries no cases', { colleague: team.trustee.id }, 'Choose who covers.'],
    ['yesterday', date('from', '2026-03-16'), 'Cover begins today or later'],
    ['backwards', date('to', '2026-03-18'), 'cannot be before the first'],
    ['a year', date('to', '2027-03-18'), '60 days at most'],
    ['no reason', { because: '' }, 'Write why'],
  ])('%s: one sentence, words kept, nothing arranged', async (_what, change, sentence) => {
    const one = await makeScene(database)
    const url = `/cases/${one.caseId}/cover`
    const answer = await (await signedIn('manager')).post(url, { colleague: team.colleague.id, ...days, ...change })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(answer.body).toContain('value="2026"')
    expect(await database.asOwner('select 1 from cases.cover where episode_id = $1', [one.caseId])).toEqual([])
  })
})
