import { describe, expect, test } from 'vitest'
import { buildCss } from '../../../../../scripts/build-css.ts'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { setting } from '../../../../../tests/harness/setting.ts'
import { vouchedOn } from '../../../../../tests/harness/vouched-lines.ts'
import { packBest } from '../../../../platform/http/compress.ts'
import { ADDRESSES, LISTED } from '../../addresses.ts'
import { ownContent } from '../../own-content.ts'

const database = useDatabase()
const { visitor, clock } = useApp(database, undefined, vouchedOn('2026-11-29'))
const { emergency, front_door: door, help_lines: lines } = setting().organisation
const all = [...ADDRESSES.map(({ url }) => url), '/you/card']
const forYoungPeople = all.filter((url) => url.startsWith('/you'))
const content = ownContent()

const read = async (url: string) => (await visitor().get(url)).body
const hrefs = (html: string) => [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map((m) => m[1] ?? '')

describe('every page of words', () => {
  test.each(all)('%s arrives whole, with its styles, in one round trip on a bad line', async (url) => {
    const whole = (await read(url)).replace('<style>p{}</style>', `<style>${buildCss().public}</style>`)
    expect(whole.length).toBeGreaterThan(buildCss().public.length + 1_000)
    const { br, gzip } = packBest(whole)
    expect(br.length).toBeLessThan(14_000)
    expect(gzip.length).toBeLessThan(14_000)
  })

  test.each(all)('%s needs nothing else, keeps nothing and asks nothing of any other place', async (url) => {
    const { statusCode, body, headers } = await visitor().get(url)
    expect(statusCode).toBe(200)
    expect(body).not.toMatch(/<script|<img|<link rel="stylesheet"|style="|src=|<form|<input/)
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(body).toContain('<html lang="en-GB"')
    expect(body).toMatch(/<meta name="description" content="[^"]{10,}/)
    expect(body.match(/<h1/g)).toHaveLength(1)
  })

  test.each(all)('%s has the way out as the first thing that the keyboard reaches', async (url) => {
    const body = await read(url)
    expect(body.slice(body.indexOf('<body')).match(/<a [^>]*>/)?.[0]).toMatch(/href="\/exit".*data-exit/)
  })

  test.each(all)('%s holds no word that stands for another', async (url) => {
    expect(await read(url)).not.toMatch(/\{[a-z/-]+|\}\}|undefined|\[object/)
  })
})

/** Of pieces that the package brings whole, of pages with words of staff, and of what the charity may record. */
const IDLE =
  /^(?:govuk-(?:button--|button__|table|label|fieldset|breadcrumbs)|rose-(?:player|as-typed|plain-list|wide|card|verbatim|bar__deed|savebar|lead|chart|sideways))/

test('the sheet that each page carries holds little that no such page uses', async () => {
  const others = ['/impact', '/nowhere', '/demo', '/demo/outbox', '/signed-out', '/young-people', '/language/guide']
  clock.now = new Date('2026-12-01T12:00:00Z')
  const html = (await Promise.all([...all, ...others].map(read))).join('')
  const used = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap((m) => (m[1] ?? '').split(' ')))
  const held = new Set([...buildCss().public.matchAll(/\.([a-z][\w-]*)/gi)].map((m) => m[1] ?? ''))
  expect(held.size).toBeGreaterThan(40)
  expect([...held].filter((name) => !used.has(name) && !IDLE.test(name))).toEqual([])
})

describe('the front page', () => {
  test('gives help first, with the numbers of the settings', async () => {
    const body = await read('/')
    const childline = lines.find(({ code }) => code === 'childline')?.telephone ?? ''
    for (const number of [
      emergency.number,
      emergency.police,
      door.number('public'),
      door.number('professionals'),
      childline,
    ]) {
      expect(body).toContain(`href="tel:${number.replaceAll(' ', '')}"`)
      expect(body).toContain(`<strong>${number}</strong>`)
    }
    expect(body.indexOf('Help now')).toBeLessThan(body.indexOf('If something does not feel right'))
    expect(body).toContain('It is never your fault')
    expect(hrefs(body)).toEqual(expect.arrayContaining(['/you', '/refer', '/worried-about-a-child', '/professionals']))
  })
})

