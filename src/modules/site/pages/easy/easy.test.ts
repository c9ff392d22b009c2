import { describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'

const { visitor } = useApp(useDatabase())
const read = async (url: string) => (await visitor().get(url)).body
const mainOf = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? ''

describe.each([
  ['/you/not-you', '/you/not-you/easy'],
  ['/you/help', '/you/help/easy'],
])('%s', (url, easy) => {
  test('leads to its Easy Read at the beginning, and that leads back', async () => {
    const [whole, short] = [mainOf(await read(url)), mainOf(await read(easy))]
    expect(whole.indexOf(`href="${easy}"`)).toBeGreaterThan(whole.indexOf('</h1>'))
    expect(whole.indexOf(`href="${easy}"`)).toBeLessThan(whole.indexOf('<h2'))
    expect(short.indexOf(`href="${url}"`)).toBeLessThan(short.indexOf('<h2'))
  })

  test('shows in Easy Read a picture in the page itself before each heading, with words for whoever hears it', async () => {
    const html = mainOf(await read(easy))
    const parts = html.split('<section').slice(1)
    expect(parts.length).toBeGreaterThan(8)
    for (const part of parts) {
      expect(part).toMatch(/<svg [^>]*role="img" aria-label="[^"]{10,}"/)
      expect(part.indexOf('<svg')).toBeLessThan(part.indexOf('<h2'))
    }
    expect(html).not.toMatch(/<image|href="data:|style=/)
  })
})

test('Easy Read gives the numbers that help, and a few lines before more of them', async () => {
  const html = await read('/you/help/easy')
  for (const number of ['999', '08001111', '01603610256']) expect(html).toContain(`href="tel:${number}"`)
  expect(html).toContain('More people to call or text')
  expect(html).toContain('Ask us to call you')
})
