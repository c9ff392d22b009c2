import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it, test } from 'vitest'
import { readFrontMatter, writePage } from './front-matter.ts'
import { readMarkdown } from './markdown.ts'
import { ContentFaults, readContent, readPage } from './read-content.ts'

const facts = `title: A page
tab: Rose
description: One sentence.
for: adults
reviewedOn: 2026-11-29
reviewBy: 2027-05-29
sources:
  - The county (signs): in their words
`
const written = (words: string, about = facts) => `---\n${about}---\n\n${words}\n`
const faultsOf = (words: string, about = facts) => {
  const read = readPage('page', written(words, about))
  return 'faults' in read ? read.faults : []
}

describe('Markdown', () => {
  it('becomes marks for our own renderer', () => {
    expect(readMarkdown('## A\n\nOne *two* **three**\nfour [five](/you/help).\n\n- a\n- b').marks).toEqual([
      { is: 'h2', marks: [{ is: 'text', text: 'A' }] },
      {
        is: 'p',
        marks: [
          { is: 'text', text: 'One ' },
          { is: 'em', marks: [{ is: 'text', text: 'two' }] },
          { is: 'text', text: ' ' },
          { is: 'strong', marks: [{ is: 'text', text: 'three' }] },
          { is: 'text', text: ' ' },
          { is: 'text', text: 'four ' },
          { is: 'link', href: '/you/help', marks: [{ is: 'text', text: 'five' }] },
          { is: 'text', text: '.' },
        ],
      },
      {
        is: 'ul',
        marks: [
          { is: 'li', marks: [{ is: 'text', text: 'a' }] },
          { is: 'li', marks: [{ is: 'text', text: 'b' }] },
        ],
      },
    ])
  })

  it.each([
    '<script>alert(1)</script>',
    'words <b>bold</b>',
    '<!-- a note -->',
    '![a picture](/picture.png)',
    '# A first heading',
    '##### A fifth',
    '    code',
    '```\ncode\n```',
    'some `code`',
    '---',
    '[out](https://example.org)',
    '[out](//example.org)',
    '[out](javascript:alert(1))',
    '[call](tel:999)',
    '[in](you/help)',
    '[in](/you?name=Sam)',
    '[in](/you#top)',
    '<https://example.org>',
    '[ref]\n\n[ref]: https://example.org',
  ])('holds nothing but words and links to our own pages: %j', (text) => {
    expect(readMarkdown(text).faults).not.toEqual([])
  })

  it('reads what is written as it is meant', () => {
    expect(readMarkdown('A &amp; B \\*c\\* <3').marks).toMatchObject([{ is: 'p' }])
    expect(JSON.stringify(readMarkdown('A &amp; B \\*c\\*').marks)).toContain('"A & B *c*"')
    expect(readMarkdown('A < B & C').faults).toEqual([])
  })
})

describe('a page', () => {
  it('is its facts and its words', () => {
    expect(readPage('page', written('Hello {name}.'))).toMatchObject({
      path: 'page',
      about: {
        title: 'A page',
        for: 'adults',
        reviewedOn: '2026-11-29',
        check: [],
        sources: ['The county (signs): in their words'],
      },
      parts: [{ kind: 'words' }],
    })
  })

  it.each([
    ['no facts', () => readPage('page', 'Hello.')],
    ['facts that are not YAML', () => readPage('page', written('Hello.', 'title: "A\n'))],
  ])('without what it needs is refused: %s', (_, read) => expect(read()).toHaveProperty('faults'))

  it.each([
    [facts.replace('title: A page\n', ''), /^title: /],
    [facts.replace('for: adults', 'for: everybody'), /^for: /],
    [facts.replace('2027-05-29', '2025-05-29'), /^reviewBy: comes after/],
    [facts.replace('2026-11-29', '2026-11-31'), /^reviewedOn: /],
    [`${facts}colour: red\n`, /colour/],
    [facts.replace('A page', 'A page of {nobody}'), /^\{nobody\} stands for nothing$/],
  ])('with a fault in its facts is refused (%#)', (about, fault) => {
    expect(faultsOf('Hello.', about).join('\n')).toMatch(fault)
  })

  it('is refused for what is folded away in it, too', () => {
    expect(faultsOf('{{more: Why {who}?}}\n<b>x</b> {what}\n{{/more}}')).toHaveLength(4)
  })
})

test('a page that is written down again reads as it did, whatever stands in its facts', () => {
  const line = fc
    .string({ minLength: 1, maxLength: 30 })
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
  fc.assert(
    fc.property(line, fc.array(line, { minLength: 1 }), fc.array(line), (title, sources, check) => {
      const about = {
        title,
        tab: 'Rose',
        description: title,
        for: 'adults' as const,
        reviewedOn: '2026-01-01',
        reviewBy: '2026-06-01',
        sources,
        check,
      }
      const read = readFrontMatter(writePage(about, 'Hello.'))
      expect(read).toEqual({ about, words: '\nHello.\n' })
    }),
  )
})

describe('a folder of content', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rose-content-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }

  it('is refused as a whole, with every fault and its file', () => {
    put('home.md', written('{{nothing}}'))
    put('you/stray.md', written('Nobody leads here.'))
    put('news/first.md', written('[away](https://example.org)'))
    const read = () => readContent(folder, { needs: ['home', 'about'], may: ['news/'] })
    expect(read).toThrow(ContentFaults)
    expect(read).toThrow(/about\.md: it is missing/)
    expect(read).toThrow(/home\.md: there is no block called nothing, in the line “\{\{nothing\}\}”/)
    expect(read).toThrow(/news\/first\.md: a link leads to https:\/\/example\.org/)
    expect(read).toThrow(/you\/stray\.md: no page is made of it/)
  })

  it('is read when nothing is wrong with it', () => {
    rmSync(join(folder, 'you'), { recursive: true })
    for (const path of ['home.md', 'about.md', 'news/first.md']) put(path, written('Hello.'))
    expect([...readContent(folder, { needs: ['home', 'about'], may: ['news/'] }).keys()]).toEqual([
      'about',
      'home',
      'news/first',
    ])
  })
})
