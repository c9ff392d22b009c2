import { expect, test } from 'vitest'
import { readPage } from './read-content.ts'
import { headingsIn, sectionsOf } from './sections.ts'

const facts = `title: A page
tab: Rose
description: One sentence.
for: young-people
reviewedOn: 2026-11-29
reviewBy: 2027-05-29
`
const pageOf = (words: string, more = '') => readPage('page', `---\n${facts}${more}---\n\n${words}\n`)
const partsOf = (words: string) => {
  const read = pageOf(words)
  if ('faults' in read) throw new Error(read.faults.join())
  return read.parts
}

test('a page comes apart at its headings, and nothing of it is lost', () => {
  const sections = sectionsOf(partsOf('First.\n\n## One *two*\n\nA.\n\n{{call}}\n\n### Small\n\n## Three\n\nB.'))
  expect(sections.map(({ heading, parts }) => [heading, parts.length])).toEqual([
    [null, 1],
    ['One two', 4],
    ['Three', 2],
  ])
  expect(sections[1]?.parts.map((part) => (part.kind === 'words' ? part.marks[0]?.is : part.kind))).toEqual([
    'h2',
    'p',
    'call',
    'h3',
  ])
  expect(sectionsOf([])).toEqual([])
})

const picture = (heading: string, drawing = 'telephone') =>
  `picture:\n  - heading: ${heading}\n    drawing: ${drawing}\n    shows: A telephone.\n`

test('a picture stands beside a heading that is on the page, and is one that Rose brings', () => {
  expect(headingsIn(partsOf('## Who can I call?'))).toEqual(['Who can I call?'])
  expect(pageOf('## Who can I call?', picture('Who can I call?'))).not.toHaveProperty('faults')
  expect(pageOf('## Whom can I call?', picture('Who can I call?'))).toEqual({
    faults: ['there is a picture for “Who can I call?”, which is no heading of the page'],
  })
  expect(pageOf('## Who can I call?', picture('Who can I call?', 'photograph'))).toHaveProperty('faults')
})
