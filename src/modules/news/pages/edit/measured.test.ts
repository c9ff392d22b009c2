import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { useNews, withoutNews } from '../../../../../tests/harness/news.ts'
import { hidden, mainOf, NEWS, ON_THE_29TH, write } from '../../../../../tests/harness/news-forms.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, signedIn, clock } = useNews(database, () => ({ sources: [] }))
beforeAll(() => seatTeam(database))
withoutNews(database, clock)

const onSite = async (path = '/news/our-door-is-open') => (await visitor().get(path)).statusCode

describe('before it goes on the site', () => {
  const BLAMES = { ...NEWS, words: 'She puts herself at risk.' }

  test('words that may blame are asked about once more, and a draft may have any', async () => {
    const comms = await signedIn('communications')
    const first = await write(comms, '/manage/news/new', BLAMES)
    expect(first.statusCode).toBe(422)
    expect(first.body).toMatch(/Some words may blame a child: “[^”]*puts herself at risk”/i)
    expect(first.body).toContain('Shall it go on the site all the same?')
    expect(mainOf(first.body)).toContain('>She puts herself at risk.</textarea>')
    expect(await database.asOwner('select 1 from news.item')).toEqual([])
    expect((await write(comms, '/manage/news/new', { ...BLAMES, ...ON_THE_29TH })).statusCode).toBe(422)
    expect((await write(comms, '/manage/news/new', { ...BLAMES, when: 'off' })).statusCode).toBe(303)
    expect((await write(comms, '/manage/news/new', { ...BLAMES, title: 'Sure', sure: 'yes' })).statusCode).toBe(303)
    expect(await onSite('/news/sure')).toBe(200)
  })

  test('so are words that come back from an earlier version', async () => {
    const comms = await signedIn('communications')
    const item = '/manage/news/our-door-is-open'
    await write(comms, '/manage/news/new', { ...BLAMES, when: 'off' })
    await write(comms, `${item}/change`, NEWS)
    const restoring = `${item}/versions/1/restoring`
    const press = async (more: Record<string, string>) => {
      const { body } = await comms.get(`${item}/versions/1`)
      const keys = { version: hidden(body, 'version'), send_key: hidden(body, 'send_key') }
      return comms.send(restoring, { _csrf: comms.token(), ...keys, ...more })
    }
    const first = await press({})
    expect(first.statusCode).toBe(422)
    expect(first.body).toMatch(/Some words may blame a child: “[^”]*puts herself at risk”/i)
    expect((await visitor().get('/news/our-door-is-open')).body).not.toContain('at risk')
    expect((await press({ sure: 'yes' })).statusCode).toBe(303)
    expect((await visitor().get('/news/our-door-is-open')).body).toContain('at risk')
  })

  test('a link to other news may have figures in it, and is asked about where nothing is there', async () => {
    const comms = await signedIn('communications')
    const linked = { ...NEWS, title: 'More', words: 'See [the day](/news/awareness-day-2027).' }
    const first = await write(comms, '/manage/news/new', linked)
    expect(first.body).toContain('A link leads to /news/awareness-day-2027, where no news is on the site now.')
    await write(comms, '/manage/news/new', { ...NEWS, title: 'Awareness day 2027' })
    expect((await write(comms, '/manage/news/new', linked)).statusCode).toBe(303)
  })

  test('what is read in lists and feeds is looked at as well', async () => {
    const comms = await signedIn('communications')
    for (const field of ['title', 'summary'])
      expect([
        field,
        (await write(comms, '/manage/news/new', { ...NEWS, [field]: 'She puts herself at risk.' })).statusCode,
      ]).toEqual([field, 422])
  })

  test('how it reads stands beside the words, as they are and as they are looked at', async () => {
    const comms = await signedIn('communications')
    await write(comms, '/manage/news/new', { ...NEWS, when: 'off' })
    for (const url of ['/manage/news/our-door-is-open', '/manage/news/our-door-is-open/change'])
      expect(mainOf((await comms.get(url)).body)).toMatch(/How it reads[\s\S]*Reading age: \d+ [\s\S]*None was found/)
    const looked = await write(comms, '/manage/news/our-door-is-open/change', { ...BLAMES, look: 'yes' })
    expect(looked.statusCode).toBe(200)
    expect(mainOf(looked.body)).toMatch(/Words that may blame[\s\S]*<strong>“[^”]*puts herself at risk”/i)
  })
})

describe('an item is read again by a day', () => {
  const today = async (person = 'communications') => (await (await signedIn(person)).get('/today')).body
  const facts = { sources: 'A letter of the council\nOur own diary', check: 'The day of the opening' }

  test('which is kept with where its facts are from and what is to be verified, and no visitor sees them', async () => {
    const comms = await signedIn('communications')
    await write(comms, '/manage/news/new', { ...NEWS, ...facts })
    const main = mainOf((await comms.get('/manage/news/our-door-is-open')).body)
    for (const words of ['To be read again by 17 September 2026.', 'A letter of the council', 'The day of the opening'])
      expect(main).toContain(words)
    expect((await comms.get('/manage/news')).body).toMatch(/to be read again by 17 September 2026 · 1 fact to verify/)
    const form = (await comms.get('/manage/news/our-door-is-open/change')).body
    for (const words of ['A letter of the council\nOur own diary', 'name="review_by-month" type="text" value="9"'])
      expect(form).toContain(words)
    expect((await visitor().get('/news/our-door-is-open')).body).not.toMatch(/letter of the council|day of the opening/)
  })

  test('a line stands on the desk a month before, and says when it is late; of what nobody sees there is none', async () => {
    const comms = await signedIn('communications')
    await write(comms, '/manage/news/new', NEWS)
    await write(comms, '/manage/news/new', { ...NEWS, title: 'Never shown', when: 'off' })
    expect(await today()).not.toContain('to read again')
    clock.now = new Date('2026-08-18T09:00:00Z')
    expect(await today()).toMatch(
      /href="\/manage\/news"[^>]*>1 piece of news to read again[\s\S]*First “Our door is open”, by 17 September 2026/,
    )
    expect((await (await signedIn('communications')).get('/manage/news')).body).toMatch(
      /To be read again<\/h2>[\s\S]*Our door is open[\s\S]*All news/,
    )
    expect(await today('practitioner')).not.toContain('to read again')
    clock.now = new Date('2026-09-18T09:00:00Z')
    expect(await today('manager')).toMatch(
      /Late[\s\S]{0,200}1 piece of news to read again|1 piece of news to read again[\s\S]{0,400}Late/,
    )
  })

  test('news for which nobody has set a day is due at once', async () => {
    const comms = await signedIn('communications')
    await write(comms, '/manage/news/new', NEWS)
    await database.asOwner('update news.item set review_by = null')
    expect(await today()).toContain('First “Our door is open”, for which no day is set')
    expect((await comms.get('/manage/news')).body).toMatch(
      /To be read again<\/h2>[\s\S]*Our door is open[\s\S]*All news/,
    )
  })
})
