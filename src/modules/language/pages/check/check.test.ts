import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { check } from '#child-centred'
import { phrasesFrom } from '#child-centred/engine'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'
import { treeOf } from '../../../../ui/fixture-tree.ts'

const database = useDatabase()
const { visitor, signedIn, lines } = useApp(database)
beforeAll(() => seatTeam(database))

/** Invented, and full of what the guide is about. */
const NOTE = 'Saltmarsh Quay. She puts herself at risk <b>again</b> & again.\nShe is hard to reach.'
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''

function made<Made>(steps: Generator<undefined, Made>): Made {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

describe('/language', () => {
  test('says “Take names out first” before the box, sets no cookie and keeps nothing', async () => {
    const { body, headers, statusCode } = await visitor().get('/language')
    expect(statusCode).toBe(200)
    expect(body.indexOf('Take names out first')).toBeGreaterThan(0)
    expect(body.indexOf('Take names out first')).toBeLessThan(body.indexOf('<textarea'))
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['cache-control']).toBe('no-store')
    expect(mainOf(body)).toContain('never blocks')
    expect(mainOf(body)).not.toContain('_csrf')
  })

  test('answers a text with every word kept, what was found marked in it, the reason, better words and the guide', async () => {
    const one = visitor()
    const { body, headers, statusCode } = await one.send('/language', { text: NOTE })
    expect(statusCode).toBe(200)
    expect(body).toContain('She puts herself at risk &lt;b>again&lt;/b> &amp; again.\nShe is hard to reach.</textarea>')
    expect(body).toMatch(/<mark>puts herself at risk<\/mark>/)
    expect(body).toMatch(/<mark>hard to reach<\/mark>/)
    expect(body).toContain('2 places to look at again.')
    expect(body).toMatch(/(Better|Or write it anew): <em>/)
    const [, chapter = '', rule] = /href="([\w/-]+)#([\w-]+)" target="_blank" rel="noopener"/.exec(body) ?? []
    expect((await one.get(chapter)).body).toContain(`<article class="rose-card rose-measure" id="${rule}"`)
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['cache-control']).toBe('no-store')
  })

  test('says of each place in a word how strong the advice is', async () => {
    const { body } = await visitor().send('/language', { text: NOTE })
    const labels = [...body.matchAll(/<li id="advice-\d+"><p><strong[^>]*>([^<]+)</g)].map(([, label]) => label)
    expect(labels).toEqual(['Change this', 'Better words'])
  })

  test('writes the text into no log, no table and no address', async () => {
    const before = lines.length
    const { headers } = await visitor().send('/language', { text: NOTE })
    expect(lines.slice(before).join('\n')).not.toContain('Saltmarsh')
    expect(headers['location']).toBeUndefined()
    const dump = await database.asOwner<{ n: number }>(
      `select count(*)::int as n from audit.event where detail::text like '%Saltmarsh%'`,
    )
    expect(dump).toEqual([{ n: 0 }])
    expect(await database.asOwner('select 1 from language.tally')).toEqual([])
  })

  test('is the same page for somebody who is signed in: nothing is known of who asks', async () => {
    const manager = await signedIn('manager')
    expect((await manager.get('/language')).body).toBe((await visitor().get('/language')).body)
  })

  test('an own word in quotation marks is left alone, and that is no promise', async () => {
    const { body } = await visitor().send('/language', { text: 'The meeting is on Tuesday.' })
    expect(body).toContain('Nothing to point out.')
    expect(body).toContain('A program does not understand')
  })

  test.each([
    ['nothing', '  \n ', 'Write or paste a text first.'],
    ['one letter too many', 'a'.repeat(50_001), 'Shorten this by one letter: it may have 50,000.'],
    ['far too many', 'ab '.repeat(40_000), 'Shorten this by 69,999 letters: it may have 50,000.'],
  ])('%s comes back with one clear sentence and every letter', async (_what, text, said) => {
    const { body, statusCode } = await visitor().send('/language', { text })
    expect(statusCode).toBe(422)
    expect(body.split(said).length - 1).toBe(2)
    expect(body).toContain(`${text}</textarea>`)
    expect(body).toMatch(/<textarea[^>]*aria-describedby="text-hint text-error"[^>]*aria-invalid="true"/)
  })

  test('fifty thousand letters that take the most octets are looked at', async () => {
    const { statusCode, body } = await visitor().send('/language', {
      text: '’'.repeat(49_979) + ' She is hard to reach',
    })
    expect(statusCode).toBe(200)
    expect(body).toContain('<mark>hard to reach</mark>')
  })

  test('what another site sends is refused', async () => {
    const foreign = await visitor().send('/language', { text: NOTE }, { origin: 'https://evil.example' })
    expect([foreign.statusCode, foreign.body.includes('Saltmarsh')]).toEqual([403, false])
    const neighbour = await visitor().send('/language', { text: NOTE }, { 'sec-fetch-site': 'same-site' })
    expect(neighbour.statusCode).toBe(403)
  })

  test('a page with a text in it is well formed', async () => {
    const { body } = await visitor().send('/language', { text: NOTE })
    expect(() => treeOf(mainOf(body))).not.toThrow()
  })

  test('names where the browser finds the phrases: it may keep them, because other ones stand elsewhere', async () => {
    const address = /data-phrases="([^"]+)"/.exec((await visitor().get('/language')).body)?.[1] ?? ''
    const { rawPayload, headers } = await visitor().get(address, { 'accept-encoding': 'gzip, deflate' })
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-encoding': 'gzip',
      vary: 'accept-encoding',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    const phrases = made(phrasesFrom(JSON.parse(gunzipSync(rawPayload).toString())))
    expect(check(NOTE, phrases)).toEqual(check(NOTE))
    const plain = await visitor().get(address, { 'accept-encoding': 'identity' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body).toBe(gunzipSync(rawPayload).toString())
    const older = await visitor().get('/language/phrases/0123456789abcdef')
    expect([older.statusCode, older.headers['cache-control']]).toEqual([404, 'no-store'])
  })

  test('and what this charity changes of them', async () => {
    expect(JSON.parse((await visitor().get('/language/phrases.json')).body)).toEqual({ off: [], add: [] })
  })
})
