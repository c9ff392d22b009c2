import { beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/secrets.ts'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

test('words of a form that is answered with a file wait no longer', async () => {
  const { youngPersonId } = await makeScene(database)
  const worker = await signedIn('practitioner')
  const plan = `/young-people/${youngPersonId}/safety-plan`
  const saved = { signs: 'My tummy goes tight', agreed: 'yes', version: '0' }
  expect((await worker.post(`${plan}/change`, saved)).statusCode).toBe(303)
  const html = (await worker.get(`${plan}/copy`)).body
  const hidden = html.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)"/g)
  const form = {
    ...Object.fromEntries([...hidden].map(([, name, value]) => [name, value])),
    copy: 'mine',
    way: 'in-person',
    parts: 'signs',
    sure: 'keep-paper',
  }
  const marks = { _unsaved: newId(), _page: `${plan}/copy`, _rev: '0' }
  const waiting = () => database.asOwner('select 1 from unsaved.words where ended_at is null')
  await worker.send('/unsaved-words', { ...form, ...marks, _action: `${plan}/copy`, _turn: '1' })
  expect(await waiting()).toHaveLength(1)
  const answer = await worker.send(`${plan}/copy/making`, { ...form, ...marks })
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
  expect(await waiting()).toEqual([])
})
