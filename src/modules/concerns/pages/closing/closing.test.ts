import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { deputise, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let manager: Visitor
let deputy: Visitor
beforeAll(async () => {
  await seatTeam(database)
  await deputise(database, team.therapist)
  manager = await signedIn('manager')
  deputy = await signedIn('therapist')
})

async function raise(at = '/concerns/new'): Promise<string> {
  const worker = await signedIn('practitioner')
  const answer = await worker.post(at, { about: 'young-person', who: 'Juno Fairweather', what: 'A car waited.' })
  return /[0-9a-f-]{36}/.exec(String(answer.headers['location']))?.[0] ?? ''
}
const marks = (body: string) =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)"/g)].map(([, name = '', v = '']) => [
      name,
      v,
    ]),
  )
const versionOn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
const decide = (id: string, reasons: string, version: string) =>
  deputy.post(`/concerns/${id}/decision`, { steps: 'police', reasons, version })
const count = async (table: string, id: string) =>
  (await database.asOwner(`select 1 from concerns.${table} where concern_id = $1`, [id])).length

describe('two people on one concern', () => {
  test('a closing written before a decision came is shown beside that decision, and closes when saved again', async () => {
    const id = await raise()
    await decide(id, 'Looked at.', '1')
    const url = `/concerns/${id}/closing`
    const old = versionOn((await manager.get(url)).body)
    await decide(id, 'The car is back at the school.', '2')
    const late = await manager.post(url, { reason: 'She is at her aunt’s.', version: old })
    expect(late.statusCode).toBe(409)
    for (const words of ['As it is saved now', 'The car is back at the school.', 'Tomas Reed on', 'As you wrote it'])
      expect(late.body).toContain(words)
    expect(late.body.split('She is at her aunt’s.')).toHaveLength(3)
    expect(await count('closing', id)).toBe(0)
    const again = await manager.post(url, { reason: 'She is at her aunt’s.', version: versionOn(late.body) })
    expect([again.statusCode, await count('closing', id)]).toEqual([303, 1])
  })

  test('a reason kept before one’s own decision comes back as written after it, and closes at the first press', async () => {
    const id = await raise()
    const url = `/concerns/${id}/closing`
    const early = await manager.send(url, { ...marks((await manager.get(url)).body), reason: 'She is at her aunt’s.' })
    expect([early.statusCode, early.body.includes('Write down a decision first')]).toEqual([422, true])
    await manager.post(`/concerns/${id}/decision`, { steps: 'police', reasons: 'The plate is known.', version: '1' })
    const back = (await manager.get(url)).body
    expect(back).toContain('She is at her aunt’s.')
    const closed = await manager.send(url, { ...marks(back), reason: 'She is at her aunt’s.' })
    expect([closed.statusCode, await count('closing', id)]).toEqual([303, 1])
  })

  test('but a decision that somebody else wrote meanwhile is shown first', async () => {
    const id = await raise()
    const url = `/concerns/${id}/closing`
    await decide(id, 'Looked at.', '1')
    await manager.send(url, { ...marks((await manager.get(url)).body), reason: ' ' })
    await decide(id, 'The car is back at the school.', '2')
    const late = await manager.send(url, { ...marks((await manager.get(url)).body), reason: 'All is well.' })
    expect([late.statusCode, late.body.includes('The car is back at the school.')]).toEqual([409, true])
  })

  test('two closings at once: the second is shown the first, and nothing is written twice', async () => {
    const id = await raise()
    await decide(id, 'Looked at.', '1')
    const url = `/concerns/${id}/closing`
    const both = await Promise.all([
      manager.post(url, { reason: 'The lead closes.', version: '2' }),
      deputy.post(url, { reason: 'The deputy closes.', version: '2' }),
    ])
    expect(both.map((a) => a.statusCode).sort()).toEqual([303, 409])
    const late = both.find((a) => a.statusCode === 409)?.body
    for (const words of ['The lead closes.', 'The deputy closes.', 'Raise a new concern<'])
      expect(late).toContain(words)
    expect(await count('closing', id)).toBe(1)
  })

  test('a decision written while it was closed is shown the closing, with every word and every step chosen', async () => {
    const id = await raise()
    await decide(id, 'Looked at.', '1')
    await deputy.post(`/concerns/${id}/closing`, { reason: 'All is well.', version: '2' })
    const late = await manager.post(`/concerns/${id}/decision`, {
      steps: 'lado',
      reasons: 'He works here.',
      version: '2',
    })
    expect(late.statusCode).toBe(409)
    for (const words of ['All is well.', 'Call the LADO\nHe works here.', 'value="lado" checked'])
      expect(late.body).toContain(words)
    expect(await count('decision', id)).toBe(1)
  })
})

describe('the same page sent twice, and twice at once, writes once:', () => {
  const date = (name: string) => ({ [`${name}-day`]: '17', [`${name}-month`]: '3', [`${name}-year`]: '2026' })
  const told = { learnt: 'seen', outcome: 'already-reported', reported_by: 'Bo Carr', ...date('learnt_on') }
  test.each<[string, string, Record<string, string>]>([
    [
      'front-door-call',
      'front_door_call',
      { ...date('called_on'), called_at: '09:30', spoken_to: 'Ada', advice: 'Wait' },
    ],
    ['duty-to-report', 'duty_to_report', told],
    ['action', 'action', { what: 'Ring her aunt', owner: 'Asha Mbeki', ...date('due') }],
  ])('%s', async (deed, table, fields) => {
    const id = await raise()
    const url = `/concerns/${id}/${deed}`
    const { body } = await manager.get(url)
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(body)?.[1] ?? ''
    const sent = { ...fields, _csrf: value('_csrf'), send_key: value('send_key') }
    const answers = await Promise.all([manager.send(url, sent), manager.send(url, sent)])
    expect([...answers, await manager.send(url, sent)].map((a) => a.statusCode)).toEqual([303, 303, 303])
    expect(await count(table, id)).toBe(1)
  })

  test('action on a record, which is one promise', async () => {
    const { caseId, youngPersonId } = await makeScene(database)
    const id = await raise(`/cases/${caseId}/concerns/new`)
    const fields = { what: 'Ring her aunt', owner: 'Asha Mbeki', ...date('due'), send_key: crypto.randomUUID() }
    for (const _ of [1, 2]) expect((await manager.post(`/concerns/${id}/action`, fields)).statusCode).toBe(303)
    expect(
      await database.asOwner('select 1 from promises.promise where young_person_id = $1', [youngPersonId]),
    ).toHaveLength(1)
  })
})
