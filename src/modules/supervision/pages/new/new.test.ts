import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { gather } from '../../../../platform/parts.ts'
import { timeline } from '../../for-cases.ts'
import { recordMeeting } from '../../store/meetings.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let mine: Scene
let second: Scene
let restricted: Scene

beforeAll(async () => {
  await seatTeam(database)
  mine = await makeScene(database)
  second = await makeScene(database, { given: 'Wren', family: 'Okoro' })
  restricted = await makeScene(database, { given: 'Quill', family: 'Hart', named: [team.practitioner] })
})
beforeEach(() =>
  database.asOwner(
    'delete from promises.promise; delete from supervision.decision; delete from supervision.talked_about; delete from supervision.meeting',
  ),
)

const form = (more: Record<string, string | string[]> = {}) => ({
  worker: team.practitioner.id,
  send_key: crypto.randomUUID(),
  case: [mine.caseId, second.caseId],
  'held-day': '16',
  'held-month': '3',
  'held-year': '2026',
  agreed: 'Robin takes the two days owed.',
  talked: second.caseId,
  [`decision-${mine.caseId}`]: 'Meet at school, not at home.',
  [`reasons-${mine.caseId}`]: 'She asked for it, and it is quieter there.',
  [`action-${mine.caseId}`]: 'Ring the head of year',
  [`owner-${mine.caseId}`]: 'Robin Ashby',
  ...more,
})

const decisions = () => database.asOwner('select episode_id, decision, reasons, decided_by from supervision.decision')

describe('a supervision', () => {
  test('is reached from the case it is about, by the manager alone', async () => {
    const link = `href="/supervision/new?worker=${team.practitioner.id}"`
    const seen = async (who: string) => (await (await signedIn(who)).get(`/cases/${mine.caseId}/supervision`)).body
    expect(await seen('manager')).toContain(link)
    expect(await seen('practitioner')).not.toContain(link)
  })

  test('is written down once; its decisions stand on the case and its actions are promises', async () => {
    const manager = await signedIn('manager')
    const page = (await manager.get(`/supervision/new?worker=${team.practitioner.id}`)).body
    expect(page).toContain('Imogen Vale')
    expect(page).not.toContain('Quill')
    const fields = form()
    const from = `/supervision/new?worker=${team.practitioner.id}`
    const saved = await manager.post('/supervision/new', fields, from)
    expect(saved.statusCode).toBe(303)
    const again = await manager.post('/supervision/new', fields, from)
    expect(again.headers['location']).toBe(saved.headers['location'])
    expect(await decisions()).toEqual([
      {
        episode_id: mine.caseId,
        decision: 'Meet at school, not at home.',
        reasons: 'She asked for it, and it is quieter there.',
        decided_by: team.manager.id,
      },
    ])
    expect(await database.asOwner('select what, owner, made_in from promises.promise')).toEqual([
      { what: 'Ring the head of year', owner: 'Robin Ashby', made_in: 'supervision' },
    ])
    const robin = await signedIn('practitioner')
    const meeting = (await robin.get(String(saved.headers['location']))).body
    for (const words of ['Wren Okoro', 'Imogen Vale', 'Ring the head of year', 'two days owed', '16 March 2026'])
      expect(meeting).toContain(words)
    expect((await robin.get(`/cases/${mine.caseId}/supervision`)).body).toContain('Because: She asked for it')
    expect((await manager.get('/supervision')).body).toMatch(/Robin Ashby[^]*16 March 2026/)
    expect((await robin.get('/supervision')).body).toContain('16 March 2026')
    for (const other of ['other-practitioner', 'therapist'])
      expect((await (await signedIn(other)).get(String(saved.headers['location']))).statusCode).toBe(404)
  })

  test('adds its decisions to the timeline of the case, of all records of one young person', async () => {
    await (await signedIn('manager')).post(
      '/supervision/new',
      { ...form(), _another: 'yes' },
      `/supervision/new?worker=${team.practitioner.id}`,
    )
    const lines = await database.undone(team.practitioner, (tx) =>
      gather([timeline], tx, {
        youngPersonIds: [mine.youngPersonId, second.youngPersonId],
        before: null,
        most: 5,
      }),
    )
    expect(lines).toEqual([expect.objectContaining({ title: 'Decided in supervision', who: 'Asha Mbeki' })])
    expect(lines[0]?.text).toBe('Meet at school, not at home.\nBecause: She asked for it, and it is quieter there.')
  })

  test.each([
    [() => ({ [`reasons-${mine.caseId}`]: '' }), 'Write the reasons'],
    [() => ({ [`decision-${mine.caseId}`]: '' }), 'Write what was decided.'],
    [() => ({ [`owner-${mine.caseId}`]: '' }), 'Write which adult will do it.'],
    [() => ({ 'held-day': '18' }), 'The day is in the future.'],
    [() => ({ 'held-year': '2024' }), 'The day is too long ago.'],
    [() => ({ [`due-${mine.caseId}-day`]: '1' }), 'The day must include'],
  ])('with a fault (%#): one sentence, every word kept, nothing saved', async (change, sentence) => {
    const manager = await signedIn('manager')
    const from = `/supervision/new?worker=${team.practitioner.id}`
    const answer = await manager.post('/supervision/new', { ...form(), ...(change() as Record<string, string>) }, from)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(sentence)
    expect(answer.body).toContain('Robin takes the two days owed.')
    expect(await database.asOwner('select 1 from supervision.meeting')).toEqual([])
  })

  test('loses no word about a case that changed hands while it was being written down', async () => {
    const moved = await makeScene(database, { given: 'Ash', family: 'Lind', worker: team.colleague })
    const fields = form({
      case: [mine.caseId, moved.caseId],
      [`decision-${moved.caseId}`]: 'Wait for the school.',
      [`reasons-${moved.caseId}`]: 'They asked us to.',
    })
    const from = `/supervision/new?worker=${team.practitioner.id}`
    expect((await (await signedIn('manager')).post('/supervision/new', fields, from)).statusCode).toBe(303)
    expect(await decisions()).toHaveLength(2)
  })

  test('is the manager’s to write down, and nobody’s to change', async () => {
    const robin = await signedIn('practitioner')
    expect((await robin.get(`/supervision/new?worker=${team.colleague.id}`)).statusCode).toBe(404)
    const meeting = {
      workerId: team.colleague.id,
      ledBy: team.practitioner.id,
      heldOn: '2026-03-16',
      agreed: '',
      cases: [],
      sendKey: crypto.randomUUID(),
    }
    await expect(database.undone(team.practitioner, (tx) => recordMeeting(tx, meeting, NOW))).rejects.toThrow(
      /row-level security/,
    )
  })

  test('says nothing of a restricted young person to a manager who is not named on the record', async () => {
    const fields = form({
      case: [restricted.caseId],
      [`decision-${restricted.caseId}`]: 'x',
      [`reasons-${restricted.caseId}`]: 'y',
    })
    const manager = await signedIn('manager')
    await manager.post('/supervision/new', fields, `/supervision/new?worker=${team.practitioner.id}`)
    expect(await decisions()).toEqual([expect.objectContaining({ episode_id: mine.caseId })])
    expect((await manager.get(`/cases/${restricted.caseId}/supervision`)).statusCode).toBe(404)
  })
})
