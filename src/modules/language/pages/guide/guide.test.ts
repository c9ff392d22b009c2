import { beforeAll, describe, expect, test } from 'vitest'
import { guide } from '#child-centred/guide'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { pagesOf, pdfText } from '../../../../../tests/harness/pdf-text.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'
import { CHAPTERS, chapterOf } from '../../../../ui/advice-lines.ts'
import { languagePhrase } from '../../../../urls/index.ts'
import { ownWords } from '../../own-words.ts'
import { onePage } from '../../rules/one-page.ts'
import { GuidePage } from './guide.page.tsx'

const database = useDatabase()
const { visitor } = useApp(database)
beforeAll(() => seatTeam(database))

const CONTENTS = '/language/guide'
const chapters = CHAPTERS.map((chapter) => `${CONTENTS}/${chapter}`)
const read = async (path: string) => (await visitor().get(path)).body
const idsIn = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}[^>]* id="([^"]+)"`, 'g'))].map(([, id = '']) => id)

describe('the guide', () => {
  test('has every phrase once, in its chapter, and leads to it from the contents', async () => {
    const bodies = await Promise.all(chapters.map(read))
    expect(bodies.flatMap((body) => idsIn(body, 'article')).toSorted()).toEqual(guide.map(({ id }) => id).toSorted())
    const contents = await read(CONTENTS)
    for (const { id } of guide) expect(contents).toContain(`href="${languagePhrase(id)}"`)
    for (const [n, body] of bodies.entries())
      for (const id of idsIn(body, 'article')) expect(languagePhrase(id)).toBe(`${chapters[n]}#${id}`)
    for (const body of [contents, ...bodies]) expect(new Set(idsIn(body, '\\w+')).size).toBe(idsIn(body, '\\w+').length)
  })

  test('a link of old, which names the phrase alone, comes to its line in the contents', async () => {
    const lines = idsIn(await read(CONTENTS), 'li')
    expect(lines.toSorted()).toEqual(guide.map(({ id }) => id).toSorted())
  })

  test('says why, what to write, when it is no fault, and where that comes from', async () => {
    const body = (await Promise.all(chapters.map(read))).join('')
    expect(body.split('<strong>Better:</strong>').length - 1).toBe(guide.length)
    expect(body.split('Source: ').length - 1).toBe(guide.length)
    expect(body.match(/\{\w+\}/g)).toBeNull()
  })

  test('a phrase that the charity has switched off does not stand there', () => {
    const drawn = JSON.stringify(GuidePage({ guide: ownWords().guide.slice(1) }))
    expect(drawn).not.toContain(`"${ownWords().guide[0]?.id}"`)
  })
})

test.each([
  ['Anything', 'a-c'],
  ['dates', 'd-g'],
  ['edge', 'd-g'],
  ['1-of-our-own', 'a-c'],
  ['zeal', 't-z'],
  ['\u00e9lan', 't-z'],
  ['', 'a-c'],
])('a phrase with the id %j stands in the chapter %s', (id, chapter) => {
  expect(chapterOf(id)).toBe(chapter)
})

describe('the page for a wall', () => {
  test('is one page that a screen reader can read, with twelve phrases and better ones', async () => {
    const { rawPayload, headers } = await visitor().get('/language/guide.pdf')
    expect(headers['content-type']).toBe('application/pdf')
    expect(headers['content-disposition']).toContain('words-that-do-not-blame.pdf')
    expect(pagesOf(rawPayload)).toBe(1)
    const pdf = rawPayload.toString('latin1')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('pdfuaid:part')
    const words = pdfText(rawPayload).replaceAll(/\s+/g, ' ')
    const phrases = onePage(ownWords().guide)
    expect(phrases).toHaveLength(12)
    for (const { title } of phrases) expect(words).toContain(title.split(' ')[0])
    expect(words).toContain('Words that do not blame')
  })
})
