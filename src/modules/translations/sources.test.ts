import { expect, test } from 'vitest'
import { ownContent } from '../site/index.ts'
import { segmentsOf } from './rules/page-segments.ts'
import { pageWordsOf, writtenIn } from './sources.ts'

test.each([...ownContent()])('%s is the same page when nothing of it is changed', (_, written) => {
  const texts = Object.fromEntries(segmentsOf(pageWordsOf(written)).map(({ id, english }) => [id, english]))
  const again = writtenIn(written, texts)
  expect(again?.parts).toEqual(written.parts)
  expect(again?.about).toEqual(written.about)
})

test('a page that would be built otherwise than in English is none', () => {
  const english = ownContent().get('you/help')
  if (!english) throw new Error('the page is gone')
  const piece = segmentsOf(pageWordsOf(english)).find(({ id }) => id === 'words 1')
  expect(piece?.is).toBe('markdown')
  expect(writtenIn(english, { 'words 1': 'Some words.' })).not.toBeNull()
  for (const broken of ['- a point', '# a heading', '1. first', '> said', '{{call}}', 'two\n\nparagraphs'])
    expect([broken, writtenIn(english, { 'words 1': broken })]).toEqual([broken, null])
})
