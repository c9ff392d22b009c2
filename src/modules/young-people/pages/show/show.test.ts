import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, signedIn } = useApp(database)
let manager: Visitor
let worker: Visitor
beforeAll(async () => {
  await seatTeam(database)
  manager = await signedIn('manager')
  worker = await signedIn('practitioner')
})

describe('a young person', () => {
  test('is shown to their worker and the manager with safe contact on top and the case below', async () => {
    const { youngPersonId, caseId } = await makeScene(database)
    for (const v of [worker, manager]) {
      const { body, statusCode } = await v.get(`/young-people/${youngPersonId}`)
      expect(statusCode).toBe(200)
      expect(body.indexOf('Safe contact')).toBeLessThan(body.indexOf('Who this is'))
      expect(body).toContain(`/cases/${caseId}`)
    }
    expect((await manager.get(`/young-people/${youngPersonId}`)).body).toContain('Join another record')
    expect((await worker.get(`/young-people/${youngPersonId}`)).body).not.toContain('Join another record')
  })

  test('leads to the case, the card and what is made together, before anything is read; after a death to no card', async () => {
    const { youngPersonId, caseId } = await makeScene(database)
    const page = `/young-people/${youngPersonId}`
    const doors = async () => {
      const { body } = await worker.get(page)
      const first = body.slice(0, body.search('id="safe-contact"|Who this is'))
      const to = [
        `/cases/${caseId}`,
        ...['emergency-card', 'safety-plan', 'goals', 'promises'].map((d) => `${page}/${d}`),
      ]
      return to.map((url) => first.includes(`"${url}"`))
    }
    expect(await doors()).toEqual([true, true, true, true, true])
    await worker.post(`${page}/death`, {
      'died_on-day': '16',
      'died_on-month': '3',
      'died_on-year': '2026',
      told_by: 'The social worker',
    })
    expect(await doors()).toEqual([true, false, true, true, true])
  })

  test('missing, restricted and somebody else’s are one and the same answer on every page', async () => {
    const restricted = await makeScene(database, { worker: null, named: [team.therapist] })
    const theirs = await makeScene(database, { worker: team.colleague })
    const ids = [crypto.randomUUID(), restricted.youngPersonId, theirs.youngPersonId]
    for (const page of ['', '/safe-contact', '/connections', '/merge']) {
      const answers = await Promise.all(ids.map((id) => worker.get(`/young-people/${id}${page}`)))
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404])
      expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    }
    await onDuty(database, team.practitioner)
    expect((await worker.get(`/young-people/${theirs.youngPersonId}`)).statusCode).toBe(404)
    expect((await manager.get(`/young-people/${restricted.youngPersonId}`)).statusCode).toBe(404)
    const therapist = await signedIn('therapist')
    expect((await therapist.get(`/young-people/${restricted.youngPersonId}`)).body).toContain(
      'This record is restricted',
    )
    for (const person of ['trustee', 'data-lead', 'communications', 'volunteer']) {
      const other = visitor()
      await other.signIn(person)
      expect((await other.get(`/young-people/${theirs.youngPersonId}`)).statusCode).toBe(404)
    }
  })
})
