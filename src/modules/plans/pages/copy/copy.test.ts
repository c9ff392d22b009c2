import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { pagesOf, pdfText } from '../../../../../tests/harness/pdf-text.ts'
import { putSafeContact } from '../../../../../tests/harness/safe-contact.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let worker: Visitor
beforeAll(async () => {
  await seatTeam(database)
  worker = await signedIn('practitioner')
})

const WORDS = {
  signs: 'My tummy goes tight, żółty dzień, Žemaitė, Їжачок 😀',
  calm: 'Drawing with the door shut',
  safer: 'Nan’s kitchen',
  less_safe: 'The car park after dark',
  online: 'https://example.org/an-address-without-any-spaces-that-goes-on-and-on-and-on',
  'person-1-name': 'Nan',
  'person-1-number': '07700 900111',
  'person-1-word': 'kite',
  'adult-1-what': 'Pay for the taxi',
  'adult-1-owner': 'Bo Carr',
  'adult-1-due-day': '24',
  'adult-1-due-month': '3',
  'adult-1-due-year': '2026',
  agreed: 'yes',
  agreed_words: 'It is mine',
}
const ALL = [
  'signs',
  'calm',
  'people',
  'safer',
  'less_safe',
  'online',
  'adults',
  'numbers',
  'police',
  'home',
  'missing',
  'kept',
]
const addressOf = ({ youngPersonId }: Scene) => `/young-people/${youngPersonId}/safety-plan/copy`

async function planned(words: Record<string, string> = {}, wish = {}): Promise<Scene> {
  const scene = await makeScene(database, wish)
  const url = `/young-people/${scene.youngPersonId}/safety-plan/change`
  expect((await worker.post(url, { ...WORDS, version: '0', ...words })).statusCode).toBe(303)
  return scene
}

const SURE = ['professional', 'keep-paper', 'seen', 'old', 'beside']

async function copy(scene: Scene, kind: string, parts: string[] = ALL) {
  const way = kind === 'professional' ? '' : 'in-person'
  const chosen = { copy: kind, way, parts, version: '1' }
  expect((await worker.post(addressOf(scene), chosen)).statusCode).toBe(200)
  const answer = await worker.post(`${addressOf(scene)}/making`, { ...chosen, sure: SURE }, addressOf(scene))
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('application/pdf')
  const text = pdfText(answer.rawPayload)
    .replaceAll(/[\s\u200b]+/g, ' ')
    .replaceAll(' ,', ',')
  return { text, pages: pagesOf(answer.rawPayload), name: String(answer.headers['content-disposition']) }
}

