import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putSafeContact } from '../../../../../tests/harness/safe-contact.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let robin: Visitor
beforeAll(async () => {
  await seatTeam(database)
  robin = await signedIn('practitioner')
})

const kept = (caseId: string) =>
  database.asOwner<{ kind: string; did: string }>('select kind, did from sessions.session where episode_id = $1', [
    caseId,
  ])

async function aCase(safe: object | null) {
  const { youngPersonId, caseId } = await makeScene(database)
  if (safe) await putSafeContact(database, youngPersonId, safe)
  return { caseId, url: `/cases/${caseId}/contacts/new` }
}

describe('a contact in ten seconds', () => {
  test('a call that was tried is one tap, with nothing to write', async () => {
    const { caseId, url } = await aCase(null)
    expect((await robin.post(url, { what: 'tried-call', did: '' })).headers['location']).toBe(
      `/cases/${caseId}?done=contact`,
    )
    expect(await kept(caseId)).toEqual([expect.objectContaining({ kind: 'TRIED-CALL' })])
  })

  test('a message is looked at before it goes: its page comes first, and what has gone is after it', async () => {
    const { caseId, url } = await aCase({})
    const { body } = await robin.get(url)
    expect(body.indexOf(`href="/cases/${caseId}/message"`)).toBeLessThan(body.indexOf('Done already?'))
    expect(body.indexOf('Done already?')).toBeLessThan(body.indexOf('value="message-sent"'))
    expect(body).not.toContain('not known to be safe')
  })

  test.each(['message-sent', 'message-exchanged'])('%s without its words is asked for them', async (what) => {
    const { caseId, url } = await aCase({})
    const answer = await robin.post(url, { what, did: ' ' })
    expect([answer.statusCode, answer.body.includes('Write the words that went')]).toEqual([422, true])
    expect(await kept(caseId)).toEqual([])
    expect((await robin.post(url, { what, did: 'See you at four' })).headers['location']).toBe(
      `/cases/${caseId}?done=contact`,
    )
    expect((await kept(caseId))[0]?.did).toBe('See you at four')
  })

  test.each([
    [{ text_message: false }, 'Safe contact said then: a text is not safe.'],
    [{ text_message: null }, 'Safe contact said then: nobody has asked whether a text is safe.'],
    [null, 'Safe contact said then: nobody has asked whether a text is safe.'],
  ])('a message that was not safe is kept, and said to be so: %j', async (safe, said) => {
    const { caseId, url } = await aCase(safe)
    expect((await robin.get(url)).body).toContain('A text is not known to be safe here')
    const saved = await robin.post(url, { what: 'message-sent', did: 'See you at four' })
    expect(saved.headers['location']).toBe(`/cases/${caseId}?done=contact-unsafe`)
    expect((await robin.get(String(saved.headers['location']))).body).toContain('tell your manager today')
    expect((await kept(caseId))[0]?.did).toBe(`See you at four\n${said}`)
  })
})
