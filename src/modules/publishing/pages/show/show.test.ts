import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { newId } from '../../../../platform/secrets.ts'
import * as urls from '../../../../urls/index.ts'
import { ADDRESSES, ownContent } from '../../../site/index.ts'

const database = useDatabase()
const { signedIn, visitor } = useApp(database)
beforeAll(() => seatTeam(database))

const newest = async (path: string) =>
  (
    await database.asOwner<{ deed: string; source: string; version: number }>(
      'select deed, source, version from publishing.page_version where path = $1 order by version desc limit 1',
      [path],
    )
  )[0]

test.each(ADDRESSES.map(({ path }) => path))(
  '%s is reviewed with one press, and its starting words may be saved',
  async (path) => {
    const ferhat = await signedIn('communications')
    const page = urls.managePage(path)
    const { statusCode, headers } = await ferhat.post(
      urls.managePageReview(path),
      { version: '0', send_key: newId() },
      page,
    )
    expect([statusCode, headers['location']]).toEqual([303, `${page}?done=reviewed`])
    const saved = await newest(path)
    expect(saved?.deed).toBe('reviewed')
    expect(saved?.source).toMatch(/reviewedOn: 2026-03-17\nreviewBy: 2026-09-14/)
    const words = (source: string | undefined) => source?.slice(source.indexOf('\n---\n', 4)).trim()
    expect(words(saved?.source)).toBe(words(ownContent().get(path)?.source))
  },
)

test('an earlier version, and the starting words, come back as a new one; one can read what changed', async () => {
  const ferhat = await signedIn('communications')
  const source = ownContent().get('about')?.source ?? ''
  const other = source.replace('title: ', 'title: A quite other ').replaceAll("'", '’')
  await database.asOwner(
    `insert into publishing.page_version (id, path, version, source, publish_at, deed, starting, made_by, made_at, send_key)
     values (gen_random_uuid(), 'about', 2, $1, '2026-03-17T10:00Z', 'written', 'of an older release', $2, '2026-03-17T10:00Z', gen_random_uuid())`,
    [other, team.manager.id],
  )
  const page = (await ferhat.get('/manage/pages/about')).body
  expect(page).toMatch(/Version 2<\/a>: written, .*Asha Mbeki/)
  expect(page).toContain('See what is new in the starting words')
  const version = (await ferhat.get('/manage/pages/about/versions/2')).body
  expect(version).toContain('What changed from <!-- -->version 1'.replace('<!-- -->', ''))
  expect(version).toMatch(/<ins>A quite other/)
  for (const [back, saw] of [
    [1, '2'],
    [0, '3'],
  ] as const) {
    const { headers } = await ferhat.post(
      urls.managePageRestoring('about', back),
      { version: saw, send_key: newId() },
      urls.managePageVersion('about', back),
    )
    expect(headers['location']).toBe('/manage/pages/about?done=back')
  }
  expect(await newest('about')).toMatchObject({ deed: 'brought back', version: 4, source })
  expect((await visitor().get('/about')).body).not.toContain('A quite other')
  const stale = await ferhat.post(
    urls.managePageRestoring('about', 2),
    { version: '2', send_key: newId() },
    urls.managePageVersion('about', 2),
  )
  expect(stale.statusCode).toBe(409)
})

test('what was changed since is read again by the same person on the same day', async () => {
  const ferhat = await signedIn('communications')
  const page = urls.managePage('families')
  const review = async () => {
    const version = String((await newest('families'))?.version ?? 0)
    return ferhat.post(urls.managePageReview('families'), { version, send_key: newId() }, page)
  }
  expect((await review()).statusCode).toBe(303)
  await database.asOwner(
    `insert into publishing.page_version (id, path, version, source, publish_at, deed, starting, made_by, made_at, send_key)
     select gen_random_uuid(), path, version + 1, source, publish_at, 'written', starting, $1, made_at, gen_random_uuid()
     from publishing.page_version where path = 'families' order by version desc limit 1`,
    [team.manager.id],
  )
  const again = await review()
  expect([again.statusCode, again.headers['location']]).toEqual([303, `${page}?done=reviewed`])
})

