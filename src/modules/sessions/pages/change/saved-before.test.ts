import { beforeAll, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

/** A new session, saved; then its page, which the browser kept, changed and saved again. */
const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

const TALK = {
  kind: 'ONE-TO-ONE',
  attendance: 'ATT',
  'date-day': '16',
  'date-month': '3',
  'date-year': '2026',
  minutes: '50',
  did: 'We drew a map.',
  'action-1-what': 'Ring the school',
  'action-1-owner': 'Robin',
}

function hiddenOf(html: string): Record<string, string> {
  const found = html.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)"/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]))
}

async function savedOnce() {
  const scene = await makeScene(database)
  const robin = await signedIn('practitioner')
  const page = `/cases/${scene.caseId}/sessions/new`
  const form: Record<string, string> = { ...hiddenOf((await robin.get(page)).body), ...TALK }
  expect((await robin.send(page, form)).statusCode).toBe(303)
  const [row] = await database.asOwner<{ id: string }>('select id from sessions.session where episode_id = $1', [
    scene.caseId,
  ])
  const change = `/sessions/${row?.id}/change`
  const again = (fields: Record<string, string>, who: Visitor = robin) => who.send(page, { ...form, ...fields })
  return { ...scene, robin, page, id: row?.id ?? '', change, again }
}

const versions = (id: string) =>
  database.asOwner<{ did: string; version: number; finished: boolean }>(
    `select was->>'did' as did, version, (was->>'finished')::boolean as finished from sessions.version where session_id = $1
     union all select did, version, finished from sessions.session where id = $1 order by version`,
    [id],
  )
const promises = (id: string) =>
  database.asOwner<{ what: string }>('select what from promises.promise where made_in_id = $1 order by what', [id])

test('both versions stand side by side, and saving makes a later version; what adults promised is not promised twice', async () => {
  const { again, robin, change, id } = await savedOnce()
  const answer = await again({
    did: 'We drew a map. She named two safe people.',
    'action-2-what': 'Ask',
    'action-2-owner': 'Asha',
  })
  expect(answer.statusCode).toBe(409)
  expect(answer.body).toContain('You had saved this session once')
  expect(answer.body).toContain('Take what is saved')
  expect(answer.body).toContain(`action="${change}"`)
  expect(answer.body).not.toContain('Ring the school')
  expect(await versions(id)).toMatchObject([{ did: 'We drew a map.' }])
  const form = { ...TALK, 'action-1-what': '', 'action-1-owner': '', 'action-2-what': 'Ask', 'action-2-owner': 'Asha' }
  const more = { did: 'We drew a map. She named two safe people.', reason: 'More came back to me' }
  expect((await robin.send(change, { ...form, ...hiddenOf(answer.body), ...more })).statusCode).toBe(303)
  expect((await versions(id)).map((v) => v.did)).toEqual(['We drew a map.', more.did])
  expect((await promises(id)).map((p) => p.what)).toEqual(['Ask', 'Ring the school'])
  const waiting = await database.asOwner('select 1 from unsaved.words where ended_at is null')
  expect(waiting).toEqual([])
})

test('left at that, the words wait on the change page; what somebody else saved meanwhile is not written over', async () => {
  const { again, robin, change, id } = await savedOnce()
  const asha = await signedIn('manager')
  await again({ did: 'Robin’s second thought.' })
  const page = (await robin.get(change)).body
  expect(page).toContain('Robin’s second thought.')
  expect(hiddenOf(page)['version']).toBe('1')
  const theirs = { ...TALK, did: 'Asha’s words.', reason: 'Spelling', 'action-1-what': '', 'action-1-owner': '' }
  expect((await asha.send(change, { ...hiddenOf((await asha.get(change)).body), ...theirs })).statusCode).toBe(303)
  const late = await robin.send(change, { ...TALK, ...hiddenOf(page), did: 'Robin’s second thought.', reason: 'More' })
  expect(late.statusCode).toBe(409)
  expect(late.body).toContain('Asha’s words.')
  expect((await versions(id)).at(-1)?.did).toBe('Asha’s words.')
})

test('“Finish later”, then “Save” on the page that was kept: it is finished', async () => {
  const scene = await makeScene(database)
  const robin = await signedIn('practitioner')
  const page = `/cases/${scene.caseId}/sessions/new`
  const form = { ...hiddenOf((await robin.get(page)).body), ...TALK }
  await robin.send(page, { ...form, later: 'yes' })
  const answer = await robin.send(page, form)
  expect(answer.statusCode).toBe(409)
  const [row] = await database.asOwner<{ id: string }>('select id from sessions.session where episode_id = $1', [
    scene.caseId,
  ])
  const none = { 'action-1-what': '', 'action-1-owner': '' }
  const url = `/sessions/${row?.id}/change`
  expect((await robin.send(url, { ...TALK, ...none, ...hiddenOf(answer.body) })).statusCode).toBe(303)
  expect((await versions(row?.id ?? '')).map((v) => v.finished)).toEqual([false, true])
})

test('at the same moment with other words: one is saved, the other is told', async () => {
  const scene = await makeScene(database)
  const robin = await signedIn('practitioner')
  const page = `/cases/${scene.caseId}/sessions/new`
  const form = { ...hiddenOf((await robin.get(page)).body), ...TALK }
  const answers = await Promise.all(['One.', 'Two.'].map((did) => robin.send(page, { ...form, did })))
  expect(answers.map((a) => a.statusCode).sort()).toEqual([303, 409])
})

test('spaces at the end, another kind of line break and the same words again are no other words', async () => {
  const { again } = await savedOnce()
  expect((await again({ did: 'We drew a map. \r\n' })).statusCode).toBe(303)
})

test('somebody else’s key opens nothing: whoever may not see the record gets the answer they always get', async () => {
  const { again, id } = await savedOnce()
  const other = await signedIn('other-practitioner')
  const token = hiddenOf((await other.get('/concerns/new')).body)['_csrf'] ?? ''
  const answer = await again({ did: 'Somebody else.', _csrf: token }, other)
  expect([answer.statusCode, answer.body.includes('We drew a map')]).toEqual([404, false])
  expect(await versions(id)).toHaveLength(1)
})
