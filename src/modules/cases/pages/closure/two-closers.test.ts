import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

/** Two people at the end of one case: neither writes over the other, and each sees what the other wrote. */
const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

const ENDING = {
  reason: 'goals-met',
  exit_lead: 'Bo Carr',
  exit_lead_role: 'Social worker',
  'exit_lead_agreed-day': '16',
  'exit_lead_agreed-month': '3',
  'exit_lead_agreed-year': '2026',
  note: 'She knows whom to ring.',
}

function hiddenOf(html: string): Record<string, string> {
  const found = html.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)"/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]))
}

async function giveAway(caseId: string): Promise<void> {
  const asha = await signedIn('manager')
  const url = `/cases/${caseId}/allocation`
  const { version = '' } = hiddenOf((await asha.get(url)).body)
  const given = { worker: team.colleague.id, because: 'Leave', version }
  expect((await asha.post(url, given)).statusCode).toBe(303)
}

test('closed by somebody else meanwhile: both endings side by side, one’s own words kept, and nothing written over', async () => {
  const { caseId } = await makeScene(database)
  const [robin, asha] = [await signedIn('practitioner'), await signedIn('manager')]
  const url = `/cases/${caseId}/closure`
  const open = hiddenOf((await asha.get(url)).body)
  expect((await robin.post(url, { ...ENDING, version: open['version'] ?? '' })).statusCode).toBe(303)
  const answer = await asha.send(url, { ...open, ...ENDING, note: 'Asha’s own words.' })
  expect(answer.statusCode).toBe(409)
  expect(answer.body).toContain('Somebody closed this case on 17 March 2026')
  for (const words of ['She knows whom to ring.', 'Asha’s own words.']) expect(answer.body).toContain(words)
  expect(answer.body).not.toContain('>Close the case</button>')
  expect((await asha.send(url, { ...open, ...ENDING })).statusCode).toBe(303)
  const rows = await database.asOwner('select closure_note from cases.episode where id = $1', [caseId])
  expect(rows).toEqual([{ closure_note: 'She knows whom to ring.' }])
})

test('given to somebody else meanwhile: what is true now stands above one’s own words, and the next save counts', async () => {
  const { caseId } = await makeScene(database)
  const asha = await signedIn('manager')
  const url = `/cases/${caseId}/closure`
  const open = hiddenOf((await asha.get(url)).body)
  await giveAway(caseId)
  const answer = await asha.send(url, { ...open, ...ENDING })
  expect(answer.statusCode).toBe(409)
  expect(answer.body).toContain(`It is now with ${team.colleague.name}`)
  expect(answer.body).toContain('She knows whom to ring.')
  expect((await asha.send(url, { ...ENDING, ...hiddenOf(answer.body) })).statusCode).toBe(303)
})

test('one’s own judgement while an ending waits is nobody else’s change: the ending counts at the first press', async () => {
  const { caseId } = await makeScene(database)
  const robin = await signedIn('practitioner')
  const url = `/cases/${caseId}/closure`
  const early = await robin.send(url, { ...hiddenOf((await robin.get(url)).body), ...ENDING, exit_lead: '' })
  expect(early.statusCode).toBe(422)
  const asked = {
    harm: 'Gifts',
    risk: 'The gate',
    strengths: 'Drawing',
    unknown: 'Who else',
    actions: 'Ms Lane, Monday',
  }
  const judged = { ...asked, level: 'medium', reasons: 'He has moved away.', 'review-day': '1', 'review-month': '6' }
  const judgement = await robin.post(`/cases/${caseId}/judgement`, { ...judged, 'review-year': '2026' })
  expect(judgement.statusCode).toBe(303)
  const back = (await robin.get(url)).body
  expect(back).toContain('She knows whom to ring.')
  expect((await robin.send(url, { ...ENDING, ...hiddenOf(back) })).statusCode).toBe(303)
})

test('access that ended while somebody wrote: they get the answer of a missing page, and their words are kept, not shown', async () => {
  const { caseId } = await makeScene(database)
  const robin = await signedIn('practitioner')
  const url = `/cases/${caseId}/closure`
  const open = hiddenOf((await robin.get(url)).body)
  await giveAway(caseId)
  const answer = await robin.send(url, { ...open, ...ENDING })
  expect(answer.statusCode).toBe(404)
  expect(answer.body).toContain('What you typed is kept')
  expect(answer.body).not.toContain('She knows whom to ring.')
  const today = (await robin.get('/today')).body
  expect(today).toContain('Close the case')
  expect(today).not.toContain('She knows whom to ring.')
  expect((await robin.get(`${url}?kept=${open['_unsaved']}`)).statusCode).toBe(404)
  await database.asOwner('delete from unsaved.words')
})