describe('a page for young people', () => {
  test.each(forYoungPeople)(
    '%s names neither the charity nor what it is about where a history shows it',
    async (url) => {
      const body = await read(url)
      expect(/<title>(.*?)<\/title>/.exec(body)?.[1]).toBe(content.get('you')?.about.tab)
      expect(/<head>.*<\/head>/s.exec(body)?.[0]).not.toMatch(/magdalene|exploit|abus/i)
    },
  )

  test.each([...forYoungPeople, '/privacy/young-people'])(
    '%s leads to others of its kind, and not to staff',
    async (url) => {
      const body = await read(url)
      const frame = body.replace(/<main.*<\/main>/s, '')
      const own = /^(?:\/you(?:\/|$)|\/privacy\/young-people$|\/exit$|#content$)/
      expect(hrefs(frame).filter((href) => !own.test(href))).toEqual([])
      expect(hrefs(body).filter((href) => /^\/(?:refer|sign-in|today|cases)/.test(href))).toEqual([])
      expect(hrefs(frame)).toEqual(expect.arrayContaining(['/you', '/you/help', '/you/call', '/you/private']))
    },
  )

  test('says nothing of reviews, and one for adults does', async () => {
    expect(await read('/you/help')).not.toContain('Last reviewed')
    expect(await read('/families')).toMatch(/Last reviewed on \d+ \w+ 20\d\d\./)
  })

  test('signs open one by one, with help beside each, and nothing to send', async () => {
    const body = await read('/you/signs')
    const signs = [...body.matchAll(/<details.*?<\/details>/gs)].map((m) => m[0])
    expect(signs.length).toBeGreaterThan(12)
    for (const sign of signs) expect(hrefs(sign).some((href) => href.startsWith('/you'))).toBe(true)
    expect(body).not.toMatch(/<details[^>]* open|checkbox|radio/)
  })

  test('adults who wrote down an address for young people are led there', async () => {
    const { statusCode, headers } = await visitor().get('/young-people')
    expect([statusCode, headers['location']]).toEqual([303, '/you'])
  })
})

describe('lines to call', () => {
  const around = (body: string, name: string) =>
    new RegExp(`<li class="rose-line">(?:(?!</li>).)*<strong>${name}.*?</li>`, 's').exec(body)?.[0] ?? ''

  test('are said to be open or not at this minute', async () => {
    clock.now = new Date('2026-12-01T16:59:00Z')
    const open = around(await read('/worried-about-a-child'), 'Norfolk and Suffolk')
    expect(open).toContain('Open now, until 5pm')
    expect(open).toContain('8am to 5pm, Monday to Friday. Closed on bank holidays.')
    clock.now = new Date('2026-12-01T17:00:00Z')
    const later = await read('/worried-about-a-child')
    expect(around(later, 'Norfolk and Suffolk')).toContain('Closed now. Opens tomorrow at 8am')
    // Somebody always answers there, so nobody who is worried at night reads that it is closed.
    expect(around(later, 'Children’s Advice')).toContain('Open now, day and night')
  })

  test('say no hours that nobody verified for six months, and keep their number', async () => {
    clock.now = new Date('2027-05-30T12:00:00Z')
    const body = await read('/worried-about-a-child')
    expect(body).not.toMatch(/Open now|Closed now|Checked on/)
    expect(around(body, 'Children’s Advice')).toContain('href="tel:03448008020"')
  })

  test('whose number is not known to be right are not there, and those for adults are not shown to children', async () => {
    clock.now = new Date('2026-12-01T12:00:00Z')
    const body = await read('/you/help')
    for (const { name, shown, for: readers } of lines)
      expect([name, around(body, name) !== '']).toEqual([name, shown && readers.includes('young-people')])
    expect(body).not.toContain('Stop It Now')
  })

  test('are said figure by figure where no phone knows that it is a number', async () => {
    const shout = around(await read('/you/help'), 'Shout')
    expect(shout).toContain('<span aria-hidden="true">85258</span>')
    expect(shout).toContain('<span class="govuk-visually-hidden">8 5 2 5 8</span>')
  })

  test('stand on a card that says nothing about why one has it', async () => {
    const body = await read('/you/card')
    const card = /<ul class="rose-keep">.*?<\/ul>/s.exec(body)?.[0] ?? ''
    expect(card).toContain('0800 1111')
    expect(card.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/exploit|abus|sex|rose|magdalene|danger|victim|runaway/i)
  })

  test('that live on the site of another lead to their own page there, and say so', async () => {
    const line = around(await read('/you/help'), 'Report Remove')
    expect(line).toMatch(/href="https:\/\/www\.childline\.org\.uk\/remove\/"[^>]*>childline\.org\.uk\/remove</)
  })

  test('of one service say for whom each is', async () => {
    const names = lines.map(({ name }) => name)
    expect(names).toContain('Children’s Advice and Duty Service (for professionals)')
    expect(around(await read('/worried-about-a-child'), 'Children’s Advice')).toContain('(for the public)')
  })
})

describe('what a search engine may show', () => {
  test.each(all)('%s', async (url) => {
    const listed = LISTED.includes(url)
    expect([url, /<meta name="robots" content="noindex/.test(await read(url))]).toEqual([url, !listed])
  })

  test('is all but traces, the request for a call and the card', () => {
    expect(all.filter((url) => !LISTED.includes(url))).toEqual(['/you/private', '/you/call', '/you/card'])
  })
})
