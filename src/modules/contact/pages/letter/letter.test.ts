import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putConnection, putSafeContact } from '../../../../../tests/harness/safe-contact.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let robin: Visitor
beforeAll(async () => {
  await seatTeam(database)
  robin = await signedIn('practitioner')
})

const goodbye = {
  kind: 'ending',
  to: 'young-person',
  how: 'post',
  words: 'Dear Imogen,\n\nThank you for the comics. #panic("x")\n\nRobin',
  address: '1 Elm Row\n\nNorwich\nNR1 1AA',
}
const scene = async (safe: object | null = {}) => {
  const made = await makeScene(database)
  if (safe) await putSafeContact(database, made.youngPersonId, safe)
  return { ...made, letters: `/cases/${made.caseId}/letters`, write: `/cases/${made.caseId}/letters/new` }
}
const make = async (at: { letters: string; write: string }, fields: object = {}) => {
  const answer = await robin.post(at.letters, { ...goodbye, ...fields }, at.write)
  return { statusCode: answer.statusCode, body: answer.body, at: String(answer.headers['location'] ?? '') }
}
const rows = (caseId: string) =>
  database.asOwner<{ how: string; address: string; told: string; words: string }>(
    'select how, address, told, words from contact.letter where episode_id = $1',
    [caseId],
  )

describe('writing a letter', () => {
  test('begins with warm words, and says who is there now once somebody has agreed to be', async () => {
    const { write, caseId } = await scene()
    const first = await robin.get(write)
    expect(first.body).toContain('Ending letter')
    const begun = await robin.get(`${write}?kind=ending&to=young-person`)
    expect(begun.body).toMatch(
      /Dear Imogen,.*\[what we did together\].*\[who is there now\] is there for you now.*Robin Ashby/s,
    )
    await database.asOwner(`update cases.episode set exit_lead = 'Bo Carr' where id = $1`, [caseId])
    expect((await robin.get(`${write}?kind=ending&to=young-person`)).body).toContain('Bo Carr is there for you now.')
  })

  test('shows the envelope on the mat, then is made once, with what the gate said', async () => {
    const at = await scene()
    const seen = await robin.post(at.write, goodbye)
    expect(seen.statusCode).toBe(200)
    expect(seen.body).toMatch(/rose-envelope.*Imogen Vale<br\/>1 Elm Row<br\/>Norwich<br\/>NR1 1AA/s)
    expect(await rows(at.caseId)).toEqual([])
    const send_key = /name="send_key" value="([^"]+)"/.exec(seen.body)?.[1] ?? ''
    const first = await make(at, { send_key })
    expect(first.at).toMatch(/^\/letters\//)
    expect((await make(at, { send_key })).at).toBe(first.at)
    const told = 'Safe by what is written down.'
    expect(await rows(at.caseId)).toEqual([
      { how: 'post', address: '1 Elm Row\nNorwich\nNR1 1AA', told, words: goodbye.words },
    ])
    expect((await robin.get(`/cases/${at.caseId}`)).body).toContain('Ending letter, by post')
    expect((await robin.get(at.letters)).body).toContain(first.at)
  })

  test.each([{ post: false }, { post: null }, { never_contact: 'x', post: null }])(
    'is not posted when safe contact says %j, and can be handed over',
    async (safe) => {
      const at = await scene(safe)
      expect((await robin.get(`${at.write}?kind=ending&to=young-person`)).body).toMatch(
        /value="in-person"[^>]* checked|checked[^>]*value="in-person"/,
      )
      for (const url of [at.write, at.letters]) {
        const answer = await robin.post(url, goodbye, at.write)
        expect([answer.statusCode, answer.body.includes('You can hand it over yourself.')]).toEqual([422, true])
        expect(answer.body).toContain('Thank you for the comics.')
      }
      const handed = await make(at, { how: 'in-person' })
      expect(handed.statusCode).toBe(303)
      expect(await rows(at.caseId)).toMatchObject([{ how: 'in-person', address: '' }])
    },
  )

  test('to somebody in their life needs their own yes', async () => {
    const at = await scene()
    const gran = await putConnection(database, at.youngPersonId)
    const dad = await putConnection(database, at.youngPersonId, { name: 'Al Vale', relationship: 'Dad', safe: null })
    expect((await make(at, { to: dad })).statusCode).toBe(422)
    expect((await make(at, { to: gran })).body).toContain('Tick each line that is true')
    expect((await make(at, { to: gran, sure: 'who-else' })).statusCode).toBe(303)
  })

  test.each([
    [
      'a gap nobody filled',
      { words: 'I am proud of you for [something].' },
      'Fill this gap, or take it out: [something]',
    ],
    ['no words', { words: '' }, 'Write the letter.'],
    ['no address', { address: 'Norwich' }, 'Write the address, one line under the other.'],
    ['no way', { how: '' }, 'Choose how it gets there.'],
    ['an unknown kind', { kind: 'x' }, 'Choose what kind of letter it is.'],
  ])('%s: one sentence, and nothing is made', async (_, fields, sentence) => {
    const at = await scene()
    const answer = await make(at, fields)
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(await rows(at.caseId)).toEqual([])
  })

  test('after death none is offered, and none is made', async () => {
    const at = await scene()
    const before = (await make(at)).at
    await database.asOwner('update young_people.young_person set died_on = $2 where id = $1', [at.youngPersonId, NOW])
    for (const url of [at.letters, at.write, `${at.write}?kind=ending&to=young-person`]) {
      const { body } = await robin.get(url)
      expect([body.includes('no letter is needed'), body.includes('Write a letter</a>')]).toEqual([true, false])
    }
    expect((await robin.post(at.letters, { ...goodbye, words: 'Dear all' }, '/search')).statusCode).toBe(422)
    const { body } = await robin.get(before)
    expect([body.includes('printing'), body.includes('has died')]).toEqual([false, true])
    expect((await robin.post(`${before}/sending`, { how: 'post' }, '/search')).statusCode).toBe(422)
  })
})

describe('a letter that was made', () => {
  test('and whose post is not safe any more is handed over', async () => {
    const at = await scene()
    const letter = (await make(at)).at
    await database.asOwner('update young_people.safe_contact set post = false where young_person_id = $1', [
      at.youngPersonId,
    ])
    const { body } = await robin.get(letter)
    expect([body.includes('Post is not safe.'), body.includes('?how=post'), body.includes('?how=in-person')]).toEqual([
      true,
      false,
      true,
    ])
    expect((await robin.post(`${letter}/sending`, { how: 'post' }, letter)).statusCode).toBe(422)
    expect((await robin.post(`${letter}/sending`, { how: 'in-person', sure: 'changed' }, letter)).statusCode).toBe(303)
    expect((await robin.get(letter)).body).toContain('Handed over by Robin Ashby')
    expect((await robin.get(at.letters)).body).toContain('Letter, handed over')
  })

  test('is found by nobody else, and nobody bends it', async () => {
    const at = await scene()
    const letter = (await make(at)).at
    const maja = await signedIn('other-practitioner')
    for (const url of [letter, `${letter}/printing`, at.letters]) expect((await maja.get(url)).statusCode).toBe(404)
    for (const sql of [
      `update contact.letter set words = 'x'`,
      'delete from contact.letter',
      'delete from contact.sent',
    ])
      expect(
        await database.asOwner<{ may: boolean }>(`select has_table_privilege('rose_app', $1, $2) as may`, [
          sql.includes('letter') ? 'contact.letter' : 'contact.sent',
          sql.split(' ')[0],
        ]),
      ).toEqual([{ may: false }])
    expect(team.colleague.id).not.toBe(team.practitioner.id)
  })
})
