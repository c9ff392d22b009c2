import { beforeAll, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { inventTranslation } from '../../../../../tests/harness/invented-translation.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'
import { newId } from '../../../../platform/secrets.ts'
import * as urls from '../../../../urls/index.ts'
import { ownContent, readFrontMatter } from '../../../site/index.ts'

const database = useDatabase()
const { signedIn, visitor } = useApp(database)
beforeAll(() => seatTeam(database))

const TRANSLATOR = { translated_by: 'Amina Test' }
const REVIEW = {
  reviewed_by: 'Someone Else',
  'reviewed_on-day': '16',
  'reviewed_on-month': '3',
  'reviewed_on-year': '2026',
  by_people: 'yes',
}

const fileOf = (text: string) => [{ name: 'file', fileName: 'translated.po', bytes: Buffer.from(text) }]
const templateOf = async (who: Visitor, path: string) => (await who.get(urls.manageTranslationFile('ar', path))).body

async function bring(who: Visitor, path: string): Promise<string> {
  const file = inventTranslation(await templateOf(who, path), 'ar')
  const answer = await who.upload(urls.manageTranslation('ar', path), fileOf(file), {
    ...TRANSLATOR,
    send_key: newId(),
  })
  expect([answer.statusCode, /error-summary__body">(.*?)<\/div/.exec(answer.body)?.[1]]).toEqual([303, undefined])
  return String(answer.headers['location'])
}

async function putOn(who: Visitor, version: string, fields: Record<string, string> = {}) {
  const step = /name="version" value="(\d+)"/.exec((await who.get(version)).body)?.[1] ?? '0'
  return who.post(`${version}/showing`, { version: step, send_key: newId(), ...REVIEW, ...fields }, version)
}

const open = async (path: string) => {
  const { statusCode, body } = await visitor().get(path)
  return { statusCode, body }
}

test('a page is read in another language from its file to the site, until the English words change', async () => {
  const ferhat = await signedIn('communications')
  const missing = await open('/ar/you/help')
  expect(missing).toEqual(await open('/ar/you/there-is-no-such-page'))
  expect(missing.statusCode).toBe(404)

  const version = await bring(ferhat, 'you/help')
  const look = (await ferhat.get(version)).body
  expect(look).toContain('dir=&quot;rtl&quot;')
  expect((await putOn(ferhat, version)).headers['location']).toBe('/manage/translations/ar/you.help?done=on')
  // What stands around every page is not there yet.
  expect((await open('/ar/you/help')).statusCode).toBe(404)
  await putOn(ferhat, await bring(ferhat, 'frame'))

  const { statusCode, body } = await open('/ar/you/help')
  expect(statusCode).toBe(200)
  expect(body).toContain('<html lang="ar" dir="rtl"')
  expect(body).toMatch(/<strong dir="ltr">999<\/strong>/)
  expect(body).not.toContain('Leave this page')
  expect(body).toContain('href="/exit"')
  expect((await open('/you/help')).body).toMatch(/href="\/ar\/you\/help"[^>]*lang="ar"/)
  expect((await open('/sitemap.xml')).body).toContain('/ar/you/help<')
  expect((await ferhat.get('/manage/translations/ar')).body).toContain('On the site')
  expect((await ferhat.get('/today')).body).not.toContain('translation no longer fits')

  await ferhat.post(urls.managePageReview('you/help'), { version: '0', send_key: newId() }, urls.managePage('you/help'))
  expect((await open('/ar/you/help')).statusCode).toBe(200)

  const change = urls.managePageChange('you/help')
  const answer = await ferhat.post(change, typed('you/help', { title: 'Somebody to talk to', version: '1' }), change)
  expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/manage/pages/you.help?done=saved'])
  expect((await open('/you/help')).body).toContain('Somebody to talk to')
  expect((await open('/ar/you/help')).statusCode).toBe(404)
  expect((await open('/you/help')).body).not.toContain('/ar/you/help')
  expect((await ferhat.get('/today')).body).toMatch(
    /href="\/manage\/translations\/ar"[^>]*>1 translation no longer fits its English<[\s\S]*Visitors read the English instead\. First “Somebody to talk to” in Arabic/,
  )
  const behind = (await ferhat.get(urls.manageTranslation('ar', 'you/help'))).body
  expect(behind).toContain('<del>Someone to talk to</del>')
  expect(behind).toContain('<ins>Somebody to talk to</ins>')
  // Only what changed is left to translate.
  expect((await templateOf(ferhat, 'you/help')).match(/^msgstr ""$/gm)).toHaveLength(2)
})

test('only what a person translated and another read through goes on the site', async () => {
  const ferhat = await signedIn('communications')
  const version = await bring(ferhat, 'you/tell')
  for (const [fields, says] of [
    [{ reviewed_by: 'amina  TEST' }, 'Somebody else than the translator reads it through'],
    [{ reviewed_by: '' }, 'Write who read it through'],
    [{ by_people: '' }, 'Confirm that people wrote it'],
    [{ 'reviewed_on-year': '2027' }, 'not a later one'],
  ] as const) {
    const answer = await putOn(ferhat, version, fields)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(says)
  }
  expect(await database.asOwner(`select 1 from translations.step where path = 'you/tell'`)).toEqual([])
})

test('a file with a fault says where, keeps what was typed, and changes nothing', async () => {
  const ferhat = await signedIn('communications')
  const good = inventTranslation(await templateOf(ferhat, 'you/friend'), 'ar')
  const address = urls.manageTranslation('ar', 'you/friend')
  for (const [bytes, says] of [
    [
      Buffer.from(good.replace(/(msgstr ".*\]\()\//, '$1/other/')),
      /Line \d+, “.*: the address \/other\/.* is not in the English/,
    ],
    [
      Buffer.from(good.replaceAll(/msgstr "/g, 'msgstr "# ')),
      /Line \d+, “.*: there is a heading with one #.*And \d+ more like these/,
    ],
    [Buffer.from(good.replace(/(msgctxt "words 1"\n.*\nmsgstr ")/, '$1- ')), /begins with a sign/],
    [Buffer.from(good, 'utf16le'), /Save the file as UTF-8/],
    [Buffer.alloc(500_000, 'x'), /empty or too large/],
  ] as const) {
    const answer = await ferhat.upload(address, [{ name: 'file', fileName: 'a.po', bytes }], TRANSLATOR)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toMatch(says)
    expect(answer.body).toContain('value="Amina Test"')
  }
  const none = await ferhat.upload(address, [], TRANSLATOR)
  expect(none.body).toContain('Choose the translator’s file')
  expect(await database.asOwner(`select 1 from translations.version where path = 'you/friend'`)).toEqual([])
})

test('a double click brings one version, two at once lose nothing, and what is taken off is gone at once', async () => {
  const ferhat = await signedIn('communications')
  const asha = await signedIn('manager')
  const address = urls.manageTranslation('ar', 'contact')
  const file = fileOf(inventTranslation(await templateOf(ferhat, 'contact'), 'ar'))
  const key = newId()
  for (const _ of [1, 2]) {
    const { headers } = await ferhat.upload(address, file, { ...TRANSLATOR, send_key: key })
    expect(headers['location']).toBe('/manage/translations/ar/contact/versions/1')
  }
  const page = '/manage/translations/ar/contact/versions/1'
  expect((await putOn(ferhat, page)).statusCode).toBe(303)
  const { body, headers } = await visitor().get('/ar/contact')
  expect(body).toContain('hreflang="en-GB" href="http://localhost:3000/contact"')
  expect(headers['etag']).toBeTruthy()
  // Somebody who has seen the page before it was put on.
  const late = { version: '0', send_key: newId() }
  expect((await asha.post(urls.manageTranslationRemoval('ar', 'contact'), late, address)).statusCode).toBe(409)
  expect((await visitor().get('/ar/contact')).statusCode).toBe(200)
  const seen = { version: '1', send_key: newId() }
  expect((await asha.post(urls.manageTranslationRemoval('ar', 'contact'), seen, address)).statusCode).toBe(303)
  expect((await visitor().get('/ar/contact')).statusCode).toBe(404)
})

/** The form of a page, filled in with its starting words. */
function typed(path: string, wish: Record<string, string>) {
  const read = readFrontMatter(ownContent().get(path)?.source ?? '')
  if ('faults' in read) throw new Error('the starting words are broken')
  const { title, tab, description, sources, check } = read.about
  const lists = { sources: sources.join('\n'), check: check.join('\n') }
  const review = { 'review_by-day': '1', 'review_by-month': '9', 'review_by-year': '2026' }
  return {
    send_key: newId(),
    title,
    tab,
    description,
    words: read.words.trim(),
    ...lists,
    ...review,
    when: 'on',
    ...wish,
  }
}

test('a translation that was taken off the site is put on it once more on the same day', async () => {
  const ferhat = await signedIn('communications')
  const version = await bring(ferhat, 'you/not-you')
  const at = urls.manageTranslation('ar', 'you/not-you')
  for (const _ of [1, 2]) {
    expect((await putOn(ferhat, version)).headers['location']).toBe(`${at}?done=on`)
    const { body } = await ferhat.get(at)
    const keys = { version: /name="version" value="(\d+)"/.exec(body)?.[1] ?? '0', send_key: newId() }
    const off = await ferhat.post(urls.manageTranslationRemoval('ar', 'you/not-you'), keys, at)
    expect([off.statusCode, off.headers['location']]).toEqual([303, `${at}?done=off`])
  }
})
