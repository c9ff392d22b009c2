import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { sqlOf } from '../../../../platform/db/sql.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

const talk = {
  kind: 'JOINT',
  attendance: 'ATT',
  'date-day': '16',
  'date-month': '3',
  'date-year': '2026',
  time: '15:30',
  minutes: '50',
  purpose: 'PURPOSE to plan',
  did: 'We drew a map with Bo Carr. Kit’s kebab shop is not safe.',
  words: 'i like drawing <b>',
  observed: 'OBSERVED quiet',
  others_present: 'Kit',
  joint_with: 'Maja Lis',
  'action-1-what': 'Ring Bo about the bus',
  'action-1-owner': 'Robin',
  'action-1-due-day': '18',
  'action-1-due-month': '3',
  'action-1-due-year': '2026',
}

async function readable(change: Record<string, string> = {}) {
  const scene = await makeScene(database)
  await database.asOwner(
    `insert into young_people.connection (id, young_person_id, name, relationship, lead_professional, added_at)
     values (gen_random_uuid(), $1, 'Bo Carr', 'Social worker', true, now())`,
    [scene.youngPersonId],
  )
  const robin = await signedIn('practitioner')
  await robin.post(`/cases/${scene.caseId}/sessions/new`, { ...talk, ...change })
  const [row] = await database.asOwner<{ id: string }>('select id from sessions.session where episode_id = $1', [
    scene.caseId,
  ])
  const id = row?.id ?? ''
  const readings = () =>
    database.asOwner(
      'select version, agreed, words, read_with from sessions.reading where session_id = $1 order by read_at, id',
      [id],
    )
  return { ...scene, robin, id, page: `/sessions/${id}/together`, readings }
}

/** What stands on a page outside its head, as a reader sees it. */
const words = (body: string) => body.slice(body.indexOf('<body')).replaceAll(/<[^>]+>/g, ' ')

describe('before the phone is handed over', () => {
  test('the worker sees what will be shown and which names are hidden, and must say that they looked', async () => {
    const { robin, page } = await readable()
    const { body } = await robin.get(page)
    for (const shown of ['We drew a map with somebody. Somebody’s kebab shop', '<li>Bo Carr</li>', '<li>Maja Lis</li>'])
      expect(body).toContain(shown)
    const notLooked = await robin.post(page, { hide: 'kebab shop' })
    expect([notLooked.statusCode, notLooked.body.includes('Look through it first')]).toEqual([422, true])
    expect(notLooked.body).toContain('value="kebab shop"')
    expect(notLooked.body).toContain('Somebody’s somebody is not safe')
    const again = await robin.post(page, { hide: 'kebab shop', again: 'yes' })
    expect([again.statusCode, again.body.includes('Somebody’s somebody is not safe')]).toEqual([200, true])
    expect(again.body).not.toContain('There is a problem')
  })

  test('it is linked from the saved session and from its page; there is none for what they were not at', async () => {
    const { robin, caseId, id, page } = await readable()
    expect((await robin.get(`/cases/${caseId}?done=session&session=${id}`)).body).toContain(`href="${page}"`)
    expect((await robin.get(`/cases/${caseId}?done=session&session=javascript:1`)).body).not.toContain('/together')
    expect((await robin.get(`/sessions/${id}`)).body).toContain(`href="${page}"`)
    for (const change of [{ kind: 'PROFESSIONAL' }, { attendance: 'WNB' }]) {
      const other = await readable(change)
      expect((await other.robin.get(other.page)).statusCode).toBe(404)
      expect((await other.robin.get(`/sessions/${other.id}`)).body).not.toContain('Read it together')
    }
  })

  test('a note that is not finished says so and does not open, on no page and by no way', async () => {
    const { robin, page, id, caseId } = await readable({ later: 'yes' })
    expect((await robin.get(`/cases/${caseId}?done=session`)).body).not.toContain('/together')
    expect((await robin.get(`/sessions/${id}`)).body).toContain('Finish this note first')
    const shown = [await robin.get(page), await robin.post(page, { looked: 'yes' }, `/sessions/${id}`)]
    expect(shown.map(({ statusCode }) => statusCode)).toEqual([200, 422])
    for (const { body } of shown)
      expect([body.includes('This note is not finished'), body.includes('We drew a map')]).toEqual([true, false])
  })

  test('after a death nothing is read together any more; what was said before stays', async () => {
    const { robin, page, id, youngPersonId } = await readable()
    const asked = await robin.post(page, { looked: 'yes' })
    const send_key = /name="send_key" value="([^"]+)"/.exec(asked.body)?.[1] ?? ''
    await robin.send(`${page}/answer`, {
      _csrf: csrfOf(asked.body),
      version: '1',
      send_key,
      answer: 'words',
      words: 'mine',
    })
    await database.asOwner(`update young_people.young_person set died_on = '2026-03-16' where id = $1`, [youngPersonId])
    const { body } = await robin.get(`/sessions/${id}`)
    expect([body.includes('mine'), body.includes('Read it together')]).toEqual([true, false])
    expect((await robin.get(page)).statusCode).toBe(404)
  })

  test('the words to hide are of no form that is kept while somebody types', async () => {
    const { robin, page } = await readable()
    expect((await robin.get(page)).body).not.toContain('name="_unsaved"')
    await robin.post(page, { hide: 'Kitty', looked: '' })
    expect(await database.asOwner(`select 1 from unsaved.words where fields::text like '%Kitty%'`)).toEqual([])
  })

  test('a colleague finds none of its pages', async () => {
    const { page } = await readable()
    const other = await signedIn('other-practitioner')
    for (const url of [page, `${page}/thanks`]) expect((await other.get(url)).statusCode).toBe(404)
    for (const url of [page, `${page}/answer`])
      expect((await other.post(url, { looked: 'yes', answer: 'yes' }, '/search')).statusCode).toBe(404)
  })
})

