import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let manager: Visitor
let worker: Visitor
beforeAll(async () => {
  await seatTeam(database)
  manager = await signedIn('manager')
  worker = await signedIn('practitioner')
})

const versionOn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
const words = { telephone: '07700 900456', text_message: 'yes', voicemail: 'no', never_contact: 'Stepdad' }

describe('safe contact', () => {
  test('is saved and shown; what nobody asked is a no', async () => {
    const { youngPersonId } = await makeScene(database)
    const url = `/young-people/${youngPersonId}/safe-contact`
    const version = versionOn((await worker.get(url)).body)
    expect((await worker.post(url, { ...words, version })).headers['location']).toBe(
      `/young-people/${youngPersonId}?done=safe-contact`,
    )
    const { body } = await worker.get(`/young-people/${youngPersonId}`)
    expect(body).toContain('07700 900456')
    expect(body).toMatch(/Voicemail: no · Text: yes · Post: no \(not asked\)/)
    expect((await worker.get(url)).body).toContain('value="07700 900456"')
  })

  test('two at once: the second sees both versions, and nothing is lost', async () => {
    const { youngPersonId } = await makeScene(database)
    const url = `/young-people/${youngPersonId}/safe-contact`
    for (const mine of ['07700 900001', '07700 900002']) {
      const version = versionOn((await worker.get(url)).body)
      const theirs = await manager.post(url, { ...words, version, telephone: `theirs ${mine}` })
      expect(theirs.statusCode).toBe(303)
      const late = await worker.post(url, { ...words, version, telephone: mine })
      expect(late.statusCode).toBe(409)
      expect(late.body).toContain(`theirs ${mine}`)
      expect(late.body).toContain(`value="${mine}"`)
      expect((await worker.post(url, { ...words, version: versionOn(late.body), telephone: mine })).statusCode).toBe(
        303,
      )
    }
  })

  test('too long a line: one sentence, words kept', async () => {
    const { youngPersonId } = await makeScene(database)
    const url = `/young-people/${youngPersonId}/safe-contact`
    const answer = await worker.post(url, { ...words, version: '0', safe_times: 'x'.repeat(501) })
    expect([answer.statusCode, answer.body.includes('x'.repeat(501)), answer.body.includes('Shorten this')]).toEqual([
      422,
      true,
      true,
    ])
  })
})
