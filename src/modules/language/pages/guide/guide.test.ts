import { beforeAll, describe, expect, test } from 'vitest'
import { guide } from '#child-centred/guide'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { pagesOf, pdfText } from '../../../../../tests/harness/pdf-text.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'
import { ownWords } from '../../own-words.ts'
import { onePage } from '../../rules/one-page.ts'
import { GuidePage } from './guide.page.tsx'

const database = useDatabase()
const { visitor } = useApp(database)
beforeAll(() => seatTeam(database))

describe('the guide', () => {
  test('has every phrase once, at its own anchor, and leads to it from the contents', async () => {
    const { body, headers } = await visitor().get('/language/guide')
    const anchors = [...body.matchAll(/<article[^>]* id="([^"]+)"/g)].map(([, id]) => id)
    expect(anchors.toSorted()).toEqual(guide.map(({ id }) => id).toSorted())
    for (const { id } of guide) expect(body).toContain(`href="#${id}"`)
    expect(new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).size).toBe(
      [...body.matchAll(/ id="/g)].length,
    )
    expect(headers['set-cookie']).toBeUndefined()
  })

  test('says why, what to write, when it is no fault, and where that comes from', async () => {
    const { body } = await visitor().get('/language/guide')
    expect(body.split('<strong>Better:</strong>').length - 1).toBe(guide.length)
    expect(body.split('Source: ').length - 1).toBe(guide.length)
    expect(body.match(/\{\w+\}/g)).toBeNull()
  })

  test('a phrase that the charity has switched off does not stand there', () => {
    const drawn = JSON.stringify(GuidePage({ guide: ownWords().guide.slice(1) }))
    expect(drawn).not.toContain(`"${ownWords().guide[0]?.id}"`)
  })
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
