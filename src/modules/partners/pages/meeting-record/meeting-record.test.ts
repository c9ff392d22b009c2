import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

const held = {
  kind: 'mace',
  state: 'held',
  'on-day': '16',
  'on-month': '3',
  'on-year': '2026',
  at: '14.05',
  chair: 'Bo Carr, county council',
  worker: team.practitioner.id,
  our_part: 'Spoke for her',
  decided: 'We meet her at school each week',
  view_how: 'Robin read her letter aloud',
  words: 'I want them to ask me first <b>',
  'promise-1-what': 'Ask the school for a quiet room',
  'promise-1-owner': 'Bo Carr',
  'promise-1-due-day': '20',
  'promise-1-due-month': '3',
  'promise-1-due-year': '2026',
}
const planned = { ...held, state: 'planned', 'on-day': '19', decided: '', 'promise-1-what': '', 'promise-1-owner': '' }
const noPromise = { 'promise-1-due-day': '', 'promise-1-due-month': '', 'promise-1-due-year': '' }

async function robinWithACase() {
  const scene = await makeScene(database)
  const robin = await signedIn('practitioner')
  return { robin, ...scene, address: `/cases/${scene.caseId}/meetings/new` }
}

const promisesOf = (youngPersonId: string) =>
  database.asOwner<{ what: string; owner: string; made_in: string }>(
    'select what, owner, made_in from promises.promise where young_person_id = $1',
    [youngPersonId],
  )

describe('a meeting', () => {
  test('is kept with the young person’s words apart, its promises in the ledger, and on the timeline', async () => {
    const { robin, caseId, youngPersonId, address } = await robinWithACase()
    const answer = await robin.post(address, held)
    expect(answer.statusCode).toBe(303)
    const page = (await robin.get(String(answer.headers['location']))).body
    for (const words of [
      'MACE meeting, 16 March 2026, 14:05',
      'I want them to ask me first &lt;b',
      'Bo Carr',
      'by 20 March 2026',
      'The meeting is saved.',
    ])
      expect(page).toContain(words)
    expect(await promisesOf(youngPersonId)).toEqual([
      { what: 'Ask the school for a quiet room', owner: 'Bo Carr', made_in: 'meeting' },
    ])
    for (const place of [`/cases/${caseId}`, `/cases/${caseId}/meetings`])
      expect((await robin.get(place)).body).toContain('We meet her at school each week')
  })

  test('the same page sent twice at once is one meeting with one promise', async () => {
    const { robin, youngPersonId, address } = await robinWithACase()
    const page = (await robin.get(address)).body
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const key = /name="send_key" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const fields = { ...held, _csrf: csrf, send_key: key }
    const answers = await Promise.all([robin.send(address, fields), robin.send(address, fields)])
    expect(answers.map((a) => a.statusCode)).toEqual([303, 303])
    const rows = await database.asOwner('select 1 from partners.meeting where young_person_id = $1', [youngPersonId])
    expect([rows.length, (await promisesOf(youngPersonId)).length]).toEqual([1, 1])
  })

  test.each([
    [{ kind: 'party' }, 'Choose what kind of meeting it is.'],
    [{ state: '' }, 'Choose whether it is planned or was held.'],
    [{ 'on-day': '18' }, 'This day is still to come'],
    [{ at: 'noon' }, 'Write the time like 9:30 or 14:05, or leave it out.'],
    [{ worker: team.trustee.id }, 'Choose who goes from our team.'],
    [{ 'promise-1-owner': '' }, 'Write which adult will do it.'],
    [{ 'promise-1-due-day': '1' }, 'The day is too long ago.'],
  ])('%j: one sentence, every word kept, nothing saved', async (change, sentence) => {
    const { robin, youngPersonId, address } = await robinWithACase()
    const answer = await robin.post(address, { ...held, ...change })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(answer.body).toContain('Robin read her letter aloud')
    expect(
      await database.asOwner('select 1 from partners.meeting where young_person_id = $1', [youngPersonId]),
    ).toEqual([])
  })

  test('that is planned stands on the worker’s today for a week, and is written up without a reason', async () => {
    const { robin, address, name } = await robinWithACase()
    const url = String((await robin.post(address, { ...planned, ...noPromise })).headers['location']).replace(
      '?done=meeting',
      '',
    )
    const today = (await robin.get('/today')).body
    expect(today).toContain('Meetings, today and the next seven days')
    expect(today).toContain(url)
    expect((await robin.get(url)).body).toContain(name)
    await robin.post(address, { ...planned, ...noPromise, 'on-day': '25' })
    expect((await robin.get('/today')).body).not.toContain('25 March 2026')
    const done = await robin.post(`${url}/change`, { ...held, version: '1' })
    expect(done.statusCode).toBe(303)
    expect((await robin.get('/today')).body).not.toContain(url)
  })
})

describe('changing a meeting', () => {
  test('keeps the version before, with the reason', async () => {
    const { robin, address } = await robinWithACase()
    const url = String((await robin.post(address, held)).headers['location']).replace('?done=meeting', '')
    const change = {
      ...held,
      ...noPromise,
      'promise-1-what': '',
      'promise-1-owner': '',
      chair: 'Jo Reed',
      version: '1',
    }
    expect((await robin.post(`${url}/change`, change)).statusCode).toBe(422)
    const changed = await robin.post(`${url}/change`, { ...change, reason: 'The chair was another' })
    expect(changed.statusCode).toBe(303)
    const { body } = await robin.get(url)
    for (const words of ['Jo Reed', 'The chair was another', 'Bo Carr, county council']) expect(body).toContain(words)
  })

  test('two at once: the second sees both versions field by field, and nothing is overwritten', async () => {
    const { robin, address, youngPersonId } = await robinWithACase()
    const url = String((await robin.post(address, held)).headers['location']).replace('?done=meeting', '')
    const asha = await signedIn('manager')
    const change = { ...held, version: '1', reason: 'A word was wrong' }
    await asha.post(`${url}/change`, { ...change, decided: 'Weekly, at school' })
    const second = await robin.post(`${url}/change`, {
      ...change,
      decided: 'Weekly, at home',
      'promise-2-what': 'Ring',
      'promise-2-owner': 'Robin',
      'promise-2-due-day': '20',
      'promise-2-due-month': '3',
      'promise-2-due-year': '2026',
    })
    expect(second.statusCode).toBe(409)
    for (const words of [
      'Weekly, at school',
      'Weekly, at home',
      'Keep mine',
      'Take what is saved',
      'name="version" value="2"',
    ])
      expect(second.body).toContain(words)
    const rows = await database.asOwner<{ decided: string; version: number }>(
      'select decided, version from partners.meeting where young_person_id = $1',
      [youngPersonId],
    )
    expect(rows).toEqual([{ decided: 'Weekly, at school', version: 2 }])
    expect((await promisesOf(youngPersonId)).map((p) => p.what)).not.toContain('Ring')
    const again = await robin.post(`${url}/change`, { ...change, version: '2', decided: 'Weekly, at home' })
    expect(again.statusCode).toBe(303)
  })
})
