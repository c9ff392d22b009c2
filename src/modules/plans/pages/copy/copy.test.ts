import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { pagesOf, pdfText } from '../../../../../tests/harness/pdf-text.ts'
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

async function copy(scene: Scene, kind: string, parts: string[] = ALL) {
  const answer = await worker.post(addressOf(scene), { copy: kind, parts, version: '1' })
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
    const answer = await worker.post(addressOf(scene), { copy: 'discreet', parts: ALL, version: '1' })
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
  test.each([
    [null, 'Nobody has written down what is safe yet', 'Nobody has asked whether post is safe'],
    [false, 'Post: no', 'Post is not safe: hand the copy over, and never send it.'],
    [true, 'Post: yes', null],
  ])('safe contact stands on the page; with post %s it says so in words', async (post, panel, warning) => {
    const scene = await planned()
    if (post !== null)
      await database.asOwner(
        `insert into young_people.safe_contact (young_person_id, telephone, post, who_else_sees, changed_by, changed_at)
         values ($1, '07700 900999', $2, 'Mum opens the letters', $3, now())`,
        [scene.youngPersonId, post, team.practitioner.id],
      )
    const { body } = await worker.get(addressOf(scene))
    expect(body).toContain(panel)
    if (warning) expect(body).toContain(warning)
    else expect(body).not.toContain('hand the copy over')
    if (post !== null) expect(body).toContain('Mum opens the letters')
    expect(body).toContain('where will it be kept')
    expect(body).toMatch(/value="discreet"[^>]* checked|checked[^>]* value="discreet"/)
  })

  test('which copy was printed, and what was left out, is written down', async () => {
    const scene = await planned()
    await copy(scene, 'discreet', ['calm'])
    const rows = await database.asOwner<{ actor: string; detail: unknown }>(
      `select actor, detail from audit.event where act = 'printed a safety plan' and young_person_id = $1`,
      [scene.youngPersonId],
    )
    expect(rows).toEqual([
      {
        actor: team.practitioner.id,
        detail: { copy: 'discreet', left_out: 'signs people safer less_safe online adults numbers' },
      },
    ])
  })

  test.each([
    [{ copy: '', parts: ALL }, 422, 'Choose which copy'],
    [{ copy: 'mine', parts: [] }, 422, 'Choose at least one part'],
    [{ copy: 'mine', parts: ['nothing-we-know'] }, 422, 'Choose at least one part'],
    [{ copy: 'mine', parts: ALL, version: '0' }, 409, 'saved a later version of this plan'],
  ])('%j: %d, %s', async (fields, status, sentence) => {
    const scene = await planned()
    const answer = await worker.post(addressOf(scene), { version: '1', ...fields })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([status, true])
  })

  test('letters without a shape are named, and nothing is printed without them silently', async () => {
    const scene = await planned({ calm: 'مرحبا' })
    const answer = await worker.post(addressOf(scene), { copy: 'mine', parts: ALL, version: '1' })
    expect([answer.statusCode, answer.body.includes('no shapes for these letters: م')]).toEqual([422, true])
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
