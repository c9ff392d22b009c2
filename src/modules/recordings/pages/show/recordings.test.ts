import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { formsOf, hiddenOf, standingIn } from '../../../../../tests/database/page-forms.ts'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'
import * as urls from '../../../../urls/index.ts'

const database = useDatabase()
const { visitor, signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

/** As much of an MP3, and of an MP4, as says what it is. */
const mp3 = (length = 600_000) => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(length, 7)])
const mp4 = Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'), Buffer.alloc(500_000, 9)])
const file = (bytes: Uint8Array, fileName = 'page.mp3') => [{ name: 'file', fileName, bytes }]
const good = () => ({ page: 'you/help', kind: 'sound', language: 'en', exact: 'yes', note: '', send_key: randomUUID() })

async function add(bytes: Uint8Array, fields: Record<string, string> = {}) {
  const sam = await signedIn('communications')
  const { headers, statusCode, body } = await sam.upload('/manage/recordings', file(bytes), { ...good(), ...fields })
  return { sam, statusCode, body, at: String(headers['location'] ?? '').replace(/\?.*/, '') }
}

const kept = async () => Number((await database.asOwner('select count(*) as n from recordings.recording'))[0]?.['n'])

describe('a page that was read aloud', () => {
  test('is heard by the charity first, then by anybody, in parts, and by nobody after it is taken off', async () => {
    const bytes = mp3()
    const { sam, statusCode, at } = await add(bytes)
    expect(statusCode).toBe(303)
    const number = at.split('/').at(-1)
    expect((await visitor().get(`/you/sound/${number}`)).statusCode).toBe(404)
    expect((await visitor().get('/you/help')).body).not.toMatch(/<audio|<video/)
    expect((await sam.get(`${at}/file`, { range: 'bytes=0-3' })).rawPayload.equals(bytes.subarray(0, 4))).toBe(true)

    expect((await sam.post(`${at}/showing`, { send_key: randomUUID() }, at)).statusCode).toBe(303)
    const { body } = await visitor().get('/you/help')
    expect(body).toMatch(
      /plays out loud\. It is 0\.6 MB\. [\w, ]+\.<\/p><audio controls preload="none" src="\/you\/sound\/\d+"/,
    )
    expect(body).not.toMatch(/autoplay/)
    const whole = await visitor().get(`/you/sound/${number}`)
    expect([whole.statusCode, whole.rawPayload.equals(bytes)]).toEqual([200, true])
    expect(whole.headers).toMatchObject({ 'content-type': 'audio/mpeg', 'cache-control': 'no-store' })
    expect(whole.headers['set-cookie']).toBeUndefined()
    const part = await visitor().get(`/you/sound/${number}`, { range: 'bytes=300000-' })
    expect([part.statusCode, part.rawPayload.equals(bytes.subarray(300_000))]).toEqual([206, true])
    expect((await visitor().get(`/you/sign/${number}`)).statusCode).toBe(404)

    expect((await sam.post(`${at}/throwing-away`, { send_key: randomUUID() }, at)).statusCode).toBe(409)
    expect((await sam.post(`${at}/removal`, { send_key: randomUUID() }, at)).statusCode).toBe(303)
    expect((await visitor().get(`/you/sound/${number}`)).statusCode).toBe(404)
    expect((await visitor().get('/you/help')).body).not.toContain('<audio')
    expect((await sam.post(`${at}/throwing-away`, { send_key: randomUUID() }, at)).statusCode).toBe(303)
    expect((await sam.get(`${at}/file`)).statusCode).toBe(404)
    const story = (await sam.get(at)).body
    for (const deed of ['put on the site', 'taken off', 'file thrown away']) expect(story).toContain(deed)
    expect((await sam.post(`${at}/showing`, { send_key: randomUUID() }, at)).statusCode).toBe(409)
  })

  test('takes the place of the one before, and pressed twice it is put there once', async () => {
    const [first, second] = [await add(mp3(1_000)), await add(mp3(2_000))]
    for (const { sam, at } of [first, second, second]) await sam.post(`${at}/showing`, { send_key: randomUUID() }, at)
    const { body } = await visitor().get('/you/help')
    expect(body.match(/<audio/g)).toHaveLength(1)
    expect(body).toContain(`src="/you/sound/${second.at.split('/').at(-1)}"`)
    expect((await second.sam.get(second.at)).body.match(/put on the site, /g)).toHaveLength(1)
    await second.sam.post(`${second.at}/removal`, { send_key: randomUUID() }, second.at)
  })

  test('whose words have changed since is said to staff, and goes on being heard', async () => {
    const { sam, at } = await add(mp3(3_000))
    expect((await sam.get('/manage/recordings')).body).not.toContain('the page has changed since')
    await sam.post(`${at}/showing`, { send_key: randomUUID() }, at)
    expect((await sam.get('/today')).body).not.toContain('no longer says what its page says')
    await database.asOwner(`update recordings.recording set words = repeat('c', 64)`)
    await sam.post(`${at}/showing`, { send_key: randomUUID() }, at)
    expect((await sam.get('/today')).body).toMatch(
      /href="\/manage\/recordings"[^>]*>1 recording no longer says what its page says<[\s\S]*First “Someone to talk to, read aloud in English”/,
    )
    expect((await (await signedIn('practitioner')).get('/today')).body).not.toContain('recording no longer says')
    expect((await sam.get('/manage/recordings')).body).toContain('the page has changed since')
    expect((await sam.get(at)).body).toContain('The page says something else now')
  })
})

