import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { useNews, withoutNews } from '../../../../../tests/harness/news.ts'
import { hidden, mainOf, NEWS, ON_THE_29TH, write } from '../../../../../tests/harness/news-forms.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, signedIn, look, clock } = useNews(database, () => ({ sources: [] }))
beforeAll(() => seatTeam(database))
withoutNews(database, clock)

/** The list of news, after the background has looked. */
const listOf = async (url = '/news') => {
  await look()
  return (await visitor().get(url)).body
}

describe('a change of an item that is on the site', () => {
  const ITEM = '/manage/news/our-door-is-open'
  const titleNow = async () =>
    /itemprop="headline">([^<]*)/.exec((await visitor().get('/news/our-door-is-open')).body)?.[1]
  /** What visitors see of it, everywhere. */
  const seen = async () => {
    const [list, feed] = [await listOf(), (await visitor().get('/news/feed.atom')).body]
    const of = (title: string) => [list, feed].filter((body) => body.includes(title)).length
    return [await titleNow(), of('Our door is open'), of('Come in')]
  }
  const BEFORE = ['Our door is open', 2, 0]
  const AFTER = ['Come in', 0, 2]
  const changed = { ...NEWS, title: 'Come in', words: 'Shorter.' }

  test('that is planned leaves it as it is until its moment, and then keeps its day', async () => {
    const comms = await signedIn('communications')
    await write(comms, '/manage/news/new', NEWS)
    const { headers } = await write(comms, `${ITEM}/change`, { ...changed, ...ON_THE_29TH })
    const said = mainOf((await comms.get(String(headers['location']))).body)
    expect(said).toContain('Visitors see it from 29 March 2026, 09:30 on. Until then they see what they saw before.')
    expect(said).toContain('On the site since 17 March 2026, 10:00. A change of it is planned for 29 March 2026, 09:30')
    expect(await seen()).toEqual(BEFORE)
    clock.now = new Date('2026-03-29T08:29:59Z')
    expect(await seen()).toEqual(BEFORE)
    clock.now = new Date('2026-03-29T08:30:00Z')
    expect(await seen()).toEqual(AFTER)
    expect(mainOf((await visitor().get('/news/our-door-is-open')).body)).toContain('17 March 2026')
    const feed = (await visitor().get('/news/feed.atom')).body
    expect(feed).toMatch(/<published>2026-03-17T10:00:00.000Z<[\s\S]*<updated>2026-03-29T08:30:00.000Z</)
    const later = await signedIn('communications')
    await write(later, `${ITEM}/change`, { ...changed, summary: 'A mended word.' })
    expect(mainOf((await visitor().get('/news/our-door-is-open')).body)).toContain('17 March 2026')
  })

  test('that is a draft leaves it as it is; so does a second draft, and a plan after it; and bringing back is a draft too', async () => {
    const comms = await signedIn('communications')
    await write(comms, '/manage/news/new', NEWS)
    for (const when of [
      { when: 'off' },
      { when: 'off', summary: 'Again.' },
      ON_THE_29TH,
      { when: 'off', summary: '3.' },
    ]) {
      const { headers } = await write(comms, `${ITEM}/change`, { ...changed, ...when })
      expect(headers['location']).toBe(`${ITEM}?done=saved`)
      expect(await seen()).toEqual(BEFORE)
    }
    expect((await comms.get(`${ITEM}/change`)).body).toContain('A draft: visitors go on seeing what is on the site')
    expect((await comms.get(ITEM)).body).toContain('A change of it waits as a draft')
    clock.now = new Date('2026-03-30T08:30:00Z')
    expect(await seen()).toEqual(BEFORE)
    const later = await signedIn('communications')
    const { body } = await later.get(`${ITEM}/versions/2`)
    await later.send(`${ITEM}/versions/2/restoring`, {
      _csrf: later.token(),
      version: hidden(body, 'version'),
      send_key: hidden(body, 'send_key'),
    })
    expect(await seen()).toEqual(BEFORE)
    await write(later, `${ITEM}/change`, changed)
    expect(await seen()).toEqual(AFTER)
  })

  test('goes with it when it is taken off the site, whatever was planned', async () => {
    const comms = await signedIn('communications')
    await write(comms, '/manage/news/new', NEWS)
    await write(comms, `${ITEM}/change`, { ...changed, ...ON_THE_29TH })
    const { body } = await comms.get(ITEM)
    const keys = { version: hidden(body, 'version'), send_key: hidden(body, 'send_key') }
    expect((await comms.send(`${ITEM}/removal`, { _csrf: comms.token(), ...keys })).statusCode).toBe(303)
    expect(await seen()).toEqual([undefined, 0, 0])
    clock.now = new Date('2026-03-30T08:30:00Z')
    expect(await seen()).toEqual([undefined, 0, 0])
  })

  test('that is urgent is made on what visitors see, while another one is planned, which is kept', async () => {
    const comms = await signedIn('communications')
    await write(comms, '/manage/news/new', NEWS)
    await write(comms, `${ITEM}/change`, { ...changed, ...ON_THE_29TH })
    const start = `${ITEM}/change?start=1`
    const item = mainOf((await comms.get(ITEM)).body)
    expect(item).toContain(`href="${start}&amp;kept=none"`)
    expect(item).toMatch(/Version 2<\/a>: written, [^<]*, Ferhat Oz, planned for 29 March 2026, 09:30</)
    // It keeps its day, on the site and where one looks at it before.
    expect(item).toMatch(/Come in<\/h2><p class="rose-quiet">17 March 2026</)
    expect((await comms.get(`${ITEM}/change`)).body).toContain(
      'These words are planned for 29 March 2026, 09:30. Visitors see version 1.',
    )
    const { body } = await comms.get(start)
    expect(body).toContain('You begin with version 1, which visitors see now.')
    expect(body).toContain('what is planned for 29 March 2026, 09:30 does not come by itself any more')
    expect(mainOf(body)).toContain('value="Our door is open"')
    expect(mainOf(body)).toMatch(/value="on"[^>]* checked/)
    const keys = { version: hidden(body, 'version'), send_key: hidden(body, 'send_key') }
    const urgent = { ...NEWS, summary: 'Not on Tuesday.' }
    expect((await comms.send(`${ITEM}/change`, { _csrf: comms.token(), ...keys, ...urgent })).statusCode).toBe(303)
    expect(await listOf()).toContain('Not on Tuesday.')
    clock.now = new Date('2026-03-30T08:30:00Z')
    expect(await seen()).toEqual(BEFORE)
    const later = await signedIn('communications')
    const again = mainOf((await later.get(`${ITEM}/change?start=2`)).body)
    expect(again).toContain('value="Come in"')
    expect(again).toMatch(/value="off"[^>]* checked/)
  })
})
