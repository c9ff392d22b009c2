import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let mine: Scene
let restricted: Scene
beforeAll(async () => {
  await seatTeam(database)
  mine = await makeScene(database)
  restricted = await makeScene(database, { given: 'Quill', family: 'Hart', named: [team.therapist] })
})

const NOBODYS = '00000000-0000-4000-8000-0000000000ff'

describe('the page of a case', () => {
  test('shows its worker whose it is, how to make contact, the level and its day, and what was told', async () => {
    const { body } = await (await signedIn('practitioner')).get(`/cases/${mine.caseId}`)
    for (const words of [
      'Imogen Vale',
      'Safe contact',
      'Nobody has written down what is safe yet',
      'High',
      '30 April 2026',
      'Draws comics.',
      'Given to Robin Ashby',
    ])
      expect(body).toContain(words)
  })

  test('the number of the lead professional stands beside the timeline, nobody else’s, and none that is not safe', async () => {
    const { caseId, youngPersonId } = await makeScene(database)
    const worker = await signedIn('practitioner')
    const add = (name: string, more: Record<string, string>) =>
      worker.post(`/young-people/${youngPersonId}/connections`, { name, source: 'The school', ...more })
    await add('Bo Carr', {
      relationship: 'Social worker',
      telephone: '01632 960001',
      lead_professional: 'yes',
      safe_to_contact: 'yes',
    })
    await add('Ma Vale', { relationship: 'Mother', telephone: '01632 960002', safe_to_contact: 'yes' })
    await add('Cy Orme', {
      relationship: 'Officer',
      telephone: '01632 960003',
      lead_professional: 'yes',
      safe_to_contact: 'no',
    })
    const { body } = await worker.get(`/cases/${caseId}`)
    for (const name of ['Bo Carr', 'Ma Vale', 'Cy Orme']) expect(body).toContain(name)
    expect(['960001', '960002', '960003'].map((end) => body.includes(end))).toEqual([true, false, false])
  })

  test.each([
    ['other-practitioner', 404],
    ['therapist', 404],
    ['manager', 200],
    ['trustee', 404],
    ['communications', 404],
    ['data-lead', 404],
    ['safeguarding-trustee', 404],
    ['volunteer', 404],
  ])('somebody who comes as %s gets %d for a colleague’s case', async (person, status) => {
    expect((await (await signedIn(person)).get(`/cases/${mine.caseId}`)).statusCode).toBe(status)
  })

  test('a restricted case is found by its named people, and by nobody else, the manager and its worker included', async () => {
    expect((await (await signedIn('therapist')).get(`/cases/${restricted.caseId}`)).statusCode).toBe(200)
    for (const person of ['manager', 'practitioner', 'other-practitioner'])
      expect((await (await signedIn(person)).get(`/cases/${restricted.caseId}`)).statusCode).toBe(404)
  })

  test('missing, not yours and restricted are one and the same page', async () => {
    const v = await signedIn('other-practitioner')
    const pages = await Promise.all(
      [NOBODYS, mine.caseId, restricted.caseId].map(async (id) => (await v.get(`/cases/${id}`)).body),
    )
    expect(new Set(pages).size).toBe(1)
    expect((await v.get('/cases/not-an-identifier')).statusCode).toBe(404)
  })

  test('every look is written down with who looked, and so is every try', async () => {
    const rows = await database.asOwner<{ act: string; actor: string }>(
      'select act, actor from audit.event where subject_id = $1',
      [mine.caseId],
    )
    expect(rows).toContainEqual({ act: 'looked at a case', actor: team.practitioner.id })
    expect(rows).toContainEqual({ act: 'refused', actor: team.colleague.id })
  })
})

describe('giving a case to somebody else', () => {
  test('the new worker finds it, the old one no longer does, and the history keeps both', async () => {
    const scene = await makeScene(database, { given: 'Wren', family: 'Okoro' })
    const manager = await signedIn('manager')
    const address = `/cases/${scene.caseId}/allocation`
    expect((await manager.get(address)).body).toContain('open case')
    const noReason = await manager.post(address, { worker: team.colleague.id, version: '2', because: '' })
    expect([noReason.statusCode, noReason.body.includes('Say why the case changes hands')]).toEqual([422, true])
    const given = await manager.post(address, {
      worker: team.colleague.id,
      version: '2',
      because: 'Robin is leaving for a course',
    })
    expect([given.statusCode, given.headers['location']]).toEqual([303, `/cases/${scene.caseId}?done=allocated`])
    expect((await (await signedIn('other-practitioner')).get(`/cases/${scene.caseId}`)).statusCode).toBe(200)
    expect((await (await signedIn('practitioner')).get(`/cases/${scene.caseId}`)).statusCode).toBe(404)
    const history = await database.asOwner(
      'select worker_id, until from cases.allocation where episode_id = $1 order by since, until nulls last',
      [scene.caseId],
    )
    expect(history).toHaveLength(2)
  })

  test('two managers at once: the second is told, and nothing is overwritten', async () => {
    const scene = await makeScene(database, { worker: null })
    const manager = await signedIn('manager')
    const address = `/cases/${scene.caseId}/allocation`
    await manager.post(address, { worker: team.practitioner.id, version: '1' })
    const second = await manager.post(address, { worker: team.colleague.id, version: '1', because: 'closer to home' })
    expect(second.statusCode).toBe(409)
    expect(second.body).toContain('Somebody changed this case')
    expect(second.body).toContain('closer to home')
  })

  test('a practitioner has no such page', async () => {
    expect((await (await signedIn('practitioner')).get(`/cases/${mine.caseId}/allocation`)).statusCode).toBe(404)
  })
})