describe('a page that is as heavy as it may be', () => {
  const change = '/manage/pages/you.friend/change'

  /** Words that cannot be packed. */
  const heavy = (letters: number) => {
    const signs = Array.from({ length: 400 }, (_, i) => createHash('sha512').update(String(i)).digest())
    const of = Buffer.concat(signs)
    return Array.from({ length: letters }, (_, i) =>
      String.fromCharCode(0x4e00 + (of.readUInt16BE(i * 2) & 0xfff)),
    ).join('')
  }

  async function filled(sam: Visitor) {
    const form = formsOf((await sam.get(change)).body).find(({ action }) => action === change)
    if (!form) throw new Error('there is no form')
    const fields = { ...hiddenOf(form), ...standingIn(form) }
    const wordsWith = (letters: number) => `${fields['words']}\n\n${heavy(letters)}`
    const fits = async (letters: number) =>
      (await sam.send(change, { ...fields, words: wordsWith(letters), look: 'yes' })).statusCode === 200
    let [most, least] = [12_000, 0]
    while (most - least > 1) {
      const middle = Math.floor((most + least) / 2)
      if (await fits(middle)) least = middle
      else most = middle
    }
    const saved = await sam.send(change, { ...fields, words: wordsWith(least), when: 'on', sure: 'yes' })
    expect([least > 1_000, saved.statusCode]).toEqual([true, 303])
  }

  test('takes no recording, and says what to do; shortened, it does', async () => {
    const { sam, at } = await add(mp3(4_000), { page: 'you/friend' })
    await filled(sam)
    const refused = await sam.post(`${at}/showing`, { send_key: randomUUID() }, at)
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toMatch(
      /With it the page would be \d+ bytes too heavy to arrive at once on a bad line\. Shorten the words of the page/,
    )
    expect((await visitor().get('/you/friend')).body).not.toContain('<audio')
    expect((await sam.get(at)).body).not.toContain('put on the site, ')
    const back = { version: '1', send_key: randomUUID() }
    await sam.post(urls.managePageRestoring('you/friend', 0), back, urls.managePageVersion('you/friend', 0))
    expect((await sam.post(`${at}/showing`, { send_key: randomUUID() }, at)).statusCode).toBe(303)
    expect((await visitor().get('/you/friend')).body).toContain('<audio')
  })
})

test('a page that is signed makes no sound, and stands on its own page alone', async () => {
  const { sam, at } = await add(mp4, { kind: 'sign', page: 'easy-read/not-you' })
  await sam.post(`${at}/showing`, { send_key: randomUUID() }, at)
  const { body } = await visitor().get('/you/not-you/easy')
  expect(body).toMatch(
    /British Sign Language\. It has no sound\. It is 0\.5 MB\. [\w, ]+\.<\/p><video controls preload="none" muted/,
  )
  expect((await visitor().get('/you/not-you')).body).not.toContain('<video')
})

describe('what is wrong is said in a sentence, and nothing of it is kept', () => {
  test.each([
    ['no page', mp3(10), { page: '' }, 'Choose which page it says.'],
    ['a page for adults', mp3(10), { page: 'families' }, 'Choose which page it says.'],
    ['neither sort', mp3(10), { kind: '' }, 'Choose whether it is read aloud or signed.'],
    ['no language of ours', mp3(10), { language: 'xx' }, 'Choose the language that is spoken.'],
    ['nobody compared them', mp3(10), { exact: '' }, 'tick that it says exactly these words'],
    ['a film as sound in WebM', Buffer.from('1a45dfa3', 'hex'), {}, 'Choose an MP3, M4A, OGG or OPUS file'],
    ['a page of the web', Buffer.from('<!DOCTYPE html><script>'), {}, 'Nothing was kept of this one.'],
    ['an empty file', Buffer.alloc(0), {}, 'Nothing was kept of this one.'],
    ['too large', mp3(8_000_001), {}, 'at most 8 MB'],
    ['sound as a film', mp3(10), { kind: 'sign' }, 'Choose an MP4 or WEBM file of at most 24 MB'],
  ])('%s', async (_, bytes, fields, said) => {
    const before = await kept()
    const { statusCode, body } = await add(bytes, { note: 'Read by Kim', ...fields })
    expect(statusCode).toBe(422)
    expect(body).toContain(said)
    expect(body).toContain('Read by Kim')
    expect(await kept()).toBe(before)
  })

  test('a film as large as may be is taken whole', async () => {
    const large = Buffer.concat([mp4, Buffer.alloc(23_000_000, 1)])
    const { statusCode, sam, at } = await add(large, { kind: 'sign' })
    expect(statusCode).toBe(303)
    const end = await sam.get(`${at}/file`, { range: 'bytes=-10' })
    expect([end.statusCode, end.headers['content-range']]).toEqual([
      206,
      `bytes ${large.length - 10}-${large.length - 1}/${large.length}`,
    ])
  })
})

test('nobody else adds any', async () => {
  const kim = await signedIn('practitioner')
  expect((await kim.get('/manage/recordings')).statusCode).toBe(404)
  for (const number of ['0', 'x', '99999999999', '1e1'])
    expect((await (await signedIn('manager')).get(`/manage/recordings/${number}`)).statusCode).toBe(404)
})
