import { expect, test } from 'vitest'
import { heardIn, sentencesIn } from '../../../platform/pure/heard-words.ts'
import { agesOf, readingOf } from '../../../platform/pure/reading-age.ts'
import { ownContent } from '../own-content.ts'
import { type Facts, PLACEHOLDERS } from '../rules/placeholders.ts'
import { readFrontMatter } from './front-matter.ts'
import { readPage } from './read-content.ts'
import { sentencesOf } from './sentences.ts'

/** Each stands for itself, as a browser leaves it before it fills it in. */
const facts = Object.fromEntries(PLACEHOLDERS.map((one) => [one, `{${one}}`])) as Facts

/** What a browser hears of a page, and what the server does. */
function both(source: string) {
  const [read, page] = [readFrontMatter(source), readPage('page', source)]
  if ('faults' in read || 'faults' in page) throw new Error('no page is made of this')
  const browser = [read.about.title, ...heardIn(read.words)].flatMap(sentencesIn)
  return { browser, server: sentencesOf(page, facts) }
}
const words = (sentences: readonly string[]) => sentences.map((one) => one.match(/[\p{L}\p{N}’'-]+/gu) ?? [])

test.each([...ownContent()])('%s is as hard to read in a browser as it is here', (_, { source }) => {
  const { browser, server } = both(source)
  expect(words(browser)).toEqual(words(server))
  expect(agesOf(readingOf(browser))).toEqual(agesOf(readingOf(server)))
})

test.each([
  ['a heading over its words', '## Who?\nA friend.\nOr two.'],
  ['points of a list', 'Think of:\n\n- a nurse. Or two\n- **a teacher.** Really\n\n1. first\n2) second'],
  ['a point over two lines', '- a nurse\n  or a doctor\n- somebody'],
  ['links and strong words', '[Read this first.](/you/private) *Then* __do__ what **you want.** Now.'],
  ['words that are folded away', '{{more: Why? Tell me}}\nBecause. It is so.\n\n{{call}}\n{{/more}}\nOn.'],
  ['a quotation', '> “Can I talk?” It is hard.\n> I know.\n\nSay it.'],
  ['signs that are no signs', 'A \\*star\\* &amp; more. 3 < 4.\nNext.'],
])('%s', (_, text) => {
  const source = `---\ntitle: A page. Two\ntab: Rose\ndescription: D.\nfor: adults\nreviewedOn: 2026-01-01\nreviewBy: 2026-06-01\n---\n\n${text}\n`
  const { browser, server } = both(source)
  expect(words(browser)).toEqual(words(server))
})