describe('their copy', () => {
  test('has all that was chosen on one page, in every alphabet of the county, with the numbers that help', async () => {
    const { text, pages, name } = await copy(await planned(), 'mine')
    expect(pages).toBe(1)
    expect(name).toContain('my-plan.pdf')
    for (const words of [
      'My safety plan',
      'żółty dzień, Žemaitė, Їжачок',
      'Drawing with',
      'Nan 07700 900111 safe word: kite',
      '999',
      'Childline',
      '01603 610256',
      'Bo Carr',
      '28 April 2026',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('Imogen')
  })

  test('leaves out what they would rather not carry', async () => {
    const { text } = await copy(await planned(), 'mine', ['calm', 'people'])
    expect(text).toContain('Drawing with')
    for (const words of ['tummy', 'car park', 'taxi', 'Childline']) expect(text).not.toContain(words)
  })

  test('that is discreet holds no name, no charity and no word that tells, on its page, in its title or in its file’s name', async () => {
    const { text, pages, name } = await copy(await planned(), 'discreet')
    expect([pages, name]).toEqual([1, 'attachment; filename="notes.pdf"'])
    for (const words of ['Notes', 'What I notice', 'Drawing with', '07700 900111', 'word: kite', '999 · 0800 1111'])
      expect(text).toContain(words)
    expect(text).not.toMatch(/imogen|vale|Rose|magdalene|robin ashby|safety|exploit|plan\b|child|police|emergency/i)
  })

  test.each([
    ['Nan says Imogen is brave', 'Imogen'],
    ['my exploitation worker', 'exploitation'],
    ['the safety app', 'safety'],
    ['Ring Rose', 'Rose'],
    ['the Magdalene people', 'Magdalene'],
  ])('a discreet one is not made while “%s” is on it', async (calm, word) => {
    const scene = await planned({ calm })
    const answer = await worker.post(addressOf(scene), { copy: 'discreet', way: 'in-person', parts: ALL, version: '1' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(`“${word}” could give a discreet copy away. Leave out “What helps”`)
    expect((await copy(scene, 'discreet', ['people'])).text).not.toMatch(new RegExp(word, 'i'))
    expect((await copy(scene, 'mine')).text).toContain(word)
  })
})

describe('the professional copy', () => {
  test('has name, version, day, what adults will do and by when, and who printed it', async () => {
    const { text, name } = await copy(await planned(), 'professional')
    expect(name).toContain('safety-plan.pdf')
    for (const words of [
      'Imogen Vale',
      'version 1 of 17 March 2026',
      'To be looked at again by 28 April 2026',
      'Pay for the taxi: Bo Carr, by 24 March 2026',
      'Printed by Robin Ashby on 17 March 2026',
      '“It is mine”',
    ])
      expect(text).toContain(words)
  })

  test('with very much text goes over several pages and loses nothing', async () => {
    const long = (what: string) => `${what} ${'word after word\n'.repeat(110)} end of ${what}`
    const { text, pages } = await copy(
      await planned({ signs: long('signs'), safer: long('safer'), less_safe: long('less') }),
      'professional',
    )
    expect(pages).toBeGreaterThan(1)
    for (const words of ['end of signs', 'end of safer', 'end of less', 'Bo Carr']) expect(text).toContain(words)
    expect(text.match(/word after word/g)).toHaveLength(330)
  })
})

describe('before a copy leaves', () => {
  const chosen = (way: string, more: object = {}) => ({ copy: 'discreet', way, parts: ALL, version: '1', ...more })
  const making = (scene: Scene, fields: object, to = '/making') =>
    worker.post(`${addressOf(scene)}${to}`, fields as Record<string, string>, addressOf(scene))

  test('safe contact stands on the page, and where it will be kept is asked', async () => {
    const scene = await planned()
    expect((await worker.get(addressOf(scene))).body).toContain('Nobody has written down what is safe yet')
    await putSafeContact(database, scene.youngPersonId, { who_else_sees: 'Mum opens the letters' })
    const { body } = await worker.get(addressOf(scene))
    for (const words of ['Post: yes', 'Mum opens the letters', 'where will it be kept']) expect(body).toContain(words)
    expect(body).toMatch(/value="discreet"[^>]* checked|checked[^>]* value="discreet"/)
  })

  test.each([
    [null, 'Nobody has asked yet what is safe, so the answer is no.'],
    [{ post: false }, 'Post is not safe.'],
    [{ post: null }, 'Nobody has asked whether post is safe.'],
  ])('with safe contact %j none is posted, and it can be handed over', async (safe, sentence) => {
    const scene = await planned()
    if (safe) await putSafeContact(database, scene.youngPersonId, safe)
    for (const to of ['', '/making', '/making/screen']) {
      const answer = await making(scene, chosen('post', { sure: SURE }), to)
      expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
      expect(answer.body).toContain('You can hand it over yourself')
    }
    expect((await making(scene, chosen('in-person', { sure: SURE }))).statusCode).toBe(200)
  })

  test('what others would see is shown: the envelope, the words, the name of the file; then each thing is confirmed', async () => {
    const scene = await planned({ calm: 'Talk to my counsellor' })
    await putSafeContact(database, scene.youngPersonId, { who_else_sees: 'Mum opens the letters' })
    const seen = await making(scene, chosen('post'), '')
    expect(seen.statusCode).toBe(200)
    for (const words of [
      'rose-envelope',
      'Imogen Vale',
      'notes.pdf',
      'What I notice',
      'Talk to my counsellor',
      '“counsellor”',
    ])
      expect(seen.body).toContain(words)
    expect(seen.body).toContain('Somebody else sees the phone or the post: “Mum opens the letters”.')
    const half = await making(scene, chosen('post'))
    expect([half.statusCode, half.body.includes('Tick each line that is true')]).toEqual([422, true])
    expect((await making(scene, chosen('post', { sure: 'seen' }))).headers['content-type']).toBe('application/pdf')
  })

  test('safe contact that changed while the page was open is met at the moment of making', async () => {
    const scene = await planned()
    await putSafeContact(database, scene.youngPersonId)
    expect((await making(scene, chosen('post'), '')).statusCode).toBe(200)
    await database.asOwner('update young_people.safe_contact set post = false where young_person_id = $1', [
      scene.youngPersonId,
    ])
    expect((await making(scene, chosen('post', { sure: SURE }))).statusCode).toBe(422)
  })

  test('on the screen it is looked at together: whole, with nothing around it, and nothing is left behind', async () => {
    const scene = await planned()
    expect((await making(scene, chosen('screen'), '/making/screen')).statusCode).toBe(422)
    const answer = await making(scene, chosen('screen', { sure: ['beside'] }), '/making/screen')
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    for (const words of ['Notes', 'Drawing with', '07700 900111']) expect(answer.body).toContain(words)
    const read = /<main[\s\S]*<\/main>/.exec(answer.body)?.[0].replaceAll(/<[^>]*>/g, ' ') ?? ''
    expect(read).not.toMatch(/imogen|vale\b|robin ashby|safety|rose/i)
    expect(answer.body).not.toContain('rose-bar')
  })

  test('a professional copy goes to no family: that is confirmed, and no way is asked', async () => {
    const scene = await planned()
    const professional = { copy: 'professional', parts: ALL, version: '1' }
    expect((await making(scene, professional, '')).body).toContain('whose job it is to act on it')
    expect((await making(scene, professional)).statusCode).toBe(422)
    expect((await making(scene, { ...professional, sure: 'professional' })).statusCode).toBe(200)
  })

  test('after a death none reaches anybody but professionals', async () => {
    const scene = await planned()
    await database.asOwner('update young_people.young_person set died_on = $2 where id = $1', [
      scene.youngPersonId,
      NOW,
    ])
    for (const way of ['in-person', 'post', 'screen']) {
      const answer = await making(scene, chosen(way, { sure: SURE }))
      expect([answer.statusCode, answer.body.includes('has died')]).toEqual([422, true])
    }
  })

  test('which copy was made, how it goes, what was left out and what the gate answered is written down', async () => {
    const scene = await planned()
    await putSafeContact(database, scene.youngPersonId, { who_else_sees: 'Stepdad', post: true })
    await making(scene, { ...chosen('post', { sure: SURE }), parts: ['calm'] })
    await copy(scene, 'professional')
    const rows = await database.asOwner<{ actor: string; detail: unknown }>(
      `select actor, detail from audit.event where act = 'made a copy of a safety plan' and young_person_id = $1 order by no`,
      [scene.youngPersonId],
    )
    const left_out = 'signs people safer less_safe online adults numbers'
    expect(rows).toEqual([
      {
        actor: team.practitioner.id,
        detail: { copy: 'discreet', way: 'post', left_out, answer: 'check', confirmed: 'seen' },
      },
      {
        actor: team.practitioner.id,
        detail: {
          copy: 'professional',
          way: 'professional',
          left_out: '',
          answer: 'professional',
          confirmed: 'professional',
        },
      },
    ])
  })

  test.each([
    [{ copy: '', parts: ALL }, 422, 'Choose which copy'],
    [{ copy: 'mine', way: '', parts: ALL }, 422, 'Choose how it reaches them'],
    [{ copy: 'mine', parts: [] }, 422, 'Choose at least one part'],
    [{ copy: 'mine', parts: ['nothing-we-know'] }, 422, 'Choose at least one part'],
    [{ copy: 'mine', parts: ALL, version: '0' }, 409, 'saved a later version of this plan'],
  ])('%j: %d, %s', async (fields, status, sentence) => {
    const scene = await planned()
    const answer = await worker.post(addressOf(scene), { version: '1', way: 'in-person', ...fields })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([status, true])
  })

  test('words that a PDF cannot show are named before, and the copy is a page to print; no letter is ever lost', async () => {
    const scene = await planned({ calm: '小明 hums' })
    const seen = await making(scene, chosen('in-person'), '')
    expect(seen.body).toContain('A PDF cannot show these words: 小明.')
    expect(seen.body).toContain('formaction="')
    const asPage = await making(scene, chosen('in-person', { sure: SURE }), '/making/screen')
    expect([asPage.statusCode, asPage.body.includes('小明 hums'), asPage.body.includes('headers and footers')]).toEqual(
      [200, true, true],
    )
    const refused = await making(scene, chosen('in-person', { sure: SURE }))
    expect([refused.statusCode, refused.body.includes('A PDF cannot show these words: 小明.')]).toEqual([422, true])
    expect((await copy(scene, 'mine', ['signs'])).text).toContain('tummy')
  })

  test('without a plan there is nothing to copy; a colleague finds no such page', async () => {
    const scene = await makeScene(database)
    expect((await worker.get(addressOf(scene))).headers['location']).toBe(
      `/young-people/${scene.youngPersonId}/safety-plan`,
    )
    expect((await (await signedIn('other-practitioner')).get(addressOf(scene))).statusCode).toBe(404)
  })
})