describe('what the young person is shown', () => {
  test('the day, what we did, their words and what adults will do: no other name, nothing of ours, no way elsewhere', async () => {
    const { robin, page } = await readable()
    const { body, statusCode } = await robin.post(page, { looked: 'yes', hide: 'kebab shop' })
    expect(statusCode).toBe(200)
    for (const shown of ['16 March 2026', 'We drew a map with somebody', 'i like drawing', 'Robin', '18 March 2026'])
      expect(words(body)).toContain(shown)
    for (const never of ['Carr', 'Kit', 'Maja', 'Lis', 'kebab', 'OBSERVED', 'PURPOSE', 'Imogen', 'Vale', 'Sign out'])
      expect([never, body.includes(never)]).toEqual([never, false])
    expect(body).not.toMatch(/href="\/[^"]|type="search"/)
  })
})

describe('what the young person says', () => {
  const keyOf = (body: string) => /name="send_key" value="([^"]+)"/.exec(body)?.[1] ?? ''
  async function handed() {
    const given = await readable()
    const { body } = await given.robin.post(given.page, { looked: 'yes' })
    const say = (fields: Record<string, string>) =>
      given.robin.send(`${given.page}/answer`, { _csrf: csrfOf(body), version: '1', send_key: keyOf(body), ...fields })
    return { ...given, say }
  }

  test('yes is kept once, with the version they read, and leads to the thanks', async () => {
    const { say, page, readings, robin, id } = await handed()
    for (const _ of [1, 2]) expect((await say({ answer: 'yes' })).headers['location']).toBe(`${page}/thanks`)
    expect(await readings()).toEqual([{ version: 1, agreed: true, words: '', read_with: team.practitioner.id }])
    const { body } = await robin.get(`${page}/thanks`)
    expect(body).toContain('Please give the phone back')
    expect([...body.matchAll(/href="(\/[^"]*)"/g)].map((m) => m[1])).toEqual([`/sessions/${id}`])
    expect(body).not.toMatch(/Imogen|Vale|type="search"/)
    expect((await robin.get(`/sessions/${id}`)).body).toContain('they said that it is right')
  })

  test('their own words stand beside the note and in the timeline, word for word, and are checked by nobody', async () => {
    const { say, readings, robin, id, caseId } = await handed()
    const said = 'nah it wernt like that <i> she hangs around there cos she wants to'
    await say({ answer: 'words', words: said })
    expect(await readings()).toEqual([expect.objectContaining({ agreed: false, words: said })])
    for (const url of [`/sessions/${id}`, `/cases/${caseId}`]) {
      const { body } = await robin.get(url)
      expect([url, body.includes('nah it wernt like that &lt;i')]).toEqual([url, true])
    }
    expect((await robin.get(`/cases/${caseId}`)).body).toContain('Read together: in their own words')
    const [note] = await database.asOwner('select version, words from sessions.session where id = $1', [id])
    expect(note).toEqual({ version: 1, words: 'i like drawing <b>' })
  })

  test('what they wrote is kept with a yes as well', async () => {
    const { say, page, robin, readings } = await handed()
    const { body } = await robin.post(page, { looked: 'yes' })
    const answers = [...body.matchAll(/<form[^>]*together\/answer.*?<\/form>/gs)].map(([form]) => form)
    expect([answers.length, answers[0]?.includes('value="yes"'), answers[0]?.includes('name="words"')]).toEqual([
      1,
      true,
      true,
    ])
    await say({ answer: 'yes', words: 'yeah but i was tired' })
    expect(await readings()).toEqual([expect.objectContaining({ agreed: true, words: 'yeah but i was tired' })])
  })

  test('nothing written is asked again in one kind sentence, with nothing of the note on the page', async () => {
    const { say, readings } = await handed()
    const empty = await say({ answer: 'words', words: ' ' })
    expect([empty.statusCode, empty.body.includes('Write your words, or tap “Yes”.')]).toEqual([422, true])
    expect(empty.body).not.toContain('We drew')
    const long = await say({ answer: 'words', words: 'x'.repeat(20_001) })
    expect([long.statusCode, long.body.includes('x'.repeat(20_001))]).toEqual([422, true])
    expect(await readings()).toEqual([])
  })

  test('after the note is changed, it says that it was changed since, and can be read again', async () => {
    const { say, robin, id, caseId, page } = await handed()
    await say({ answer: 'yes' })
    expect((await robin.get(`/sessions/${id}`)).body).not.toContain('Changed since it was read together')
    await robin.post(`/sessions/${id}/change`, { ...talk, did: 'We drew two maps.', version: '1', reason: 'Two' })
    expect((await robin.get(`/sessions/${id}`)).body).toContain('Changed since it was read together')
    expect((await robin.get(`/cases/${caseId}`)).body).toContain('the note was changed since')
    expect((await robin.get(page)).body).toContain('We drew two maps.')
  })

  test('is never changed or taken away, not even by who kept it', async () => {
    const { say, id } = await handed()
    await say({ answer: 'words', words: 'mine' })
    for (const deed of [sql`update sessions.reading set words = 'x'`, sql`delete from sessions.reading`])
      await expect(
        database.undone(team.practitioner, (tx) => sql`${deed} where session_id = ${id}`.execute(sqlOf(tx))),
      ).rejects.toThrow(/permission denied/)
  })
})

function csrfOf(body: string): string {
  return /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? ''
}

test('recording a session asks for no more than it did: kind, what happened, and the day', async () => {
  const { robin, caseId } = await readable()
  const least = { kind: 'ONE-TO-ONE', attendance: 'ATT', 'date-day': '17', 'date-month': '3', 'date-year': '2026' }
  expect((await robin.post(`/cases/${caseId}/sessions/new`, least)).statusCode).toBe(303)
})