describe('a fact that was to be verified', () => {
  const PATH = 'you/signs'
  const [first = '', second = ''] = ownContent().get(PATH)?.about.check ?? []
  const press = (who: Visitor, fields: Record<string, string>) =>
    who.post(urls.managePageChecking(PATH), { send_key: newId(), ...fields }, urls.managePage(PATH))
  const versions = () =>
    database.asOwner<{ version: number; deed: string; fact: string; how: string; draft: boolean }>(
      `select version, deed, fact, how, publish_at is null as draft from publishing.page_version
       where path = $1 order by version`,
      [PATH],
    )
  const version = async () => String((await versions()).at(-1)?.version ?? 0)

  test('is ticked off by one press, with who, when and how, and the words stay', async () => {
    const ferhat = await signedIn('communications')
    const [before, seen] = [await newest(PATH), (await visitor().get('/you/signs')).body]
    expect((await ferhat.get(urls.managePage(PATH))).body).toContain(`name="fact" value="${first}"`)
    const fields = { version: await version(), send_key: newId(), fact: first, how: 'asked' }
    const both = await Promise.all([press(ferhat, fields), press(ferhat, fields)])
    for (const { statusCode, headers } of both)
      expect([statusCode, headers['location']]).toEqual([303, '/manage/pages/you.signs?done=right'])
    const after = await newest(PATH)
    expect(after?.version).toBe((before?.version ?? 0) + 1)
    expect(after?.source.replace(/check:\n.*\n/, 'check:\n')).not.toContain(first)
    expect(after?.source.slice(after.source.indexOf('\n---\n'))).toBe(
      before?.source.slice(before.source.indexOf('\n---\n')),
    )
    const page = (await ferhat.get('/manage/pages/you.signs?done=right')).body
    expect(page).toContain('It is written down that this is right today.')
    expect(page).toContain(`: found right (“${first}”; asked whoever knows it), 17 March 2026, 10:00, Ferhat Oz`)
    expect(page).not.toContain(`name="fact" value="${first}"`)
    expect(page).toContain(`name="fact" value="${second}"`)
    expect((await visitor().get('/you/signs')).body).toBe(seen)
    expect((await press(ferhat, fields)).statusCode).toBe(303)
    expect(await newest(PATH)).toEqual(after)
  })

  test.each([
    ['without saying how', { fact: second, how: '' }, 422, 'Say how you know.'],
    ['in another way', { fact: second, how: 'guessed' }, 422, 'Say how you know.'],
    ['that nobody asks about', { fact: 'The moon is round.', how: 'read' }, 409, 'This is how it is now.'],
    ['that is ticked off already', { fact: first, how: 'read' }, 409, 'Ferhat Oz saved a version'],
  ])('%s changes nothing', async (_, fields, status, says) => {
    const asha = await signedIn('manager')
    const before = await versions()
    const { statusCode, body } = await press(asha, { version: await version(), ...fields })
    expect([statusCode, body.includes(says)]).toEqual([status, true])
    expect(await versions()).toEqual(before)
  })

  test('is not ticked off by whoever has not seen what somebody saved meanwhile', async () => {
    const asha = await signedIn('manager')
    const before = await versions()
    const late = await press(asha, { version: String(Number(await version()) - 1), fact: second, how: 'read' })
    expect([late.statusCode, late.body.includes('saved a version while you were looking')]).toEqual([409, true])
    expect(await versions()).toEqual(before)
  })

  test('leaves a draft a draft', async () => {
    const ferhat = await signedIn('communications')
    await database.asOwner(
      `insert into publishing.page_version (id, path, version, source, deed, starting, made_by, made_at, send_key)
       select gen_random_uuid(), path, version + 1, source, 'written', starting, made_by, made_at, gen_random_uuid()
       from publishing.page_version where path = $1 order by version desc limit 1`,
      [PATH],
    )
    const done = await press(ferhat, { version: await version(), fact: second, how: 'tried' })
    expect(done.statusCode).toBe(303)
    expect((await versions()).at(-1)).toMatchObject({ deed: 'found right', fact: second, how: 'tried', draft: true })
    expect((await ferhat.get(urls.managePage(PATH))).body).toContain('A draft waits')
  })

  test('and a review does not push it aside', async () => {
    // Ferhat reviewed the page today, and would be asked whether he means it once more.
    const asha = await signedIn('manager')
    const before = await versions()
    const sent = { version: await version(), send_key: newId() }
    const { statusCode, body } = await asha.post(urls.managePageReview(PATH), sent, urls.managePage(PATH))
    expect([statusCode, body.includes('A draft waits'), await versions()]).toEqual([409, true, before])
  })

  test('is ticked off by nobody else', async () => {
    const robin = await signedIn('practitioner')
    const token = { version: '1', send_key: newId(), fact: second, how: 'read' }
    expect((await robin.post(urls.managePageChecking(PATH), token, '/today')).statusCode).toBe(404)
  })
})

test('words of which no page can be made any more never reach a visitor, and staff are told', async () => {
  await database.asOwner(
    `insert into publishing.page_version (id, path, version, source, publish_at, deed, starting, made_by, made_at, send_key)
     select gen_random_uuid(), path, 2, replace(source, '{emergency}', '{gone}'), made_at, 'written', starting, made_by, made_at, gen_random_uuid()
     from publishing.page_version where path = 'you/help'`,
  )
  const ferhat = await signedIn('communications')
  // Whoever saves any page looks all of them up.
  await ferhat.post(urls.managePageReview('contact'), { version: '1', send_key: newId() }, urls.managePage('contact'))
  const open = (await visitor().get('/you/help')).body
  expect(open).toContain('999')
  expect(open).not.toContain('{gone}')
  const page = (await ferhat.get(urls.managePage('you/help'))).body
  expect(page).toMatch(/Version 2 cannot be shown any more: \{gone\} stands for nothing.*Visitors see version 1/)
  expect((await ferhat.get('/manage/pages')).body).toContain('Cannot be shown')
  // Nor is a fact ticked off in older words, which would take the place of the newest.
  const [fact = ''] = ownContent().get('you/help')?.about.check ?? []
  const ticked = { version: '2', send_key: newId(), fact, how: 'read' }
  const { statusCode } = await ferhat.post(urls.managePageChecking('you/help'), ticked, urls.managePage('you/help'))
  expect([statusCode, (await newest('you/help'))?.version]).toEqual([409, 2])
})
