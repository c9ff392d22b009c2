import { describe, expect, it } from 'vitest'

import { adrNumberFaults, emptyNamesIn, longFiles, notKebab, scriptsMissingFromReadme } from './tidy.ts'
import { readTree } from './tree.ts'

const tree = readTree()
const named = (...paths: string[]) => paths.map((path) => ({ path, text: '' }))
const ofLines = (path: string, count: number) => ({ path, text: 'go()\n'.repeat(count) })

describe('files are short', () => {
  it('holds', () => {
    expect(longFiles(tree)).toEqual([])
  })

  it('sees a file of 201 lines without a reason, and of 301 with one', () => {
    expect(longFiles([ofLines('src/a.ts', 200), ofLines('src/b.ts', 201)], {})).toEqual(['src/b.ts has 201 lines'])
    expect(longFiles([ofLines('src/a.ts', 300)], { 'src/a.ts': 'a table' })).toEqual([])
    expect(longFiles([ofLines('src/a.ts', 301)], { 'src/a.ts': 'a table' })).toEqual(['src/a.ts has 301 lines'])
  })

  it('lets a test be as long as the hard stop, and no longer', () => {
    expect(longFiles([ofLines('src/a.test.ts', 300), ofLines('src/b.test.ts', 301)], {})).toEqual([
      'src/b.test.ts has 301 lines',
    ])
  })

  it('sees a reason that is no longer needed', () => {
    expect(longFiles([ofLines('src/a.ts', 9)], { 'src/a.ts': 'a table' })).toHaveLength(1)
  })
})

describe('names say what is inside', () => {
  it('holds', () => {
    expect(emptyNamesIn(tree)).toEqual([])
    expect(notKebab(tree)).toEqual([])
  })

  it('sees a folder or a file whose name says nothing', () => {
    const bad = ['src/utils/dates.ts', 'src/core.ts', 'src/modules/cases/helpers.test.ts']
    expect(emptyNamesIn(named(...bad, 'src/modules/cases/rules/score.ts'))).toEqual(bad)
  })

  it('sees a name that is not in small letters and hyphens', () => {
    expect(notKebab(named('src/CaseList.tsx', 'src/case_list.ts', 'src/case-list.page.tsx'))).toHaveLength(2)
  })
})

describe('decisions are numbered once', () => {
  it('holds', () => {
    expect(adrNumberFaults(tree)).toEqual([])
  })

  it('sees two with one number, and one without', () => {
    const two = named('docs/adr/0001-a.md', 'docs/adr/0001-b.md', 'docs/adr/notes.md', 'docs/adr/template.md')
    expect(adrNumberFaults(two)).toEqual(['docs/adr/0001-b.md', 'docs/adr/notes.md'])
  })
})

describe('README names every command', () => {
  it('holds', () => {
    expect(scriptsMissingFromReadme(tree)).toEqual([])
  })

  it('sees one left out', () => {
    const manifest = { path: 'package.json', text: '{"scripts":{"start":"a","new-page":"b","new":"c"}}' }
    const readme = { path: 'README.md', text: 'Run `npm start`, then `npm run new-page`.' }
    expect(scriptsMissingFromReadme([manifest, readme])).toEqual(['new'])
  })
})
