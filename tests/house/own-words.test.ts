import { describe, expect, test } from 'vitest'
import { check } from '#child-centred'
import { type OwnText, textsOf, textsOfTypst, textsOfYaml } from './own-texts.ts'
import { readTree, type SourceFile } from './tree.ts'

/**
 * What we tell others about words holds for our own: the language check looks at every text that Rose shows, sends or
 * prints. Quoted words that a text warns of are left alone by the check itself.
 */
const READ = /^src\/.*\.(?:tsx?|typ)$|^config\/.*\.yml$|^content\//

/** Files that say such words on purpose, each with why; what stands there is looked at by a person. */
const ON_PURPOSE: Readonly<Record<string, string>> = {
  'config/language.yml': 'the phrases themselves, of this charity',
}

/** Single texts, by the rule that finds them, each with why it is no fault. */
const NO_FAULT: readonly { readonly rule: string; readonly text: RegExp; readonly why: string }[] = [
  { rule: 'met-online', text: /^For example: an adult they met online;/, why: 'says that it is an adult' },
]

/** Questions to the database, lists of names, and of words in other people's spreadsheets: never shown. */
const UNSEEN = /\.test\.|\.corpus\.ts$|\/store\/|session-words\.ts$|\/rules\/name-[a-z-]+\.ts$/

const files = readTree().filter(({ path }) => READ.test(path) && !UNSEEN.test(path) && !(path in ON_PURPOSE))

function textsIn({ path, text }: SourceFile): OwnText[] {
  if (/\.tsx?$/.test(path)) return textsOf(path, text)
  if (/\.ya?ml$/.test(path)) return textsOfYaml(text)
  if (path.endsWith('.typ')) return textsOfTypst(text)
  return /\.(?:md|txt|html)$/.test(path) ? [{ line: 1, text }] : []
}

const blaming = (file: SourceFile) =>
  textsIn(file).flatMap(({ line, text }) =>
    check(text)
      .filter(({ rule }) => !NO_FAULT.some((one) => one.rule === rule && one.text.test(text)))
      .map((finding) => `${file.path}:${line} “${finding.text}” (${finding.rule}) in: ${text}`),
  )

describe('our own words do not blame', () => {
  test('in any text that somebody reads', () => {
    expect(files.flatMap(blaming)).toEqual([])
  })

  test('and all of them are read', () => {
    const read = files.flatMap(textsIn)
    expect(files.length).toBeGreaterThan(250)
    expect(read.length).toBeGreaterThan(3_000)
  })

  test('no exception stands for a text that is gone', () => {
    const all = files.flatMap(textsIn)
    const idle = NO_FAULT.filter(({ rule, text }) =>
      all.every((one) => !text.test(one.text) || !check(one.text).some((finding) => finding.rule === rule)),
    )
    expect(idle).toEqual([])
    const paths = new Set(readTree().map(({ path }) => path))
    expect(Object.keys(ON_PURPOSE).filter((path) => !paths.has(path))).toEqual([])
  })
})

describe('a text is seen', () => {
  const page = (text: string) => ({ path: 'src/modules/cases/pages/show/show.page.tsx', text })

  test.each([
    ['between tags', '<p>She is hard to reach.</p>'],
    ['over a link inside it', '<p>She is <a href="/x">hard to</a> reach.</p>'],
    ['over lines', '<p>\n  She is hard\n  to reach.\n</p>'],
    ['beside what is filled in', '<p>{name} is hard to reach.</p>'],
    ['in a message', "const FAULT = 'She is hard to reach.'"],
    ['in an attribute', '<Panel title="She is hard to reach." />'],
    ['in a template', 'const said = `Since ${day} she is hard to reach.`'],
  ])('%s', (_where, text) => {
    expect(blaming(page(`export const x = () => { ${text} }`))).toHaveLength(1)
  })

  test('in the settings', () => {
    expect(blaming({ path: 'config/organisation.yml', text: 'reasons:\n  - label: Hard to reach\n' })).toHaveLength(1)
  })

  test('in what is printed', () => {
    const path = 'src/modules/contact/pages/printing/letter.typ'
    expect(blaming({ path, text: '#text[She is hard to reach.]' })).toHaveLength(1)
    expect(blaming({ path, text: '#let said = "She is hard to reach."' })).toHaveLength(1)
  })

  test.each([
    ['code', "import { x } from 'hard to reach'"],
    ['a warning of words', '<p>Do not write “hard to reach”.</p>'],
    ['two elements side by side', '<ul><li>This is hard</li><li>to reach out is brave</li></ul>'],
  ])('and not: %s', (_what, text) => {
    expect(blaming(page(text))).toEqual([])
  })
})
